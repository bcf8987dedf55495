import type { ReadTable } from '../claims/tablesOf';
import { numberWords } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';
import { shorten } from '../parsed/problem';

/** The question which of several tables is read. */
export function askWhichTable(tables: readonly ReadTable[]): string {
  return tables.every(({ table }) => table.sheet)
    ? 'The file has several sheets. Which one holds the claims?'
    : 'Which table holds the claims?';
}

/** A table as one of several: a sheet by its name, how many rows it has, and what its columns and its first row say. */
export function tableWords({ name, columns, rows, sheet }: Table): string {
  if (!sheet) return name;
  const hidden = sheet.isHidden ? ', hidden' : '';
  const size = rows.length === 1 ? '1 row' : `${numberWords(rows.length)} rows`;
  const first = (rows[0] ?? []).filter((cell) => cell.trim() !== '').join(', ');
  return `${name} (${size}${hidden}): ${shorten(columns.join(', '))} – ${shorten(first)}`;
}
