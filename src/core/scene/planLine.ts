import { type RelationType, type RelationTypeId, relationType } from '../model/relationTypes';
import { type Curve, lengthOf, type Point, parameterAtDistance, partOf, pointAt, reversed } from './curve';
import { addRing, addSegment, addStroke, addTriangle, type DrawPlan } from './drawPlan';
import { type LineShape, outline, type PersonShape } from './shapes';

/** What stands at the middle of a line: nothing, tentative, contested, possibly in the years chosen. */
export type LineMark = 'none' | 'tentative' | 'contested' | 'possibly';

/** How one line is to look. `width` in CSS pixels; `size` multiplies the end glyph (markScale). */
export interface LineLook {
  readonly type: RelationTypeId;
  readonly width: number;
  readonly mark: LineMark;
  readonly size: number;
}

/** Figures of the design, CSS pixels at size 1. */
const filledArrow = { long: 11, half: 5 };
const smallArrow = { long: 8, half: 3.5 };
const openArrow = { long: 9, half: 5.5, stroke: 2.25, dotsStop: 10 };
const bar = { long: 16, thick: 3.25, off: 3 };
const ring = { r: 4.6, stroke: 2.25 };
const markBreak = 12;
/** Where two discs all but touch, a glyph shrinks to stay between them: at size 1 it needs so long a line. */
const glyphNeeds = 18;
/** On a line shorter than this, a mark about the years would take the place of the line. */
const shortest = 110;
const contestedMark = { half: 5.5, gap: 2.6, stroke: 2.25, slantX: 3, slantY: 6.5 };

/** Adds one line to the plan: its stroke, its end glyph exact at the disc's edge, and the mark at its middle. */
export function planLine(
  plan: DrawPlan,
  line: LineShape,
  from: PersonShape,
  to: PersonShape,
  look: LineLook,
): void {
  const type = relationType(look.type);
  const body = planEnd(plan, line, from, to, look, type);
  const mark = look.mark === 'possibly' && lengthOf(body) < shortest * look.size ? 'none' : look.mark;
  const parts = mark === 'none' ? [body] : brokenAtMiddle(body, line.middle);
  for (const part of parts) addStroke(plan, strokeStyle(look, type), part);
  if (mark !== 'none') planMark(plan, line.middle, mark, type.token);
}

/** Stroke, dash and caps of a type at a width. */
function strokeStyle(look: LineLook, type: RelationType) {
  const { width } = look;
  switch (look.type) {
    case 'endorses':
      return { token: type.token, width, dash: [], round: false };
    case 'advises':
      return { token: type.token, width, dash: [0, width + 4.4], round: true };
    case 'lost-to':
      return { token: type.token, width, dash: [7, 4.5], round: false };
    case 'worked-for':
      return { token: type.token, width, dash: [20, 5], round: false };
    case 'other':
    case 'tie':
      return { token: type.token, width, dash: [], round: false };
  }
}

/**
 * Draws the end glyph and returns the curve that is left for the stroke, starting where its dashes are counted from.
 * A glyph's axis is the chord over its own length, so it follows the curve however it bends.
 */
function planEnd(
  plan: DrawPlan,
  { curve, visible }: LineShape,
  from: PersonShape,
  to: PersonShape,
  look: LineLook,
  type: RelationType,
): Curve {
  const startEdge = parameterAtDistance(curve, from, from.r + outline / 2, 0, 1);
  const endEdge = parameterAtDistance(curve, to, to.r + outline / 2, 1, 0);
  const size = Math.min(look.size, lengthOf(visible) / glyphNeeds);
  switch (look.type) {
    case 'endorses': {
      const glyph = axisAt(curve, to, to.r + outline / 2, filledArrow.long * size);
      addTriangle(plan, type.token, arrowHead(glyph, filledArrow.half * size));
      return partOf(curve, startEdge, glyph.backParameter + (endEdge - glyph.backParameter) * 0.4);
    }
    case 'advises': {
      const edge = to.r + outline / 2 + (openArrow.stroke * size) / 2;
      const glyph = axisAt(curve, to, edge, openArrow.long * size);
      const [tx = 0, ty = 0, lx = 0, ly = 0, rx = 0, ry = 0] = arrowHead(glyph, openArrow.half * size);
      addSegment(plan, { token: type.token, width: openArrow.stroke * size, round: false }, [
        lx,
        ly,
        tx,
        ty,
        rx,
        ry,
        tx,
        ty,
      ]);
      const stop = parameterAtDistance(curve, to, to.r + outline / 2 + openArrow.dotsStop * size, 1, 0);
      const begin = parameterAtDistance(curve, from, from.r + outline + look.width / 2 + 2, 0, 1);
      return partOf(curve, Math.min(begin, stop), stop);
    }
    case 'lost-to': {
      const thick = bar.thick * size;
      const near = to.r + outline / 2 + bar.off * size;
      const glyph = axisAt(curve, to, near, thick);
      const { mx, my, nx, ny } = glyph;
      const half = (bar.long * size) / 2;
      addSegment(plan, { token: type.token, width: thick, round: false }, [
        mx - nx * half,
        my - ny * half,
        mx + nx * half,
        my + ny * half,
      ]);
      return reversed(partOf(curve, startEdge, glyph.backParameter));
    }
    case 'worked-for': {
      const r = ring.r * size;
      const stroke = ring.stroke * size;
      const centre = pointAt(
        curve,
        parameterAtDistance(curve, from, from.r + outline / 2 + r + stroke / 2, 0, 1),
      );
      addRing(plan, { token: type.token, width: stroke }, centre.x, centre.y, r);
      const begin = parameterAtDistance(curve, from, from.r + outline / 2 + 2 * r + stroke, 0, 1);
      return partOf(curve, begin, endEdge);
    }
    case 'other': {
      const glyph = axisAt(curve, to, to.r + outline / 2, smallArrow.long * size);
      addTriangle(plan, type.token, arrowHead(glyph, smallArrow.half * size));
      return partOf(curve, startEdge, glyph.backParameter + (endEdge - glyph.backParameter) * 0.4);
    }
    case 'tie':
      return partOf(curve, startEdge, endEdge);
  }
}

interface GlyphAxis {
  readonly tip: Point;
  readonly back: Point;
  readonly backParameter: number;
  /** Middle of the axis. */
  readonly mx: number;
  readonly my: number;
  /** Unit normal. */
  readonly nx: number;
  readonly ny: number;
}

/** The chord between the points of the curve that are `near` and `near + long` away from the end's centre. */
function axisAt(curve: Curve, centre: PersonShape, near: number, long: number): GlyphAxis {
  const tip = pointAt(curve, parameterAtDistance(curve, centre, near, 1, 0));
  const backParameter = parameterAtDistance(curve, centre, near + long, 1, 0);
  const back = pointAt(curve, backParameter);
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  return {
    tip,
    back,
    backParameter,
    mx: (tip.x + back.x) / 2,
    my: (tip.y + back.y) / 2,
    nx: -(tip.y - back.y) / length,
    ny: (tip.x - back.x) / length,
  };
}

function arrowHead({ tip, back, nx, ny }: GlyphAxis, half: number): number[] {
  return [tip.x, tip.y, back.x + nx * half, back.y + ny * half, back.x - nx * half, back.y - ny * half];
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
