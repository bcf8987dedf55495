import type { ParsedFile, RawGraph, Table } from '../parsed/parsedFile';

/** A table of a reading, with the graph it belongs to. */
export interface ReadTable {
  readonly table: Table;
  /** The graph whose lines these are; null for nodes and for tables. */
  readonly graph: RawGraph | null;
}

/** The tables of a reading in the order decisions count them: of each graph its lines, then its nodes. */
export function tablesOf(reading: ParsedFile): ReadTable[] {
  if (reading.kind === 'tables') return reading.tables.map((table) => ({ table, graph: null }));
  if (reading.kind !== 'graphs') return [];
  return reading.graphs.flatMap((graph) => [
    { table: graph.edges, graph },
    { table: graph.nodes, graph: null },
  ]);
}

/**
 * Several files that belong together, such as nodes and edges, as one reading. One refusal refuses all; a graph among
 * them stays what it is only if it is alone.
 */
export function combineParsed(parsedFiles: readonly ParsedFile[]): ParsedFile {
  const [only] = parsedFiles;
  if (only && parsedFiles.length === 1) return only;
  const problems = parsedFiles.flatMap((reading) => reading.problems);
  const tables = parsedFiles.flatMap((reading, file) =>
    reading.kind === 'tables' ? reading.tables.map((table) => ({ ...table, file })) : [],
  );
  if (parsedFiles.length === 0 || parsedFiles.some((reading) => reading.kind !== 'tables')) {
    const what = 'Several files can be read together only if each is a table.';
    const mend = 'Import one graph at a time, or the tables of its nodes and lines.';
    return {
      kind: 'refused',
      problems: [
        {
          severity: 'error',
          kind: 'files',
          what,
          mend,
          place: null,
          unit: 'row',
          rows: [],
          examples: [],
          count: 1,
        },
        ...problems,
      ],
    };
  }
  return { kind: 'tables', tables, problems };
}

/** Names this shape of file, to keep decisions under: the names of the columns of all its tables. */
export function headerOf(reading: ParsedFile): string {
  return JSON.stringify(tablesOf(reading).map(({ table }) => table.columns));
}
