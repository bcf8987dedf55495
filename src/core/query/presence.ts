import { basisRank } from '../model/basis';
import type { Claim } from '../model/dataset';
import type { Graph } from '../model/graph';
import { knownDate, yearOf } from '../model/partialDate';
import type { Relation } from '../model/relations';
import { relationTypes } from '../model/relationTypes';

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

/** Per relation: the years of its dated claims, and whether it has undated ones. */
export interface RelationYears {
  readonly dated: readonly ClaimYears[];
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
    const key = `${only.when} ${only.basis} ${dayOf(only.article)}`;
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
  const dated = claims.flatMap(({ when }) => yearsOf(when) ?? []);
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

/**
 * The best of its claims. Where a relation happens once, its dated claims date the undated ones beside them; where
 * it may recur, an undated claim may belong to any year, so the relation is undated rather than outside.
 */
export function presenceOf(
  years: Pick<RelationYears, 'dated' | 'undated'>,
  typeIndex: number,
  range: YearRange | null,
): Presence {
  if (years.dated.length === 0) return 'undated';
  if (!range) return 'inside';
  let best: Presence = 'outside';
  for (const claim of years.dated) {
    const presence = presenceOfYears(claim, range);
    if (presence === 'inside') return 'inside';
    if (presence === 'possibly') best = 'possibly';
  }
  const mayRecur = relationTypes[typeIndex]?.happens === 'over-time';
  return best === 'outside' && years.undated > 0 && mayRecur ? 'undated' : best;
}
