import { parsePartialDate } from '../../model/partialDate';
import { calendarWords, folded } from './calendarWords';
import { countedDay, type NumberedDates } from './countedDays';

/** How a column of dates is read where its cells leave a choice. */
export interface DateReading {
  /** How 3/4/21 is read. */
  readonly order: 'month first' | 'day first';
  /** The latest year that a year of two digits may mean: 77 is the last year before it that ends in 77. */
  readonly latestYear: number;
  /** What numbers such as 44319 count; without it they are no dates. */
  readonly numbers?: NumberedDates;
}

/** Three numbers with the year last; the separator is the same twice. */
export const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const yearMonth = /^(\d{4})-(\d{1,2})$|^(\d{4})\/(\d)$/;
const monthYear = /^(\d{1,2})[/.-](\d{4})$/;
const wholeYear = /^(\d{4})\.0+$/;
const together = /^([12]\d{3})(\d{2})(\d{2})$/;
const farEast = /^(\d{4})[年년](?:(\d{1,2})[月월](?:(\d{1,2})[日号號일])?)?$/;
const ordinalSign = /(\d)(?:st|nd|rd|th|er|ère|[ºª°])(?=$|[\s,./-])/gi;
/** 12:30, 9:30:00 PM, T23:59:00.000Z, with its zone; the day is taken as it is written. */
const timeOfDay =
  /(?:^|[T\s,]\s*)(?:at\s)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT)\b)?(?:\s?(?:GMT|UTC)?[+-]\d{2}:?\d{2})?(?:\s\([^)]{0,40}\))?/i;
/** 3-May-21, May-16, May ’16: a year of two digits stands behind a sign. */
const shortYear = /(?:^|[-/.\s])\p{L}{3,12}\.?(?:[-/.]|\s?['’])(\d{2})$/u;

/** Words between the parts of a date. */
const between = new Set(
  'of the de del di den der am le la el il d l dell do da em r г р год года roku rok рік року m gada an'.split(
    ' ',
  ),
);

/** One day, month or year as people and programs write it; null where it is none. */
export function readPoint(written: string, how: DateReading): string | null {
  if (isPlainPoint(written)) return written;
  if (how.numbers) {
    const counted = countedDay(written, how.numbers);
    if (counted !== null) return valid(counted);
  }
  const text = written
    .replace(/^\+(?=\d{4}-)/, '')
    .replace(timeOfDay, ' ')
    .replace(ordinalSign, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return readNumbers(text, how) ?? readWords(text, how);
}

function isPlainPoint(text: string): boolean {
  return /^\d{4}/.test(text) && !text.includes('/') && parsePartialDate(text).ok;
}

function readNumbers(text: string, how: DateReading): string | null {
  const last = yearLast.exec(text);
  if (last) return readYearLast(last, how);
  const first = yearFirst.exec(text);
  if (first) return whole(first[1], first[3], first[4]);
  const far = farEast.exec(text.replace(/\s/g, ''));
  if (far) return whole(far[1], far[2] ?? '0', far[3] ?? '0');
  const month = yearMonth.exec(text);
  if (month) return whole(month[1] ?? month[3], month[2] ?? month[4], '0');
  const turned = monthYear.exec(text);
  if (turned) return whole(turned[2], turned[1], '0');
  const one = together.exec(text);
  if (one) return whole(one[1], one[2], one[3]);
  const year = wholeYear.exec(text)?.[1] ?? (/^\d{4}$/.test(text) ? text : undefined);
  return year === undefined ? null : valid(year);
}

/** Day and month in the order that was decided; in the other where they can stand in no other. */
function readYearLast([, a = '', , b = '', written = '']: RegExpExecArray, how: DateReading): string | null {
  const year = fullYear(written, how.latestYear);
  const monthFirst = whole(year, a, b);
  const dayFirst = whole(year, b, a);
  if (how.order === 'month first') return monthFirst ?? (Number(a) > 12 ? dayFirst : null);
  return dayFirst ?? (Number(b) > 12 ? monthFirst : null);
}

/** A date with the name of its month, in many languages and in any order of its parts. */
function readWords(text: string, { latestYear }: DateReading): string | null {
  if (!/\p{L}{3}/u.test(text)) return null;
  const short = shortYear.exec(text)?.[1];
  const tokens = tokensOf(short === undefined ? text : text.slice(0, -2));
  if (tokens === null) return null;
  const { month, numbers } = tokens;
  const years = short === undefined ? numbers.filter((number) => number.length === 4) : [];
  const days = numbers.filter((number) => number.length <= 2);
  if (days.length > 1 || years.length + days.length !== numbers.length) return null;
  const year = short === undefined ? years[0] : fullYear(short, latestYear);
  if (year === undefined || years.length > 1) return null;
  return whole(year, String(month), days[0] ?? '0');
}

/** The month and the numbers of a text that holds nothing else; null where it does. */
function tokensOf(text: string): { readonly month: number; readonly numbers: readonly string[] } | null {
  if (/[^\p{L}\p{M}\p{N}\s.,/’'׳-]/u.test(text)) return null;
  const tokens = text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const numbers: string[] = [];
  let month: number | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const pair = monthOf(`${token} ${tokens[at + 1] ?? ''}`);
    const found = pair ?? monthOf(token);
    if (found !== null && month !== null) return null;
    if (pair !== null) at++;
    if (found !== null) month = found;
    else if (!isPassedOver(token)) return null;
  }
  return month === null ? null : { month, numbers };
}

function isPassedOver(token: string): boolean {
  return between.has(token.toLowerCase()) || calendarWords().weekdays.has(folded(token));
}

const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

function monthOf(token: string): number | null {
  const word = folded(token.trim());
  const inEnglish = word.length >= 3 ? english.findIndex((name) => name.startsWith(word)) + 1 : 0;
  if (inEnglish > 0) return inEnglish;
  const { months } = calendarWords();
  // Hebrew writes “in May” in one word.
  return months.get(word) ?? months.get(word.replace(/^ב/, '')) ?? null;
}

/** A month or a day of 0 is not known; a year of 0 is none. */
function whole(year = '', month = '0', day = '0'): string | null {
  if (Number(month) === 0) return Number(day) === 0 ? valid(year) : null;
  const inMonth = `${year}-${month.padStart(2, '0')}`;
  return Number(day) === 0 ? valid(inMonth) : valid(`${inMonth}-${day.padStart(2, '0')}`);
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

/** True where a cell is a date whose year has two digits. */
export function hasShortYear(cell: string): boolean {
  const text = cell.trim().slice(0, 80).replace(timeOfDay, ' ').trim();
  return (
    yearLast.exec(text)?.[4]?.length === 2 ||
    (shortYear.test(text) && readWords(text, { order: 'month first', latestYear: 2100 }) !== null)
  );
}
