import type { YearRange } from '../../core/query/presence';

/** Where a year lies between the first and the last, as a CSS length of the track. */
export function positionOfYear(year: number, domain: YearRange): string {
  const span = domain.to - domain.from;
  return `${span === 0 ? 50 : ((year - domain.from) / span) * 100}%`;
}
