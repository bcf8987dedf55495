import type { HeaderRow } from '../parsed/parsedFile';
import { shorten } from '../parsed/problem';

/** Rows among which a header is looked for and chosen. */
const mostRows = 20;

export function holdsSomething(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/**
 * Place of the row that most likely names the columns, -1 where no row holds anything: the first that holds something, or,
 * where that is plainly a title (one filled cell over wider rows), the first that fills half of the width.
 */
export function proposedHeader(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex(holdsSomething);
  const near = rows.slice(first, first + mostRows).map(filled);
  const width = Math.max(0, ...near);
  if (first < 0 || width < 2 || (near[0] ?? 0) > 1) return first;
  return first + near.findIndex((cells) => cells >= Math.max(2, width / 2));
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** What may be chosen instead. `place` is the header's; `offset` turns a place into the row's number in a spreadsheet. */
export function headerChoice(rows: readonly (readonly string[])[], place: number, offset: number): HeaderRow {
  const first = rows.findIndex(holdsSomething);
  const choices = rows.slice(0, Math.max(first + mostRows, place + 1)).flatMap((row, at) => {
    if (!holdsSomething(row)) return [];
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
    return [{ row: at + offset, words: shorten(cells.join(', ')) }];
  });
  return { row: place + offset, isFirst: place === first, choices };
}
