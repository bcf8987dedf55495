import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { type Draft, severalId } from './claimsFromRows';
import type { ContestsUse } from './decisions';
import { detailsReader } from './draftDetails';
import type { People } from './gatherPeople';
import { isMissing } from './missing';
import { cleanName } from './personName';
import type { ReadTable } from './tablesOf';

const note = (kind: string, what: string): ProblemKind => ({ severity: 'note', kind, what });
const noPerson = note(
  'no-person',
  'Rows that name nobody (write-ins, blank votes and the like) were left out.',
);
const otherStage = note('other-stage', 'Rows of a stage that did not decide were left out.');
const otherRound = note(
  'other-round',
  'Rows of a round after which the candidate was still in were left out: only their last round counts.',
);
const addedUp = note('added-up', 'Rows of one candidate in one contest were added up.');
const unopposed = note('unopposed', 'Winners without anybody who lost to them make no claim.');
const noWinner: ProblemKind = {
  severity: 'warning',
  kind: 'contest-without-winner',
  what: 'Contests without exactly one winner were left out.',
  mend: 'Check the columns that tell contests apart, and the one that says who won.',
};
const noRunnerUp: ProblemKind = {
  severity: 'warning',
  kind: 'contest-without-runner-up',
  what: 'Contests in which nobody came second alone were left out.',
};

interface Row {
  readonly cells: readonly string[];
  readonly number: number;
}

/** One candidate in one contest: all their rows. */
interface Candidate {
  readonly key: string;
  readonly name: string;
  /** Of several rounds only the last this candidate was in. */
  readonly rows: readonly Row[];
  readonly inLastRound: boolean;
}

/** Losers lost to the winner: one claim for each loser of each contest, or for the runner-up alone. */
export function claimsFromContests(
  use: ContestsUse,
  { table }: ReadTable,
  people: People,
  problems: ProblemCollector,
  absent: Set<string>,
): Draft[] {
  const read = contestReader(use, table.columns, absent);
  const readDetails = detailsReader(use, table, problems, absent);
  const contests = new Map<string, Row[]>();
  for (const [at, cells] of table.rows.entries()) {
    const key = JSON.stringify(read.contest(cells));
    const rows = contests.get(key) ?? [];
    contests.set(key, rows);
    rows.push({ cells, number: table.numbers[at] ?? at + 1 });
  }
  const drafts: Draft[] = [];
  for (const [contest, rows] of contests) {
    const deciding = decidingStage(rows, use, read, problems);
    const candidates = gatherCandidates(deciding, read, problems);
    const [first] = deciding;
    const outcome = findOutcome(candidates, use, read);
    if (!outcome) {
      if (candidates.length > 0)
        problems.add(noWinner, first?.number, read.contest(first?.cells ?? []).join(', '));
      continue;
    }
    const { winner, losers } = outcome;
    if (candidates.length === 1) problems.add(unopposed, winner.rows[0]?.number, winner.name);
    else if (losers.length === 0) problems.add(noRunnerUp, first?.number, winner.name);
    for (const loser of losers) {
      const [row] = loser.rows;
      if (!row) continue;
      people.name(loser.key, use.names, row.number, loser.name);
      people.name(winner.key, use.names, row.number, winner.name);
      const ends = { from: loser.key, type: 'lost-to', directed: true, to: winner.key };
      for (const [at, details] of readDetails(row.cells, row.number).entries()) {
        const id = severalId(`${contest} ${loser.key}`, at);
        const place = { row: row.number, table: table.name };
        drafts.push({ id, ...place, ...ends, ...details, polarity: 'affirms' });
      }
    }
  }
  return drafts;
}

interface ContestReader {
  readonly contest: (cells: readonly string[]) => string[];
  readonly name: (cells: readonly string[]) => string;
  readonly key: (cells: readonly string[]) => string;
  readonly stage: (cells: readonly string[]) => string;
  readonly round: (cells: readonly string[]) => string;
  readonly cell: (cells: readonly string[], column: string | null) => string;
}

function contestReader(use: ContestsUse, columns: readonly string[], absent: Set<string>): ContestReader {
  const places = new Map(columns.map((column, place) => [column, place]));
  const cell = (cells: readonly string[], column: string | null) => {
    if (column === null) return '';
    const place = places.get(column);
    if (place === undefined) absent.add(column);
    return (cells[place ?? -1] ?? '').trim();
  };
  const name = (cells: readonly string[]) => {
    const written = cell(cells, use.person);
    return isMissing(written) ? '' : cleanName(written);
  };
  return {
    cell,
    name,
    contest: (cells) => use.contest.map((column) => cell(cells, column)),
    key: (cells) => (use.personId === null ? name(cells) : cell(cells, use.personId) || name(cells)),
    stage: (cells) => cell(cells, use.stage?.column ?? null),
    round: (cells) => cell(cells, use.round),
  };
}

/** The rows of the first stage in the order that the contest has; all rows where there are no stages. */
function decidingStage(
  rows: readonly Row[],
  use: ContestsUse,
  read: ContestReader,
  problems: ProblemCollector,
) {
  if (use.stage === null) return rows;
  // A stage that was not chosen never counts, even where a contest has no other.
  const stage = use.stage.order.find((name) => rows.some(({ cells }) => read.stage(cells) === name));
  return keep(rows, ({ cells }) => read.stage(cells) === stage, otherStage, problems);
}

function keep(
  rows: readonly Row[],
  test: (row: Row) => boolean,
  why: ProblemKind,
  problems: ProblemCollector,
): readonly Row[] {
  return rows.filter((row) => {
    const kept = test(row);
    if (!kept) problems.add(why, row.number);
    return kept;
  });
}

function gatherCandidates(
  rows: readonly Row[],
  read: ContestReader,
  problems: ProblemCollector,
): Candidate[] {
  const candidates = new Map<string, { name: string; rows: Row[] }>();
  for (const row of rows) {
    const name = read.name(row.cells);
    if (name === '') {
      problems.add(noPerson, row.number);
      continue;
    }
    const key = read.key(row.cells);
    const candidate = candidates.get(key) ?? { name, rows: [] };
    candidates.set(key, candidate);
    candidate.rows.push(row);
  }
  const roundOf = ({ cells }: Row) => Number(read.round(cells)) || 0;
  const last = Math.max(...rows.map(roundOf));
  return [...candidates].map(([key, { name, rows: all }]) => {
    const own = Math.max(...all.map(roundOf));
    const counted = keep(all, (row) => roundOf(row) === own, otherRound, problems);
    for (const row of counted.slice(1)) problems.add(addedUp, row.number, name);
    return { key, name, rows: counted, inLastRound: own === last };
  });
}

/** The one winner and those who lost; null where nobody or several won. */
function findOutcome(
  candidates: readonly Candidate[],
  use: ContestsUse,
  read: ContestReader,
): { readonly winner: Candidate; readonly losers: readonly Candidate[] } | null {
  for (const { column, values, votes } of use.won) {
    const winners = candidates.filter(({ rows }) =>
      rows.some(({ cells }) => values.includes(read.cell(cells, column))),
    );
    if (winners.length === 0) continue;
    const [winner] = winners;
    if (winners.length > 1 || !winner) return null;
    const others = candidates.filter((candidate) => candidate !== winner);
    return { winner, losers: use.losers === 'all' ? others : runnersUp(others, votes, read) };
  }
  return null;
}

/** Whoever of them has the most votes, alone; nobody where two share that number or no votes are written. */
function runnersUp(
  others: readonly Candidate[],
  votes: string | null,
  read: ContestReader,
): readonly Candidate[] {
  const [only] = others;
  if (only && others.length === 1) return [only];
  const counted = others.flatMap((candidate) => {
    if (!candidate.inLastRound) return [];
    const numbers = candidate.rows.map(({ cells }) => voteNumber(read.cell(cells, votes)));
    const written = numbers.filter((number) => number !== null);
    return written.length > 0 ? [{ candidate, sum: written.reduce((a, b) => a + b, 0) }] : [];
  });
  const most = Math.max(...counted.map(({ sum }) => sum));
  const first = counted.filter(({ sum }) => sum === most);
  const [best] = first;
  return best && first.length === 1 ? [best.candidate] : [];
}

/** "1,881" and "12.5%" are numbers; "N/A" is none. */
function voteNumber(written: string): number | null {
  const digits = written.replace(/[,\s]/g, '').replace(/%$/, '');
  if (digits === '' || digits.length > 20) return null;
  const number = Number(digits);
  return Number.isFinite(number) ? number : null;
}
