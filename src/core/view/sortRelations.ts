import { countEvidence } from '../evidence/countEvidence';
import { relationDate } from '../evidence/relationDate';
import { standings } from '../evidence/standings';
import type { Graph } from '../model/graph';
import { knownDate } from '../model/partialDate';
import { compareIds } from '../model/relations';
import { peopleByName } from '../query/peopleByName';
import type { OpenRecord } from '../record/record';
import type { Sort } from './viewState';

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
      return standings[record.standings[relation]?.id ?? 'withdrawn'].rank;
    case 'origins':
      return countEvidence(
        held.claims.filter(({ id }) => !record.excludedClaims.has(id)),
        record.retells,
      ).telling;
    case 'quotes':
      return held.claims.length;
  }
}

function byNames({ graph }: OpenRecord, a: number, b: number): number {
  const rank = nameRanks(graph);
  const end = (ends: Uint32Array, relation: number) => rank[ends[relation] ?? 0] ?? 0;
  return (
    end(graph.from, a) - end(graph.from, b) ||
    (graph.type[a] ?? 0) - (graph.type[b] ?? 0) ||
    end(graph.to, a) - end(graph.to, b) ||
    a - b
  );
}

const ranks = new WeakMap<Graph, Uint32Array>();

/** Per person, the place of their name among all names; namesakes have the same. Compared far oftener than there are names. */
function nameRanks(graph: Graph): Uint32Array {
  const held = ranks.get(graph);
  if (held) return held;
  const rank = new Uint32Array(graph.people.length);
  let before: string | null = null;
  let place = 0;
  for (const person of peopleByName(graph, [...graph.people.keys()])) {
    const name = graph.people[person]?.name ?? '';
    if (name !== before) place++;
    before = name;
    rank[person] = place;
  }
  ranks.set(graph, rank);
  return rank;
}
