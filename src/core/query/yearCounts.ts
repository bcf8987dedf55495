import type { Article } from '../model/dataset';
import { knownDate, yearOf } from '../model/partialDate';
import {
  type ClaimYears,
  type DatedClaim,
  presenceOfClaim,
  type RelationYears,
  type YearRange,
} from './presence';

/** The claims of one year, a block each, in the order of the graph's relations. */
export interface YearList {
  readonly relations: Uint32Array;
  /** 1 where the claim is of this year for certain, else 0. */
  readonly certain: Uint8Array;
}

/** The histogram behind the year slider: claims per year. */
export interface YearCounts {
  /**
   * First and last year that any claim names, an open end as far as the latest article; null where no claim has a date.
   */
  readonly domain: YearRange | null;
  /** One list per year of the domain. */
  readonly blocks: readonly YearList[];
}

/** Longest domain that is drawn year by year; a claim about an earlier century does not make a million blocks. */
const longestDomain = 400;

/** The year of the latest article: how far an open end is known to reach. Null where none gives its date. */
export function latestYear(articles: readonly Pick<Article, 'published'>[]): number | null {
  let latest: number | null = null;
  for (const { published } of articles) {
    const last = knownDate(published)?.last ?? null;
    if (last !== null) latest = Math.max(latest ?? 0, yearOf(last));
  }
  return latest;
}

/** `years` per relation, in the order of the graph; `latest` as `latestYear` finds it. */
export function countYears(years: readonly RelationYears[], latest: number | null): YearCounts {
  let [first, to] = [Infinity, -Infinity];
  eachDated(years, (_, claim) => {
    const end = claim.last === Infinity ? Math.max(claim.first, latest ?? claim.first) : claim.last;
    for (const year of [claim.first, end]) {
      if (!Number.isFinite(year)) continue;
      first = Math.min(first, year);
      to = Math.max(to, year);
    }
  });
  if (first > to) return { domain: null, blocks: [] };
  const from = Math.max(first, to - longestDomain);
  const eachYear = (claim: ClaimYears, act: (offset: number, year: number) => void) => {
    for (let year = Math.max(from, claim.first); year <= Math.min(to, claim.last); year++)
      act(year - from, year);
  };
  const sizes = new Uint32Array(to - from + 1);
  eachDated(years, (_, claim) => {
    eachYear(claim, (offset) => {
      sizes[offset] = (sizes[offset] ?? 0) + 1;
    });
  });
  const blocks = Array.from(sizes, (size) => ({
    relations: new Uint32Array(size),
    certain: new Uint8Array(size),
  }));
  const filled = new Uint32Array(sizes.length);
  eachDated(years, (relation, claim) => {
    eachYear(claim, (offset, year) => {
      const list = blocks[offset];
      const at = filled[offset] ?? 0;
      filled[offset] = at + 1;
      if (!list) return;
      list.relations[at] = relation;
      list.certain[at] = Number(presenceOfClaim(claim, { from: year, to: year }) === 'inside');
    });
  });
  return { domain: { from, to }, blocks };
}

function eachDated(
  years: readonly RelationYears[],
  act: (relation: number, claim: DatedClaim) => void,
): void {
  for (const [relation, { dated }] of years.entries()) for (const claim of dated) act(relation, claim);
}
