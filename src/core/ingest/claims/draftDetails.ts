import { limits, numberWords } from '../limits';
import type { ProblemKind, ProblemList } from '../problem';
import type { Table } from '../reading';
import type { Details } from './decisions';
import type { ImportedClaim } from './drafts';
import { tooLongName } from './gatherPeople';
import { readDate } from './looseDate';
import { bindPick } from './picks';
import { whenReader } from './when';

const longAddress: ProblemKind = {
  severity: 'warning',
  kind: 'address-too-long',
  what: `Addresses of more than ${numberWords(limits.address)} characters were left out; their claims are kept.`,
};
const publishedUnread: ProblemKind = {
  severity: 'warning',
  kind: 'publication-not-a-date',
  what: 'Dates of publication that are no dates were left out; their claims are kept.',
};

type Draft = Pick<ImportedClaim, 'when' | 'quote' | 'source' | 'role' | 'note'>;

/** Reads what a row says besides who stands where; null where it is left out, with the reason in `problems`. */
export function detailsReader(details: Details, table: Table, problems: ProblemList, absent: Set<string>) {
  const bind = (pick: Details['quote']) => bindPick(pick, table, absent);
  const { when } = details;
  const picks = { at: bind(when.at), since: bind(when.since), until: bind(when.until) };
  const readWhen = whenReader(when, picks, problems);
  const [quote, url, name] = [bind(details.quote), bind(details.sourceUrl), bind(details.sourceName)];
  const [published, role, note] = [bind(details.published), bind(details.role), bind(details.note)];
  return (row: readonly string[], number: number): Draft | null => {
    const texts = [quote, role, note, name].map((pick) => (pick(row) ?? '').trim());
    const long = texts.find((text) => text.length > limits.text);
    if (long !== undefined) {
      problems.add(tooLongName, number, long);
      return null;
    }
    const [quoteText = '', roleText = '', noteText = '', sourceName = ''] = texts;
    const dated = readWhen(row, number);
    const notes = [noteText, dated.note ?? ''].filter((text) => text !== '');
    const address = (url(row) ?? '').trim();
    if (address.length > limits.address) problems.add(longAddress, number, address);
    const writtenDate = (published(row) ?? '').trim();
    const day = writtenDate === '' ? null : readDate(writtenDate, when);
    if (writtenDate !== '' && day === null) problems.add(publishedUnread, number, writtenDate);
    const source = {
      url: address !== '' && address.length <= limits.address ? address : null,
      name: sourceName || null,
      published: day,
    };
    return {
      when: dated.when,
      quote: quoteText || null,
      source: source.url || source.name || source.published ? source : null,
      role: roleText || null,
      note: notes.length > 0 ? notes.join(' ') : null,
    };
  };
}
