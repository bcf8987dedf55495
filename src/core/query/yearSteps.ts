import type { YearRange } from './presence';
import type { YearCounts } from './yearCounts';

/** One thumb that stands on a year, or two with a range between them. */
export type YearsMode = 'one' | 'range';

/**
 * The years shown next while they are played; null at the end of the record. A single year gives way to the one
 * after it. Of a range the first year stays and the last goes on, so that nothing that was shown goes away again.
 */
export function nextYears(years: YearRange, domain: YearRange, mode: YearsMode): YearRange | null {
  if (years.to >= domain.to) return null;
  const to = years.to + 1;
  return { from: mode === 'one' ? to : years.from, to };
}

/**
 * The years that playing begins with: the next ones, or, at the end, the beginning: a range's own first year, or
 * the record's where there is nothing left of the range to play through.
 */
export function firstYears(years: YearRange, domain: YearRange, mode: YearsMode): YearRange {
  const next = nextYears(years, domain, mode);
  if (next) return next;
  const from = mode === 'one' || years.from >= domain.to ? domain.from : years.from;
  return { from, to: from };
}

/**
 * The year of a range to look at alone: one in which a relation that is open has a quote, so that its line stays
 * drawn, a certain one first; else the range's first.
 */
export function yearToShow(
  { domain, blocks }: YearCounts,
  range: YearRange,
  open: readonly number[],
): number {
  if (!domain) return range.from;
  const years = blocks.flatMap((list, offset) => {
    const year = domain.from + offset;
    if (year < range.from || year > range.to) return [];
    const mine = list.certain.filter((_, at) => open.includes(list.relations[at] ?? -1));
    return mine.length > 0 ? [{ year, certain: mine.includes(1) }] : [];
  });
  return (years.find(({ certain }) => certain) ?? years[0])?.year ?? range.from;
}
