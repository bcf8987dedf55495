import type { ColumnRole } from '../claims/columnRoles';
import type { Table } from '../parsed/parsedFile';
import { factsOf, valuesOf } from './columnFacts';

interface RoleWords {
  /** Headers that say it in our own words, or in Gephi's. */
  readonly exact: readonly string[];
  /** Headers that are worth a proposal. */
  readonly likely: readonly string[];
}

/** Headers without case, spaces and signs, in the order they are preferred. */
const words: Readonly<Record<ColumnRole, RoleWords>> = {
  from: {
    exact: ['from', 'source'],
    likely: words_(
      'fromid fromname endorser loser adviser advisor worker appointee employee staffer fullname who persona person1 candidate',
    ),
  },
  to: {
    exact: ['to', 'target'],
    likely: words_(
      'toid toname endorsee endorsed winner advised principal president boss employer whom personb person2',
    ),
  },
  type: {
    exact: ['type', 'relation'],
    likely: words_(
      'relationtype relationship predicate interaction kind label whathappened what classes group',
    ),
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
  note: {
    exact: ['note'],
    likely: words_('notes comment quotecontext context reason detail details description'),
  },
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
  if (role === 'from' && word in partnerOf)
    return table.columns.some((name) => plainHeader(name) === partnerOf[word as keyof typeof partnerOf]);
  // Beside a candidate, whoever won is named; a column of yes and no says it of whoever stands in the row.
  if (word === 'candidate' || word === 'winner') return namesWinner(table);
  if (role === 'sourceUrl') return facts.addresses > 0.5;
  if (role === 'sourceName') return facts.addresses < 0.5;
  if (role === 'id') return facts.filled === 1 && facts.distinct === 1;
  if (role === 'at' || role === 'since' || role === 'until' || role === 'published') return facts.dates > 0.5;
  // Gephi's column of that name says directed or undirected.
  if (role === 'type') return !isDirection(table, column) && facts.addresses === 0;
  return true;
}

/** Ends of a line that are one only beside the other. */
const partnerOf = { who: 'whom', persona: 'personb', person1: 'person2', candidate: 'winner' } as const;

function namesWinner(table: Table): boolean {
  const winner = table.columns.find((name) => plainHeader(name) === 'winner');
  if (winner === undefined) return false;
  const cells = valuesOf(table, winner).filter(([value]) => value !== '');
  return cells.some(([value]) => !/^(?:[01xynwlft]|yes|no|true|false|won|lost|winner|loser)$/i.test(value));
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
