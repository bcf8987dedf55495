import type { Graph } from '../model/graph';

/** What of a graph tells how its lines lie side by side and bend: who is joined to whom, and the number of relations of each. */
export type LineEnds = Pick<Graph, 'from' | 'to' | 'degree'>;

/** Between lines side by side: of three lines and more, of two in opposite directions, of two in one. World units. */
const manyStep = 66;
const oppositeStep = 88;
const parallelStep = 132;

/** Lines by the two people they join, each list ascending. */
export function linesByPair(ends: LineEnds): number[][] {
  const pairs: number[][] = [];
  visitPairs(ends, (count, lane) => pairs.push(Array.from({ length: count }, (_, at) => lane(at))));
  return pairs;
}

/** Tells of each two people that are joined how many lines join them, and each of these by its place, ascending. */
function visitPairs(
  { from, to, degree }: LineEnds,
  visit: (count: number, lane: (at: number) => number) => void,
): void {
  const count = from.length;
  // Pair and line in one number, so that a sort of plain numbers brings the lines of a pair together.
  const keys = new Float64Array(count);
  for (let relation = 0; relation < count; relation++) {
    const a = from[relation] ?? 0;
    const b = to[relation] ?? 0;
    keys[relation] = (Math.min(a, b) * degree.length + Math.max(a, b)) * count + relation;
  }
  keys.sort();
  let first = 0;
  const lane = (at: number) => (keys[first + at] ?? 0) % count;
  for (let end = 1; end <= count; end++) {
    const isSame =
      end < count && Math.floor((keys[end] ?? 0) / count) === Math.floor((keys[first] ?? 0) / count);
    if (isSame) continue;
    visit(end - first, lane);
    first = end;
  }
}

/** Curve offsets that spread the lines of two people to both sides of the chord, as from the start of the first; world units. */
export function parallelOffsets(ends: LineEnds, lanes: readonly number[], width = 1, shift = 0): number[] {
  const opposite = lanes.length === 2 && ends.from[lanes[0] ?? 0] !== ends.from[lanes[1] ?? 0];
  const step = lanes.length > 2 ? manyStep : opposite ? oppositeStep : parallelStep;
  return lanes.map((_, lane) => (lane - (lanes.length - 1) / 2) * step * width + shift);
}

/** `seen`: the offsets of lanes as from the start of the first of them. */
export function setOffsets(
  ends: LineEnds,
  offsets: Float64Array,
  lanes: readonly number[],
  seen: readonly number[],
): void {
  const reference = ends.from[lanes[0] ?? 0];
  for (const [lane, relation] of lanes.entries())
    offsets[relation] = (seen[lane] ?? 0) * (ends.from[relation] === reference ? 1 : -1);
}

/** Bows of lines that look at nobody: alone straight, of the same two people fanned out evenly. */
export function evenOffsets(ends: LineEnds): Float64Array {
  const offsets = new Float64Array(ends.from.length);
  visitPairs(ends, (count, lane) => {
    if (count === 1) return;
    const lanes = Array.from({ length: count }, (_, at) => lane(at));
    setOffsets(ends, offsets, lanes, parallelOffsets(ends, lanes));
  });
  return offsets;
}
