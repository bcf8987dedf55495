import type { Graph } from '../model/graph';
import { knownDate } from '../model/partialDate';
import { compareIds } from '../model/relations';

/** A person's relations among those given: by type, then by when they happened, those without a date last. */
export function relationsOf(graph: Graph, visible: readonly number[], person: number): number[] {
  return visible
    .filter((relation) => graph.from[relation] === person || graph.to[relation] === person)
    .map((relation) => ({
      relation,
      day: firstDay(graph, relation),
      other: otherName(graph, relation, person),
    }))
    .sort(
      (a, b) =>
        (graph.type[a.relation] ?? 0) - (graph.type[b.relation] ?? 0) ||
        compareDays(a.day, b.day) ||
        compareIds(a.other, b.other) ||
        a.relation - b.relation,
    )
    .map(({ relation }) => relation);
}

/** The first day that any of its claims names, as yyyymmdd; infinite where none is dated. */
function firstDay(graph: Graph, relation: number): number {
  const days = graph.relations[relation]?.claims.flatMap(({ when }) => {
    const date = knownDate(when);
    return date ? [date.first ?? date.last ?? Infinity] : [];
  });
  return Math.min(...(days ?? []));
}

function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The person at the other end. */
export function otherEnd(graph: Graph, relation: number, person: number): number {
  const from = graph.from[relation] ?? 0;
  return from === person ? (graph.to[relation] ?? 0) : from;
}

function otherName(graph: Graph, relation: number, person: number): string {
  return graph.people[otherEnd(graph, relation, person)]?.id ?? '';
}
