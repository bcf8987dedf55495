import type { FourTypeId } from '../../model/relationTypes';
import type { ColumnRole } from '../claims/columnRoles';
import type { Table } from '../parsed/parsedFile';
import { factsOf } from './columnFacts';

interface RoleWords {
  /** Headers that say it in our own words, or in Gephi's. */
  readonly exact: readonly string[];
  /** Headers that are worth a proposal. */
  readonly likely: readonly string[];
}

/** What the ends of each kind may be called, in the order they are preferred. */
const endWords: Readonly<Record<FourTypeId, { readonly from: string; readonly to: string }>> = {
  endorses: { from: 'endorser', to: 'endorsee endorsed' },
  'lost-to': { from: 'loser', to: 'winner' },
  advises: { from: 'adviser advisor', to: 'advised' },
  'worked-for': { from: 'worker appointee employee staffer', to: 'principal president boss employer' },
};

function wordsOfEnd(end: 'from' | 'to'): string[] {
  return Object.values(endWords).flatMap((words) => words_(words[end]));
}

/** Headers without case, spaces and signs, in the order they are preferred. */
const words: Readonly<Record<ColumnRole, RoleWords>> = {
  from: {
    exact: ['from', 'source'],
    likely: ['fromid', 'fromname', ...wordsOfEnd('from'), 'fullname'],
  },
  to: {
    exact: ['to', 'target'],
    likely: ['toid', 'toname', ...wordsOfEnd('to')],
  },
  type: {
    exact: ['type', 'relation'],
    likely: words_('relationtype relationship predicate interaction kind label classes group'),
  },
  id: { exact: ['id'], likely: words_('claimid pk key') },
  at: { exact: words_('when date year'), likely: words_('quotedate cycle timestamp day electiondate') },
  since: { exact: words_('since start startdate'), likely: words_('begin begindate startyear fromdate') },
  until: { exact: words_('until end enddate'), likely: words_('endyear todate') },
  quote: { exact: ['quote'], likely: words_('quotetext quotation exact statement excerpt') },
  sourceUrl: { exact: words_('url sourceurl'), likely: words_('quotesourceurl link href source') },
  sourceName: {
    exact: words_('publisher sourcename'),
    likely: words_('quotesourcename outlet publication source'),
  },
  published: { exact: ['published'], likely: words_('quotesourcedate publicationdate pubdate sourcedate') },
  role: { exact: ['role'], likely: words_('position positiontitle jobtitle title post officename office') },
  note: { exact: ['note'], likely: words_('notes comment quotecontext context') },
  polarity: { exact: ['polarity'], likely: [] },
};

function words_(list: string): string[] {
  return list.split(' ');
}

/** A header without case, spaces and signs. */
export function plainHeader(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export interface FoundColumn {
  readonly column: string;
  /** The header says it in our own words. */
  readonly exact: boolean;
}

/**
 * The column that most likely says it, or null. A column called “source” is an address only where addresses stand in
 * it, and an end of the line only beside a “target”.
 */
export function findColumn(table: Table, role: ColumnRole, used: ReadonlySet<string>): FoundColumn | null {
  const { exact, likely } = words[role];
  for (const word of [...exact, ...likely]) {
    const column = table.columns.find((name) => plainHeader(name) === word && !used.has(name));
    if (column !== undefined && fits(table, role, word, column)) {
      return { column, exact: exact.includes(word) };
    }
  }
  return null;
}

function fits(table: Table, role: ColumnRole, word: string, column: string): boolean {
  const facts = factsOf(table, column);
  if (facts.filled === 0) return false;
  // A key of another table says who is meant, not what is said: the columns joined to it do.
  if (role !== 'from' && role !== 'to' && table.columns.some((name) => name.startsWith(`${column}.`)))
    return false;
  if (role === 'from' && word === 'source')
    return table.columns.some((name) => plainHeader(name) === 'target');
  if (role === 'sourceUrl') return facts.addresses > 0.5;
  if (role === 'sourceName') return facts.addresses < 0.5;
  if (role === 'id') return facts.filled === 1 && facts.distinct === 1;
  if (role === 'at' || role === 'since' || role === 'until' || role === 'published') return facts.dates > 0.5;
  // Gephi's column of that name says directed or undirected.
  if (role === 'type') return !isDirection(table, column) && facts.addresses === 0;
  return true;
}

/** True where every cell that holds something says directed, undirected or mutual. */
function isDirection(table: Table, column: string): boolean {
  const place = table.columns.indexOf(column);
  const cells = table.rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^(?:un|bi)?directed$|^mutual$/i.test(cell));
}

/** The column that says whether a line has a direction; null where none does. */
export function directionColumn(table: Table): string | null {
  return (
    table.columns.find(
      (column) => /^(?:type|direction|directed)$/i.test(column) && isDirection(table, column),
    ) ?? null
  );
}
