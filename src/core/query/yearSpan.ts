import type { RelationYears, YearRange } from './presence';

/** The first and the last year that any of these names, however far apart; null where none has a date. */
export function yearSpan(years: readonly RelationYears[]): YearRange | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { dated } of years) {
    for (const { first, last } of dated) {
      for (const year of [first, last]) {
        if (!Number.isFinite(year)) continue;
        from = Math.min(from, year);
        to = Math.max(to, year);
      }
    }
  }
  return from > to ? null : { from, to };
}
