import type { ClaimsUse, ContestsUse, Decisions, Use } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import { type ReadTable, tablesOf } from '../claims/tablesOf';
import type { ParsedFile } from '../parsed/parsedFile';
import { proposeExchangedDates } from '../record/mendExchange';
import { columnAskers, detailAskers } from './askColumns';
import { contestAskers } from './askContests';
import { dateAskers } from './askDates';
import { type Asked, type Asker, askAll, questionOf } from './asker';
import { fileQuestions } from './askFiles';
import { answerOfOurs, questionsOfOurs } from './askOurs';
import { peopleAskers } from './askPeople';
import { isClaimRole, putRole } from './columnHeads';
import { findColumn } from './columnWords';
import { proposeAnew, withDecided } from './proposeAnew';
import { proposeClaims } from './proposeClaims';
import { looksLikeContests, proposeContests } from './proposeContests';
import { proposeNamed } from './proposeNamed';
import { type Answer, type Asking, decodeCellSource, type ImportQuestion, ruled, single } from './question';
import { askWhichTable, tableWords } from './tableWords';

const claimsAskers: readonly Asker<ClaimsUse>[] = [
  ...columnAskers,
  ...dateAskers<ClaimsUse>(),
  ...peopleAskers,
  ...detailAskers<ClaimsUse>(),
];
const contestsAskers: readonly Asker<ContestsUse>[] = [
  ...contestAskers,
  ...dateAskers<ContestsUse>(),
  ...detailAskers<ContestsUse>(),
];

/**
 * Decisions for a file nobody has decided on yet. Whether they may be taken in silence is said by the questions.
 * `thisYear`: what years of two digits are measured by.
 */
export function propose(reading: ParsedFile, thisYear: number): Decisions {
  const ours = proposeExchangedDates(reading, thisYear);
  return ours ? { uses: [], ours } : proposeUses(reading, thisYear);
}

/** The same of a file that is read as any other, though it may carry our columns. */
function proposeUses(reading: ParsedFile, thisYear: number): Decisions {
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
  const claims = proposeNamed(tables, proposeClaims(tables, place, thisYear));
  const named = claims.from.kind !== 'none' && claims.to.kind !== 'none';
  if (!read || read.graph || named) return claims;
  return looksLikeContests(read.table) ? proposeContests(read.table, place, thisYear) : claims;
}

/** Everything there is to ask about a reading, with the decisions so far as answers. */
export function importQuestionsOf(
  reading: ParsedFile,
  { uses, ours }: Decisions,
  thisYear: number,
): ImportQuestion[] {
  if (ours) return questionsOfOurs(reading, ours, thisYear);
  const tables = tablesOf(reading);
  return uses.flatMap((use, place) => {
    const table = tables[use.table]?.table;
    if (!table) return [];
    const shared = { tables, table, thisYear };
    const asked: [string, Asking | null][] = [
      ['table', askTable(reading, tables, use)],
      ...fileQuestions(table),
      ['shape', askShape(tables, use)],
    ];
    const shape = asked.flatMap(([name, asking]) =>
      asking ? [questionOf(name, asking, { table, use }, place)] : [],
    );
    return use.kind === 'claims'
      ? [...shape, ...askAll(claimsAskers, { ...shared, use }, place)]
      : [...shape, ...askAll(contestsAskers, { ...shared, use }, place)];
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
  if (decisions.ours) {
    const ours = answerOfOurs(decisions.ours, name, answer);
    return ours ? { ...decisions, ours } : proposeUses(reading, thisYear);
  }
  const tables = tablesOf(reading);
  const uses = decisions.uses.map((use, at) => {
    const table = tables[use.table]?.table;
    return String(at) === place && table ? answerUse({ tables, table, thisYear, use }, name, answer) : use;
  });
  return { ...decisions, uses };
}

function answerUse(asked: Asked, name: string, answer: Answer): Use {
  const { tables, thisYear, use } = asked;
  if (name === 'table') return proposeUse(tables, Number(single(answer)) || 0, thisYear);
  if (name === 'shape') return answerShape(asked, single(answer));
  if (name === rolesQuestion) return answerRoles(asked, answer);
  if (use.kind === 'contests') {
    return contestsAskers.find((asker) => asker.id === name)?.apply({ ...asked, use }, answer) ?? use;
  }
  const asker = claimsAskers.find(({ id }) => id === name);
  if (!asker?.ask({ ...asked, use })) return use;
  const source = decodeCellSource(single(answer));
  // A column that is chosen is taken from whatever else it was.
  if (source.kind === 'column' && isClaimRole(name))
    return answerRoles(asked, [{ value: source.column, answer: name }]);
  const answered = asker.apply({ ...asked, use }, answer);
  return proposeAnew({ ...asked, use: withDecided(answered, [], [name]) });
}

/** How the roles of columns are answered, behind the place of the use: pairs of a column and its role. */
const rolesQuestion = 'roles';

/** Once a column is chosen, what the reader has not decided is proposed anew. */
function answerRoles(asked: Asked, answer: Answer): Use {
  const use = ruled(answer).reduce((before, { value, answer: role }) => {
    const put = putRole({ ...asked, use: before }, value, role);
    if (put.kind === 'contests') return put;
    // Who chooses one end has seen the other.
    const ends = role === 'from' || role === 'to' ? [put.from, put.to].flatMap(sourceColumns) : [];
    return withDecided(put, [value, ...ends], []);
  }, asked.use);
  return use.kind === 'claims' ? proposeAnew({ ...asked, use }) : use;
}

function askTable(reading: ParsedFile, tables: readonly ReadTable[], use: Use): Asking | null {
  const choices = tables.flatMap(({ table, graph }, at) => {
    if (reading.kind === 'graphs') return graph ? [{ value: String(at), words: graph.name }] : [];
    return [{ value: String(at), words: tableWords(table) }];
  });
  if (choices.length < 2) return null;
  const ask = reading.kind === 'graphs' ? 'The file holds several graphs. Which one?' : askWhichTable(tables);
  const form = { kind: 'choice' as const, options: choices, answer: String(use.table), free: false };
  return { ask, form, safe: false };
}

/** Asked of every table; it goes without asking where ends are named and nobody seems to win. */
function askShape(tables: readonly ReadTable[], use: Use): Asking | null {
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
  return { ask: 'What is a row?', form, safe };
}

function answerShape({ tables, table, thisYear, use }: Asked, shape: string): Use {
  if (shape === use.kind) return use;
  if (shape === 'claims') return proposeNamed(tables, proposeClaims(tables, use.table, thisYear));
  return proposeContests(table, use.table, thisYear);
}
