import { chordsCross } from '../geometry/crossing';
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
  return tangle.positions;
}

/** How many rounds, at most twelve, take about so many steps of work: none where a single one would take more. */
export function untanglingRounds(topology: Topology, tied: readonly number[], work: number): number {
  const lines = topology.from.length;
  const perRound = 2 * (2 + strides.length * ways.length) * lines * (lines + tied.length);
  return Math.min(12, Math.floor(work / Math.max(1, perRound)));
}

/** The picture while it is being untangled: chords once per pair of people, and who is at their ends. */
interface Tangle {
  readonly positions: Positions;
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
    positions: { x: Float64Array.from(x), y: Float64Array.from(y) },
    tied,
    radius: Array.from(nodeDegrees(topology), radiusOf),
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    others: others.map((set) => [...set]),
  };
}

function improve(tangle: Tangle, person: number): boolean {
  const { x, y } = tangle.positions;
  const [px, py] = [at(x, person), at(y, person)];
  let least = costOf(tangle, person, Infinity);
  if (least < 1) return false;
  let [bx, by] = [px, py];
  for (const [cx, cy] of [...placesFor(tangle, person)]) {
    x[person] = cx;
    y[person] = cy;
    const cost = costOf(tangle, person, least - 0.05);
    if (cost >= least - 0.05) continue;
    least = cost;
    [bx, by] = [cx, cy];
  }
  x[person] = bx;
  y[person] = by;
  return bx !== px || by !== py;
}

function* placesFor(
  { positions: { x, y }, others }: Tangle,
  person: number,
): Generator<readonly [number, number]> {
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

/** What it costs that somebody stands where they do; gives up once it is `enough`. */
function costOf(tangle: Tangle, person: number, enough: number): number {
  const { positions, tied, radius, a, b, others } = tangle;
  const { x, y } = positions;
  const [px, py] = [at(x, person), at(y, person)];
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
      cost += onLine(positions, bystander, person, other);
    }
    if (cost >= enough) return cost;
  }
  for (let chord = 0; chord < a.length; chord++) {
    const one = a[chord] ?? 0;
    const two = b[chord] ?? 0;
    if (one === person || two === person) continue;
    cost += onLine(positions, person, one, two);
    cost += crossingsOf(tangle, person, one, two);
    if (cost >= enough) return cost;
  }
  return cost;
}

/** How many of somebody's lines cross the one between two others. */
function crossingsOf(tangle: Tangle, person: number, a: number, b: number): number {
  let count = 0;
  for (const other of tangle.others[person] ?? []) {
    if (other !== a && other !== b && chordsCross(tangle.positions, person, other, a, b)) count++;
  }
  return count;
}

/** What somebody's standing on the line between two others costs. */
function onLine({ x, y }: Positions, person: number, a: number, b: number): number {
  const px = at(x, person);
  const x0 = at(x, a);
  const x1 = at(x, b);
  if ((px < x0 - clearance && px < x1 - clearance) || (px > x0 + clearance && px > x1 + clearance)) return 0;
  const py = at(y, person);
  const y0 = at(y, a);
  const y1 = at(y, b);
  if ((py < y0 - clearance && py < y1 - clearance) || (py > y0 + clearance && py > y1 + clearance)) return 0;
  const square = squaredToSegment(px, py, { x0, y0, x1, y1 });
  return square < clearance * clearance ? price.onLine * (1 - Math.sqrt(square) / clearance) : 0;
}
