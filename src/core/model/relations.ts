import type { Claim } from './dataset';
import type { RelationTypeId } from './relationTypes';
import { slugOf } from './slug';

/** All claims with the same from, type and to. Always derived, never written by hand. */
export interface Relation {
  /** `<from>.<type>.<to>`, the type with its own name where it has one; slugs hold no dot, so the parts can be told apart. */
  readonly id: string;
  readonly from: string;
  readonly type: RelationTypeId;
  /** What its source calls a relation that is none of the four; null for the four. */
  readonly named: string | null;
  readonly to: string;
  readonly claims: readonly Claim[];
}

export function relationId({ from, type, named, to }: Pick<Claim, 'from' | 'type' | 'named' | 'to'>): string {
  return `${from}.${named === null ? type : `${type}-${slugOf(named)}`}.${to}`;
}

/** Groups claims into relations, sorted by id whatever the order of the claims. */
export function deriveRelations(claims: readonly Claim[]): Relation[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = relationId(claim);
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  }
  const relations: Relation[] = [];
  for (const [id, group] of groups) {
    const [first] = group;
    if (first) {
      const { from, type, named, to } = first;
      relations.push({ id, from, type, named, to, claims: group });
    }
  }
  return relations.sort((a, b) => compareIds(a.id, b.id));
}

/** Orders ids by code unit, the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
