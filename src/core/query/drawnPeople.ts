import type { Graph } from '../model/graph';

/** Per person: whether they have a relation among those in view, or, on request, none at all. */
export function drawnPeople(graph: Graph, relations: readonly number[], isolates: boolean): boolean[] {
  const drawn = graph.people.map((_, person) => isolates && graph.degree[person] === 0);
  for (const relation of relations) {
    drawn[graph.from[relation] ?? 0] = true;
    drawn[graph.to[relation] ?? 0] = true;
  }
  return drawn;
}
