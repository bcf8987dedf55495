import type { Claim } from './dataset';
import { builtInTypes, type RelationType } from './relationTypes';
import { runToEnd } from './runToEnd';
import { slugOf } from './slug';

/** All claims with the same from, type and to. Always derived, never written by hand. */
export interface Relation {
  /** `<from>.<type>.<to>`, the type with its own name where it has one; slugs hold no dot, so the parts can be told apart. */
  readonly id: string;
  readonly from: string;
  /** The record's own row (relationTypes.ts). */
  readonly type: RelationType;
  /** What its source calls a relation that has a name and no kind; null for all others. */
  readonly named: string | null;
  readonly to: string;
  readonly claims: readonly Claim[];
}

export function relationId({ from, type, named, to }: Pick<Claim, 'from' | 'type' | 'named' | 'to'>): string {
  return `${from}.${named === null ? type : `${type}-${slugOf(named)}`}.${to}`;
}

/** Which claims make which relation, in columns that can be handed from thread to thread. */
export interface ClaimOrder {
  /** Rows of the claims of each relation, one relation after another. */
  readonly claims: Uint32Array;
  /** Where in `claims` each relation begins; one more entry than relations. */
  readonly start: Uint32Array;
}

/** Groups claims into relations, sorted by id whatever the order of the claims. `types`: those of their record. */
export function deriveRelations(claims: readonly Claim[], types = builtInTypes): Relation[] {
  return runToEnd(relationsInSlices(claims, orderClaims(claims), types));
}

/** What takes long of deriving relations: grouping and sorting. */
export function orderClaims(claims: readonly Claim[]): ClaimOrder {
  const groups = new Map<string, number[]>();
  for (const [row, claim] of claims.entries()) {
    const id = relationId(claim);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  const sorted = [...groups].sort(([a], [b]) => compareIds(a, b));
  const order = { claims: new Uint32Array(claims.length), start: new Uint32Array(sorted.length + 1) };
  let end = 0;
  for (const [index, [, rows]] of sorted.entries()) {
    order.claims.set(rows, end);
    end += rows.length;
    order.start[index + 1] = end;
  }
  return order;
}

/** So many relations are made between two rests: a few milliseconds. */
const betweenRests = 10_000;

/** The relations of claims whose order has been found; throws where a claim is of a kind that is not among `types`. */
export function* relationsInSlices(
  claims: readonly Claim[],
  order: ClaimOrder,
  types: readonly RelationType[],
): Generator<void, Relation[]> {
  const rows = new Map(types.map((type) => [type.id, type]));
  const relations: Relation[] = [];
  for (let index = 0; index + 1 < order.start.length; index++) {
    const first = order.start[index] ?? 0;
    // Made at its length: a list that grows keeps room for sixteen more, a hundred thousand times.
    const mine = new Array<Claim>((order.start[index + 1] ?? 0) - first);
    for (let at = 0; at < mine.length; at++) mine[at] = claimIn(claims, order.claims[first + at] ?? -1);
    const { type } = claimIn(mine, 0);
    const row = rows.get(type);
    if (!row) throw new Error(`A claim is of the kind "${type}", which the record does not declare.`);
    relations.push(new RelationOfClaims(row, mine));
    if (index % betweenRests === 0) yield;
  }
  return relations;
}

/** A relation with some of its claims, or none. */
export function withClaims({ id, from, type, named, to }: Relation, claims: readonly Claim[]): Relation {
  return { id, from, type, named, to, claims };
}

/** Says of itself what its first claim says: there may be a hundred thousand. To change it, use `withClaims`. */
class RelationOfClaims implements Relation {
  readonly type: RelationType;
  readonly claims: readonly Claim[];

  constructor(type: RelationType, claims: readonly Claim[]) {
    this.type = type;
    this.claims = claims;
  }

  get id() {
    return relationId(claimIn(this.claims, 0));
  }
  get from() {
    return claimIn(this.claims, 0).from;
  }
  get named() {
    return claimIn(this.claims, 0).named;
  }
  get to() {
    return claimIn(this.claims, 0).to;
  }
  toJSON(): Relation {
    return withClaims(this, this.claims);
  }
}

function claimIn(claims: readonly Claim[], row: number): Claim {
  const claim = claims[row];
  if (claim === undefined) throw new Error('The order of the claims is that of others.');
  return claim;
}

/** Orders ids by code unit, the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
