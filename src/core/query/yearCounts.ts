import type { Graph } from '../model/graph';
import { type ClaimYears, presenceOfYears, rememberedYears, type YearRange } from './presence';

/** One claim in one year. */
interface YearBlock {
  readonly relation: number;
  readonly certain: boolean;
}

/** The histogram behind the year slider: claims per year, in the order of the graph's relations. */
export interface YearCounts {
  /** First and last year that any claim names; null where no claim has a date. */
  readonly domain: YearRange | null;
  /** One list per year of the domain. */
  readonly blocks: readonly (readonly YearBlock[])[];
}

/** Longest domain that is drawn year by year; a claim about an earlier century does not make a million blocks. */
const longestDomain = 400;

export function countYears(graph: Graph): YearCounts {
  const yearsOf = rememberedYears();
  const dated: { readonly relation: number; readonly years: ClaimYears }[] = [];
  let [first, to] = [Infinity, -Infinity];
  for (const [relation, { claims }] of graph.relations.entries()) {
    for (const { when } of claims) {
      const years = yearsOf(when);
      if (!years) continue;
      dated.push({ relation, years });
      for (const year of [years.first, years.last]) {
        if (!Number.isFinite(year)) continue;
        first = Math.min(first, year);
        to = Math.max(to, year);
      }
    }
  }
  if (first > to) return { domain: null, blocks: [] };
  const from = Math.max(first, to - longestDomain);
  const blocks: YearBlock[][] = Array.from({ length: to - from + 1 }, () => []);
  for (const { relation, years } of dated) {
    for (let year = Math.max(from, years.first); year <= Math.min(to, years.last); year++) {
      const certain = presenceOfYears(years, { from: year, to: year }) === 'inside';
      blocks[year - from]?.push({ relation, certain });
    }
  }
  return { domain: { from, to }, blocks };
}
