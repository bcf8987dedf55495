import type { ProblemKind } from '../parsed/problem';
import { holdsSomething } from '../table/headerRow';
import type { Block, Sheet } from './workbook';

export const mergedCells: ProblemKind = {
  severity: 'note',
  kind: 'merged-cells',
  what: 'Cells are merged; each row and column under them was read as if the words stood there, too.',
};

/**
 * The rows of a sheet with the words of merged cells in each cell they cover. Words over the columns of a row that says
 * nothing else are a title and stay where they are; so do words above or beside the columns' names: a name that covers two
 * columns names the first. What begins above the columns' names or among them does not run on into the rows below.
 */
export function fillBlocks({ rows, blocks }: Sheet, header: number): readonly (readonly string[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = [...rows];
  // The names of the columns are as wide as the rows: what stands under no name is a column, too.
  filled[header] = padded(rows[header] ?? [], width);
  const copies = new Map<number, string[]>();
  const copyOf = (place: number) => {
    const copy = copies.get(place) ?? padded(filled[place] ?? [], 0);
    copies.set(place, copy);
    filled[place] = copy;
    return copy;
  };
  for (const block of blocks) {
    const words = rows[block.top]?.[block.left] ?? '';
    if (words === '' || block.bottom < header) continue;
    if (block.top <= header) copyOf(header)[block.left] = words;
    else fill(block, words, copyOf, isTitle(block, rows));
  }
  return filled;
}

function padded(row: readonly string[], width: number): string[] {
  return [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')];
}

/** Nothing else stands in its row. */
function isTitle({ top, left, right }: Block, rows: Sheet['rows']): boolean {
  const row = rows[top] ?? [];
  return left < right && !holdsSomething([...row.slice(0, left), ...row.slice(right + 1)]);
}

function fill(
  { top, left, bottom, right }: Block,
  words: string,
  copyOf: (place: number) => string[],
  isOneTitle: boolean,
): void {
  if (isOneTitle) return;
  for (let place = top; place <= bottom; place++) {
    const row = copyOf(place);
    while (row.length <= right) row.push('');
    row.fill(words, left, right + 1);
  }
}
