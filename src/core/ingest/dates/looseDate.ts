import { parsePartialDate } from '../../model/partialDate';
import { type DateReading, readPoint, yearLast } from './datePoint';

const longest = 80;

const about =
  /^(?:c\.?|ca\.?|circa|cca\.?|about|around|approx(?:\.|imately)?|roughly|~|≈|um|etwa|vers|env(?:\.|iron)|hacia|ок\.|около)(?=[\s\d])\s*/i;
const perhaps = /^(?:probably|possibly|perhaps|maybe|likely|wohl|peut-être|quizás?)\s/i;
const before =
  /^(?:before|prior to|until|till|up to|by|no later than|not after|bis|vor|avant|jusqu['’]en|antes de|hasta|до|\.\.\s?\/?)\s?(?=[\p{L}\d])/iu;
const since = /^(?:since|seit|depuis|desde|с)\s/i;
const after = /^(?:after|nach|après|después de|после)\s/i;
const start = /^(?:from|starting|beginning|ab|von)\s/i;
const openEnd =
  /(?:\s(?:onwards?|on|to date)|\s?(?:[–—-]|to|until|bis)\s?(?:present|now|today|date|heute|still|current|ongoing))$/i;
const unknownEnd = /\s?[–—-]$|(?<=\d)\+$/;
const decade = /^(?:the )?(\d{2}[1-9])0(?:['’]?s|er)$/i;
const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|cent\.|c\.)(?: (?:CE|AD))?$/i;
const quarter = /^(?:Q([1-4])[\s/-]?(\d{4})|(\d{4})[\s/-]?Q([1-4]))$/i;
/** Between the ends of a span; a hyphen only where it can be nothing else. */
const spanSigns = /\s?[–—]\s?|\s-\s|\s(?:to|until|till|through|bis|à|hasta|al?)\s/i;

/** Digits of any script as 0 to 9. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function tidied(written: string): string {
  const ascii = written.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  return ascii.replace(/\s+/g, ' ').trim();
}

/**
 * A date as people and programs write it, as one of our partial dates; null where it is none, or says what these cannot
 * (a season, a year before our era). What leaves a choice is read as was decided.
 */
export function readDate(written: string, how: DateReading): string | null {
  if (written.length > longest) return null;
  const text = tidied(written);
  if (parsePartialDate(text).ok) return inOurEra(text);
  const date = readPoint(text, how) ?? readLoose(text, how) ?? readSpan(text, how);
  return date !== null && parsePartialDate(date).ok ? inOurEra(date) : null;
}

/** Years that stand for “no end” and “no beginning” are open ends of a span. */
function inOurEra(date: string): string {
  const [from = '', to] = date.split('/');
  if (to === undefined) return date;
  const first = isFirstYear(from) ? '..' : from;
  const last = isLastYear(to) ? '..' : to;
  const opened = `${first}/${last}`;
  return parsePartialDate(opened).ok ? opened : date;
}

/** The years that databases write where there is no beginning, and no end. */
export function isFirstYear(date: string): boolean {
  return date.startsWith('0001');
}
export function isLastYear(date: string): boolean {
  return date.startsWith('9999');
}

/** True where a cell of dates says that there is none. */
export function isNoDate(cell: string): boolean {
  return /^\+?0{1,4}([-/.]0{1,2}){0,2}([-/.]0{4})?(?:[T ]00:00(?::00)?Z?)?$/.test(cell.trim());
}

/** Words around a date that make it vaguer, or a span. */
function readLoose(text: string, how: DateReading): string | null {
  const one = wholePeriod(text);
  if (one !== null) return one;
  const rest = (pattern: RegExp) => (pattern.test(text) ? readDate(text.replace(pattern, ''), how) : null);
  const near = rest(about);
  if (near !== null) return marked(near, '~');
  const guessed = rest(perhaps) ?? rest(/\s?\(?\?\)?$/) ?? bracketed(text, how);
  if (guessed !== null) return marked(guessed, '?');
  const last = rest(before);
  if (last !== null) return endOf(last, (end) => `../${end}`);
  const first = rest(since) ?? rest(after) ?? rest(openEnd);
  if (first !== null) return startOf(first, (begin) => `${begin}/..`);
  const from = rest(start) ?? rest(unknownEnd);
  // “from 1998 to 2002” is a span as it stands.
  return from?.includes('/') ? from : from && `${from}/`;
}

function bracketed(text: string, how: DateReading): string | null {
  const [, inside] = /^\[([^[\]]+)\]$/.exec(text) ?? [];
  return inside === undefined ? null : readDate(inside.replace(/\s?\?$/, ''), how);
}

function wholePeriod(text: string): string | null {
  const [, tens] = decade.exec(text) ?? [];
  if (tens !== undefined) return `${tens}0/${tens}9`;
  const [, number] = century.exec(text) ?? [];
  if (number !== undefined) {
    const hundred = Number(number);
    return `${String(hundred * 100 - 99).padStart(4, '0')}/${String(hundred * 100).padStart(4, '0')}`;
  }
  const found = quarter.exec(text);
  if (!found) return null;
  const [year, part] = [found[2] ?? found[3], Number(found[1] ?? found[4])];
  const month = (at: number) => String(at).padStart(2, '0');
  return `${year}-${month(part * 3 - 2)}/${year}-${month(part * 3)}`;
}

/** Each end of a date with the mark; one that has a mark keeps its own. */
function marked(date: string, mark: '?' | '~'): string {
  return date
    .split('/')
    .map((end) => (/^\d.*\d$/.test(end) ? end + mark : end))
    .join('/');
}

function endOf(date: string, make: (end: string) => string): string | null {
  const end = date.split('/').at(-1) ?? '';
  return /^\d/.test(end) ? make(end) : null;
}

function startOf(date: string, make: (start: string) => string): string | null {
  const [begin = ''] = date.split('/');
  return /^\d/.test(begin) ? make(begin) : null;
}

/** “1998–2002”, “3 May 2016 to 5 June 2017”, “3–5 May 2016”. */
function readSpan(text: string, how: DateReading): string | null {
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  if (years) return `${years[1]}/${years[2]}`;
  const short = /^(\d{2})(\d{2})[-–/](\d{2})$/.exec(text);
  // 1998-02 may be a month.
  if (short) return Number(short[3]) > 12 ? `${short[1]}${short[2]}/${short[1]}${short[3]}` : null;
  const parts = /^\d{4}-\d{2}-\d{2}[^/]*\/\d{4}-\d{2}-\d{2}[^/]*$/.test(text)
    ? text.split('/')
    : text.split(spanSigns);
  const [a = '', b = ''] = parts;
  if (parts.length !== 2 || a === '' || b === '') return null;
  const to = readDate(b, how);
  const from = to === null ? null : (readDate(a, how) ?? withTail(a, b, how));
  const isPoint = (date: string | null) => date !== null && !date.includes('/');
  return isPoint(from) && isPoint(to) ? `${from}/${to}` : null;
}

/** The first end with the words that it shares with the other: “3” of “3–5 May 2016”. */
function withTail(a: string, b: string, how: DateReading): string | null {
  const words = b.split(/[\s,]+/);
  for (let at = 1; at < words.length; at++) {
    const date = readPoint(`${a} ${words.slice(at).join(' ')}`, how);
    if (date !== null) return date;
  }
  return null;
}

/**
 * Every date of a cell that may hold several: “<[2011-01-01, 2013-06-30]; [2016, 2017]>”, as Gephi writes them. One
 * pair is a span, more than two in one bracket are days. Null for any other cell.
 */
export function readDateSet(written: string, how: DateReading): readonly string[] | null {
  if (written.length > 2000) return null;
  const [, inside] = /^\s*<([\s\S]*)>\s*$/.exec(written) ?? [];
  const spans = inside?.match(/[[(][^[\]()]*[\])]/g);
  if (!spans) return null;
  const dates = spans.flatMap((span) => {
    const points = span
      .slice(1, -1)
      .split(/[,;]/)
      .map((point) => readDate(point.trim(), how));
    const [from, to] = points;
    if (points.length !== 2 || !from || !to) return points;
    return [from === to ? from : readDate(`${from}/${to}`, how)];
  });
  return dates.every((date) => date !== null) ? dates : null;
}

/** What the numbers of columns of dates say of their order; null where each could be either, or they contradict each other. */
export function orderOf(cells: readonly string[]): OrderSeen {
  let seen = false;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = yearLast.exec(withoutTime(cell));
    if (!match) continue;
    seen = true;
    if (Number(match[1]) > 12) dayFirst++;
    else if (Number(match[3]) > 12) monthFirst++;
  }
  if (!seen) return 'no such dates';
  if (dayFirst > 0 && monthFirst > 0) return null;
  if (dayFirst > 0) return 'day first';
  return monthFirst > 0 ? 'month first' : null;
}

export type OrderSeen = DateReading['order'] | null | 'no such dates';

/** What is proposed where the numbers leave it open: dates with full stops are written with the day first. */
export function likelyOrder(cells: readonly string[]): DateReading['order'] {
  const matches = cells.flatMap((cell) => {
    const match = yearLast.exec(withoutTime(cell));
    return match ? [match] : [];
  });
  const dayFirst = matches.filter(([, a, sign]) => Number(a) > 12 || sign === '.').length;
  return dayFirst * 2 > matches.length ? 'day first' : 'month first';
}

function withoutTime(cell: string): string {
  return cell
    .trim()
    .slice(0, longest)
    .replace(/[T\s,]+\d{1,2}:\d{2}.*$/, '');
}
