import type { UnitRange } from '../../core/model/timeUnit';

/** Where a year or month lies between the first and the last, as a CSS length of the track. */
export function positionOfYear(at: number, domain: UnitRange): string {
  const span = domain.to - domain.from;
  return `${span === 0 ? 50 : ((at - domain.from) / span) * 100}%`;
}
