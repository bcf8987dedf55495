import type { FourTypeId } from '../../model/relationTypes';
import type { ColumnRole } from '../claims/columnRoles';
import type { Table } from '../parsed/parsedFile';
import { type ColumnFacts, factsOf, valuesOf } from './columnFacts';

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
    likely: [
      ...words_('fromid fromname who'),
      ...wordsOfEnd('from'),
      ...words_(
        'entitya entity1 persona person1 namea name1 nodea node1 actora actor1 partya subject sender fullname candidate',
      ),
    ],
  },
  to: {
    exact: ['to', 'target'],
    likely: [
      ...words_('toid toname whom'),
      ...wordsOfEnd('to'),
      ...words_(
        'entityb entity2 personb person2 nameb name2 nodeb node2 actorb actor2 partyb object recipient receiver',
      ),
    ],
  },
  type: {
    exact: ['type', 'relation'],
    likely: words_(
      'relationtype relationshiptype edgetype connectiontype tietype relationship connection predicate interaction whathappened what action verb kind tie label classes group',
    ),
  },
  id: { exact: ['id'], likely: words_('claimid edgeid pk key') },
  at: {
    exact: words_('when date year'),
    likely: words_('quotedate eventdate cycle timestamp timeset day electiondate time'),
  },
  since: {
    exact: words_('since start startdate'),
    likely: words_('begin begindate began startyear startedon startson fromdate datefrom validfrom from'),
  },
  until: {
    exact: words_('until end enddate'),
    likely: words_('endyear ended endedon endson todate dateto validto till to'),
  },
  quote: { exact: ['quote'], likely: words_('quotetext quotation exactwords exact statement excerpt words') },
  sourceUrl: {
    exact: words_('url sourceurl'),
    likely: words_(
      'quotesourceurl link links urls sourcelink sourceurls href webpage website source sources reference references citation evidence',
    ),
  },
  sourceName: {
    exact: words_('publisher sourcename'),
    likely: words_('quotesourcename outlet publication newspaper source sources reference citation'),
  },
  published: {
    exact: ['published'],
    likely: words_('quotesourcedate publicationdate datepublished publishedon pubdate sourcedate'),
  },
  role: { exact: ['role'], likely: words_('position positiontitle jobtitle title post officename office') },
  note: {
    exact: ['note'],
    likely: words_(
      'notes comment comments remark remarks quotecontext context detail details description desc reason reasons explanation summary',
    ),
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
 * The column that most likely says it, or null: by the words of its header, and only where its cells can be what these
 * say. A column called “source” is an address only where addresses stand in it, and an end of the line only beside a
 * “target”; one called “from” is no person where dates stand in it.
 */
export function findColumn(table: Table, role: ColumnRole, used: ReadonlySet<string>): FoundColumn | null {
  const { exact, likely } = words[role];
  const found = [...exact, ...likely].flatMap((word): FoundColumn[] => {
    const column = table.columns.find((name) => plainHeader(name) === word && !used.has(name));
    return column !== undefined && fits(table, role, word, column)
      ? [{ column, exact: exact.includes(word) }]
      : [];
  });
  // Numbers that may be years are people only where nothing else is.
  const isPerson = role === 'from' || role === 'to';
  const first = isPerson ? found.find(({ column }) => !areYears(table, column)) : found[0];
  return first ?? found[0] ?? byValues(table, role, used);
}

function areYears(table: Table, column: string): boolean {
  const { dates, numbers } = factsOf(table, column);
  return dates === 1 && numbers === 1;
}

/** True where the words of a header say something that is no name of anybody. */
export function saysOther(column: string): boolean {
  const plain = plainHeader(column);
  const roles = ['type', 'id', 'quote', 'sourceUrl', 'role', 'note', 'polarity'] as const;
  return roles.some((role) => [...words[role].exact, ...words[role].likely].includes(plain));
}

const datePart = /(?:^|[^\p{L}])(?:date|when|day|year|on)(?:$|[^\p{L}])|date$/iu;

/** A header that speaks of dates, over cells most of which are; and one that speaks of links, over addresses. */
function byValues(table: Table, role: ColumnRole, used: ReadonlySet<string>): FoundColumn | null {
  // A span says when, whatever other dates stand beside it.
  if (role === 'at' && (findColumn(table, 'since', used) || findColumn(table, 'until', used))) return null;
  const has: ((column: string, facts: ColumnFacts) => boolean) | null =
    role === 'at'
      ? (column, facts) => datePart.test(column) && !isOtherDate(column) && facts.dates > 0.5
      : role === 'sourceUrl'
        ? (column, facts) =>
            /source|link|url|reference|citation|evidence/i.test(column) && facts.addresses > 0.5
        : null;
  if (!has) return null;
  const column = table.columns.find((name) => !used.has(name) && has(name, factsOf(table, name)));
  return column === undefined ? null : { column, exact: false };
}

/** Dates of something else than what a row tells of. */
function isOtherDate(column: string): boolean {
  return /birth|born|death|died|publi|access|retriev|updat|creat|added|modif|start|begin|end\b|until|since/i.test(
    column,
  );
}

function fits(table: Table, role: ColumnRole, word: string, column: string): boolean {
  const facts = factsOf(table, column);
  if (facts.filled === 0) return false;
  const isDate = role === 'at' || role === 'since' || role === 'until' || role === 'published';
  // A key of another table says who is meant, not what is said: the columns joined to it do.
  if (role !== 'from' && role !== 'to' && table.columns.some((name) => name.startsWith(`${column}.`)))
    return false;
  if (role === 'from' || role === 'to') {
    if (word === 'source') return table.columns.some((name) => plainHeader(name) === 'target');
    const partner =
      role === 'from' && Object.hasOwn(partnerOf, word) ? partnerOf[word as keyof typeof partnerOf] : null;
    if (partner !== null && !table.columns.some((name) => plainHeader(name) === partner)) return false;
    // Beside a candidate, whoever won is named; a column of yes and no says it of whoever stands in the row.
    if (word === 'candidate' || word === 'winner') return namesWinner(table);
    return !(facts.dates > 0.5 && facts.numbers < 1) && facts.addresses < 0.5;
  }
  if (role === 'sourceUrl') return facts.addresses > (words.sourceUrl.exact.includes(word) ? 0 : 0.3);
  if (role === 'sourceName') return facts.addresses < 0.5;
  if (role === 'id') return facts.filled === 1 && facts.distinct === 1;
  if (isDate)
    return facts.dates + facts.countedDays > (words[role].exact.includes(word) ? 0 : leastDates(word));
  // Gephi's column of that name says directed or undirected.
  if (role === 'type') return !isDirection(table, column) && facts.addresses === 0 && facts.words < 9;
  return true;
}

/** Ends of a line that are one only beside the other. */
const partnerOf = {
  ...{ who: 'whom', persona: 'personb', person1: 'person2', candidate: 'winner', entitya: 'entityb' },
  ...{ entity1: 'entity2', namea: 'nameb', name1: 'name2', nodea: 'nodeb', node1: 'node2', actora: 'actorb' },
  ...{ actor1: 'actor2', partya: 'partyb', subject: 'object' },
} as const;

function namesWinner(table: Table): boolean {
  const winner = table.columns.find((name) => plainHeader(name) === 'winner');
  if (winner === undefined) return false;
  const cells = valuesOf(table, winner).filter(([value]) => value !== '');
  return cells.some(
    ([value]) =>
      !/^(?:[01xynwlft]|yes|no|true|false|won|lost|winner|loser|elected|defeated|runner-?up)$/i.test(value),
  );
}

/** A header that says “from” says more of people than of dates; one that says “start date” is believed. */
function leastDates(word: string): number {
  if (word === 'from' || word === 'to') return 0.7;
  return word === 'timeset' ? -1 : 0.2;
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
