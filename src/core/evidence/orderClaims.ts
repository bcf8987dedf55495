import { basisRank } from '../model/basis';
import type { Claim } from '../model/dataset';
import { compareVagueness, knownDate, type PartialDate } from '../model/partialDate';
import { isPlain } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { type Origin, originOf, partEchoes, type Retells } from './origins';

/** The claims of one relation that share an origin, the best first. */
export interface OriginGroup {
  readonly origin: Origin;
  readonly claims: readonly Claim[];
}

/**
 * Claims by origin, the surest origin first, so that reading from the top is reading the best evidence first. `isEcho`:
 * none of them counts, as their article closely follows another that says the same.
 */
export function groupByOrigin(
  { claims }: Relation,
  retells: Retells,
): (OriginGroup & { readonly isEcho: boolean })[] {
  const independent = new Set(partEchoes(claims, retells).independent);
  return groupClaims(claims).map((group) => ({
    ...group,
    isEcho: !group.claims.some((claim) => independent.has(claim)),
  }));
}

/** The same of any claims. */
export function groupClaims(claims: readonly Claim[]): OriginGroup[] {
  const groups = new Map<string, { origin: Origin; claims: Claim[] }>();
  for (const claim of claims.toSorted(bySureness)) {
    const origin = originOf(claim);
    const group = groups.get(origin.key);
    if (group) group.claims.push(claim);
    else groups.set(origin.key, { origin, claims: [claim] });
  }
  return [...groups.values()];
}

/** All claims in the order they are read in; the excluded ones last. */
export function claimsInOrder(relation: Relation, excludedClaims: ReadonlySet<string> = new Set()): Claim[] {
  const isExcluded = ({ id }: Claim) => excludedClaims.has(id);
  const parts = [relation.claims.filter((claim) => !isExcluded(claim)), relation.claims.filter(isExcluded)];
  return parts.flatMap((claims) => groupClaims(claims).flatMap((group) => group.claims));
}

/** Plain before read-in, then by basis, then the more precisely dated, then as written. */
function bySureness(a: Claim, b: Claim): number {
  return (
    Number(isPlain(b)) - Number(isPlain(a)) ||
    basisRank(a.basis) - basisRank(b.basis) ||
    byPrecision(knownDate(a.when), knownDate(b.when))
  );
}

function byPrecision(a: PartialDate | null, b: PartialDate | null): number {
  return a && b ? compareVagueness(a, b) : Number(a === null) - Number(b === null);
}
