import { parsePartialDate } from '../../model/partialDate';
import { type ProblemKind, type ProblemList, shorten } from '../problem';
import type { When } from './decisions';
import { readDate } from './looseDate';
import type { Picked } from './picks';

const notADate: ProblemKind = {
  severity: 'warning',
  kind: 'not-a-date',
  what: 'Words that are no date stand where a date should be; these claims have no date, and a note with the words.',
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
  picks: { at: Picked; since: Picked; until: Picked },
  problems: ProblemList,
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
    const at = (picks.at(row) ?? '').trim();
    const since = (picks.since(row) ?? '').trim();
    const until = (picks.until(row) ?? '').trim();
    const single = readEnd(at);
    if (single.kind === 'date') return { when: single.text, note: null };
    if (single.kind !== 'blank') {
      problems.add(notADate, number, at);
      return { when: null, note: `Date as written: “${shorten(at)}”.` };
    }
    const interval = join(readEnd(since), readEnd(until));
    if (interval.ok) return { when: interval.text, note: null };
    problems.add(interval.why, number, `${since} – ${until}`);
    return { when: null, note: `Dates as written: “${shorten(since)}” to “${shorten(until)}”.` };
  };
}

function join(
  since: End,
  until: End,
): { readonly ok: true; readonly text: string | null } | { readonly ok: false; readonly why: ProblemKind } {
  if (since.kind === 'unknown' || until.kind === 'unknown' || since.kind === 'still') {
    return { ok: false, why: notADate };
  }
  if (since.kind === 'blank') {
    if (until.kind === 'still') return { ok: true, text: null };
    return { ok: true, text: until.kind === 'date' ? `../${until.text}` : null };
  }
  if (until.kind !== 'date')
    return { ok: true, text: since.text.includes('/') ? since.text : `${since.text}/..` };
  if (since.text === until.text) return { ok: true, text: since.text };
  const text = `${since.text}/${until.text}`;
  return parsePartialDate(text).ok ? { ok: true, text } : { ok: false, why: reversed };
}
