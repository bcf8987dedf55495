import type { ContestsUse, Won } from '../claims/decisions';
import { fromColumn, none } from '../claims/decisions';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import { findColumn, plainHeader } from './columnWords';
import { proposeWhen } from './proposeWhen';

/** Values that say that somebody won, or did not: in words of contests, or by yes and no under a header that says of what. */
const winning = /^(?:won|winner|win|w|yes|y|true|1|elected|x)$/i;
const losing = /^(?:lost|loser|loss|l|no|n|false|0|defeated|made runoff|advanced|n\/a|null|-)?$/i;
const ofContests = /^(?:won|winner|win|elected|lost|loser|loss|defeated)$/i;
const saysOutcome = /(?:^|[\s_])(?:won|win|wins|winner|outcome|result|elected)(?:$|[\s_?])/i;
/** What somebody was before, or is besides. */
const ofOffice = /official|office|incumbent|before|previous|former/i;

/** Stages, the deciding one first. */
const stageOrder = ['runoff', 'final', 'general', 'jungle primary', 'primary'];

/** True where a column says who won and another names a candidate. */
export function looksLikeContests(table: Table): boolean {
  return wonColumns(table).length > 0 && candidateColumn(table) !== null;
}

function candidateColumn(table: Table): string | null {
  const pattern = /^(?:candidate|candidatename|name|politician|person)$/;
  return table.columns.find((column) => pattern.test(plainHeader(column))) ?? null;
}

/** A table of results as contests, as far as its header says it; the preview asks for the rest. */
export function proposeContests(table: Table, place: number, thisYear: number): ContestsUse {
  const stage = table.columns.find((column) => /^(?:stage|electionstage)$/.test(plainHeader(column)));
  const at = findColumn(table, 'at', new Set());
  const cycle = table.columns.find((column) => plainHeader(column) === 'cycle');
  const date = table.columns.find((column) => /^(?:primarydate|electiondate)$/.test(plainHeader(column)));
  const url = findColumn(table, 'sourceUrl', new Set());
  return {
    kind: 'contests',
    table: place,
    contest: contestColumns(table, stage),
    person: candidateColumn(table) ?? table.columns[0] ?? '',
    personId: table.columns.find((column) => /^(?:politicianid|personid)$/.test(plainHeader(column))) ?? null,
    won: wonColumns(table),
    stage: stage === undefined ? null : { column: stage, order: orderStages(table, stage) },
    round: table.columns.find((column) => /^(?:rankedchoiceround|round)$/.test(plainHeader(column))) ?? null,
    losers: 'all',
    names: 'as written',
    when: proposeWhen(
      table,
      { at: fromColumn(at?.column ?? date ?? cycle), since: none, until: none },
      thisYear,
    ),
    quote: none,
    sourceUrl: fromColumn(url?.column),
    sourceName: none,
    published: none,
    role: fromColumn(table.columns.find((column) => /^(?:officename|office)$/.test(plainHeader(column)))),
    note: none,
  };
}

/** Columns that say who won, runoffs first, each with the column of its votes: by their values, then by their headers. */
function wonColumns(table: Table): Won[] {
  const outcomes = table.columns.filter((column) => {
    const values = valuesOf(table, column).map(([value]) => value);
    return (
      values.some((value) => winning.test(value)) &&
      values.every((value) => winning.test(value) || losing.test(value))
    );
  });
  const inWords = outcomes.filter((column) =>
    valuesOf(table, column).some(([value]) => ofContests.test(value)),
  );
  const columns =
    inWords.length > 0
      ? inWords
      : outcomes.filter((column) => saysOutcome.test(column) && !ofOffice.test(column));
  const runoffFirst = [...columns].sort((a, b) => Number(/runoff/i.test(b)) - Number(/runoff/i.test(a)));
  return runoffFirst.map((column) => ({
    column,
    values: valuesOf(table, column)
      .map(([value]) => value)
      .filter((value) => winning.test(value)),
    votes: votesBeside(table, column),
  }));
}

/** The column of votes that shares the most words with the one of outcomes. */
function votesBeside(table: Table, outcome: string): string | null {
  const words = (column: string) => new Set(column.toLowerCase().split(/[\s_]+/));
  const own = words(outcome);
  const shared = (column: string) => [...words(column)].filter((word) => own.has(word)).length;
  const votes = table.columns.filter((column) => /\bvotes?\b|_votes?\b|vote_percentage/i.test(column));
  return [...votes].sort((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** All stages that rows name, the one that decides first; rows that name none come last. */
export function orderStages(table: Table, column: string): string[] {
  const values = valuesOf(table, column).map(([value]) => value);
  const rank = (value: string) => {
    const at = stageOrder.indexOf(value.toLowerCase());
    if (value === '') return stageOrder.length + 1;
    return at < 0 ? stageOrder.length : at;
  };
  return values.sort((a, b) => rank(a) - rank(b));
}

/**
 * Columns that together name a contest: when, for what, where. Where stages are told apart by a column, an id of the
 * race is not among them, for it is another one in each stage. Words alone may mislead (“Race” is a word for people, too): others
 * are proposed where theirs make contests with one winner each, and the first do not.
 */
function contestColumns(table: Table, stage: string | undefined): string[] {
  const found = (pattern: RegExp) => table.columns.filter((column) => pattern.test(plainHeader(column)));
  const race = found(/^(?:raceid|race|contest|contestid|election|electionid)$/);
  const seat = found(/^officeid$/);
  const place =
    seat.length > 0
      ? seat
      : found(
          /^(?:state|office|district|seat|constituency|riding|ward|county|city|municipality|jurisdiction)$/,
        );
  const time = found(/^(?:cycle|year|electionyear)$/).slice(0, 1);
  const kind = found(/^(?:special|racetype|electiontype|contesttype|seattype)$/);
  const party = found(/^party$/);
  const byWords = [...time, ...place, ...kind, ...(place.length === 0 ? party : [])];
  const first =
    race.length > 0 && stage === undefined
      ? race.slice(0, 1)
      : byWords.length > 0
        ? byWords
        : race.slice(0, 1);
  // Fewer columns than the words name would run contests together, which may look decided by chance.
  const isRace = first === byWords ? false : race.length > 0;
  const others = isRace ? [byWords, [...byWords, ...party], [...time, ...race]] : [[...byWords, ...party]];
  const score = (columns: readonly string[]) => shareDecided(table, columns, stage);
  const own = score(first);
  const best = others
    .filter((columns) => columns.length > 0)
    .map((columns) => ({ columns, score: score(columns) }))
    .reduce((a, b) => (b.score > a.score + 0.01 ? b : a), { columns: first, score: own });
  return best.score > own + 0.2 ? [...best.columns] : first;
}

const mostLooked = 5000;

/** The share of rows that stand in a contest of at least two with exactly one winner. */
function shareDecided(table: Table, columns: readonly string[], stage: string | undefined): number {
  const won = wonColumns(table).map(({ column, values }) => ({
    place: table.columns.indexOf(column),
    values,
  }));
  const places = [...columns, ...(stage === undefined ? [] : [stage])].map((column) =>
    table.columns.indexOf(column),
  );
  const rows = table.rows.slice(0, mostLooked);
  const contests = new Map<string, { rows: number; winners: number }>();
  for (const row of rows) {
    const key = JSON.stringify(places.map((place) => row[place]));
    const contest = contests.get(key) ?? { rows: 0, winners: 0 };
    contests.set(key, contest);
    contest.rows++;
    if (won.some(({ place, values }) => values.includes((row[place] ?? '').trim()))) contest.winners++;
  }
  const decided = [...contests.values()].filter((contest) => contest.rows > 1 && contest.winners === 1);
  return decided.reduce((sum, contest) => sum + contest.rows, 0) / Math.max(1, rows.length);
}
