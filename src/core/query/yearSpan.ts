import { type UnitRange, unitAt } from '../model/timeUnit';
import type { RelationYears } from './presence';

/** The first and the last year that any of these names, however far apart; null where none has a date. */
export function yearSpan(years: readonly RelationYears[]): UnitRange | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { dated } of years) {
    for (const { first, last } of dated) {
      for (const day of [first, last]) {
        if (!Number.isFinite(day)) continue;
        from = Math.min(from, unitAt(day, 'year'));
        to = Math.max(to, unitAt(day, 'year'));
      }
    }
  }
  return from > to ? null : { from, to };
}
