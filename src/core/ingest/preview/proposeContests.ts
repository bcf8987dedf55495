import type { ContestsUse, Won } from '../claims/decisions';
import { fromColumn, none } from '../claims/decisions';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import { findColumn, plainHeader } from './columnWords';
import { proposeWhen } from './proposeWhen';

/** Values that say that somebody won. */
const winning = /^(?:won|winner|win|w|yes|y|true|1|elected|x)$/i;
const losing = /^(?:lost|loser|loss|l|no|n|false|0|defeated|made runoff|advanced|n\/a)?$/i;

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
    contest: contestColumns(table, stage !== undefined),
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

/** Columns that say who won, runoffs first, each with the column of its votes. */
function wonColumns(table: Table): Won[] {
  const columns = table.columns.filter((column) => {
    if (!/(?:^|[\s_])(?:won|winner|outcome|result|elected)(?:$|[\s_])/i.test(column)) return false;
    const values = valuesOf(table, column).map(([value]) => value);
    return (
      values.some((value) => winning.test(value)) &&
      values.every((value) => winning.test(value) || losing.test(value))
    );
  });
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

function orderStages(table: Table, column: string): string[] {
  const values = valuesOf(table, column)
    .map(([value]) => value)
    .filter((value) => value !== '');
  const rank = (value: string) => {
    const at = stageOrder.indexOf(value.toLowerCase());
    return at < 0 ? stageOrder.length : at;
  };
  return values.sort((a, b) => rank(a) - rank(b));
}

/**
 * Columns that together name a contest: when, for what, where. Where stages are told apart by a column, an id of the
 * race is not among them, for it is another one in each stage.
 */
function contestColumns(table: Table, hasStages: boolean): string[] {
  const found = (pattern: RegExp) => table.columns.filter((column) => pattern.test(plainHeader(column)));
  const race = found(/^(?:raceid|race|contest|contestid)$/);
  if (race.length > 0 && !hasStages) return race.slice(0, 1);
  const seat = found(/^officeid$/);
  const place = seat.length > 0 ? seat : found(/^(?:state|office|district|seat|constituency)$/);
  const time = found(/^(?:cycle|year|electionyear)$/).slice(0, 1);
  const kind = found(/^special$/);
  const columns = [...time, ...place, ...kind];
  if (place.length === 0) columns.push(...found(/^party$/));
  return columns.length > 0 ? columns : race.slice(0, 1);
}
