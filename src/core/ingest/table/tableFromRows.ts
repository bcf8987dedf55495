import { restored } from '../../model/spreadsheetCell';
import { forbiddenKeys } from '../json/scanJson';
import { unusedName } from '../parsed/buildTable';
import { limits, numberWords } from '../parsed/limits';
import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { type ProblemCollector, type ProblemKind, refusal } from '../parsed/problem';
import { headerChoice, holdsSomething, proposedHeader } from './headerRow';
import { linesOfMatrix } from './matrix';

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

const repeatedHeader: ProblemKind = {
  severity: 'note',
  kind: 'repeated-header',
  what: 'Rows name the columns again, as in files that were put one behind the other; they are no claims.',
};
const blankRow: ProblemKind = {
  severity: 'note',
  kind: 'blank-row',
  what: 'Rows without a filled cell were passed over.',
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
  const how = { firstNumber: first + 1 + offset, isRagged };
  const table = cutRows(name, { ...columns, header }, rows, how, problems);
  if (table.rows.length === 0) {
    return refuse('empty', 'The table has a header and no rows.', 'Choose a file that holds rows.');
  }
  return { ok: true, table: { ...table, header: headerChoice(data, first, offset) } };
}

interface Columns {
  readonly names: readonly string[];
  /** Place of each column in the file. */
  readonly places: readonly number[];
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
  return { names, places };
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

function cutRows(
  name: string,
  { names, places, header }: Columns & { readonly header: readonly string[] },
  rows: Rows,
  { firstNumber, isRagged }: { readonly firstNumber: number; readonly isRagged: boolean },
  problems: ProblemCollector,
): Table {
  const width = header.length;
  const cut: string[][] = [];
  const numbers: number[] = [];
  for (const [at, row] of rows.entries()) {
    const number = at + firstNumber;
    if (!holdsSomething(row)) {
      // An empty line reads as one empty cell; only a row of delimiters is worth a word.
      if (row.length > 1) problems.add(blankRow, number);
      continue;
    }
    if (isHeader(row, header)) {
      problems.add(repeatedHeader, number);
      continue;
    }
    if (isRagged && row.length < width) problems.add(shortRow, number);
    if (isRagged && row.length > width && holdsSomething(row.slice(width)))
      problems.add(longRow, number, row.slice(width).join(' '));
    cut.push(places.map((place) => restored(row[place] ?? '')));
    numbers.push(number);
  }
  return { name, columns: names, rows: cut, numbers };
}

/** The table, and before it the lines that its cells are where it is a matrix. */
export function withMatrix(table: Table, problems: ProblemCollector): readonly Table[] {
  const lines = linesOfMatrix(table, problems);
  return lines ? [lines, table] : [table];
}

/** True where a row says what the header says, with a mark of byte order before it or without. */
function isHeader(row: readonly string[], header: readonly string[]): boolean {
  const plain = (cell = '') => cell.replace(/^\ufeff/, '').trim();
  return header.length > 1 && header.every((name, at) => plain(row[at]) === plain(name));
}
