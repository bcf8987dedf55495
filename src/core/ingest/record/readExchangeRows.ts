import { holdsAttribute } from '../../model/attributes';
import { exchangedColumns } from '../../model/claimColumns';
import {
  claimColumn as c,
  endColumn as end,
  kindNotStated,
  personColumn as p,
} from '../../model/exchangeColumns';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import { type ImportProblem, newProblems, type ProblemKind } from '../parsed/problem';

/** The cell of a column; '' where the row or its table has none. Columns are found whatever their case. */
export type ExchangeRow = (column: string) => string;

/** Claims and people in the columns that are written here. */
export interface ExchangeRows {
  /** Null where each claim names its people itself. */
  readonly people: readonly ExchangeRow[] | null;
  readonly claims: readonly ExchangeRow[];
  /** Columns of the people that hold attributes, as they are written. */
  readonly attributes: readonly string[];
}

/** Columns in which every claim that was written here says something. */
const always = [
  c.relation,
  ...exchangedColumns
    .filter(({ kind, form, since }) => form === 'one' && kind !== 'text' && since === 1)
    .map(({ exchanged }) => exchanged),
];

/** The rows of a reading whose tables were written here; null for any other. */
export function exchangeRowsOf(reading: ParsedFile): ExchangeRows | null {
  if (reading.kind === 'graphs') {
    const [graph] = reading.graphs;
    if (!graph || reading.graphs.length > 1 || !holdsPeople(graph.nodes)) return null;
    if (graph.edges.rows.length > 0 && !holdsClaims(graph.edges, 'source', 'target')) return null;
    return { ...peopleIn(graph.nodes), claims: rowsOf(graph.edges) };
  }
  if (reading.kind !== 'tables' || reading.tables.length > 2) return null;
  const [first, second] = reading.tables;
  if (first && !second) {
    if (holdsPeople(first)) return { ...peopleIn(first), claims: [] };
    return holdsClaims(first, end.fromId, end.toId)
      ? { people: null, attributes: [], claims: rowsOf(first) }
      : null;
  }
  const people = reading.tables.find(holdsPeople);
  const claims = reading.tables.find((table) => table !== people && holdsClaims(table, 'source', 'target'));
  return people && claims ? { ...peopleIn(people), claims: rowsOf(claims) } : null;
}

function peopleIn(table: Table): Pick<ExchangeRows, 'people' | 'attributes'> & object {
  return { people: rowsOf(table), attributes: attributesOf(table) };
}

/** Columns of a table of people that hold attributes; none of any other table. */
function attributesOf(table: Table): string[] {
  if (!has(table, [p.id, p.name]) || holdsOwnClaims(table)) return [];
  return table.columns.filter(holdsAttribute);
}

/** The same with the file's own number of each row, and with all that stands in columns of no name known here. */
export interface NumberedRows {
  readonly people: readonly NumberedRow[] | null;
  readonly claims: readonly NumberedRow[];
  readonly tables: readonly Table[];
  /** Columns of the people that hold attributes, as they are written. */
  readonly attributes: readonly string[];
}

export interface NumberedRow {
  readonly cell: ExchangeRow;
  readonly number: number;
}

/**
 * The rows of a reading that carries our own columns, whatever its cells look like by now: a relation, both ends, who vouches and
 * how it was read. Null for any other.
 */
export function numberedRowsOf(reading: ParsedFile): NumberedRows | null {
  const [graph] = reading.kind === 'graphs' ? reading.graphs : [];
  const tables =
    reading.kind === 'tables'
      ? reading.tables
      : graph && reading.kind === 'graphs'
        ? [graph.nodes, graph.edges]
        : [];
  const claims = tables.find(holdsOwnClaims);
  if (!claims || tables.length > 2 || (reading.kind === 'graphs' && reading.graphs.length > 1)) return null;
  const people = tables.find((table) => table !== claims && has(table, [p.id, p.name]));
  if (tables.length === 2 && !people) return null;
  const attributes = people ? attributesOf(people) : [];
  return { people: people ? numbered(people) : null, claims: numbered(claims), attributes, tables };
}

function holdsOwnClaims(table: Table): boolean {
  const ends = [
    [end.from, end.fromId, 'source'],
    [end.to, end.toId, 'target'],
  ];
  return (
    has(table, [c.relation, c.basis, c.reading]) &&
    ends.every((names) => names.some((name) => has(table, [name])))
  );
}

/** Columns that hold something and are none of ours: somebody added them. */
export function otherColumns(tables: readonly Table[]): readonly ImportProblem[] {
  const known = new Set<string>([
    ...Object.values(c),
    ...Object.values(end),
    ...Object.values(p),
    ...ofGephi,
  ]);
  const problems = newProblems();
  for (const table of tables) {
    const { columns, rows } = table;
    const kept = new Set(attributesOf(table));
    for (const [place, column] of columns.entries()) {
      if (
        kept.has(column) ||
        known.has(column.toLowerCase()) ||
        !rows.some((row) => (row[place] ?? '').trim() !== '')
      )
        continue;
      problems.add(unusedColumn, undefined, column);
    }
  }
  return problems.list();
}

const ofGephi = ['source', 'target', 'type'];
const unusedColumn: ProblemKind = {
  severity: 'note',
  kind: 'other-column',
  what: 'Columns that are none of ours were left out.',
};

function numbered(table: Table): NumberedRow[] {
  return rowsOf(table).map((cell, at) => ({ cell, number: table.numbers[at] ?? at + 1 }));
}

function holdsPeople(table: Table): boolean {
  if (!has(table, [p.id, p.name, p.kind])) return false;
  return rowsOf(table).every((cell) => [kindNotStated, 'organisation'].includes(cell(p.kind)));
}

function holdsClaims(table: Table, from: string, to: string): boolean {
  return has(table, [from, to, ...always]) && (has(table, [c.direction]) || has(table, ['type']));
}

function has(table: Table, columns: readonly string[]): boolean {
  const held = new Set(table.columns.map((column) => column.toLowerCase()));
  return columns.every((column) => held.has(column));
}

function rowsOf({ columns, rows }: Table): ExchangeRow[] {
  const places = new Map(columns.map((column, place) => [column.toLowerCase(), place]));
  return rows.map((row) => (column) => row[places.get(column) ?? -1] ?? '');
}
