import papaparse from 'papaparse';
import type { ParsedFile } from '../parsed/parsedFile';
import { newProblems, type ProblemKind, remark } from '../parsed/problem';
import { delimiterChoice, delimiterWords, likelyDelimiter } from './delimiter';
import { withOneLineEnd } from './lineEnds';
import { tableFromRows, withMatrix } from './tableFromRows';

const openQuote: ProblemKind = {
  severity: 'warning',
  kind: 'open-quote',
  what: 'Quotation marks are opened and not closed as they should be; cells there may be wrong.',
  mend: 'Double every quotation mark inside a quoted cell: "".',
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
  const read = tableFromRows(name, data, { headerRow, offset, isRagged: true }, problems);
  if (!read.ok) return read.refused;
  const choice = delimiterChoice(body, delimiter);
  const tables = withMatrix(read.table, problems).map((table) => ({ ...table, delimiter: choice }));
  return { kind: 'tables', tables, problems: problems.list() };
}
