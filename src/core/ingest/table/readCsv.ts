import papaparse from 'papaparse';
import type { ParsedFile } from '../parsed/parsedFile';
import { newProblems, type ProblemKind, remark } from '../parsed/problem';
import { tableFromRows } from './tableFromRows';

const openQuote: ProblemKind = {
  severity: 'warning',
  kind: 'open-quote',
  what: 'Quotation marks are opened and not closed as they should be; cells there may be wrong.',
  mend: 'Double every quotation mark inside a quoted cell: "".',
};

const delimiterWords = new Map([
  [',', 'commas'],
  ['\t', 'tabs'],
  [';', 'semicolons'],
  ['|', 'bars'],
]);

/**
 * Reads a table of rows with delimiters. `headerRow`: the number of the row that names the columns, as a spreadsheet
 * shows it; null for the one that is proposed (headerRow.ts).
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
  const read = tableFromRows(name, data, { headerRow, offset, isRagged: true }, problems);
  return read.ok ? { kind: 'tables', tables: [read.table], problems: problems.list() } : read.refused;
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
