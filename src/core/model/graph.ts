import type { Dataset, Person } from './dataset';
import { compareIds, deriveRelations, type Relation } from './relations';
import { fourTypes, type RelationType, relationTypes } from './relationTypes';

/**
 * The dataset as columns. People and relations are sorted by id, so an index means the same in every run.
 * Immutable by agreement: nobody writes into the arrays.
 */
export interface Graph {
  readonly people: readonly Person[];
  readonly relations: readonly Relation[];
  /** Person index at the start of each relation. */
  readonly from: Uint32Array;
  /** Person index at the end of each relation. */
  readonly to: Uint32Array;
  /** Index into `relationTypes` of each relation. */
  readonly type: Uint8Array;
  /** Number of relations of each person, whatever a filter hides. */
  readonly degree: Uint32Array;
  readonly personIndex: ReadonlyMap<string, number>;
  readonly relationIndex: ReadonlyMap<string, number>;
}

/** Builds the columns. Claims must name only people of the dataset, as the check makes sure. */
export function buildGraph(dataset: Dataset): Graph {
  const people = [...dataset.people].sort((a, b) => compareIds(a.id, b.id));
  const relations = deriveRelations(dataset.claims);
  const personIndex = new Map(people.map((person, index) => [person.id, index]));
  const relationIndex = new Map(relations.map((relation, index) => [relation.id, index]));
  const from = new Uint32Array(relations.length);
  const to = new Uint32Array(relations.length);
  const type = new Uint8Array(relations.length);
  const degree = new Uint32Array(people.length);
  for (const [index, relation] of relations.entries()) {
    const a = indexOf(personIndex, relation.from);
    const b = indexOf(personIndex, relation.to);
    from[index] = a;
    to[index] = b;
    type[index] = relationTypes.findIndex((row) => row.id === relation.type);
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  return { people, relations, from, to, type, degree, personIndex, relationIndex };
}

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new Error(`A claim names "${id}", who is not among the people.`);
  return found;
}

/**
 * The kinds of relation that a key to this graph names, in its order: the four, even where there is none of one, and
 * those it holds besides; a graph with none of the four has a key of its own.
 */
export function typesIn({ type }: Pick<Graph, 'type'>): readonly RelationType[] {
  const there = new Set(Array.from(type, (index) => relationTypes[index]));
  const isOfTheFour = there.size === 0 || fourTypes.some((one) => there.has(one));
  return relationTypes.filter((one) => there.has(one) || (isOfTheFour && fourTypes.includes(one)));
}
