import type { Positions } from '../geometry/point';
import { mostFew } from '../model/crowd';
import type { Graph } from '../model/graph';
import type { Visibility } from '../query/visibility';
import type { Shown } from './subject';

/** Of up to so many it is looked at how far apart they stand. */
const mostMeasured = 300;
/** So far apart, at least, settled people stand; world units. */
const settledGap = 90;

/** What a filter leaves of a crowd; undefined where it leaves all of it, and of few people. */
export function shownOf(
  graph: Graph,
  { x, y }: Positions,
  { index, shown: relations }: Visibility,
  people: readonly boolean[],
): Shown | undefined {
  // Few people are drawn and named in the same way whatever a filter hides.
  if (graph.people.length <= mostFew || index.length === graph.relations.length) return undefined;
  const degree = new Uint32Array(graph.people.length);
  for (const relation of index) {
    for (const end of [graph.from[relation] ?? 0, graph.to[relation] ?? 0])
      degree[end] = (degree[end] ?? 0) + 1;
  }
  const there: number[] = [];
  for (const [person, isThere] of people.entries()) if (isThere) there.push(person);
  const count = { people: there.length, relations: index.length };
  const spread = there.length > mostMeasured ? 1 : spreadOf(there, x, y);
  return { people, relations, degree, count, spread };
}

/**
 * By how much farther apart people stand than settled ones: three in four have nobody nearer. In powers of two, so that
 * it stays the same while a filter changes a little.
 */
function spreadOf(there: readonly number[], x: Float64Array, y: Float64Array): number {
  if (there.length < 2) return most;
  const gaps = there.map((one) => {
    let least = Infinity;
    for (const other of there) {
      if (other === one) continue;
      const dx = (x[one] ?? 0) - (x[other] ?? 0);
      const dy = (y[one] ?? 0) - (y[other] ?? 0);
      least = Math.min(least, dx * dx + dy * dy);
    }
    return Math.sqrt(least);
  });
  const gap = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  let spread = 1;
  while (spread < most && gap >= 2 * spread * settledGap) spread *= 2;
  return spread;
}

const most = 64;
