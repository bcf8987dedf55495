import papaparse from 'papaparse';
import { restored } from '../../model/spreadsheetCell';
import { forbiddenKeys } from '../json/scanJson';
import { unusedName } from '../parsed/buildTable';
import { limits, numberWords } from '../parsed/limits';
import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, type ProblemKind, refusal, remark } from '../parsed/problem';
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

const delimiterWords = new Map([
  [',', 'commas'],
  ['\t', 'tabs'],
  [';', 'semicolons'],
  ['|', 'bars'],
]);

/**
 * Reads a table of rows with delimiters. `headerRow`: the number of the row that names the columns, as a spreadsheet
 * shows it; null for the one that is proposed (headerRow.ts). Rows keep the number that a spreadsheet shows. Nothing in a cell is interpreted but the mark that kept a spreadsheet from running it.
 */
export function readCsv(text: string, name: string, headerRow: number | null = null): ParsedFile {
  const problems = newProblems();
  // Excel's own way to say what stands between the cells.
  const said = /^sep=([,;|\t])\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? guessDelimiter(body);
  const { data, errors } = papaparse.parse(body, { delimiter });
  const offset = said ? 2 : 1;
  for (const error of errors) {
    if (error.type === 'Quotes') problems.add(openQuote, (error.row ?? 0) + offset);
  }
  if (delimiter !== ',') {
    const words = delimiterWords.get(delimiter) ?? `“${delimiter}”`;
    problems.addAll([remark('note', 'delimiter', `The cells are divided by ${words}.`)]);
  }
  const first = headerRow === null ? proposedHeader(data) : headerRow - offset;
  const header = data[first];
  if (!header) return refused(refusal('empty', 'The table is empty.', 'Choose a file that holds rows.'));
  for (const [at, row] of data.slice(0, first).entries()) {
    if (holdsSomething(row)) problems.add(aboveHeader, at + offset, row.filter(Boolean).join(', '));
  }
  const rows = data.slice(first + 1);
  const columns = nameColumns(header, rows, problems);
  if (typeof columns === 'string') return refused(forbiddenColumn(columns), ...problems.list());
  if (columns.names.length > limits.columns) {
    const what = `The table has ${numberWords(columns.names.length)} columns; ${limits.columns} is the most that is read.`;
    return refused(refusal('too-many-columns', what, 'Delete the columns that say nothing about people.'));
  }
  const table = cutRows(name, columns, rows, first + 1 + offset, problems);
  if (table.rows.length === 0) {
    return refused(refusal('empty', 'The table has a header and no rows.', 'Choose a file that holds rows.'));
  }
  const choosable = { ...table, header: headerChoice(data, first, offset) };
  return { kind: 'tables', tables: [choosable], problems: problems.list() };
}

/** By the first rows that hold anything: a blank line would count as a row of one cell. */
function guessDelimiter(text: string): string {
  return papaparse.parse(text, {
    delimiter: '',
    delimitersToGuess: [...delimiterWords.keys()],
    preview: 20,
    skipEmptyLines: true,
  }).meta.delimiter;
}

function forbiddenColumn(name: string) {
  const what = `A column is named “${name}”, which is refused.`;
  return refusal('forbidden-key', what, 'Rename the column: data has no need of such a name.');
}

interface Columns {
  readonly names: readonly string[];
  /** Place of each column in the file. */
  readonly places: readonly number[];
  /** How many cells the header has. */
  readonly width: number;
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
  return { names, places, width: header.length };
}

function cutRows(
  name: string,
  { names, places, width }: Columns,
  rows: readonly (readonly string[])[],
  firstNumber: number,
  problems: ProblemCollector,
): Table {
  const cut: string[][] = [];
  const numbers: number[] = [];
  for (const [at, row] of rows.entries()) {
    // An empty line reads as one empty cell; a row of empty cells is a row that says nothing.
    if (row.length <= 1 && !holdsSomething(row)) continue;
    const number = at + firstNumber;
    if (row.length < width) problems.add(shortRow, number);
    if (row.length > width && holdsSomething(row.slice(width)))
      problems.add(longRow, number, row.slice(width).join(' '));
    cut.push(places.map((place) => restored(row[place] ?? '')));
    numbers.push(number);
  }
  return { name, columns: names, rows: cut, numbers };
}
