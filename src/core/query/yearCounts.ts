import type { Graph } from '../model/graph';
import { claimYears, presenceOfYears, type YearRange } from './presence';

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
  const dated = graph.relations.flatMap((relation, index) =>
    relation.claims.flatMap((claim) => {
      const years = claimYears(claim.when);
      return years ? [{ relation: index, years }] : [];
    }),
  );
  const known = dated.flatMap(({ years }) => [years.first, years.last]).filter(Number.isFinite);
  if (known.length === 0) return { domain: null, blocks: [] };
  const to = known.reduce((a, b) => Math.max(a, b));
  const from = Math.max(
    known.reduce((a, b) => Math.min(a, b)),
    to - longestDomain,
  );
  const blocks: YearBlock[][] = Array.from({ length: to - from + 1 }, () => []);
  for (const { relation, years } of dated) {
    for (let year = Math.max(from, years.first); year <= Math.min(to, years.last); year++) {
      const certain = presenceOfYears(years, { from: year, to: year }) === 'inside';
      blocks[year - from]?.push({ relation, certain });
    }
  }
  return { domain: { from, to }, blocks };
}
