import { segmentsCross } from '../geometry/crossing';
import { at, type Positions } from '../geometry/point';
import { squaredToSegment } from '../geometry/segment';
import { radiusOf } from './collide';
import { rounded } from './settle';
import { nodeDegrees, type Topology } from './topology';

/** A person nearer than this to the chord of a line that is not theirs looks as if on it. World units. */
const clearance = 58;
/** Lines longer than this are hard to follow. World units. */
const longLine = 240;
/** What a reader pays, in crossings: for a person on a line, for two people too close, the closer the more, and
 * for each length over the long. */
const price = { onLine: 4, close: 3, closer: 40, long: 0.7 } as const;
/** Ways out of a tangle, as steps from where somebody stands: whole numbers, so every engine takes the same. */
const ways: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
];
const strides = [48, 120, 280] as const;
/** Shares of the way to the middle of one's neighbours. */
const homeward = [0.4, 0.8] as const;

/**
 * Moves people one at a time to where their lines cross fewer others and nobody stands on a line that is not theirs,
 * until a round moves nobody or `rounds` are over. A greedy descent in the manner of Radermacher and others, "A
 * geometric heuristic for rectilinear crossing minimization", 2018. The cost never rises. Deterministic: people go
 * in their order, and nothing is computed that engines may round differently. Returns new arrays.
 */
export function untangle(
  topology: Topology,
  tied: readonly number[],
  from: Positions,
  rounds: number,
): Positions {
  const tangle = tangleOf(topology, tied, from);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const person of tied) if (improve(tangle, person)) moved++;
    if (moved === 0) break;
  }
  return { x: tangle.x, y: tangle.y };
}

/** How many rounds, at most twelve, take about so many steps of work: none where a single one would take more. */
export function untanglingRounds(topology: Topology, tied: readonly number[], work: number): number {
  const lines = topology.from.length;
  const perRound = 2 * (2 + strides.length * ways.length) * lines * (lines + tied.length);
  return Math.min(12, Math.floor(work / Math.max(1, perRound)));
}

/** The picture while it is being untangled: chords once per pair of people, and who is at their ends. */
interface Tangle {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly tied: readonly number[];
  /** Per person, the radius in which nobody else should stand. */
  readonly radius: readonly number[];
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Per person: the people at the other ends. */
  readonly others: readonly (readonly number[])[];
}

function tangleOf(topology: Topology, tied: readonly number[], { x, y }: Positions): Tangle {
  const others: Set<number>[] = Array.from({ length: topology.people }, () => new Set());
  const a: number[] = [];
  const b: number[] = [];
  for (let line = 0; line < topology.from.length; line++) {
    const one = topology.from[line] ?? 0;
    const two = topology.to[line] ?? 0;
    if (others[one]?.has(two)) continue;
    others[one]?.add(two);
    others[two]?.add(one);
    a.push(one);
    b.push(two);
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    tied,
    radius: Array.from(nodeDegrees(topology), radiusOf),
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    others: others.map((set) => [...set]),
  };
}

function improve(tangle: Tangle, person: number): boolean {
  const { x, y } = tangle;
  const [px, py] = [at(x, person), at(y, person)];
  let least = costAt(tangle, person, px, py, Infinity);
  if (least < 1) return false;
  let [bx, by] = [px, py];
  for (const [cx, cy] of placesFor(tangle, person)) {
    const cost = costAt(tangle, person, cx, cy, least - 0.05);
    if (cost >= least - 0.05) continue;
    least = cost;
    [bx, by] = [cx, cy];
  }
  if (bx === px && by === py) return false;
  x[person] = bx;
  y[person] = by;
  return true;
}

function* placesFor({ x, y, others }: Tangle, person: number): Generator<readonly [number, number]> {
  const [px, py] = [at(x, person), at(y, person)];
  const near = others[person] ?? [];
  const [hx, hy] = [x, y].map(
    (column) => near.reduce((sum, other) => sum + at(column, other), 0) / near.length,
  );
  for (const share of homeward)
    yield [rounded(px + share * ((hx ?? px) - px)), rounded(py + share * ((hy ?? py) - py))];
  for (const stride of strides) {
    for (const [dx, dy] of ways) yield [rounded(px + dx * stride), rounded(py + dy * stride)];
  }
}

/** What somebody's standing at a place costs; gives up once it is `enough`. */
function costAt(tangle: Tangle, person: number, px: number, py: number, enough: number): number {
  const { x, y, tied, radius, a, b, others } = tangle;
  const own = others[person] ?? [];
  let cost = 0;
  for (const other of tied) {
    if (other === person) continue;
    const dx = at(x, other) - px;
    const dy = at(y, other) - py;
    const square = dx * dx + dy * dy;
    const apart = (radius[person] ?? 0) + (radius[other] ?? 0);
    if (square < apart * apart) cost += price.close + price.closer * (1 - Math.sqrt(square) / apart);
  }
  for (const other of own) {
    const ox = at(x, other);
    const oy = at(y, other);
    const length = Math.sqrt((ox - px) * (ox - px) + (oy - py) * (oy - py));
    cost += price.long * Math.max(0, length / longLine - 1);
    if (cost >= enough) return cost;
    for (const bystander of tied) {
      if (bystander === person || bystander === other) continue;
      cost += onLine(at(x, bystander), at(y, bystander), px, py, ox, oy);
    }
    if (cost >= enough) return cost;
  }
  for (let chord = 0; chord < a.length; chord++) {
    const one = a[chord] ?? 0;
    const two = b[chord] ?? 0;
    if (one === person || two === person) continue;
    const x0 = at(x, one);
    const y0 = at(y, one);
    const x1 = at(x, two);
    const y1 = at(y, two);
    cost += onLine(px, py, x0, y0, x1, y1);
    for (const other of own) {
      if (other === one || other === two) continue;
      if (segmentsCross(px, py, at(x, other), at(y, other), x0, y0, x1, y1)) cost++;
    }
    if (cost >= enough) return cost;
  }
  return cost;
}

function onLine(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  if ((px < ax - clearance && px < bx - clearance) || (px > ax + clearance && px > bx + clearance)) return 0;
  if ((py < ay - clearance && py < by - clearance) || (py > ay + clearance && py > by + clearance)) return 0;
  const square = squaredToSegment(px, py, ax, ay, bx, by);
  return square < clearance * clearance ? price.onLine * (1 - Math.sqrt(square) / clearance) : 0;
}
