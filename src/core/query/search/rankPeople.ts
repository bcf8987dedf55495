import type { Graph } from '../../model/graph';
import { compareIds } from '../../model/relations';

/**
 * People in the order in which they are shown: whom the words fit best (namesakes.ts), then those with more relations,
 * then by name, namesakes by id.
 */
export function rankPeople(graph: Graph, people: readonly number[], fits: readonly Uint8Array[]): number[] {
  const ranked = people.map((person) => {
    const values = fits.map((each) => each[person] ?? 0);
    return {
      person,
      least: Math.min(...values),
      sum: values.reduce((total, value) => total + value, 0),
      degree: graph.degree[person] ?? 0,
      name: graph.people[person]?.name ?? '',
    };
  });
  return ranked
    .sort(
      (a, b) =>
        b.least - a.least ||
        b.sum - a.sum ||
        b.degree - a.degree ||
        compareIds(a.name, b.name) ||
        a.person - b.person,
    )
    .map(({ person }) => person);
}
