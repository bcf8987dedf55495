import { type TimeUnit, type UnitRange, unitAt } from '../model/timeUnit';
import type { RelationYears } from './presence';

/** The nearest units before and after one in which any claim may fall: the empty ones between are stepped over. */
export function neighbouringYears(
  years: readonly RelationYears[],
  unit: TimeUnit,
  domain: UnitRange,
  at: number,
): { readonly before: number | null; readonly after: number | null } {
  let [before, after] = [-Infinity, Infinity];
  for (const { dated } of years) {
    for (const { first, last } of dated) {
      const [from, to] = [unitAt(first, unit), unitAt(last, unit)];
      if (from < at) before = Math.max(before, Math.min(to, at - 1));
      if (to > at) after = Math.min(after, Math.max(from, at + 1));
    }
  }
  return { before: before < domain.from ? null : before, after: after > domain.to ? null : after };
}
