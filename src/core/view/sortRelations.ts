import { countEvidence } from '../evidence/countEvidence';
import { relationDate } from '../evidence/relationDate';
import type { StandingId } from '../evidence/standing';
import { knownDate } from '../model/partialDate';
import { compareIds } from '../model/relations';
import type { OpenRecord } from './record';
import type { Sort } from './viewState';

const standingOrder: readonly StandingId[] = [
  'established',
  'reported',
  'contested',
  'tentative',
  'withdrawn',
];

/** Relation indices in the order of the table. Undated ones stand last in either direction, an open start
 * counts as its end; ties go by name, then by id. */
export function sortRelations(record: OpenRecord, index: readonly number[], sort: Sort): number[] {
  const keys = new Map(index.map((relation) => [relation, keyOf(record, relation, sort.by)]));
  const way = sort.descending ? -1 : 1;
  return index.toSorted((a, b) => {
    const x = keys.get(a) ?? null;
    const y = keys.get(b) ?? null;
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byNames(record, a, b);
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareIds(String(x), String(y));
    return order * way || byNames(record, a, b);
  });
}

function keyOf(record: OpenRecord, relation: number, by: Sort['by']): string | number | null {
  const { graph } = record;
  const held = graph.relations[relation];
  if (!held) return null;
  switch (by) {
    case 'from':
      return record.naming.person(held.from);
    case 'to':
      return record.naming.person(held.to);
    case 'type':
      return graph.type[relation] ?? 0;
    case 'when': {
      const date = knownDate(relationDate(held));
      return date ? (date.first ?? date.last) : null;
    }
    case 'standing':
      return standingOrder.indexOf(record.standings[relation]?.id ?? 'withdrawn');
    case 'origins':
      return countEvidence(held.claims.filter(({ id }) => !record.setAside.has(id))).telling;
    case 'quotes':
      return held.claims.length;
  }
}

function byNames(record: OpenRecord, a: number, b: number): number {
  const { graph, naming } = record;
  const first = graph.relations[a];
  const second = graph.relations[b];
  if (!first || !second) return a - b;
  return (
    compareIds(naming.person(first.from), naming.person(second.from)) ||
    (graph.type[a] ?? 0) - (graph.type[b] ?? 0) ||
    compareIds(naming.person(first.to), naming.person(second.to)) ||
    a - b
  );
}
