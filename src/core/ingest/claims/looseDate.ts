import { parsePartialDate } from '../../model/partialDate';
import type { When } from './decisions';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const longest = 40;

const slashes = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const timeOfDay = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;
const wholeYear = /^(\d{4})\.0+$/;
const monthYear = /^([a-z]{3,9})\.?,? (\d{4})$/i;
const monthDayYear = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const dayMonthYear = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i;

/**
 * A date as people and programs write it, as one of our partial dates; null where it is none. Years of two digits and
 * the order of day and month are read as was decided.
 */
export function readDate(
  written: string,
  { order, latestYear }: Pick<When, 'order' | 'latestYear'>,
): string | null {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text.length > longest) return null;
  if (parsePartialDate(text).ok) return text;
  const slashed = slashes.exec(text);
  if (slashed) {
    const [, a = '', b = '', year = ''] = slashed;
    const [month, day] = order === 'month first' ? [a, b] : [b, a];
    return whole(fullYear(year, latestYear), month, day);
  }
  const first = yearFirst.exec(text);
  if (first) return whole(first[1] ?? '', first[2] ?? '', first[3] ?? '');
  const timed = timeOfDay.exec(text);
  if (timed) return valid(timed[1] ?? '');
  const year = wholeYear.exec(text);
  if (year) return valid(year[1] ?? '');
  return readMonthName(text);
}

function readMonthName(text: string): string | null {
  const month = monthYear.exec(text);
  if (month) return named(month[2], month[1], null);
  const american = monthDayYear.exec(text);
  if (american) return named(american[3], american[1], american[2] ?? null);
  const other = dayMonthYear.exec(text);
  return other ? named(other[3], other[2], other[1] ?? null) : null;
}

function named(year = '', name = '', day: string | null): string | null {
  const month = months.findIndex((full) => full.startsWith(name.toLowerCase())) + 1;
  if (month === 0) return null;
  return day === null ? valid(`${year}-${two(String(month))}`) : whole(year, String(month), day);
}

function whole(year: string, month: string, day: string): string | null {
  return valid(`${year}-${two(month)}-${two(day)}`);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function valid(text: string): string | null {
  return parsePartialDate(text).ok ? text : null;
}

/** The last year not after `latest` that ends in these digits. */
function fullYear(digits: string, latest: number): string {
  if (digits.length !== 2) return digits;
  const century = latest - (latest % 100);
  const year = century + Number(digits);
  return String(year > latest ? year - 100 : year).padStart(4, '0');
}

/** What the numbers of a column of dates say of their order; null where each could be either. */
export function orderOf(cells: readonly string[]): When['order'] | null | 'no such dates' {
  let seen = false;
  for (const cell of cells) {
    const match = slashes.exec(cell.trim());
    if (!match) continue;
    seen = true;
    if (Number(match[1]) > 12) return 'day first';
    if (Number(match[2]) > 12) return 'month first';
  }
  return seen ? null : 'no such dates';
}

/** True where a cell is a date whose year has two digits. */
export function hasShortYear(cell: string): boolean {
  return slashes.exec(cell.trim())?.[3]?.length === 2;
}
