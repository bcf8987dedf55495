import { cellSourcesOf } from '../claims/cellSources';
import type { CellSource, Decisions, Use } from '../claims/decisions';
import { readDate } from '../claims/looseDate';
import { tablesOf } from '../claims/tablesOf';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';

/**
 * True where decisions made for an earlier file decide this one, too: every column they name is there, and no value
 * has come of which nothing was decided. Otherwise they are a proposal, and the preview asks.
 */
export function stillFits(reading: ParsedFile, { uses }: Decisions): boolean {
  const tables = tablesOf(reading);
  return uses.every((use) => {
    const table = tables[use.table]?.table;
    if (!table) return false;
    const people = use.kind === 'claims' && use.people ? tables[use.people.table]?.table : undefined;
    const peopleFit =
      use.kind !== 'claims' ||
      use.people === null ||
      (people?.columns.includes(use.people.key) &&
        [use.people.name, use.people.aliases, use.people.kind, use.people.note].every((source) =>
          fits(people, source),
        ));
    return (
      peopleFit === true && cellSourcesOf(use).every((source) => fits(table, source)) && restFits(table, use)
    );
  });
}

function fits(table: Table, source: CellSource): boolean {
  switch (source.kind) {
    case 'none':
    case 'constant':
      return true;
    case 'column':
      return table.columns.includes(source.column);
    case 'columns':
      return source.columns.every((column) => table.columns.includes(column));
    case 'rules': {
      const decided = new Set(source.rules.map(({ value }) => value));
      return (
        table.columns.includes(source.column) &&
        valuesOf(table, source.column).every(([value]) => decided.has(value))
      );
    }
  }
}

function restFits(table: Table, use: Use): boolean {
  const words = new Set(use.when.words.map(({ value }) => value));
  const datesFit = [use.when.at, use.when.since, use.when.until].every(
    (source) =>
      source.kind !== 'column' ||
      valuesOf(table, source.column).every(
        ([value]) => value === '' || words.has(value) || readDate(value, use.when) !== null,
      ),
  );
  if (use.kind === 'claims') {
    return datesFit && (use.direction === null || table.columns.includes(use.direction));
  }
  const columns = [use.person, use.personId, use.round, use.stage?.column, ...use.contest];
  const named = [...columns, ...use.won.flatMap(({ column, votes }) => [column, votes])];
  const stagesFit =
    use.stage === null ||
    valuesOf(table, use.stage.column).every(([value]) => use.stage?.order.includes(value));
  return datesFit && stagesFit && named.every((column) => !column || table.columns.includes(column));
}
