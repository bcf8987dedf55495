import type { ParsedFile, Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { cellSourcesOf } from './cellSources';
import type { CellSource, Decisions, Use } from './decisions';
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
    const { key, name, aliases, kind, note } = use.people;
    mark(use.people.table, [key, ...[name, aliases, kind, note].flatMap(sourceColumns)]);
  }
  const all = new Set([...used.values()].flatMap((columns) => [...columns]));
  for (const [place, { table, graph }] of tables.entries()) {
    const columns = used.get(place);
    if (columns) tellColumns(table, columns, problems);
    else if (graph) problems.add(otherGraph, undefined, graph.name);
    else if (reading.kind === 'tables' && !isJoined(table, all))
      problems.add(otherTable, undefined, table.name);
  }
}

/** Columns that hold something, but for those of another table that stand beside the key that led to it, and that key. */
function tellColumns(table: Table, used: ReadonlySet<string>, problems: ProblemCollector): void {
  for (const [place, column] of table.columns.entries()) {
    if (used.has(column) || !table.rows.some((row) => row[place])) continue;
    const joined = table.columns.some(
      (name) => name.startsWith(`${column}.`) || column.startsWith(`${name}.`),
    );
    if (!joined) problems.add(otherColumn, undefined, column);
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

function sourceColumns(source: CellSource): readonly string[] {
  if (source.kind === 'columns') return source.columns;
  return source.kind === 'column' || source.kind === 'rules' ? [source.column] : [];
}
