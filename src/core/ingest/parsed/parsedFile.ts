import type { ImportProblem } from './problem';

/**
 * Rows under named columns; every cell is text, '' where the file says nothing. Columns are addressed by place and
 * their names are unique, so no word of a file is ever a key of an object.
 */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The file's own number of each row, as problems and reports cite it. */
  readonly numbers: readonly number[];
  /** Which row names the columns, where that is a choice. */
  readonly header?: HeaderRow;
  /** Place of its file, where several are read together. */
  readonly file?: number;
  /** How its text was read, where that is a choice. */
  readonly encoding?: TextChoice;
  readonly delimiter?: TextChoice;
  /** Made of the cells of the table of this name. */
  readonly linesOf?: string;
  /** Of the sheet of a spreadsheet. */
  readonly sheet?: { readonly isHidden: boolean };
}

/** One of several ways to read a text, each with cells as they would be. */
export interface TextChoice {
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  /** The text could be read otherwise as well as not: the reader is asked. */
  readonly isDoubtful?: boolean;
}

/** Rows are counted as a spreadsheet does. */
export interface HeaderRow {
  readonly row: number;
  /** No row that holds anything stands above it. */
  readonly isFirst: boolean;
  /** The rows that may be chosen, with what they hold. */
  readonly choices: readonly { readonly row: number; readonly words: string }[];
}

/**
 * A graph as its file writes it: nothing merged, turned round or left out. `nodes` begins with the columns `id` and
 * `label` (label '' where there is none), `edges` with `id` ('' where there is none), `source` and `target`;
 * the file's attributes follow.
 */
export interface RawGraph {
  readonly name: string;
  readonly nodes: Table;
  readonly edges: Table;
  /** One for each edge; null where the file does not say. */
  readonly edgeDirected: readonly (boolean | null)[];
  readonly directed: boolean | 'mixed' | null;
  /** Ids that edges name and no node has, in the order they come, and which edges (their places in `edges`). */
  readonly missing: ReadonlyMap<string, readonly number[]>;
}

/** What a file holds, before anything is decided about it. */
export type ParsedFile =
  | {
      readonly kind: 'graphs';
      readonly graphs: readonly RawGraph[];
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'tables';
      readonly tables: readonly Table[];
      readonly problems: readonly ImportProblem[];
    }
  /** A file of our own: the parsed value, for the compiled form's decoder and its migrations. */
  | { readonly kind: 'record'; readonly value: unknown; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] };

/** A reading that stops here. Whatever else was found comes with it. */
export function refused(...problems: readonly ImportProblem[]): Extract<ParsedFile, { kind: 'refused' }> {
  return { kind: 'refused', problems };
}
