import type { CellSource, When } from '../claims/decisions';
import { saysNothing } from '../claims/missing';
import { numberedAs } from '../dates/countedDays';
import { hasShortYear } from '../dates/datePoint';
import {
  isLastYear,
  isNoDate,
  likelyOrder,
  type OrderSeen,
  orderOf,
  readDate,
  readDateSet,
} from '../dates/looseDate';
import type { Table } from '../parsed/parsedFile';
import { factsOf, valuesOf } from './columnFacts';

/** How many words that stand for dates are asked about. */
const mostWords = 60;

/** A year so far ahead stands for “no end”. */
const farAhead = 50;

type DateSources = Pick<When, 'at' | 'since' | 'until'>;

/** Dates by their columns, with the order and the words that stand in them. `published`: dates of sources beside them. */
export function proposeWhen(
  table: Table,
  sources: DateSources,
  thisYear: number,
  published: CellSource = { kind: 'none' },
): When {
  const cells = dateCells(table, sources, published);
  const seen = orderIn(table, cells);
  const numbers = proposeNumbers(cells);
  const when = {
    ...sources,
    order: seen === 'day first' || seen === 'month first' ? seen : likelyOrder(cells),
    latestYear: thisYear + (cells.some(hasShortYear) ? 5 : 0),
    ...(numbers && { numbers }),
    words: [],
  };
  return withWords(table, when, thisYear);
}

/** Cells of the columns that dates are read from. */
export function dateCells(table: Table, { at, since, until }: DateSources, published: CellSource): string[] {
  const sources = at.kind === 'none' ? [since, until, published] : [at, published];
  return sources.flatMap((source) => cellsOf(table, source));
}

function cellsOf(table: Table, source: CellSource): string[] {
  return source.kind === 'column' ? valuesOf(table, source.column).map(([value]) => value) : [];
}

/** The order of day and month by these cells; where they leave it open, by all other dates of the table. */
export function orderIn(table: Table, cells: readonly string[]): OrderSeen {
  const own = orderOf(cells);
  if (own !== null) return own;
  if (cells.length > 0 && isMixed(cells)) return null;
  const others = table.columns
    .filter((column) => factsOf(table, column).dates > 0.5)
    .flatMap((column) => valuesOf(table, column).map(([value]) => value));
  const all = orderOf(others);
  return all === 'no such dates' ? null : all;
}

/** True where some cells can only be read with the day first, and others only with the month first. */
function isMixed(cells: readonly string[]): boolean {
  const seen = new Set(cells.map((cell) => orderOf([cell])));
  return seen.has('day first') && seen.has('month first');
}

function proposeNumbers(cells: readonly string[]): When['numbers'] | null {
  const kinds = cells.map((cell) => numberedAs(cell));
  const [days, seconds] = ['days', 'seconds'].map((kind) => kinds.filter((one) => one === kind).length);
  if (!days && !seconds) return null;
  return (days ?? 0) >= (seconds ?? 0) ? 'days' : 'seconds';
}

/** The same with the words that are no dates, each with what it most likely means. */
export function withWords(table: Table, when: When, thisYear: number): When {
  const ends = new Set(when.at.kind === 'none' ? cellsOf(table, when.until) : []);
  const sources = when.at.kind === 'none' ? [when.since, when.until] : [when.at];
  const words = new Map<string, 'still' | 'unknown'>();
  for (const cell of sources.flatMap((source) => cellsOf(table, source))) {
    if (isNoDate(cell) || saysNothing(cell) || readDateSet(cell, when)) continue;
    const date = readDate(cell, when);
    if (date === null) words.set(cell, isStill(cell) ? 'still' : 'unknown');
    else if (ends.has(cell) && isFarAhead(date, thisYear)) words.set(cell, 'still');
  }
  return { ...when, words: [...words].slice(0, mostWords).map(([value, means]) => ({ value, means })) };
}

function isFarAhead(date: string, thisYear: number): boolean {
  return !isLastYear(date) && Number(date.slice(0, 4)) > thisYear + farAhead;
}

function isStill(words: string): boolean {
  return /^(?:still\b|present$|current|now$|ongoing$|today$|to date$|incumbent$|heute$|aujourd)/i.test(
    words.trim(),
  );
}
