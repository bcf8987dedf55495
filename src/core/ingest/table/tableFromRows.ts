import { restored } from '../../model/spreadsheetCell';
import { forbiddenKeys } from '../json/scanJson';
import { unusedName } from '../parsed/buildTable';
import { limits, numberWords } from '../parsed/limits';
import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { type ProblemCollector, type ProblemKind, refusal } from '../parsed/problem';
import { headerChoice, holdsSomething, proposedHeader } from './headerRow';

const shortRow: ProblemKind = {
  severity: 'warning',
  kind: 'short-row',
  what: 'Rows have fewer cells than the header; the missing ones are read as empty.',
  mend: 'Check that no delimiter is missing in these rows.',
};
const longRow: ProblemKind = {
  severity: 'warning',
  kind: 'long-row',
  what: 'Rows have more cells than the header; what stands beyond it was left out.',
  mend: 'Put quotation marks around cells that hold the delimiter.',
};
const aboveHeader: ProblemKind = {
  severity: 'note',
  kind: 'above-header',
  what: 'Rows above the one that names the columns were left out.',
};
const unnamed: ProblemKind = {
  severity: 'note',
  kind: 'unnamed-column',
  what: 'Columns without a name were named by their place.',
};
const doubledColumn: ProblemKind = {
  severity: 'warning',
  kind: 'doubled-column',
  what: 'Columns have the same name; the later ones got a number.',
};

type Rows = readonly (readonly string[])[];

interface HowRows {
  /** The number of the row that names the columns; null for the one that is proposed (headerRow.ts). */
  readonly headerRow: number | null;
  /** The number of the first row. */
  readonly offset: number;
  /** True where each row should have as many cells as the header, so that another number of them is told. */
  readonly isRagged: boolean;
}

type TableRead =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly refused: Extract<ParsedFile, { kind: 'refused' }> };

/**
 * The table that rows of cells make once one of them names the columns: what delimiters divide and what a spreadsheet holds
 * alike. Rows keep the number that a spreadsheet shows. Nothing in a cell is interpreted but the mark that kept a spreadsheet
 * from running it.
 */
export function tableFromRows(
  name: string,
  data: Rows,
  { headerRow, offset, isRagged }: HowRows,
  problems: ProblemCollector,
): TableRead {
  const refuse = (kind: string, what: string, mend: string): TableRead => ({
    ok: false,
    refused: refused(refusal(kind, what, mend), ...problems.list()),
  });
  const first = headerRow === null ? proposedHeader(data) : headerRow - offset;
  const header = data[first];
  if (!header) return refuse('empty', 'The table is empty.', 'Choose a file that holds rows.');
  for (const [at, row] of data.slice(0, first).entries()) {
    if (holdsSomething(row)) problems.add(aboveHeader, at + offset, row.filter(Boolean).join(', '));
  }
  const rows = data.slice(first + 1);
  const columns = nameColumns(header, rows, problems);
  if (typeof columns === 'string') {
    const what = `A column is named “${columns}”, which is refused.`;
    return refuse('forbidden-key', what, 'Rename the column: data has no need of such a name.');
  }
  if (columns.names.length > limits.columns) {
    const what = `The table has ${numberWords(columns.names.length)} columns; ${limits.columns} is the most that is read.`;
    return refuse('too-many-columns', what, 'Delete the columns that say nothing about people.');
  }
  const table = cutRows(name, columns, rows, first + 1 + offset, isRagged ? problems : null);
  if (table.rows.length === 0) {
    return refuse('empty', 'The table has a header and no rows.', 'Choose a file that holds rows.');
  }
  return { ok: true, table: { ...table, header: headerChoice(data, first, offset) } };
}

interface Columns {
  readonly names: readonly string[];
  /** Place of each column in the file. */
  readonly places: readonly number[];
  /** How many cells the header has. */
  readonly width: number;
}

/** Unique names for the columns; columns without a name and without a cell are no columns. Or a forbidden name. */
function nameColumns(header: readonly string[], rows: Rows, problems: ProblemCollector): Columns | string {
  const taken = new Set<string>();
  const names: string[] = [];
  const places: number[] = [];
  let filled: ReadonlySet<number> | null = null;
  for (const [place, cell] of header.entries()) {
    const written = cell.replace(/\s+/g, ' ').trim();
    if (forbiddenKeys.has(written)) return written;
    if (written === '') {
      filled ??= filledPlaces(rows);
      if (!filled.has(place)) continue;
      problems.add(unnamed, undefined, `column ${place + 1}`);
    } else if (taken.has(written)) problems.add(doubledColumn, undefined, written);
    names.push(unusedName(written || `column ${place + 1}`, taken));
    places.push(place);
  }
  return { names, places, width: header.length };
}

/** The places in which any row holds something. */
function filledPlaces(rows: Rows): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const row of rows) {
    for (let place = 0; place < row.length; place++) {
      if ((row[place] ?? '').trim() !== '') filled.add(place);
    }
  }
  return filled;
}

/** `ragged` is told of rows that are shorter or longer than the header. */
function cutRows(
  name: string,
  { names, places, width }: Columns,
  rows: Rows,
  firstNumber: number,
  ragged: ProblemCollector | null,
): Table {
  const cut: string[][] = [];
  const numbers: number[] = [];
  for (const [at, row] of rows.entries()) {
    // An empty line reads as one empty cell; a row of empty cells is a row that says nothing.
    if (row.length <= 1 && !holdsSomething(row)) continue;
    const number = at + firstNumber;
    if (row.length < width) ragged?.add(shortRow, number);
    if (row.length > width && holdsSomething(row.slice(width)))
      ragged?.add(longRow, number, row.slice(width).join(' '));
    cut.push(places.map((place) => restored(row[place] ?? '')));
    numbers.push(number);
  }
  return { name, columns: names, rows: cut, numbers };
}
