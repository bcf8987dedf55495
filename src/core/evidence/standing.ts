import type { Claim } from '../model/dataset';
import { knownDate } from '../model/partialDate';
import type { Relation } from '../model/relations';
import { relationType } from '../model/relationTypes';
import { originOf } from './origins';

export type StandingId = 'established' | 'reported' | 'contested' | 'tentative' | 'withdrawn';

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
  | { readonly id: 'withdrawn'; readonly reason: string; readonly claims: readonly Claim[] };

/** A claim that can carry a standing: it affirms, in plain words, and is not speculation. */
export function isPlain(claim: Claim): boolean {
  return claim.polarity === 'affirms' && claim.reading === 'explicit' && claim.basis !== 'speculated';
}

/**
 * The rules of data-model.md, strongest objection first. A claim that is only inferred or speculated can neither
 * raise a standing nor, by its date, bring one into dispute.
 */
export function deriveStanding(relation: Relation, withdrawnFor: string | null): Standing {
  if (withdrawnFor !== null) return { id: 'withdrawn', reason: withdrawnFor, claims: relation.claims };
  const affirming = relation.claims.filter((claim) => claim.polarity === 'affirms');
  const denying = relation.claims.filter((claim) => claim.polarity === 'denies');
  if (affirming.length > 0 && denying.length > 0) {
    return { id: 'contested', rule: 'denied', claims: [...affirming, ...denying] };
  }
  const plain = affirming.filter(isPlain);
  if (plain.length === 0) return { id: 'tentative', claims: relation.claims };
  const clash = relationType(relation.type).happens === 'once' ? findExcludingDates(plain) : null;
  if (clash) return { id: 'contested', rule: 'dates', claims: clash };
  if (new Set(plain.map((claim) => originOf(claim).key)).size > 1) {
    return { id: 'established', rule: 'origins', claims: plain };
  }
  const public_ = relationType(relation.type).publicEvent ? plain.filter(isFirstHand) : [];
  if (public_.length > 0) return { id: 'established', rule: 'public-event', claims: public_ };
  return { id: 'reported', claims: plain };
}

function isFirstHand(claim: Claim): boolean {
  return claim.basis === 'on-record' || claim.basis === 'stated';
}

/** Two claims whose certain dates have no day in common, or null. */
function findExcludingDates(claims: readonly Claim[]): [Claim, Claim] | null {
  const dated = claims.flatMap((claim) => {
    const date = knownDate(claim.when);
    return date?.certain ? [{ claim, date }] : [];
  });
  for (const [index, a] of dated.entries()) {
    for (const b of dated.slice(index + 1)) {
      const aEndsFirst = a.date.last !== null && b.date.first !== null && a.date.last < b.date.first;
      const bEndsFirst = b.date.last !== null && a.date.first !== null && b.date.last < a.date.first;
      if (aEndsFirst || bEndsFirst) return [a.claim, b.claim];
    }
  }
  return null;
}
