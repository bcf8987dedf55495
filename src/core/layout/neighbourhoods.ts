import type { Positions } from '../geometry/point';
import { neighboursOf, type Topology } from './topology';

/**
 * How much of each neighbourhood is kept: for somebody with lines to k others, the share of these k among the k people
 * who stand nearest to them; the mean over everybody with a line to somebody else. 1 where neighbours are nearest,
 * about 0 where people stand by chance. Neighbourhood preservation in the manner of Kruiger and others, "Graph layouts
 * by t-SNE", 2017, with one step for the neighbourhood and a share instead of an overlap of sets, as both have k people.
 * Only people with a line count among the nearest. Who is as far as the k-th counts as near. Given
 * `some` people, only theirs are looked at: it takes people × people steps.
 */
export function neighbourhoodsKept(
  topology: Topology,
  positions: Positions,
  some?: readonly number[],
): number {
  const others = othersOf(topology);
  const tied = [...others.keys()].filter((person) => (others[person]?.size ?? 0) > 0);
  const distances = new Float64Array(Math.max(0, tied.length - 1));
  let sum = 0;
  let people = 0;
  for (const person of some ?? tied) {
    const own = others[person];
    if (!own || own.size === 0) continue;
    let count = 0;
    for (const other of tied) if (other !== person) distances[count++] = squared(positions, person, other);
    const reach = distances.sort()[own.size - 1] ?? 0;
    let kept = 0;
    for (const other of own) if (squared(positions, person, other) <= reach) kept++;
    sum += kept / own.size;
    people++;
  }
  return people > 0 ? sum / people : 1;
}

/** Per person, the others at the far ends of their lines, each once. */
function othersOf(topology: Topology): Set<number>[] {
  const { start, list } = neighboursOf(topology);
  return Array.from({ length: topology.people }, (_, person) => {
    const others = new Set(list.subarray(start[person], start[person + 1]));
    others.delete(person);
    return others;
  });
}

function squared({ x, y }: Positions, one: number, other: number): number {
  const dx = (x[one] ?? 0) - (x[other] ?? 0);
  const dy = (y[one] ?? 0) - (y[other] ?? 0);
  return dx * dx + dy * dy;
}
