import { parsePartialDate } from '../../model/partialDate';
import { type ProblemCollector, type ProblemKind, shorten } from '../parsed/problem';
import type { BoundCell } from './cellSources';
import type { When } from './decisions';
import { readDate } from './looseDate';

const notADate: ProblemKind = {
  severity: 'warning',
  kind: 'not-a-date',
  what: 'Words that are no date stand where a date should be; these claims have no date, and a note with the words.',
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

/** A date, or none with what the file says instead. */
export interface ReadWhen {
  readonly when: string | null;
  readonly note: string | null;
}

type End =
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'still' }
  | { readonly kind: 'unknown' };

/** Reads the dates of rows: `at` where it is there, else from `since` until `until`. */
export function whenReader(
  when: When,
  sources: { at: BoundCell; since: BoundCell; until: BoundCell },
  problems: ProblemCollector,
) {
  const meaning = new Map(when.words.map(({ value, means }) => [value, means]));
  const readEnd = (written: string): End => {
    if (written === '') return { kind: 'blank' };
    const means = meaning.get(written);
    if (means) return { kind: means };
    const text = readDate(written, when);
    return text === null ? { kind: 'unknown' } : { kind: 'date', text };
  };
  return (row: readonly string[], number: number): ReadWhen => {
    const at = (sources.at(row) ?? '').trim();
    const since = (sources.since(row) ?? '').trim();
    const until = (sources.until(row) ?? '').trim();
    const single = readEnd(at);
    if (single.kind === 'date') return { when: single.text, note: null };
    if (single.kind !== 'blank') {
      problems.add(notADate, number, at);
      return { when: null, note: `Date as written: “${shorten(at)}”.` };
    }
    // Databases write a year that nobody means where an end is open.
    const [start, last] = [readEnd(since), readEnd(until)];
    const interval = join(
      isFirstYear(start) ? { kind: 'blank' } : start,
      isLastYear(last) ? { kind: 'still' } : last,
    );
    if (interval.why === null) return { when: interval.text, note: null };
    problems.add(interval.why, number, `${since} – ${until}`);
    const note = `Dates as written: “${shorten(since)}” to “${shorten(until)}”.`;
    return { when: interval.text, note };
  };
}

function isFirstYear(end: End): boolean {
  return end.kind === 'date' && end.text.startsWith('0001');
}

function isLastYear(end: End): boolean {
  return end.kind === 'date' && end.text.startsWith('9999');
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
    return before(until.text, unread ? oneEnd : null);
  }
  if (until.kind !== 'date') {
    const open = until.kind === 'still' ? `${since.text}/..` : `${since.text}/`;
    return { text: since.text.includes('/') ? since.text : open, why: unread ? oneEnd : null };
  }
  if (since.text === until.text) return { text: since.text, why: null };
  const text = `${since.text}/${until.text}`;
  return parsePartialDate(text).ok ? { text, why: null } : { text: null, why: reversed };
}

function before(text: string, why: ProblemKind | null): Joined {
  const whole = `../${text}`;
  return parsePartialDate(whole).ok ? { text: whole, why } : { text: null, why: notADate };
}
