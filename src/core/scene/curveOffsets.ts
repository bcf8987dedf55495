import { around } from '../geometry/box';
import type { Point, Positions } from '../geometry/point';
import { mostFew } from '../model/crowd';
import { type Curve, distanceTo, isBeyond, offsetCurve, passesNear, pointAt } from './curve';
import { type Grid, gridOf, near } from './grid';
import { narrowness } from './leavingAngles';
import { evenOffsets, type LineEnds, linesByPair, parallelOffsets, setOffsets } from './parallelOffsets';
import { countAlongside, directionOf, type Segments, segmentsOf } from './segments';
import { discRadius } from './shapes';

/** How far a lone line bends, and what it tries where somebody stands in the way. World units. */
const loneOffsets = [22, -22, 54, -54, 86, -86, 120, -120];
/** In a crowd a line is straight unless somebody stands in its way: curves side by side would cross. */
const crowdOffsets = [
  0, 16, -16, 32, -32, 48, -48, 64, -64, 84, -84, 108, -108, 136, -136, 168, -168, 204, -204, 245, -245, 290,
  -290,
];
/** Of more lines than this a reader sees one by one only what they zoom in on: they fan out and look at nobody. */
const mostBent = 3000;
/** How lines side by side as a whole move aside and widens where somebody stands in the way of its lines. */
const parallelWidths = [1, 0.75, 1.4, 1.9, 2.5];
const parallelShifts = [
  0, 22, -22, 44, -44, 66, -66, 88, -88, 112, -112, 138, -138, 166, -166, 200, -200, 240, -240,
];
/** A disc, its outline and a breath. World units. */
const clearance = 44;
/** From far away discs are larger in the world than close by. */
const farDisc = 1.7;
/** A middle under somebody's disc cannot be seen, marked or hit: worse than running under several discs elsewhere. */
const coveredMiddle = 40;
/** So much farther than its disc somebody keeps a line's middle. World units. */
const aside = 5;
/** A middle at which the line lies along another cannot be told from it: nearly as bad. */
const lostAmong = 12;
/** Lines that leave a person less than 15 degrees apart; and what another way must gain. Cosines. */
const tooNarrow = 0.966;
const clearlyWider = 0.01;

/** Whether lines look at who stands in their way; else they are as `evenOffsets` has them. */
export function avoidPeople({ from }: Pick<LineEnds, 'from'>): boolean {
  return from.length <= mostBent;
}

/**
 * Per relation, the signed offset of its curve's control point from the chord, in world units, seen from its start.
 * Lines between the same two people spread evenly; lines bend away from people who are not their own.
 */
export function curveOffsets(ties: LineEnds, positions: Positions): Float64Array {
  const offsets = evenOffsets(ties);
  if (!avoidPeople(ties)) return offsets;
  const obstacles = obstaclesOf(ties, positions);
  const lone = (isCrowd(ties) ? crowdOffsets : loneOffsets).map((offset) => [offset]);
  // In the order of the lines: a line that bends apart looks at those that have bent before.
  const pairs = linesByPair(ties).sort(([a = 0], [b = 0]) => a - b);
  for (const lanes of pairs) setOffsets(ties, offsets, lanes, leastInTheWay(obstacles, lanes, lone));
  const drawn = (relation: number) => curveOf(ties, positions, relation, offsets[relation] ?? 0);
  if (!isCrowd(ties)) {
    for (const lanes of pairs) if (lanes.length === 1) bendApart(obstacles, offsets, lanes[0] ?? 0, drawn);
    return offsets;
  }
  const web = segmentsOf(offsets.length, drawn);
  for (const lanes of pairs) {
    if (lanes.length === 1) setOffsets(ties, offsets, lanes, leastInTheWay(obstacles, lanes, lone, web));
  }
  return offsets;
}

/** Bends a line the other way where it leaves a person along another line, if that sets it clearly apart. */
function bendApart(
  obstacles: Obstacles,
  offsets: Float64Array,
  relation: number,
  drawn: (relation: number) => Curve,
): void {
  const { ends: ties, positions } = obstacles;
  const offset = offsets[relation] ?? 0;
  const now = narrowness(ties, relation, drawn(relation), drawn);
  if (now < tooNarrow || inTheWay(obstacles, relation, -offset, null, Infinity) > 0) return;
  const then = narrowness(ties, relation, curveOf(ties, positions, relation, -offset), drawn);
  if (then < now - clearlyWider) offsets[relation] = -offset;
}

/** Ways to spread lines of two people evenly: to both sides of the chord, else moved aside, else also wider. */
function parallelChoices(ties: LineEnds, lanes: readonly number[]): number[][] {
  return parallelWidths.flatMap((width) =>
    parallelShifts.map((shift) => parallelOffsets(ties, lanes, width, shift)),
  );
}

/** Where everybody with a line stands. */
interface Obstacles {
  readonly ends: LineEnds;
  readonly positions: Positions;
  readonly tied: readonly number[];
  readonly grid: Grid;
}

function obstaclesOf(ties: LineEnds, positions: Positions): Obstacles {
  const tied = [...ties.degree.keys()].filter((person) => (ties.degree[person] ?? 0) > 0);
  const boxes = tied.map((person) =>
    around({ x: positions.x[person] ?? 0, y: positions.y[person] ?? 0 }, wayOf(ties, person)),
  );
  return { ends: ties, positions, tied, grid: gridOf(boxes, 160) };
}

/** How far from somebody a line has to stay. */
function wayOf(ties: LineEnds, person: number): number {
  const disc = farDisc * discRadius(ties.degree[person] ?? 0);
  return isCrowd(ties) ? disc + 4 : Math.max(clearance, disc);
}

/** The first of the ways to bend lines with which nobody is in the way of them, else the one that is least so. */
function leastInTheWay(
  obstacles: Obstacles,
  lanes: readonly number[],
  lone: readonly number[][],
  web: Segments | null = null,
): readonly number[] {
  const [first = 0] = lanes;
  let best: readonly number[] = lone[0] ?? [];
  let least = Infinity;
  for (const way of lanes.length === 1 ? lone : parallelChoices(obstacles.ends, lanes)) {
    let cost = 0;
    for (const offset of way) if (cost < least) cost += inTheWay(obstacles, first, offset, web, least - cost);
    if (cost === 0) return way;
    if (cost >= least) continue;
    best = way;
    least = cost;
  }
  return best;
}

/**
 * How much a line so bowed runs into people and lines that are not its own; 0 where it is clear of all. From `most` on,
 * how much more does not matter.
 */
function inTheWay(
  { ends: ties, positions, tied, grid }: Obstacles,
  relation: number,
  offset: number,
  web: Segments | null,
  most: number,
): number {
  const { x, y } = positions;
  const a = ties.from[relation] ?? 0;
  const b = ties.to[relation] ?? 0;
  const curve = curveOf(ties, positions, relation, offset);
  const middle = middleOf(ties, relation, curve);
  let cost = web ? lostAmong * countAlongside(web, relation, middle, directionOf(curve)) : 0;
  for (const index of near(grid, boxOf(curve))) {
    const person = tied[index];
    if (person === undefined) continue;
    const px = x[person] ?? 0;
    const py = y[person] ?? 0;
    const way = wayOf(ties, person);
    const isOwn = person === a || person === b;
    // A bent line is nowhere farther from its chord than half its offset.
    if (isBeyond(curve, px, py, way + aside + Math.abs(offset) / 2)) continue;
    const gap = isOwn || !passesNear(curve, px, py, way) ? way : distanceTo(curve, px, py);
    if (gap < way) cost += 1.5 - gap / way;
    const toMiddle = Math.hypot(px - middle.x, py - middle.y);
    const disc = farDisc * discRadius(ties.degree[person] ?? 0) + (isOwn ? 0 : aside);
    if (toMiddle < disc && (isCrowd(ties) || !isOwn)) cost += coveredMiddle * (2 - toMiddle / disc);
    if (cost >= most) return cost;
  }
  return cost;
}

function isCrowd(ties: LineEnds): boolean {
  return ties.degree.length > mostFew;
}

function curveOf(ties: LineEnds, { x, y }: Positions, relation: number, offset: number): Curve {
  const a = ties.from[relation] ?? 0;
  const b = ties.to[relation] ?? 0;
  return offsetCurve({ x: x[a] ?? 0, y: y[a] ?? 0 }, { x: x[b] ?? 0, y: y[b] ?? 0 }, offset);
}

/** The middle of what is seen of a line from far away, between its two discs. */
function middleOf(ties: LineEnds, relation: number, curve: Curve): Point {
  const [from, to] = [ties.from, ties.to].map((ends) => discRadius(ties.degree[ends[relation] ?? 0] ?? 0));
  const length = Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) || 1;
  const aside = (farDisc * ((from ?? 0) - (to ?? 0))) / 2 / length;
  return pointAt(curve, 0.5 + Math.max(-0.3, Math.min(0.3, aside)));
}

function boxOf({ x0, y0, cx, cy, x1, y1 }: Curve) {
  const [left, top] = [Math.min(x0, cx, x1), Math.min(y0, cy, y1)];
  return { x: left, y: top, width: Math.max(x0, cx, x1) - left, height: Math.max(y0, cy, y1) - top };
}
