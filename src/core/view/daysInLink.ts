import { knownDate } from '../model/partialDate';
import { allTime, type DayRange, endsText } from '../model/timeUnit';

/** `2016`, `2016..2024`, `2015-03..2016-08`; `2016..` since, `..2016` until. */
export function encodeDays(days: DayRange): string {
  const [from, to] = endsText(days);
  if (from === to) return from || '1..9999';
  return `${from}..${to}`;
}

/** Undefined: the text is not understood. An end before the other is put in order. */
export function decodeDays(text: string): DayRange | undefined {
  const [start = '', end = start, ...rest] = text.split('..');
  const [one, other] = [start ? daysIn(start) : allTime, end ? daysIn(end) : allTime];
  if (rest.length > 0 || !one || !other || one === other) return undefined;
  if (!start || !end) return { first: one.first, last: other.last };
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

/** The days of `2016` or `2016-03`. */
function daysIn(text: string): DayRange | null {
  const padded = /^\d{1,4}(-\d\d)?$/.test(text)
    ? text.replace(/^\d+/, (year) => year.padStart(4, '0'))
    : null;
  const { first = null, last = null } = knownDate(padded) ?? {};
  return first === null || last === null ? null : { first, last };
}
