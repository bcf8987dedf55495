import { readDate } from '../dates/looseDate';
import { limits, numberWords } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';
import { type ProblemCollector, type ProblemKind, shorten } from '../parsed/problem';
import { bindCellSource } from './cellSources';
import { addressesIn, cutToLimit, holdsLinks, linksIn, withoutTags } from './cellText';
import { type DetailField, type DetailRole, forDetails } from './columnRoles';
import type { Details, When } from './decisions';
import type { ImportedClaim } from './drafts';
import { saysNothing } from './missing';
import { whenReader } from './when';

const longAddress: ProblemKind = {
  severity: 'warning',
  kind: 'address-too-long',
  what: `Addresses of more than ${numberWords(limits.address)} characters were left out; their claims are kept, and a note has their beginning.`,
};
const unopened: ProblemKind = {
  severity: 'note',
  kind: 'address-not-opened',
  what: 'Addresses that do not begin with http:// or https:// are kept as words; nothing opens them.',
};
const publishedUnread: ProblemKind = {
  severity: 'warning',
  kind: 'publication-not-a-date',
  what: 'Dates of publication that are no dates were left out; their claims are kept, and a note has the words.',
};
const cut: ProblemKind = {
  severity: 'warning',
  kind: 'text-cut',
  what: `Texts of more than ${numberWords(limits.text)} characters were cut; a note says how long they are in the file.`,
};
const severalSources: ProblemKind = {
  severity: 'note',
  kind: 'several-sources',
  what: 'Rows name several sources; each became a claim of its own, and a quote stays with the first.',
};
const tagsRemoved: ProblemKind = {
  severity: 'note',
  kind: 'tags-removed',
  what: 'Cells hold links as a web page does; their words are kept without its tags, and their links as sources.',
};

type Source = ImportedClaim['source'];

/** What a row says besides who stands where: once for each of its dates and sources, most often once. */
export type RowDetails = Pick<ImportedClaim, 'when' | 'source' | DetailField>;

/** Reads what a row says besides who stands where. */
export function detailsReader(
  details: Details,
  table: Table,
  problems: ProblemCollector,
  absent: Set<string>,
) {
  const { when } = details;
  const bind = (pick: Details['quote']) => bindCellSource(pick, table, absent);
  const sources = { at: bind(when.at), since: bind(when.since), until: bind(when.until) };
  const readWhen = whenReader(when, sources, problems);
  const bound = forDetails((role) => bind(details[role]));
  const readSources = sourcesReader(when, problems);
  return (row: readonly string[], number: number): readonly RowDetails[] => {
    const written = forDetails((role) => spoken(role, bound[role](row)));
    const { texts, notes } = readTexts(written, number, problems);
    const dated = readWhen(row, number);
    const found = readSources(written, number);
    const all = [texts.note, dated.note, ...notes, ...found.notes].filter((text) => text);
    const note = all.length > 0 ? all.join(' ') : null;
    const { quote, role } = texts;
    return dated.dates.flatMap((date) =>
      found.sources.map((source, at): RowDetails => {
        return { when: date, quote: at === 0 ? quote : null, source, role, note };
      }),
    );
  };
}

/** A cell, or nothing where it says nothing. */
function spoken(role: DetailRole, cell: string | null): string {
  const text = (cell ?? '').trim();
  return role !== 'note' && saysNothing(text) ? '' : text;
}

const fields = ['quote', 'role', 'note'] as const satisfies readonly DetailField[];

/** Words of the claim, without tags and not too long; what had to be cut is told in notes. */
function readTexts(
  written: Readonly<Record<DetailRole, string>>,
  number: number,
  problems: ProblemCollector,
) {
  const notes: string[] = [];
  const texts: Record<DetailField, string | null> = { quote: null, role: null, note: null };
  for (const field of fields) {
    const whole = withoutTags(written[field]);
    if (holdsLinks(written[field])) problems.add(tagsRemoved, number);
    const kept = cutToLimit(whole);
    texts[field] = kept || null;
    if (kept.length === whole.length) continue;
    problems.add(cut, number, whole);
    notes.push(`The ${field} is cut: it has ${numberWords(whole.length)} characters in the file.`);
  }
  return { texts, notes };
}

/** The sources that a row names, at least one entry; null where it names none. */
function sourcesReader(when: When, problems: ProblemCollector) {
  return (written: Readonly<Record<DetailRole, string>>, number: number) => {
    const notes: string[] = [];
    const { urls, words } = addressesIn(written.sourceUrl);
    const linked = fields.flatMap((field) => linksIn(written[field]));
    const kept = [...new Set([...urls, ...linked])].filter((url) => {
      if (url.length <= limits.address) return true;
      problems.add(longAddress, number, url);
      notes.push(`Address in the file, cut: ${shorten(url)}`);
      return false;
    });
    for (const url of kept) if (!/^https?:\/\//i.test(url)) problems.add(unopened, number, url);
    const published = written.published === '' ? null : readDate(written.published, when);
    if (written.published !== '' && published === null) {
      problems.add(publishedUnread, number, written.published);
      notes.push(`Published, in the file: “${shorten(written.published)}”.`);
    }
    const name = cutToLimit(withoutTags(written.sourceName) || words) || null;
    if (words !== '' && name !== words) notes.push(`Source in the file: ${cutToLimit(words)}.`);
    if (kept.length > 1) problems.add(severalSources, number);
    const ofUrl = (url: string | null): Source =>
      url !== null || name !== null || published !== null ? { url, name, published } : null;
    return { sources: kept.length > 0 ? kept.map(ofUrl) : [ofUrl(null)], notes };
  };
}
