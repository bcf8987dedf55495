import { type TimeUnit, type UnitRange, unitAt } from '../model/timeUnit';
import type { DatedClaim, RelationYears } from './presence';

/** One thumb that stands on a year, or two with a range between them. */
export type YearsMode = 'one' | 'range';

/** Where the time of a record can be gone through: its units, and how many of them a range grows by at a time. */
export interface Course {
  readonly domain: UnitRange;
  readonly across: number;
}

/**
 * The units shown next while they are played; null at the end of the record. A single one gives way to the one after
 * it. Of a range the first stays and the last goes on by a column, so that nothing that was shown goes away again.
 */
export function nextYears(years: UnitRange, course: Course, mode: YearsMode): UnitRange | null {
  if (years.to >= course.domain.to) return null;
  const after = years.to + 1;
  return mode === 'one' ? { from: after, to: after } : { from: years.from, to: columnEnd(after, course) };
}

/**
 * The units that playing begins with: the next ones, or, at the end, the beginning: a range's own first, or the record's
 * where there is nothing left of the range to play through.
 */
export function firstYears(years: UnitRange, course: Course, mode: YearsMode): UnitRange {
  const { domain } = course;
  const next = nextYears(years, course, mode);
  if (next) return next;
  const from = mode === 'one' || years.from >= domain.to ? domain.from : years.from;
  return { from, to: mode === 'one' ? from : columnEnd(from, course) };
}

function columnEnd(at: number, { domain, across }: Course): number {
  return Math.min(domain.to, (Math.floor(at / across) + 1) * across - 1);
}

/**
 * The unit of a range to look at alone: one in which a relation that is open has a quote, so that its line stays drawn,
 * a certain one first; else the range's first.
 */
export function yearToShow(
  years: readonly RelationYears[],
  unit: TimeUnit,
  range: UnitRange,
  open: readonly number[],
): number {
  const claims = open.flatMap((relation) => years[relation]?.dated ?? []);
  const earliest = (spans: readonly UnitRange[]) => {
    const starts = spans.map(({ from, to }) => {
      const start = Math.max(from, range.from);
      return start <= Math.min(to, range.to) ? start : Infinity;
    });
    return Math.min(...starts);
  };
  const certain = earliest(claims.filter(isCertain).map((claim) => certainUnits(claim, unit)));
  const possible = earliest(
    claims.map(({ first, last }) => ({ from: unitAt(first, unit), to: unitAt(last, unit) })),
  );
  const shown = Number.isFinite(certain) ? certain : possible;
  return Number.isFinite(shown) ? shown : range.from;
}

function isCertain({ certain, weight }: DatedClaim): boolean {
  return certain && weight !== 'suggests';
}

/** The units that a certain date is inside of, each by itself; none where the first lies after the last. */
function certainUnits({ begunBy, endedFrom }: DatedClaim, unit: TimeUnit): UnitRange {
  return { from: unitAt(begunBy, unit), to: unitAt(endedFrom, unit) };
}
