import type { Graph } from '../model/graph';
import { compareIds } from '../model/relations';

/** These people in the order of their names, namesakes in the order of their ids. */
export function peopleByName(graph: Graph, people: readonly number[]): number[] {
  const name = (person: number) => graph.people[person]?.name ?? '';
  return people.toSorted((a, b) => compareIds(name(a), name(b)) || a - b);
}

/** Everybody who has no relation at all, by name. */
export function peopleWithoutLine(graph: Graph): number[] {
  return peopleByName(
    graph,
    [...graph.people.keys()].filter((person) => graph.degree[person] === 0),
  );
}
