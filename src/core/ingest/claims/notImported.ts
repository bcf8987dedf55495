import type { ParsedFile, Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { cellSourcesOf } from './cellSources';
import type { CellSource, Decisions, Use } from './decisions';
import { isMissing } from './missing';
import type { ReadTable } from './tablesOf';

const otherGraph: ProblemKind = {
  severity: 'note',
  kind: 'other-graph',
  what: 'The file holds graphs that were not chosen; they were left out.',
};
const otherTable: ProblemKind = {
  severity: 'note',
  kind: 'other-table',
  what: 'The file holds tables that were not asked for anything; they were left out.',
};
const otherColumn: ProblemKind = {
  severity: 'note',
  kind: 'other-column',
  what: 'Columns that were not asked for anything were left out.',
  counted: true,
};
const missingValues: ProblemKind = {
  severity: 'note',
  kind: 'missing-values',
  what: 'Cells that say NULL, N/A or the like, or hold only a dash, were read as empty.',
  counted: true,
};

/** Tells of graphs, tables and columns that hold something and were not used. */
export function tellNotImported(
  reading: ParsedFile,
  { uses }: Decisions,
  tables: readonly ReadTable[],
  problems: ProblemCollector,
): void {
  const used = new Map<number, Set<string>>();
  const mark = (table: number, columns: readonly string[]) => {
    used.set(table, new Set([...(used.get(table) ?? []), ...columns]));
  };
  for (const use of uses) {
    mark(use.table, columnsOf(use));
    if (use.kind !== 'claims' || !use.people) continue;
    const { key, name, aliases, kind, note, attributes = [] } = use.people;
    mark(use.people.table, [key, ...[name, aliases, kind, note].flatMap(sourceColumns), ...attributes]);
  }
  const all = new Set([...used.values()].flatMap((columns) => [...columns]));
  const asLines = new Set([...used.keys()].map((place) => tables[place]?.table.linesOf));
  for (const [place, { table, graph }] of tables.entries()) {
    if (asLines.has(table.name)) continue;
    const columns = used.get(place);
    if (columns) {
      tellColumns(table, columns, problems);
      tellMissing(table, columns, problems);
    } else if (graph) problems.add(otherGraph, undefined, graph.name);
    else if (reading.kind === 'tables' && table.linesOf === undefined && !isJoined(table, all))
      problems.add(otherTable, undefined, `${table.name} (${counted(table.rows.length, 'row')})`);
  }
}

/** Columns that hold something, but for those of another table that stand beside the key that led to it, and that key. */
function tellColumns(table: Table, used: ReadonlySet<string>, problems: ProblemCollector): void {
  for (const [place, column] of table.columns.entries()) {
    if (used.has(column)) continue;
    const filled = table.rows.filter((row) => row[place]).length;
    if (filled === 0) continue;
    const joined = table.columns.some(
      (name) => name.startsWith(`${column}.`) || column.startsWith(`${name}.`),
    );
    if (!joined) problems.add(otherColumn, undefined, `${column} (${counted(filled, 'cell')})`);
  }
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Cells of columns that are used and say that they hold nothing. */
function tellMissing(table: Table, used: ReadonlySet<string>, problems: ProblemCollector): void {
  const places = [...used].map((column) => table.columns.indexOf(column)).filter((place) => place >= 0);
  for (const [at, row] of table.rows.entries()) {
    for (const place of places) {
      const cell = (row[place] ?? '').trim();
      if (cell !== '' && isMissing(cell)) problems.add(missingValues, table.numbers[at] ?? at + 1, cell);
    }
  }
}

/** True where a used column leads through the table: `quote.source.url` leads through “endorsements.source”. */
function isJoined(table: Table, used: ReadonlySet<string>): boolean {
  const name = table.name.split('.').at(-1) ?? '';
  return [...used].some((column) =>
    column
      .split('.')
      .slice(0, -1)
      .some((part) => part === name),
  );
}

function columnsOf(use: Use): string[] {
  const picked = cellSourcesOf(use).flatMap(sourceColumns);
  if (use.kind === 'claims') return [...picked, ...(use.direction === null ? [] : [use.direction])];
  const { contest, person, personId, stage, round, won } = use;
  const named = [
    person,
    personId,
    stage?.column,
    round,
    ...won.flatMap(({ column, votes }) => [column, votes]),
  ];
  return [...contest, ...named.flatMap((column) => column || []), ...picked];
}

/** The columns that words are taken from. */
export function sourceColumns(source: CellSource): readonly string[] {
  if (source.kind === 'columns') return source.columns;
  return source.kind === 'column' || source.kind === 'rules' ? [source.column] : [];
}
