/**
 * A documented subset of the Extended Date/Time Format (ISO 8601-2, levels 0 and 1):
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each with `?` (uncertain) or `~` (approximate) behind it,
 * and intervals `A/B`, `A/..` (open), `../B`, `A/` (it ended or not: the end is not known). Calendar strings only: no `Date`, no time zone.
 */
export interface PartialDate {
  /** First day, as the integer yyyymmdd; null where the start is open. */
  readonly first: number | null;
  /** Last day, as the integer yyyymmdd; null where the end is open or not known. */
  readonly last: number | null;
  /** False with `?` or `~`. */
  readonly certain: boolean;
}

export type ParsedDate =
  | { readonly ok: true; readonly date: PartialDate }
  | { readonly ok: false; readonly problem: string };

const point = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~])?$/;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Never throws: a text that is no date comes back as a sentence. */
export function parsePartialDate(text: string): ParsedDate {
  const parts = text.split('/');
  if (parts.length === 1) return parsePoint(text);
  const [start = '', end = ''] = parts;
  if (parts.length > 2) return refuse(`"${text}" has more than one "/"`);
  if (start === '..' && (end === '..' || end === '')) return refuse('an interval needs at least one end');
  const from = start === '..' ? null : parsePoint(start);
  const to = end === '..' || end === '' ? null : parsePoint(end);
  if (from && !from.ok) return from;
  if (to && !to.ok) return to;
  const first = from ? from.date.first : null;
  const last = to ? to.date.last : null;
  if (first !== null && last !== null && last < first) {
    return refuse(`"${text}" ends before it starts`);
  }
  const certain = (from?.date.certain ?? true) && (to?.date.certain ?? true);
  return { ok: true, date: { first, last, certain } };
}

/** A day, a month or a year that nothing makes doubtful: when a relation is shown in force (`Claim.held`). */
export function parseCertainPoint(text: string): ParsedDate {
  if (/[/?~]/.test(text)) return refuse(`"${text}" is no single, certain date`);
  return parsePoint(text);
}

function refuse(problem: string): ParsedDate {
  return { ok: false, problem };
}

function parsePoint(text: string): ParsedDate {
  const match = point.exec(text);
  if (!match) return refuse(`"${text}" is no date: write 2024, 2024-07 or 2024-07-21`);
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year === 0) return refuse(`there is no year 0000 in "${text}"`);
  if (month !== null && (month < 1 || month > 12))
    return refuse(`there is no month ${match[2]} in "${text}"`);
  if (day !== null && month !== null && (day < 1 || day > daysInMonth(year, month))) {
    return refuse(`${monthNames[month - 1]} ${year} has no day ${match[3]}`);
  }
  const lastMonth = month ?? 12;
  return {
    ok: true,
    date: {
      first: yyyymmdd(year, month ?? 1, day ?? 1),
      last: yyyymmdd(year, lastMonth, day ?? daysInMonth(year, lastMonth)),
      certain: match[4] === undefined,
    },
  };
}

export function yyyymmdd(year: number, month: number, day: number): number {
  return year * 10000 + month * 100 + day;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year of a day written as yyyymmdd. */
export function yearOf(day: number): number {
  return Math.floor(day / 10000);
}

/** Puts the more precise date first: the shorter one; an uncertain date is vaguer than a certain one of its length. */
export function compareVagueness(a: PartialDate, b: PartialDate): number {
  const x = lengthOf(a);
  const y = lengthOf(b);
  return x === y ? Number(b.certain) - Number(a.certain) : x - y;
}

function lengthOf({ first, last }: PartialDate): number {
  return first === null || last === null ? Infinity : ordinal(last) - ordinal(first);
}

/** Counts every month as 31 days: enough to compare lengths by. */
function ordinal(day: number): number {
  return yearOf(day) * 372 + (Math.floor(day / 100) % 100) * 31 + (day % 100);
}

/** The interval of whole years from the first to the last day; an open end stays open. Null where both are. */
export function yearInterval(first: number | null, last: number | null): string | null {
  if (first === null && last === null) return null;
  return `${first === null ? '..' : yearText(first)}/${last === null ? '..' : yearText(last)}`;
}

function yearText(day: number): string {
  return String(yearOf(day)).padStart(4, '0');
}

/** Parses a date that a check has already let through; null stays null. */
export function knownDate(text: string | null): PartialDate | null {
  if (text === null) return null;
  const parsed = parsePartialDate(text);
  return parsed.ok ? parsed.date : null;
}

/** "21 July 2024", "about 2016", "since November 2024", "from 2016, end not known", "2013 to 2016". Text that is no date comes back as it is. */
export function dateWords(text: string): string {
  if (!parsePartialDate(text).ok) return text;
  const [start = '', end] = text.split('/');
  if (end === undefined) return pointWords(text);
  if (start === '..') return `until ${pointWords(end)}`;
  if (end === '..') return `since ${pointWords(start)}`;
  if (end === '') return `from ${pointWords(start)}, end not known`;
  return `${pointWords(start)} to ${pointWords(end)}`;
}

/** The year or years of a date: "2024", "about 2019", "since 2016"; text that is no date as it is. */
export function yearWords(text: string): string {
  const years = text.replace(/(\d{4})-\d{2}(?:-\d{2})?/g, '$1');
  const [first = '', last] = years.split('/');
  return dateWords(first === last ? first : years);
}

/** When a relation is shown in force: "held on 6 November 2024", "held in November 2024". */
export function heldWords(texts: readonly string[]): string {
  const days = [...new Set(texts)].sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (days.length > mostHeldDays) return `held between ${dateWords(first)} and ${dateWords(last)}`;
  const words = days.map((day) => `${day.length === 10 ? 'on' : 'in'} ${dateWords(day)}`);
  return `held ${words.join(' and ')}`;
}

/** More days than these are told by the first and the last. */
const mostHeldDays = 2;

function pointWords(text: string): string {
  const match = point.exec(text);
  if (!match) return text;
  const [, year = '', month, day, mark] = match;
  const words = [day && String(Number(day)), month && monthNames[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
  if (mark === '?') return `possibly ${words}`;
  return mark === '~' ? `about ${words}` : words;
}
