import type { Point } from '../geometry/point';
import type { GlyphId } from '../model/lineLooks';
import { type Curve, lengthOf, parameterAtDistance, partOf, pointAt, reversed } from './curve';
import { addRing, addSegment, addTriangle, type DrawPlan } from './drawPlan';
import type { LineStyle } from './lineStyle';
import { type LineShape, outline, type PersonShape } from './shapes';

/** Figures of the design, CSS pixels at size 1. `long` along the line, `half` to either side of it. */
const filledArrow = { long: 11, half: 5 };
const smallArrow = { long: 8, half: 3.5 };
const openArrow = { long: 9, half: 5.5, stroke: 2.25, stop: 10 };
const fork = { long: 7, half: 5, apart: 5, stroke: 2.25, stop: 10 };
const bar = { long: 16, thick: 3.25, off: 3 };
const ring = { r: 4.6, stroke: 2.25 };
const diamond = { long: 13, half: 5.5 };
const square = { long: 8.5, half: 4.25, off: 2 };
const cross = { long: 9, half: 4.5, off: 3, stroke: 2.5 };
/** Where two discs all but touch, a glyph shrinks to stay between them: at size 1 it needs so long a line. */
const glyphNeeds = 18;
/** Under a filled glyph the stroke goes on for so much of its length, so that no gap shows between the two. */
const strokeUnder = 0.4;

/** What a drawer needs: the line with its ends, where the stroke may run, and how large and in what colour to draw. */
interface GlyphTask {
  readonly plan: DrawPlan;
  readonly curve: Curve;
  readonly from: PersonShape;
  readonly to: PersonShape;
  /** Parameters of the curve at the discs' outer edges. */
  readonly startEdge: number;
  readonly endEdge: number;
  readonly size: number;
  readonly width: number;
  readonly token: string;
}

/**
 * Draws the end glyph of a line and returns the curve that is left for the stroke, starting where its dashes are counted
 * from; a line without a direction has no glyph. A glyph's axis is the chord over its own length, so it follows the
 * curve however it bends.
 */
export function planGlyph(
  plan: DrawPlan,
  { curve, visible }: LineShape,
  from: PersonShape,
  to: PersonShape,
  { type: { look, directed }, size: wanted, width }: LineStyle,
): Curve {
  const startEdge = parameterAtDistance(curve, from, from.r + outline / 2, 0, 1);
  const endEdge = parameterAtDistance(curve, to, to.r + outline / 2, 1, 0);
  if (!directed) return partOf(curve, startEdge, endEdge);
  const size = Math.min(wanted, lengthOf(visible) / glyphNeeds);
  return drawers[look.glyph]({ plan, curve, from, to, startEdge, endEdge, size, width, token: look.token });
}

const drawers: Readonly<Record<GlyphId, (task: GlyphTask) => Curve>> = {
  arrow: (task) => drawHead(task, filledArrow),
  'small-arrow': (task) => drawHead(task, smallArrow),
  chevron: (task) => drawChevrons(task, openArrow, [0]),
  fork: (task) => drawChevrons(task, fork, [0, fork.apart]),
  bar: drawBar,
  ring: drawRing,
  diamond: drawDiamond,
  square: drawSquare,
  cross: drawCross,
};

function drawHead(task: GlyphTask, { long, half }: { readonly long: number; readonly half: number }): Curve {
  const { plan, to, size, token } = task;
  const glyph = axisAt(task, to.r + outline / 2, long * size);
  addTriangle(plan, token, arrowHead(glyph, half * size));
  return upTo(task, glyph);
}

/** Open arrow heads, each so far behind the disc's edge as `behind` says. */
function drawChevrons(task: GlyphTask, figures: typeof openArrow, behind: readonly number[]): Curve {
  const { plan, curve, from, to, size, width, token } = task;
  const stroke = figures.stroke * size;
  for (const off of behind) {
    const glyph = axisAt(task, to.r + outline / 2 + stroke / 2 + off * size, figures.long * size);
    const [tx = 0, ty = 0, lx = 0, ly = 0, rx = 0, ry = 0] = arrowHead(glyph, figures.half * size);
    addSegment(plan, { token, width: stroke, round: false }, [lx, ly, tx, ty, rx, ry, tx, ty]);
  }
  const stop = parameterAtDistance(curve, to, to.r + outline / 2 + figures.stop * size, 1, 0);
  const begin = parameterAtDistance(curve, from, from.r + outline + width / 2 + 2, 0, 1);
  return partOf(curve, Math.min(begin, stop), stop);
}

/** A stop across the line; its dashes are counted from it. */
function drawBar(task: GlyphTask): Curve {
  const { plan, curve, to, startEdge, size, token } = task;
  const thick = bar.thick * size;
  const glyph = axisAt(task, to.r + outline / 2 + bar.off * size, thick);
  const { mx, my, nx, ny } = glyph;
  const half = (bar.long * size) / 2;
  addSegment(plan, { token, width: thick, round: false }, [
    mx - nx * half,
    my - ny * half,
    mx + nx * half,
    my + ny * half,
  ]);
  return reversed(partOf(curve, startEdge, glyph.backParameter));
}

/** At the start of the line. */
function drawRing({ plan, curve, from, endEdge, size, token }: GlyphTask): Curve {
  const r = ring.r * size;
  const stroke = ring.stroke * size;
  const edge = from.r + outline / 2;
  const centre = pointAt(curve, parameterAtDistance(curve, from, edge + r + stroke / 2, 0, 1));
  addRing(plan, { token, width: stroke }, centre.x, centre.y, r);
  return partOf(curve, parameterAtDistance(curve, from, edge + 2 * r + stroke, 0, 1), endEdge);
}

function drawDiamond(task: GlyphTask): Curve {
  const { plan, to, size, token } = task;
  const glyph = axisAt(task, to.r + outline / 2, diamond.long * size);
  const { tip, back, mx, my, nx, ny } = glyph;
  const half = diamond.half * size;
  const [left, right] = [
    [mx + nx * half, my + ny * half],
    [mx - nx * half, my - ny * half],
  ] as const;
  addTriangle(plan, token, [tip.x, tip.y, ...left, ...right]);
  addTriangle(plan, token, [back.x, back.y, ...left, ...right]);
  return upTo(task, glyph);
}

function drawSquare(task: GlyphTask): Curve {
  const { plan, to, size, token } = task;
  const glyph = axisAt(task, to.r + outline / 2 + square.off * size, square.long * size);
  const [a, b, c, d] = cornersOf(glyph, square.half * size);
  addTriangle(plan, token, [...a, ...b, ...c]);
  addTriangle(plan, token, [...a, ...c, ...d]);
  return upTo(task, glyph);
}

function drawCross(task: GlyphTask): Curve {
  const { plan, curve, startEdge, to, size, token } = task;
  const glyph = axisAt(task, to.r + outline / 2 + cross.off * size, cross.long * size);
  const [a, b, c, d] = cornersOf(glyph, cross.half * size);
  addSegment(plan, { token, width: cross.stroke * size, round: false }, [...a, ...c, ...b, ...d]);
  return partOf(curve, startEdge, glyph.middleParameter);
}

interface GlyphAxis {
  readonly tip: Point;
  readonly back: Point;
  readonly backParameter: number;
  readonly middleParameter: number;
  /** Middle of the axis. */
  readonly mx: number;
  readonly my: number;
  /** Unit normal. */
  readonly nx: number;
  readonly ny: number;
}

/** The chord between the points of the curve that are `near` and `near + long` away from its end's centre. */
function axisAt({ curve, to }: GlyphTask, near: number, long: number): GlyphAxis {
  const tip = pointAt(curve, parameterAtDistance(curve, to, near, 1, 0));
  const backParameter = parameterAtDistance(curve, to, near + long, 1, 0);
  const back = pointAt(curve, backParameter);
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  return {
    tip,
    back,
    backParameter,
    middleParameter: parameterAtDistance(curve, to, near + long / 2, 1, 0),
    mx: (tip.x + back.x) / 2,
    my: (tip.y + back.y) / 2,
    nx: -(tip.y - back.y) / length,
    ny: (tip.x - back.x) / length,
  };
}

/** The stroke of a line up to a filled glyph, and a little under it. */
function upTo({ curve, startEdge, endEdge }: GlyphTask, { backParameter }: GlyphAxis): Curve {
  return partOf(curve, startEdge, backParameter + (endEdge - backParameter) * strokeUnder);
}

function arrowHead({ tip, back, nx, ny }: GlyphAxis, half: number): number[] {
  return [tip.x, tip.y, back.x + nx * half, back.y + ny * half, back.x - nx * half, back.y - ny * half];
}

type Corner = readonly [x: number, y: number];

/** The corners of the box round an axis, in turn. */
function cornersOf(
  { tip, back, nx, ny }: GlyphAxis,
  half: number,
): readonly [Corner, Corner, Corner, Corner] {
  const [dx, dy] = [nx * half, ny * half];
  return [
    [tip.x + dx, tip.y + dy],
    [tip.x - dx, tip.y - dy],
    [back.x - dx, back.y - dy],
    [back.x + dx, back.y + dy],
  ];
}
