import papaparse from 'papaparse';
import { restored } from '../../model/spreadsheetCell';
import { forbiddenKeys } from '../json/scanJson';
import { unusedName } from '../parsed/buildTable';
import { limits, numberWords } from '../parsed/limits';
import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, type ProblemKind, refusal, remark } from '../parsed/problem';
import { delimiterChoice, delimiterWords, likelyDelimiter } from './delimiter';
import { headerChoice, holdsSomething, proposedHeader } from './headerRow';
import { withOneLineEnd } from './lineEnds';
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
const openQuote: ProblemKind = {
  severity: 'warning',
  kind: 'open-quote',
  what: 'Quotation marks are opened and not closed as they should be; cells there may be wrong.',
  mend: 'Double every quotation mark inside a quoted cell: "".',
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

/** How a table of rows with delimiters is read, where that is decided. */
export interface CsvReading {
  /** The number of the row that names the columns, as a spreadsheet shows it; null for the one that is proposed (headerRow.ts). */
  readonly headerRow?: number | null;
  /** What divides the cells; null for what is likely (delimiter.ts). */
  readonly delimiter?: string | null;
}

/**
 * Reads a table of rows with delimiters. Rows keep the number that a spreadsheet shows. Nothing in a cell is interpreted but the
 * mark that kept a spreadsheet from running it.
 */
export function readCsv(
  text: string,
  name: string,
  { headerRow = null, delimiter: decided = null }: CsvReading = {},
): ParsedFile {
  const problems = newProblems();
  // Excel's own way to say what stands between the cells.
  const said = /^sep=([,;|\t])(?:\r\n?|\n)/i.exec(text);
  const written = said ? text.slice(said[0].length) : text;
  const body = withOneLineEnd(written);
  const delimiter = decided ?? said?.[1] ?? likelyDelimiter(body);
  const { data, errors } = papaparse.parse(body, { delimiter, ...(body !== written && { newline: '\n' }) });
  const offset = said ? 2 : 1;
  for (const error of errors) {
    if (error.type === 'Quotes') problems.add(openQuote, (error.row ?? 0) + offset);
  }
  if (delimiter !== ',') {
    problems.addAll([remark('note', 'delimiter', `The cells are divided by ${delimiterWords(delimiter)}.`)]);
  }
  const first = headerRow === null ? proposedHeader(data) : headerRow - offset;
  const names = data[first];
  if (!names) return refused(refusal('empty', 'The table is empty.', 'Choose a file that holds rows.'));
  for (const [at, row] of data.slice(0, first).entries()) {
    if (holdsSomething(row)) problems.add(aboveHeader, at + offset, row.filter(Boolean).join(', '));
  }
  const rows = data.slice(first + 1);
  const columns = nameColumns(names, rows, problems);
  if (typeof columns === 'string') return refused(forbiddenColumn(columns), ...problems.list());
  if (columns.names.length > limits.columns) {
    const what = `The table has ${numberWords(columns.names.length)} columns; ${limits.columns} is the most that is read.`;
    return refused(refusal('too-many-columns', what, 'Delete the columns that say nothing about people.'));
  }
  const table = cutRows(name, columns, rows, first + 1 + offset, problems);
  if (table.rows.length === 0) {
    return refused(refusal('empty', 'The table has a header and no rows.', 'Choose a file that holds rows.'));
  }
  const header = headerChoice(data, first, offset);
  const choosable = { ...table, header, delimiter: delimiterChoice(body, delimiter) };
  const lines = linesOfMatrix(choosable, problems);
  const tables = lines ? [{ ...lines, delimiter: choosable.delimiter }, choosable] : [choosable];
  return { kind: 'tables', tables, problems: problems.list() };
}

function forbiddenColumn(name: string) {
  const what = `A column is named “${name}”, which is refused.`;
  return refusal('forbidden-key', what, 'Rename the column: data has no need of such a name.');
}

interface Columns {
  readonly names: readonly string[];
  /** Place of each column in the file. */
  readonly places: readonly number[];
  /** The row that names them, as it is written. */
  readonly header: readonly string[];
}

/** Unique names for the columns; columns without a name and without a cell are no columns. Or a forbidden name. */
function nameColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  problems: ProblemCollector,
): Columns | string {
  const taken = new Set<string>();
  const names: string[] = [];
  const places: number[] = [];
  for (const [place, cell] of header.entries()) {
    const written = cell.replace(/\s+/g, ' ').trim();
    if (forbiddenKeys.has(written)) return written;
    if (written === '' && !rows.some((row) => (row[place] ?? '').trim() !== '')) continue;
    if (written === '') problems.add(unnamed, undefined, `column ${place + 1}`);
    else if (taken.has(written)) problems.add(doubledColumn, undefined, written);
    names.push(unusedName(written || `column ${place + 1}`, taken));
    places.push(place);
  }
  return { names, places, header };
}

function cutRows(
  name: string,
  { names, places, header }: Columns,
  rows: readonly (readonly string[])[],
  firstNumber: number,
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
    if (row.length < width) problems.add(shortRow, number);
    if (row.length > width && holdsSomething(row.slice(width)))
      problems.add(longRow, number, row.slice(width).join(' '));
    cut.push(places.map((place) => restored(row[place] ?? '')));
    numbers.push(number);
  }
  return { name, columns: names, rows: cut, numbers };
}

/** True where a row says what the header says, with a mark of byte order before it or without. */
function isHeader(row: readonly string[], header: readonly string[]): boolean {
  const plain = (cell = '') => cell.replace(/^\ufeff/, '').trim();
  return header.length > 1 && header.every((name, at) => plain(row[at]) === plain(name));
}
