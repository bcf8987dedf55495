import type { Article } from '../model/dataset';
import { knownDate } from '../model/partialDate';
import { type DayRange, daysOf, type TimeUnit, type UnitRange, unitAt, unitsOf } from '../model/timeUnit';
import { type ClaimDays, type DatedClaim, presenceOfClaim, type RelationYears } from './presence';

/** The claims of one column of the strip, a block each, in the order of the graph's relations. */
export interface YearList extends UnitRange {
  readonly relations: Uint32Array;
  /** 1 where the claim is of this column for certain, else 0. */
  readonly certain: Uint8Array;
}

/** The histogram behind the slider: claims per year or month, or where there are too many of them, per ten or hundred years. */
export interface YearCounts {
  /** What the time of the record is counted in. */
  readonly unit: TimeUnit;
  /**
   * First and last unit that any claim names, an open end as far as the latest article; null where no claim has a date.
   */
  readonly domain: UnitRange | null;
  /** So many units are one column, the first and the last of them cut off where the domain ends. */
  readonly across: number;
  /** One list per column. */
  readonly blocks: readonly YearList[];
}

/** A record that spans fewer months than these is counted in months, where most of its dates name one. */
const fewMonths = 36;
/** With more columns than these, none of them could be hit: the next coarser ones are drawn. */
const mostColumns = 100;

/** The day by which the latest article was published: how far an open end is known to reach. Null where none gives its date. */
export function latestDay(articles: readonly Pick<Article, 'published'>[]): number | null {
  let latest: number | null = null;
  for (const { published } of articles) {
    const last = knownDate(published)?.last ?? null;
    if (last !== null) latest = Math.max(latest ?? 0, last);
  }
  return latest;
}

/** `years` per relation, in the order of the graph; `latest` as `latestDay` finds it. */
export function countYears(years: readonly RelationYears[], latest: number | null): YearCounts {
  const span = spanOf(years, latest);
  if (!span) return { unit: 'year', domain: null, across: 1, blocks: [] };
  const unit = unitFor(years, span);
  const domain = unitsOf(span, unit);
  const across = unit === 'month' ? 1 : yearsAcross(domain);
  return { unit, domain, across, blocks: countColumns(years, unit, across, columnsOf(domain, across)) };
}

/** The days of all units of the record. */
export function domainDays({ domain, unit }: Pick<YearCounts, 'domain' | 'unit'>): DayRange | null {
  return domain && daysOf(domain, unit);
}

function spanOf(years: readonly RelationYears[], latest: number | null): DayRange | null {
  let [first, last] = [Infinity, -Infinity];
  eachDated(years, (_, claim) => {
    const end = claim.last === Infinity ? Math.max(claim.first, latest ?? claim.first) : claim.last;
    for (const day of [claim.first, end]) {
      if (!Number.isFinite(day)) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  });
  return first > last ? null : { first, last };
}

function unitFor(years: readonly RelationYears[], span: DayRange): TimeUnit {
  const { from, to } = unitsOf(span, 'month');
  if (to - from + 1 >= fewMonths) return 'year';
  let [all, precise] = [0, 0];
  eachDated(years, (_, claim) => {
    all++;
    if (namesMonth(claim)) precise++;
  });
  return precise * 2 > all ? 'month' : 'year';
}

/** One of its ends lies in one month. */
function namesMonth({ first, last, begunBy, endedFrom }: ClaimDays): boolean {
  return (
    unitAt(first, 'month') === unitAt(begunBy, 'month') ||
    unitAt(endedFrom, 'month') === unitAt(last, 'month')
  );
}

function yearsAcross({ from, to }: UnitRange): number {
  const years = to - from + 1;
  if (years <= mostColumns) return 1;
  return years <= mostColumns * 10 ? 10 : 100;
}

/** Columns begin with a round number. */
function columnsOf({ from, to }: UnitRange, across: number): UnitRange[] {
  const first = Math.floor(from / across);
  const columns = Math.floor(to / across) - first + 1;
  return Array.from({ length: columns }, (_, offset) => {
    const start = (first + offset) * across;
    return { from: Math.max(from, start), to: Math.min(to, start + across - 1) };
  });
}

function countColumns(
  years: readonly RelationYears[],
  unit: TimeUnit,
  across: number,
  columns: readonly UnitRange[],
): YearList[] {
  const days = columns.map((column) => daysOf(column, unit));
  const offsetOf = (day: number) =>
    Math.floor(unitAt(day, unit) / across) - Math.floor((columns[0]?.from ?? 0) / across);
  const eachColumn = (claim: ClaimDays, act: (offset: number, days: DayRange) => void) => {
    const last = Math.min(columns.length - 1, offsetOf(claim.last));
    for (let offset = Math.max(0, offsetOf(claim.first)); offset <= last; offset++) {
      const column = days[offset];
      if (column) act(offset, column);
    }
  };
  const sizes = new Uint32Array(columns.length);
  eachDated(years, (_, claim) => {
    eachColumn(claim, (offset) => {
      sizes[offset] = (sizes[offset] ?? 0) + 1;
    });
  });
  const blocks = columns.map((column, offset) => ({
    ...column,
    relations: new Uint32Array(sizes[offset] ?? 0),
    certain: new Uint8Array(sizes[offset] ?? 0),
  }));
  const filled = new Uint32Array(columns.length);
  eachDated(years, (relation, claim) => {
    eachColumn(claim, (offset, column) => {
      const list = blocks[offset];
      const at = filled[offset] ?? 0;
      filled[offset] = at + 1;
      if (!list) return;
      list.relations[at] = relation;
      list.certain[at] = Number(presenceOfClaim(claim, column) === 'inside');
    });
  });
  return blocks;
}

function eachDated(
  years: readonly RelationYears[],
  act: (relation: number, claim: DatedClaim) => void,
): void {
  for (const [relation, { dated }] of years.entries()) for (const claim of dated) act(relation, claim);
}
