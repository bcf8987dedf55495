import { exchangedColumns } from '../../model/claimColumns';
import {
  claimColumn as c,
  endColumn as end,
  kindNotStated,
  personColumn as p,
} from '../../model/exchangeColumns';
import type { ParsedFile, Table } from '../parsed/parsedFile';

/** The cell of a column; '' where the row or its table has none. Columns are found whatever their case. */
export type ExchangeRow = (column: string) => string;

/** Claims and people in the columns that are written here. */
export interface ExchangeRows {
  /** Null where each claim names its people itself. */
  readonly people: readonly ExchangeRow[] | null;
  readonly claims: readonly ExchangeRow[];
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
    return { people: rowsOf(graph.nodes), claims: rowsOf(graph.edges) };
  }
  if (reading.kind !== 'tables' || reading.tables.length > 2) return null;
  const [first, second] = reading.tables;
  if (first && !second) {
    if (holdsPeople(first)) return { people: rowsOf(first), claims: [] };
    return holdsClaims(first, end.fromId, end.toId) ? { people: null, claims: rowsOf(first) } : null;
  }
  const people = reading.tables.find(holdsPeople);
  const claims = reading.tables.find((table) => table !== people && holdsClaims(table, 'source', 'target'));
  return people && claims ? { people: rowsOf(people), claims: rowsOf(claims) } : null;
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
