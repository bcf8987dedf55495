import { basisRank } from '../model/basis';
import type { Claim } from '../model/dataset';
import type { Graph } from '../model/graph';
import { knownDate, yearOf } from '../model/partialDate';
import { isFirmlyDated } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import type { RelationType } from '../model/relationTypes';

/** How a relation stands to a range of years. The order is that of preference: the least wins. */
const presences = ['inside', 'possibly', 'undated', 'outside'] as const;
export type Presence = (typeof presences)[number];

/** Both ends included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** The years a claim may fall in; open ends are infinite. */
export interface ClaimYears {
  readonly first: number;
  readonly last: number;
  readonly certain: boolean;
}

/** The years of one claim, and how far its date goes. */
export interface DatedClaim extends ClaimYears {
  /**
   * `dates`: it says when. `shows`: it shows the relation in force then, and says nothing of other years. `suggests`: it
   * is no more than a reading, speculation or an unidentified post, so the years are at most possible.
   */
  readonly weight: 'dates' | 'shows' | 'suggests';
}

/** Per relation: the years of its dated claims, and whether it has undated ones. */
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
  const yearsOf = rememberedYears();
  const lastDayOf = remembered((published) => knownDate(published)?.last ?? null);
  const dayOf = (article: string | null) => lastDayOf(article === null ? null : publishedOf(article));
  // Most relations of a large record rest on one claim, and many of these say the same: they share what is known of it.
  const alike = new Map<string, RelationYears>();
  return ({ claims }) => {
    const [only] = claims;
    if (!only || claims.length > 1) return yearsOfClaims(claims, yearsOf, dayOf);
    const firm = isFirmlyDated(only) ? 'firm' : 'loose';
    const key = `${only.when} ${only.held} ${firm} ${only.basis} ${dayOf(only.article)}`;
    const held = alike.get(key) ?? yearsOfClaims(claims, yearsOf, dayOf);
    alike.set(key, held);
    return held;
  };
}

function yearsOfClaims(
  claims: readonly Claim[],
  yearsOf: (when: string | null) => ClaimYears | null,
  dayOf: (article: string | null) => number | null,
): RelationYears {
  const dated = claims.flatMap((claim): DatedClaim[] => {
    const years = yearsOf(claim.when ?? claim.held);
    if (!years) return [];
    if (!isFirmlyDated(claim)) return [{ ...years, weight: 'suggests' }];
    return [{ ...years, weight: claim.when === null ? 'shows' : 'dates' }];
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

/** `claimYears` that reads each way to write a date once. */
function rememberedYears(): (when: string | null) => ClaimYears | null {
  return remembered(claimYears);
}

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

/** Null for a claim without a date. */
export function claimYears(when: string | null): ClaimYears | null {
  const date = knownDate(when);
  if (!date) return null;
  return {
    first: date.first === null ? -Infinity : yearOf(date.first),
    last: date.last === null ? Infinity : yearOf(date.last),
    certain: date.certain,
  };
}

/**
 * Three-valued. A certain date is inside as soon as it touches the range; an open interval is inside in the year of
 * its known end and possibly beyond it; an uncertain date is never more than possibly inside.
 */
export function presenceOfYears(years: ClaimYears, range: YearRange): 'inside' | 'possibly' | 'outside' {
  if (years.last < range.from || years.first > range.to) return 'outside';
  if (!years.certain) return 'possibly';
  const known = Number.isFinite(years.first) ? years.first : years.last;
  const open = !Number.isFinite(years.first) || !Number.isFinite(years.last);
  return !open || (known >= range.from && known <= range.to) ? 'inside' : 'possibly';
}

/** The same of one claim by itself: what only suggests a year is never certain in it. */
export function presenceOfClaim(claim: DatedClaim, range: YearRange): 'inside' | 'possibly' | 'outside' {
  const presence = presenceOfYears(claim, range);
  return presence === 'inside' && claim.weight === 'suggests' ? 'possibly' : presence;
}

/**
 * The best of its claims. Only a claim that dates the relation puts it out of another year, and not even that does where
 * a claim shows it in force in some year and leaves the others open, or where it may recur and a claim has no date.
 */
export function presenceOf(
  years: Pick<RelationYears, 'dated' | 'undated'>,
  happens: RelationType['happens'],
  range: YearRange | null,
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
