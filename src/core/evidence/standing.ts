import { type Claim, isQuoted } from '../model/dataset';
import { isOutright, isPlain, isTelling } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { groupByDate } from './excludingDates';
import { countOrigins, type Retells } from './origins';

/** How sure the record is of a relation, and which rule and claims made it so. */
export type Standing =
  | {
      readonly id: 'established';
      readonly rule: 'origins' | 'public-event';
      readonly claims: readonly Claim[];
    }
  | { readonly id: 'reported'; readonly claims: readonly Claim[] }
  | { readonly id: 'contested'; readonly rule: 'denied' | 'dates'; readonly claims: readonly Claim[] }
  | { readonly id: 'tentative'; readonly claims: readonly Claim[] }
  /** No quote is on record: a source is named, or not even that. */
  | { readonly id: 'source-only' | 'unsourced'; readonly claims: readonly Claim[] }
  | { readonly id: 'withdrawn'; readonly reason: string; readonly claims: readonly Claim[] };

/**
 * The rules, strongest objection first. A claim that is only inferred or speculated can neither
 * raise a standing nor, by its date, bring one into dispute. A post of an unidentified account can report, and can
 * be at odds with others; it is not one of the two origins that establish.
 */
export function deriveStanding(relation: Relation, withdrawnFor: string | null, retells: Retells): Standing {
  if (withdrawnFor !== null) return { id: 'withdrawn', reason: withdrawnFor, claims: relation.claims };
  const affirming = those(relation.claims, (claim) => claim.polarity === 'affirms');
  const denying = those(relation.claims, (claim) => claim.polarity === 'denies');
  if (affirming.length > 0 && denying.length > 0) {
    return { id: 'contested', rule: 'denied', claims: [...affirming, ...denying] };
  }
  if (!relation.claims.some(isQuoted)) {
    const outright = those(affirming, isOutright);
    if (outright.length === 0) return { id: 'tentative', claims: relation.claims };
    const sourced = those(outright, ({ article }) => article !== null);
    return sourced.length > 0
      ? { id: 'source-only', claims: sourced }
      : { id: 'unsourced', claims: outright };
  }
  const plain = those(affirming, isPlain);
  if (plain.length === 0) return { id: 'tentative', claims: relation.claims };
  const mayExclude = plain.length > 1 && relation.type.happens === 'once';
  const dates = mayExclude ? groupByDate(plain.filter(isVouched)) : [];
  if (dates.length > 1) return { id: 'contested', rule: 'dates', claims: dates.flat() };
  const telling = those(plain, isTelling);
  if (telling.length > 1 && countOrigins(telling, retells) > 1)
    return { id: 'established', rule: 'origins', claims: telling };
  const public_ = relation.type.publicEvent ? those(telling, isFirstHand) : [];
  if (public_.length > 0) return { id: 'established', rule: 'public-event', claims: public_ };
  return { id: 'reported', claims: telling.length > 0 ? telling : plain };
}

/** The claims that pass; the same list where all do, as most do: there may be a hundred thousand of them. */
function those(claims: readonly Claim[], pass: (claim: Claim) => boolean): readonly Claim[] {
  return claims.every(pass) ? claims : claims.filter(pass);
}

/** Somebody is said to vouch for it. Else its date is the file's own, and at odds with no source. */
export function isVouched({ basis }: Claim): boolean {
  return basis !== 'unstated';
}

function isFirstHand(claim: Claim): boolean {
  return claim.basis === 'on-record' || claim.basis === 'stated';
}
