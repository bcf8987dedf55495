import type { ParsedFile, RawGraph, Table } from '../../../src/core/ingest/parsed/parsedFile';
import { readText } from '../../../src/core/ingest/readFile';

/** The graphs of a reading; fails where it holds none. */
export function graphsOf(reading: ParsedFile): readonly RawGraph[] {
  if (reading.kind !== 'graphs') throw new Error(`No graphs: ${JSON.stringify(reading.problems)}`);
  return reading.graphs;
}

/** The first graph. */
export function graphOf(reading: ParsedFile): RawGraph {
  const [graph] = graphsOf(reading);
  if (!graph) throw new Error('No graph.');
  return graph;
}

/** The only table, or the one of that name. */
export function tableOf(reading: ParsedFile, name?: string): Table {
  if (reading.kind !== 'tables') throw new Error(`No tables: ${JSON.stringify(reading.problems)}`);
  const table = reading.tables.find((one) => name === undefined || one.name === name);
  if (!table) throw new Error(`No table ${name}.`);
  return table;
}

/** Cells of a column. */
export function columnOf(table: Table, column: string): string[] {
  const place = table.columns.indexOf(column);
  if (place < 0) throw new Error(`No column ${column} among ${table.columns.join(', ')}.`);
  return table.rows.map((row) => row[place] ?? '');
}

/** `source → target` of each edge. */
export function endsOf(graph: RawGraph): string[] {
  const targets = columnOf(graph.edges, 'target');
  return columnOf(graph.edges, 'source').map((source, at) => `${source} → ${targets[at]}`);
}

/** Kind and rows of each problem. */
export function kindsOf(reading: ParsedFile): Record<string, readonly number[]> {
  return Object.fromEntries(reading.problems.map(({ kind, rows }) => [kind, rows]));
}

/** Reads a value written as JSON. */
export function readValue(value: unknown): ParsedFile {
  return readText('graph.json', JSON.stringify(value));
}
