import { basisRank } from '../model/basis';
import type { Claim } from '../model/dataset';
import { compareVagueness, knownDate, type PartialDate } from '../model/partialDate';
import { isPlain } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { partByOrigin } from './countedOrigins';
import { type Origin, originOf, type Retells } from './origins';

/** The claims of one relation that share an origin, the best first. */
export interface OriginGroup {
  readonly origin: Origin;
  readonly claims: readonly Claim[];
}

/** Whether an origin counts, or an article closely follows another that counts, or is followed by one. */
type OriginPlace = 'counts' | 'follows' | 'followed';

/** What is said over those that do not count for themselves. */
export const placeWords: Readonly<Record<Exclude<OriginPlace, 'counts'>, string>> = {
  follows: 'Follows another article',
  followed: 'Counted with the article that follows it',
};

/** Claims by origin, the surest origin first, so that reading from the top is reading the best evidence first. */
export function groupByOrigin(
  { claims }: Relation,
  retells: Retells,
): (OriginGroup & { readonly place: OriginPlace })[] {
  const { carrying, others, followed, echoes } = partByOrigin(claims, retells);
  const counted = new Set([...carrying, ...others].map((claim) => originOf(claim).key));
  const leading = new Set(followed.map((claim) => originOf(claim).key));
  const echoing = new Set(echoes.flatMap((echo) => echo.claims.map((claim) => originOf(claim).key)));
  const placeOf = (key: string): OriginPlace =>
    counted.has(key) ? 'counts' : leading.has(key) ? 'followed' : echoing.has(key) ? 'follows' : 'counts';
  return groupClaims(claims).map((group) => ({ ...group, place: placeOf(group.origin.key) }));
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
