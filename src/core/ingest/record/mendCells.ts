import { type Basis, bases } from '../../model/basis';
import { claimColumn as c } from '../../model/exchangeColumns';
import { cutToLimit } from '../claims/cellText';
import { isMissing } from '../claims/missing';
import { dateNote } from '../claims/when';
import type { DateReading } from '../dates/datePoint';
import { isNoDate, readDate } from '../dates/looseDate';
import { isObject } from '../json/jsonValue';
import { limits, numberWords } from '../parsed/limits';
import { type ProblemCollector, type ProblemKind, shorten } from '../parsed/problem';
import type { ExchangeRow, NumberedRow } from './readExchangeRows';

const careful: ProblemKind = {
  severity: 'warning',
  kind: 'read-carefully',
  what: 'Cells that say who vouches, how a claim was read or whether it is denied could not be read; the least sure was taken, and a note has the words.',
};
const unread: ProblemKind = {
  severity: 'warning',
  kind: 'not-a-date',
  what: 'Words that are no date stand where a date should be; these claims have no date, and a note with the words.',
};
const publishedUnread: ProblemKind = {
  severity: 'warning',
  kind: 'publication-not-a-date',
  what: 'Dates of publication that are no dates were left out; their claims are kept, and a note has the words.',
};
const otherForm: ProblemKind = {
  severity: 'note',
  kind: 'dates-in-other-form',
  what: 'Dates were saved in another form than ours; they are read as was decided.',
};
const cut: ProblemKind = {
  severity: 'warning',
  kind: 'text-cut',
  what: `Texts of more than ${numberWords(limits.text)} characters were cut; a note says how long they are in the file.`,
};
const heldTwice: ProblemKind = {
  severity: 'warning',
  kind: 'held-beside-date',
  what: 'A day on which a relation is shown in force stands beside a date; the date is kept, and a note has the day.',
};

/** Cells that replace those of a row, by column. */
type Fixes = Readonly<Record<string, string>>;

export function withFixes(cell: ExchangeRow, fixes: Fixes): ExchangeRow {
  const fixed = new Map(Object.entries(fixes));
  return (column) => fixed.get(column) ?? cell(column);
}

/** A row whose cells a spreadsheet has changed, with cells as we write them. Nothing is made surer than it is written. */
export function mendedCells(
  { cell, number }: NumberedRow,
  dates: DateReading,
  problems: ProblemCollector,
): ExchangeRow {
  const notes: string[] = [];
  const fixes = {
    ...mendedTrust(cell, number, notes, problems),
    ...mendedDates(cell, number, { dates, notes, problems }),
    ...mendedTexts(cell, number, notes, problems),
    ...mendedCheck(cell),
    [c.via]: mendedChain(cell(c.via)),
    [c.earlier]: mendedList(cell(c.earlier)),
    [c.retells]: mendedList(cell(c.retells)),
  };
  const note = cell(c.note);
  const noted = notes.length > 0 ? [note.trim(), ...notes].filter(Boolean).join(' ') : note;
  return withFixes(cell, { ...fixes, [c.note]: noted.trim() === '' ? '' : noted.slice(0, longestNote) });
}

/** A note may hold one of the file with what was made of it. */
const longestNote = 2 * limits.text;

/** Words of ours in any case, or as they are shown on the page. */
function basisOf(word: string): Basis | null {
  const plain = word.toLowerCase();
  return bases.find(({ id, words }) => id === plain || words.toLowerCase() === plain)?.id ?? null;
}

/** Who vouches, how it was read, whether it is denied. A row without any of the three was added by hand. */
function mendedTrust(cell: ExchangeRow, number: number, notes: string[], problems: ProblemCollector): Fixes {
  const [basis, reading, polarity] = [c.basis, c.reading, c.polarity].map((column) => cell(column).trim());
  if (!basis && !reading && !polarity) {
    return { [c.basis]: 'unstated', [c.reading]: 'explicit', [c.polarity]: 'affirms' };
  }
  const known = (word = '', words: readonly string[]) => words.find((one) => one === word.toLowerCase());
  const found: readonly (readonly [
    column: string,
    said: string | undefined,
    value: string | null | undefined,
    least: string,
  ])[] = [
    [c.basis, basis, basisOf(basis ?? ''), 'speculated'],
    [c.reading, reading, known(reading, ['explicit', 'inferred']), 'inferred'],
    [c.polarity, polarity, known(polarity, ['affirms', 'denies', 'unknown']), 'unknown'],
  ];
  return Object.fromEntries(
    found.map(([column, said, value, least]) => {
      if (value) return [column, value];
      problems.add(careful, number, `${column}: ${said || 'nothing'}`);
      if (said) notes.push(`In the file, ${column}: “${shorten(said)}”.`);
      return [column, least];
    }),
  );
}

interface DateMending {
  readonly dates: DateReading;
  readonly notes: string[];
  readonly problems: ProblemCollector;
}

/** The date of a cell as we write it; null where it is none. */
export function mendedDate(written: string, dates: DateReading): string | null {
  const text = written.trim();
  return isMissing(text) || isNoDate(text) ? '' : readDate(text, dates);
}

function mendedDates(cell: ExchangeRow, number: number, mending: DateMending): Fixes {
  const { dates, notes, problems } = mending;
  const read = (column: string) => {
    const written = cell(column).trim();
    const date = mendedDate(written, dates);
    return { written, date };
  };
  const [when, held, published] = [read(c.when), read(c.held), read(c.published)];
  const other = [when, held, published].flatMap(({ written, date }) =>
    date && date !== written ? written : [],
  );
  if (other.length > 0) problems.add(otherForm, number, other.join(', '));
  for (const { written, date } of [when, held]) {
    if (date !== null) continue;
    problems.add(unread, number, written);
    notes.push(dateNote(written));
  }
  if (published.date === null) {
    problems.add(publishedUnread, number, published.written);
    notes.push(`Published, in the file: “${shorten(published.written)}”.`);
  }
  const isPoint = /^\d{4}(?:-\d{2}){0,2}$/.test(held.date ?? '');
  const isHeld = held.date && isPoint && !when.date;
  if (held.date && !isHeld) {
    problems.add(heldTwice, number, held.written);
    notes.push(`Held on, in the file: “${shorten(held.written)}”.`);
  }
  return {
    [c.when]: when.date ?? '',
    [c.held]: isHeld ? (held.date ?? '') : '',
    [c.published]: published.date ?? '',
  };
}

const texts = [
  c.exact,
  c.prefix,
  c.suffix,
  c.role,
  c.title,
  c.opens,
  c.publisher,
  c.url,
  c.withdrawn,
] as const;

function mendedTexts(cell: ExchangeRow, number: number, notes: string[], problems: ProblemCollector): Fixes {
  return Object.fromEntries(
    texts.map((column) => {
      const whole = cell(column);
      if (column === c.prefix || column === c.suffix) return [column, whole.slice(0, limits.text)];
      const text = whole.trim() === '' ? '' : whole;
      const most = column === c.url ? limits.address : limits.text;
      if (text.length <= most) return [column, text];
      problems.add(cut, number, text);
      notes.push(`The ${column} is cut: it has ${numberWords(text.length)} characters in the file.`);
      return [column, column === c.url ? '' : cutToLimit(text)];
    }),
  );
}

/** How the quote was compared with its text; never more than a whole entry says. */
function mendedCheck(cell: ExchangeRow): Fixes {
  const how = cell(c.how).trim().toLowerCase();
  const isCompared = ['text', 'context'].includes(how) && cell(c.exact).trim() !== '';
  const place = isCompared && how === 'text' ? wholeNumberIn(cell(c.at)) : '';
  return { [c.how]: isCompared ? how : 'none', [c.at]: place, ...mendedFingerprint(cell) };
}

function mendedFingerprint(cell: ExchangeRow): Fixes {
  const sha256 = cell(c.sha256).trim().toLowerCase();
  const chars = wholeNumberIn(cell(c.chars));
  const isWhole = /^[0-9a-f]{64}$/.test(sha256) && chars !== '';
  if (!isWhole) return { [c.sha256]: '', [c.chars]: '', [c.folded]: '' };
  return { [c.sha256]: sha256, [c.chars]: chars, [c.folded]: wholeNumberIn(cell(c.folded)) };
}

/** Digits of a whole number, with what spreadsheets put between and behind them; '' for anything else. */
function wholeNumberIn(written: string): string {
  const text = written.trim();
  if (/^\d{1,3}(?:[.,\s’']\d{3})+$/.test(text)) return text.replace(/\D/g, '');
  return /^(\d{1,15})(?:[.,]0+)?$/.exec(text)?.[1] ?? '';
}

/** JSON as it is, or with the quotation marks of a word processor. */
export function parsedJson(text: string): unknown {
  for (const one of [text, text.replace(/[“”„]/g, '"')]) {
    try {
      return JSON.parse(one);
    } catch {
      // Not JSON so; it may be otherwise.
    }
  }
  return undefined;
}

function mendedList(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const list = parsedJson(text);
  const isList = Array.isArray(list) && list.every((one) => typeof one === 'string' && one.trim() !== '');
  return JSON.stringify(isList ? list : [text]);
}

const linkFields: Readonly<Record<string, string>> = {
  outlet: 'name',
  person: 'id',
  post: 'account',
  unnamed: 'words',
};

/** The way of a claim as we write it: from JSON, or from words such as “outlet: The Gazette; unnamed: a source”. */
function mendedChain(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const list = parsedJson(text);
  const links = Array.isArray(list) ? list.map(linkIn) : text.split(/\s*[;\n→]\s*/).map(linkIn);
  return JSON.stringify(links.filter((link) => link !== null));
}

/** One step; of what is none the words are kept, as a step that nobody can tell. */
function linkIn(said: unknown): unknown {
  if (isObject(said)) {
    const field = linkFields[String(said.kind)];
    const words = field === undefined ? undefined : said[field];
    if (field !== undefined && typeof words === 'string' && words.trim() !== '')
      return { kind: said.kind, [field]: words };
    return { kind: 'unnamed', words: JSON.stringify(said) };
  }
  const text = String(said).trim();
  if (text === '') return null;
  const [, kind = '', words = ''] = /^(\w+)\s*:\s*([\s\S]+)$/.exec(text) ?? [];
  const field = Object.hasOwn(linkFields, kind.toLowerCase()) ? linkFields[kind.toLowerCase()] : undefined;
  return field === undefined
    ? { kind: 'unnamed', words: text }
    : { kind: kind.toLowerCase(), [field]: words.trim() };
}
