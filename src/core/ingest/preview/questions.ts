import type { ClaimsUse, ContestsUse, Decisions, Use } from '../claims/decisions';
import { type ReadTable, tablesOf } from '../claims/tablesOf';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import { columnAskers, detailAskers } from './askColumns';
import { contestAskers } from './askContests';
import { dateAskers } from './askDates';
import { type Asked, type Asker, askAll } from './asker';
import { peopleAskers } from './askPeople';
import { findColumn } from './columnWords';
import { proposeClaims } from './proposeClaims';
import { looksLikeContests, proposeContests } from './proposeContests';
import { type Answer, type ImportQuestion, single } from './question';
import { askWhichTable, tableWords } from './tableWords';

const claimsAskers: readonly Asker<ClaimsUse>[] = [
  ...columnAskers,
  ...dateAskers<ClaimsUse>(),
  ...peopleAskers,
  ...detailAskers<ClaimsUse>(),
];
const resultAskers: readonly Asker<ContestsUse>[] = [
  ...contestAskers,
  ...dateAskers<ContestsUse>(),
  ...detailAskers<ContestsUse>(),
];

/**
 * Decisions for a file nobody has decided on yet. Whether they may be taken in silence is said by the questions.
 * `thisYear`: what years of two digits are measured by.
 */
export function propose(reading: ParsedFile, thisYear: number): Decisions {
  const tables = tablesOf(reading);
  const best = bestTable(reading, tables);
  return tables.length === 0 ? { uses: [] } : { uses: [proposeUse(tables, best, thisYear)] };
}

/** The graph with the most lines, or the table whose header says the most of what a claim needs. */
function bestTable(reading: ParsedFile, tables: readonly ReadTable[]): number {
  const score = ({ table, graph }: ReadTable): number => {
    if (graph) return table.rows.length + 1;
    if (reading.kind === 'graphs') return 0;
    const roles = ['from', 'to', 'type', 'quote', 'sourceUrl', 'at'] as const;
    const weight = { from: 6, to: 6, type: 3, quote: 3, sourceUrl: 2, at: 1 };
    const said = roles.reduce(
      (sum, role) => sum + (findColumn(table, role, new Set()) ? weight[role] : 0),
      0,
    );
    // Joined columns: a table that refers to many others is about what they have to do with each other.
    const joined = new Set(
      table.columns.filter((name) => name.includes('.')).map((name) => name.split('.')[0]),
    );
    return said + joined.size * 2 + Math.log10(table.rows.length + 1);
  };
  const scores = tables.map(score);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function proposeUse(tables: readonly ReadTable[], place: number, thisYear: number): Use {
  const read = tables[place];
  const claims = proposeClaims(tables, place, thisYear);
  const named = claims.from.kind !== 'none' && claims.to.kind !== 'none';
  if (!read || read.graph || named) return claims;
  return looksLikeContests(read.table) ? proposeContests(read.table, place, thisYear) : claims;
}

/** Everything there is to ask about a reading, with the decisions so far as answers. */
export function importQuestionsOf(
  reading: ParsedFile,
  { uses }: Decisions,
  thisYear: number,
): ImportQuestion[] {
  const tables = tablesOf(reading);
  return uses.flatMap((use, place) => {
    const table = tables[use.table]?.table;
    if (!table) return [];
    const shared = { tables, table, thisYear };
    const shape = [
      askTable(reading, tables, use, place),
      askHeader(table, place),
      askShape(tables, use, place),
    ].flatMap((one) => one ?? []);
    return use.kind === 'claims'
      ? [...shape, ...askAll(claimsAskers, { ...shared, use }, place)]
      : [...shape, ...askAll(resultAskers, { ...shared, use }, place)];
  });
}

/** True where nothing needs to be asked: every proposal may be taken in silence. */
export function areAllSafe(questions: readonly ImportQuestion[]): boolean {
  return questions.every(({ safe }) => safe);
}

/** The decisions with one answer put in. Answers to questions that are not asked change nothing. */
export function answerQuestion(
  reading: ParsedFile,
  decisions: Decisions,
  id: string,
  answer: Answer,
  thisYear: number,
): Decisions {
  const [place = '', ...rest] = id.split('.');
  const name = rest.join('.');
  const tables = tablesOf(reading);
  const uses = decisions.uses.map((use, at) => {
    const table = tables[use.table]?.table;
    if (String(at) !== place || !table) return use;
    if (name === 'table') return proposeUse(tables, Number(single(answer)) || 0, thisYear);
    if (name === 'shape') return answerShape({ tables, table, thisYear, use }, single(answer));
    const shared = { tables, table, thisYear };
    if (use.kind === 'claims') {
      return claimsAskers.find((asker) => asker.id === name)?.apply({ ...shared, use }, answer) ?? use;
    }
    return resultAskers.find((asker) => asker.id === name)?.apply({ ...shared, use }, answer) ?? use;
  });
  return { uses };
}

function askTable(
  reading: ParsedFile,
  tables: readonly ReadTable[],
  use: Use,
  place: number,
): ImportQuestion | null {
  const choices = tables.flatMap(({ table, graph }, at) => {
    if (reading.kind === 'graphs') return graph ? [{ value: String(at), words: graph.name }] : [];
    return [{ value: String(at), words: tableWords(table) }];
  });
  if (choices.length < 2) return null;
  const ask = reading.kind === 'graphs' ? 'The file holds several graphs. Which one?' : askWhichTable(tables);
  const form = { kind: 'choice' as const, options: choices, answer: String(use.table), free: false };
  return { id: `${place}.table`, ask, form, safe: false };
}

/** Its answer is taken by reading the file anew (importer.ts). It goes without asking where the first row names them. */
function askHeader({ header }: Table, place: number): ImportQuestion | null {
  if (!header || header.choices.length < 2) return null;
  const options = header.choices.map(({ row, words }) => ({
    value: String(row),
    words: `Row ${row.toLocaleString('en')}: ${words}`,
  }));
  const form = { kind: 'choice' as const, options, answer: String(header.row), free: false };
  return {
    id: `${place}.${headerQuestion}`,
    ask: 'Which row names the columns?',
    form,
    safe: header.isFirst,
  };
}

/** How that question is called, behind the place of its use. */
export const headerQuestion = 'header';

/** Asked of every table; it goes without asking where ends are named and nobody seems to win. */
function askShape(tables: readonly ReadTable[], use: Use, place: number): ImportQuestion | null {
  const read = tables[use.table];
  if (!read || read.graph) return null;
  const safe =
    use.kind === 'claims' &&
    use.from.kind !== 'none' &&
    use.to.kind !== 'none' &&
    !looksLikeContests(read.table);
  const options = [
    { value: 'claims', words: 'One relation between two people' },
    { value: 'contests', words: 'One candidate in a contest: losers lost to the winner' },
  ];
  const form = { kind: 'choice' as const, options, answer: use.kind, free: false };
  return { id: `${place}.shape`, ask: 'What is a row?', form, safe };
}

function answerShape({ tables, table, thisYear, use }: Asked, shape: string): Use {
  if (shape === use.kind) return use;
  if (shape === 'claims') return proposeClaims(tables, use.table, thisYear);
  return proposeContests(table, use.table, thisYear);
}
