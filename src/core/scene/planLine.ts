import type { Point } from '../geometry/point';
import type { LineLook as KindLook } from '../model/lineLooks';
import { type Curve, lengthOf, parameterAtDistance, partOf, pointAt } from './curve';
import { addSegment, addStroke, type DrawPlan } from './drawPlan';
import type { LineMark, LineStyle } from './lineStyle';
import { planGlyph } from './planGlyph';
import type { LineShape, PersonShape } from './shapes';

/** Figures of the design, CSS pixels at size 1. */
const markBreak = 12;
/** On a line shorter than this, a mark about the years would take the place of the line. */
const shortest = 110;
const contestedMark = { half: 5.5, gap: 2.6, stroke: 2.25, slantX: 3, slantY: 6.5 };

/** Adds one line to the plan: its stroke, its end glyph exact at the disc's edge, and the mark at its middle. */
export function planLine(
  plan: DrawPlan,
  line: LineShape,
  from: PersonShape,
  to: PersonShape,
  style: LineStyle,
): void {
  const { look: appearance } = style.type;
  const body = planGlyph(plan, line, from, to, style);
  const mark = style.mark === 'possibly' && lengthOf(body) < shortest * style.size ? 'none' : style.mark;
  const parts = mark === 'none' ? [body] : brokenAtMiddle(body, line.middle);
  for (const part of parts) addStroke(plan, strokeStyle(appearance, style.width), part);
  if (mark !== 'none') planMark(plan, line.middle, mark, appearance.token);
}

/** Stroke, dash and caps of a look at a width. */
function strokeStyle({ token, stroke }: KindLook, width: number) {
  switch (stroke.kind) {
    case 'solid':
      return { token, width, dash: [], round: false };
    case 'dots':
      return { token, width, dash: [0, width + stroke.gap], round: true };
    case 'dashes':
      return { token, width, dash: stroke.dash, round: false };
  }
}

/** Two curves with a gap of `markBreak` either side of a point; both keep the direction dashes are counted in. */
function brokenAtMiddle(body: Curve, middle: Point): Curve[] {
  const length = lengthOf(body);
  if (length < 4 * markBreak) return [];
  const at = nearestParameter(body, middle);
  const before = parameterAtDistance(body, middle, markBreak, at, 0);
  const after = parameterAtDistance(body, middle, markBreak, at, 1);
  return [partOf(body, 0, before), partOf(body, after, 1)];
}

function nearestParameter(curve: Curve, point: Point): number {
  let best = 0.5;
  let bestGap = Infinity;
  for (let step = 0; step <= 64; step++) {
    const at = pointAt(curve, step / 64);
    const gap = Math.hypot(at.x - point.x, at.y - point.y);
    if (gap < bestGap) {
      bestGap = gap;
      best = step / 64;
    }
  }
  return best;
}

/** Adds the mark of a line's middle, centred on a point. */
export function planMark(
  plan: DrawPlan,
  { x, y }: Point,
  mark: Exclude<LineMark, 'none'>,
  token: string,
): void {
  if (mark !== 'contested') {
    plan.marks.push({ text: mark === 'tentative' ? '?' : '~', token, x, y });
    return;
  }
  const { half, gap, stroke, slantX, slantY } = contestedMark;
  addSegment(plan, { token, width: stroke, round: false }, [
    ...[x - half, y - gap, x + half, y - gap],
    ...[x - half, y + gap, x + half, y + gap],
    ...[x - slantX, y + slantY, x + slantX, y - slantY],
  ]);
}
