import { limits, numberWords } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { bindCellSource } from './cellSources';
import { type DetailField, type DetailRole, detailRoles, forDetails } from './columnRoles';
import type { Details } from './decisions';
import type { ImportedClaim } from './drafts';
import { tooLongName } from './gatherPeople';
import { readDate } from './looseDate';
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

/** Those that have no limit of their own. */
const checkedAsTexts = detailRoles.filter((role) => role !== 'sourceUrl' && role !== 'published');

type Draft = Pick<ImportedClaim, 'when' | 'source' | DetailField>;

/** Reads what a row says besides who stands where; null where it is left out, with the reason in `problems`. */
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
  return (row: readonly string[], number: number): Draft | null => {
    const said = (role: DetailRole) => (bound[role](row) ?? '').trim();
    const long = checkedAsTexts.map(said).find((text) => text.length > limits.text);
    if (long !== undefined) {
      problems.add(tooLongName, number, long);
      return null;
    }
    const dated = readWhen(row, number);
    const notes = [said('note'), dated.note ?? ''].filter((text) => text !== '');
    const address = said('sourceUrl');
    if (address.length > limits.address) problems.add(longAddress, number, address);
    const writtenDate = said('published');
    const day = writtenDate === '' ? null : readDate(writtenDate, when);
    if (writtenDate !== '' && day === null) problems.add(publishedUnread, number, writtenDate);
    const source = {
      url: address !== '' && address.length <= limits.address ? address : null,
      name: said('sourceName') || null,
      published: day,
    };
    return {
      when: dated.when,
      quote: said('quote') || null,
      source: source.url || source.name || source.published ? source : null,
      role: said('role') || null,
      note: notes.length > 0 ? notes.join(' ') : null,
    };
  };
}
