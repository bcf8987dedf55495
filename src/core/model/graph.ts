import type { Dataset, Person } from './dataset';
import { type IdIndex, indexInSlices } from './idIndex';
import { type ClaimOrder, compareIds, orderClaims, type Relation, relationsInSlices } from './relations';
import { fourTypes, type RelationType, relationTypesOf } from './relationTypes';
import { runToEnd } from './runToEnd';

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
  /** Every type of the record, in the order of the key. */
  readonly types: readonly RelationType[];
  /** Index into `types` of each relation. */
  readonly type: Uint8Array;
  /** Number of relations of each person, whatever a filter hides. */
  readonly degree: Uint32Array;
  readonly personIndex: IdIndex<number>;
  readonly relationIndex: IdIndex<number>;
}

/** All that takes long to find of a graph, in columns that can be handed from thread to thread. */
export interface GraphOrder extends ClaimOrder {
  /** Row in the dataset of each person of the graph. */
  readonly people: Uint32Array;
  /** As in `Graph`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Builds the columns. Claims must name only people of the dataset, as the check makes sure. */
export function buildGraph(dataset: Dataset): Graph {
  return runToEnd(graphInSlices(dataset, orderGraph(dataset)));
}

/** Sorts people by id, and gathers claims into relations. */
export function orderGraph({ people, claims }: Dataset): GraphOrder {
  const rows = Uint32Array.from(people.keys());
  rows.sort((a, b) => compareIds(people[a]?.id ?? '', people[b]?.id ?? ''));
  const index = new Map(Array.from(rows, (row, place) => [people[row]?.id, place]));
  const placeOf = (id: string | undefined) => {
    const place = index.get(id);
    if (place === undefined) throw new Error(`A claim names "${id}", who is not among the people.`);
    return place;
  };
  const order = orderClaims(claims);
  const firsts = order.start.subarray(0, -1).map((at) => order.claims[at] ?? 0);
  const from = firsts.map((row) => placeOf(claims[row]?.from));
  const to = firsts.map((row) => placeOf(claims[row]?.to));
  return { people: rows, ...order, from, to };
}

/** The graph of a dataset whose order has been found, with rests in between; shares the columns of the order. */
export function* graphInSlices(dataset: Dataset, order: GraphOrder): Generator<void, Graph> {
  const { from, to } = order;
  const people = Array.from(order.people, (row) => dataset.people[row]).filter((one) => one !== undefined);
  yield;
  const types = relationTypesOf(dataset.edition.kinds);
  const relations = yield* relationsInSlices(dataset.claims, order, types);
  const places = new Map(types.map((type, place) => [type, place]));
  const degree = new Uint32Array(people.length);
  for (const ends of [from, to]) {
    for (const person of ends) degree[person] = (degree[person] ?? 0) + 1;
  }
  const type = Uint8Array.from(relations, (relation) => places.get(relation.type) ?? 0);
  yield;
  const personIndex = yield* indexInSlices(people);
  const relationIndex = yield* indexInSlices(relations);
  return { people, relations, from, to, types, type, degree, personIndex, relationIndex };
}

/** The type of one relation. */
export function typeOf({ types, type }: Pick<Graph, 'types' | 'type'>, relation: number): RelationType {
  const row = types[type[relation] ?? -1];
  if (!row) throw new Error(`There is no relation ${relation}.`);
  return row;
}

/** How many relations there are of each type that has any. */
export function countsByType({
  types,
  type,
}: Pick<Graph, 'types' | 'type'>): ReadonlyMap<RelationType, number> {
  const counts = types.map(() => 0);
  for (const place of type) counts[place] = (counts[place] ?? 0) + 1;
  return new Map(types.map((one, place) => [one, counts[place] ?? 0]));
}

/**
 * The kinds of relation that a key to this graph names, in its order: the four, even where there is none of one, and
 * those it holds besides; a graph with none of the four has a key of its own.
 */
export function typesIn({ types, type }: Pick<Graph, 'types' | 'type'>): readonly RelationType[] {
  const there = new Set(Array.from(type, (index) => types[index]));
  const four: readonly RelationType[] = fourTypes;
  const isOfTheFour = there.size === 0 || four.some((one) => there.has(one));
  return types.filter((one) => there.has(one) || (isOfTheFour && four.includes(one)));
}
