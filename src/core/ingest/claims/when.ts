import { knownDate, parsePartialDate } from '../../model/partialDate';
import { isFirstYear, isLastYear, isNoDate, readDate, readDateSet } from '../dates/looseDate';
import { type ProblemCollector, type ProblemKind, shorten } from '../parsed/problem';
import type { BoundCell } from './cellSources';
import type { When } from './decisions';
import { saysNothing } from './missing';

const notADate: ProblemKind = {
  severity: 'warning',
  kind: 'not-a-date',
  what: 'Words that are no date stand where a date should be; a note of these claims has the words.',
};
const oneEnd: ProblemKind = {
  severity: 'warning',
  kind: 'end-not-a-date',
  what: 'Words that are no date stand at one end of a span; the other end is kept, and a note has the words.',
};
const reversed: ProblemKind = {
  severity: 'warning',
  kind: 'interval-reversed',
  what: 'An end is before its start; these claims have no date, and a note with the words.',
  mend: 'Correct the dates in the file.',
};
const openEnd: ProblemKind = {
  severity: 'note',
  kind: 'open-end',
  what: 'Years such as 9999 and 0001 stand for “no end” and “no beginning”; they are read so.',
};
const severalDates: ProblemKind = {
  severity: 'note',
  kind: 'several-dates',
  what: 'Rows give several dates; each became a claim of its own.',
};

const besideDate: ProblemKind = {
  severity: 'note',
  kind: 'span-beside-date',
  what: 'Rows give a date and a span; the date is kept, and a note has the span.',
};

/** The dates of a row: one or none, or several; and what the file says instead of one. */
export interface ReadWhen {
  readonly dates: readonly (string | null)[];
  readonly note: string | null;
}

type End =
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'still' }
  | { readonly kind: 'unknown' };

const mostKnown = 20_000;

/** Reads the dates of rows: `at` where it is there, else from `since` until `until`. */
export function whenReader(
  when: When,
  sources: { at: BoundCell; since: BoundCell; until: BoundCell },
  problems: ProblemCollector,
) {
  const meaning = new Map(when.words.map(({ value, means }) => [value, means]));
  // One day stands in many rows.
  const known = new Map<string, End>();
  const readEnd = (written: string): End => {
    const end = known.get(written) ?? readAnew(written);
    if (known.size < mostKnown) known.set(written, end);
    return end;
  };
  const readAnew = (written: string): End => {
    const means = meaning.get(written);
    if (means) return { kind: means };
    if (isNoDate(written) || saysNothing(written)) return { kind: 'blank' };
    const text = readDate(written, when);
    return text === null ? { kind: 'unknown' } : { kind: 'date', text };
  };
  const readSpan = (since: string, until: string, number: number): ReadWhen => {
    const [start, last] = [begun(readEnd(since)), ended(readEnd(until))];
    if (isOpenYear(readEnd(since), isFirstYear) || isOpenYear(readEnd(until), isLastYear))
      problems.add(openEnd, number, `${since} – ${until}`);
    const interval = join(start, last);
    if (interval.why === null) return { dates: [interval.text], note: null };
    problems.add(interval.why, number, `${since} – ${until}`);
    const note = `Dates in the file: “${shorten(since)}” to “${shorten(until)}”.`;
    return { dates: [interval.text], note };
  };
  /** A span beside a date that says when: only the words of it are kept. */
  const beside = (dates: ReadWhen['dates'], since: string, until: string, number: number): ReadWhen => {
    if (since === '' && until === '') return { dates, note: null };
    const others = [since, until].filter((cell) => readEnd(cell).kind !== 'blank' && !dates.includes(cell));
    const span = join(begun(readEnd(since)), ended(readEnd(until))).text;
    if (others.length === 0 || dates.some((date) => isSameTime(date, span))) return { dates, note: null };
    problems.add(besideDate, number, others.join(' – '));
    return { dates, note: `Dates in the file: “${shorten(since)}” to “${shorten(until)}”.` };
  };
  return (row: readonly string[], number: number): ReadWhen => {
    const cell = (source: BoundCell) => (source(row) ?? '').trim();
    const [at, since, until] = [cell(sources.at), cell(sources.since), cell(sources.until)];
    const set = at.startsWith('<') ? readDateSet(at, when) : null;
    if (set && set.length > 1) problems.add(severalDates, number, at);
    if (set) return beside(set, since, until, number);
    const single = readEnd(at);
    const isOpen = isOpenYear(single, isFirstYear) || isOpenYear(single, isLastYear);
    if (single.kind === 'date' && !isOpen) return beside([single.text], since, until, number);
    const span = readSpan(since, until, number);
    if (isOpen) problems.add(openEnd, number, at);
    if (isOpen || single.kind === 'blank') return span;
    problems.add(notADate, number, at);
    return { ...span, note: [dateNote(at), span.note].filter(Boolean).join(' ') };
  };
}

/** True where two dates mean the same days. */
function isSameTime(a: string | null, b: string | null): boolean {
  const [one, other] = [knownDate(a), knownDate(b)];
  return one !== null && other !== null && one.first === other.first && one.last === other.last;
}

/** What is kept of a date that was not read. */
export function dateNote(written: string): string {
  return `Date in the file: “${shorten(written)}”.`;
}

function isOpenYear(end: End, test: (date: string) => boolean): boolean {
  return end.kind === 'date' && test(end.text);
}

/** Databases write a year that nobody means where an end is open. A span at the beginning begins somewhere in it. */
function begun(end: End): End {
  if (end.kind !== 'date') return end;
  if (isFirstYear(end.text)) return { kind: 'blank' };
  return end.text.startsWith('..') ? { kind: 'unknown' } : end;
}

function ended(end: End): End {
  if (end.kind !== 'date') return end;
  if (isLastYear(end.text) || end.text.endsWith('/..')) return { kind: 'still' };
  return end.text.endsWith('/') ? { kind: 'unknown' } : end;
}

/** One end of a span that is given for one end: about then. */
function about(text: string, which: 0 | -1): string {
  const point = text.split('/').at(which) ?? '';
  return text.includes('/') && /\d$/.test(point) ? `${point}~` : point;
}

interface Joined {
  readonly text: string | null;
  /** Why something of it was not read; null where all was. */
  readonly why: ProblemKind | null;
}

/** An end in words, or a blank one, is not known: it is not open, as only words such as “still in office” say. */
function join(since: End, until: End): Joined {
  const unread = since.kind === 'unknown' || since.kind === 'still' || until.kind === 'unknown';
  if (since.kind !== 'date') {
    if (until.kind !== 'date') return { text: null, why: unread ? notADate : null };
    const whole = `../${about(until.text, -1)}`;
    if (parsePartialDate(whole).ok) return { text: whole, why: unread ? oneEnd : null };
    return { text: null, why: notADate };
  }
  if (until.kind !== 'date') {
    const open = until.kind === 'still' ? `${about(since.text, 0)}/..` : `${since.text}/`;
    const isSpan = since.text.includes('/') && until.kind !== 'still';
    return { text: isSpan ? since.text : open, why: unread ? oneEnd : null };
  }
  if (since.text === until.text) return { text: since.text, why: null };
  const text = `${about(since.text, 0)}/${about(until.text, -1)}`;
  return parsePartialDate(text).ok ? { text, why: null } : { text: null, why: reversed };
}
