import { basisRank } from '../model/basis';
import type { Claim } from '../model/dataset';
import type { Graph } from '../model/graph';
import { knownDate, type PartialDate, yearOf } from '../model/partialDate';
import { isFirmlyDated } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import type { RelationType } from '../model/relationTypes';
import type { DayRange } from '../model/timeUnit';

/** How a relation stands to a range of days. The order is that of preference: the least wins. */
const presences = ['inside', 'possibly', 'undated', 'outside'] as const;
export type Presence = (typeof presences)[number];

/** The days a claim may fall on, as yyyymmdd; open ends are infinite. */
export interface ClaimDays {
  readonly first: number;
  readonly last: number;
  /** Whatever its dates leave open, it has begun by this day, and not ended before that one: inside by any reading. */
  readonly begunBy: number;
  readonly endedFrom: number;
  readonly certain: boolean;
}

/** The days of one claim, and how far its date goes. */
export interface DatedClaim extends ClaimDays {
  /**
   * `dates`: it says when. `shows`: it shows the relation in force then, and says nothing of other days. `suggests`: it
   * is no more than a reading, speculation or an unidentified post, so the days are at most possible.
   */
  readonly weight: 'dates' | 'shows' | 'suggests';
}

/** Per relation: the days of its dated claims, and whether it has undated ones. */
export interface RelationYears {
  readonly dated: readonly DatedClaim[];
  readonly undated: number;
  /** Rank of the surest basis among its claims (basis.ts). */
  readonly basis: number;
  /** Last day, as yyyymmdd, by which the first dated article that says it was published; null if none is dated. */
  readonly knownSince: number | null;
  /** An article that gives no date says it, too: it may have been known before. */
  readonly knownUndated: boolean;
}

/** `publishedOf`: an article's date of publication by its id. */
export function yearsOfRelations(
  graph: Graph,
  publishedOf: (article: string) => string | null = () => null,
): RelationYears[] {
  return graph.relations.map(readYears(publishedOf));
}

/** Reads the years of one relation after another. */
export function readYears(
  publishedOf: (article: string) => string | null,
): (relation: Pick<Relation, 'claims'>) => RelationYears {
  const daysOfDate = remembered(claimDays);
  const lastDayOf = remembered((published) => knownDate(published)?.last ?? null);
  const dayOf = (article: string | null) => lastDayOf(article === null ? null : publishedOf(article));
  // Most relations of a large record rest on one claim, and many of these say the same: they share what is known of it.
  const alike = new Map<string, RelationYears>();
  return ({ claims }) => {
    const [only] = claims;
    if (!only || claims.length > 1) return yearsOfClaims(claims, daysOfDate, dayOf);
    const firm = isFirmlyDated(only) ? 'firm' : 'loose';
    const key = `${only.when} ${only.held} ${firm} ${only.basis} ${dayOf(only.article)}`;
    const held = alike.get(key) ?? yearsOfClaims(claims, daysOfDate, dayOf);
    alike.set(key, held);
    return held;
  };
}

function yearsOfClaims(
  claims: readonly Claim[],
  daysOfDate: (when: string | null) => ClaimDays | null,
  dayOf: (article: string | null) => number | null,
): RelationYears {
  const dated = claims.flatMap((claim): DatedClaim[] => {
    const days = daysOfDate(claim.when ?? claim.held);
    if (!days) return [];
    if (!isFirmlyDated(claim)) return [{ ...days, weight: 'suggests' }];
    return [{ ...days, weight: claim.when === null ? 'shows' : 'dates' }];
  });
  const published = claims.flatMap(({ article }) => dayOf(article) ?? []);
  return {
    dated,
    undated: claims.length - dated.length,
    basis: Math.min(...claims.map((claim) => basisRank(claim.basis))),
    knownSince: published.length > 0 ? Math.min(...published) : null,
    knownUndated: published.length < claims.length,
  };
}

/** Reads each way to write a date once. */
function remembered<R>(find: (key: string | null) => R): (key: string | null) => R {
  const known = new Map<string | null, R>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/**
 * Whether an article that is held had said it by the end of a day (yyyymmdd; null: by now). `undated` where only
 * articles without a date can have.
 */
export function presenceOfKnown(years: RelationYears, day: number | null): Presence {
  if (years.knownSince !== null && (day === null || years.knownSince <= day)) return 'inside';
  return years.knownUndated ? 'undated' : 'outside';
}

/**
 * Null for a claim without a date. Databases write a day of the year 9999 or 0001 where an end is open, and nobody means
 * it: at that end of an interval it is one, and a date that is no more than that is none.
 */
export function claimDays(when: string | null): ClaimDays | null {
  const date = knownDate(when);
  if (!date || when === null) return null;
  const [start = '', end = start] = when.split('/');
  const [from, to] = [meantDate(start), meantDate(end)];
  const isInterval = when.includes('/');
  if (isInterval ? !from && !to : !from) return null;
  return {
    first: from?.first ?? -Infinity,
    last: to?.last ?? Infinity,
    begunBy: Math.min(from?.last ?? Infinity, to?.last ?? Infinity),
    endedFrom: Math.max(from?.first ?? -Infinity, to?.first ?? -Infinity),
    certain: date.certain,
  };
}

/** Null for an open end, and for what stands for one. */
function meantDate(text: string): PartialDate | null {
  const date = knownDate(text);
  const year = date?.first ? yearOf(date.first) : null;
  return year === 1 || year === 9999 ? null : date;
}

/**
 * Three-valued. A certain date is inside where it touches the range whichever of its days is meant: a day in its year, a
 * year in itself and possibly in one of its months, what lasted in all that lies between its ends. An open interval is
 * inside where its known end is and possibly beyond it; an uncertain date is never more than possibly inside.
 */
export function presenceOfDays(days: ClaimDays, range: DayRange): 'inside' | 'possibly' | 'outside' {
  if (days.last < range.first || days.first > range.last) return 'outside';
  const isInside = days.certain && days.begunBy <= range.last && days.endedFrom >= range.first;
  return isInside ? 'inside' : 'possibly';
}

/** The same of one claim by itself: what only suggests a day is never certain on it. */
export function presenceOfClaim(claim: DatedClaim, range: DayRange): 'inside' | 'possibly' | 'outside' {
  const presence = presenceOfDays(claim, range);
  return presence === 'inside' && claim.weight === 'suggests' ? 'possibly' : presence;
}

/**
 * The best of its claims. Only a claim that dates the relation puts it out of other days, and not even that does where
 * a claim shows it in force on some and leaves the others open, or where it may recur and a claim has no date.
 */
export function presenceOf(
  years: Pick<RelationYears, 'dated' | 'undated'>,
  happens: RelationType['happens'],
  range: DayRange | null,
): Presence {
  if (years.dated.length === 0) return 'undated';
  if (!range) return 'inside';
  let isPossible = false;
  let isDated = false;
  let isOpen = years.undated > 0 && happens === 'over-time';
  for (const claim of years.dated) {
    const presence = presenceOfClaim(claim, range);
    if (presence === 'inside') return 'inside';
    if (presence === 'possibly') isPossible = true;
    if (claim.weight === 'dates') isDated = true;
    if (claim.weight === 'shows') isOpen = true;
  }
  if (isPossible) return 'possibly';
  return isDated && !isOpen ? 'outside' : 'undated';
}
