import { cellSourcesOf } from '../claims/cellSources';
import type { CellSource, Decisions, Use } from '../claims/decisions';
import { tablesOf } from '../claims/tablesOf';
import { readDate } from '../dates/looseDate';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import { proposeAnew, whatIsSaid, withDecided } from './proposeAnew';

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
        (use.people.attributes ?? []).every((column) => people.columns.includes(column)) &&
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

type Known = readonly (readonly [header: string, decisions: Decisions])[];

/** Decisions for a file of this shape: those made for the same columns, then those for some of them, most columns first. */
export function knownFor(shape: string, known: Known): Known {
  const columns = columnsIn(shape);
  const fewer = known
    .filter(([header]) => header !== shape && isPartOf(columnsIn(header), columns))
    .sort(([a], [b]) => columnsIn(b).flat().length - columnsIn(a).flat().length);
  return [...known.filter(([header]) => header === shape), ...fewer];
}

/** The columns of each table that a shape names; none where it is damaged. */
function columnsIn(shape: string): readonly (readonly string[])[] {
  try {
    return JSON.parse(shape);
  } catch {
    return [];
  }
}

function isPartOf(fewer: readonly (readonly string[])[], more: readonly (readonly string[])[]): boolean {
  return (
    fewer.length > 0 &&
    fewer.length === more.length &&
    fewer.every((columns, at) => columns.every((column) => more[at]?.includes(column)))
  );
}

/** Decisions for fewer columns, with what can be proposed of those that came since. */
export function withNewColumns(
  reading: ParsedFile,
  decisions: Decisions,
  header: string,
  thisYear: number,
): Decisions {
  const tables = tablesOf(reading);
  const uses = decisions.uses.map((use) => {
    const table = tables[use.table]?.table;
    if (use.kind !== 'claims' || !table) return use;
    const before = columnsIn(header)[use.table] ?? [];
    const asked = { tables, table, thisYear };
    return proposeAnew({ ...asked, use: withDecided(use, before, whatIsSaid(use)) });
  });
  return { ...decisions, uses };
}
