import type { Box } from '../geometry/box';
import type { Segment } from '../geometry/segment';

/** Things by the square cells that they are in: `items` from `starts` of a cell to `starts` of the next. */
export interface Cells {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  /** Which question each thing was last found for, so that none is told twice. Written by `within` only. */
  readonly found: Uint32Array;
  question: number;
}

type CellBounds = Pick<Cells, 'left' | 'top' | 'cell' | 'columns' | 'rows'>;

/** Tells every cell that a thing is in, perhaps more than once. */
export type Filing = (cells: CellBounds, put: (cell: number) => void, item: number) => void;

/** Visits each thing of the cells that a box touches, once. */
export function within(cells: Cells, { x, y, width, height }: Box, visit: (item: number) => void): void {
  const { left, top, cell, columns, rows, starts, items, found } = cells;
  const question = ++cells.question;
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value / cell)));
  const [fromColumn, toColumn] = [clamp(x - left, columns - 1), clamp(x + width - left, columns - 1)];
  const [fromRow, toRow] = [clamp(y - top, rows - 1), clamp(y + height - top, rows - 1)];
  for (let row = fromRow; row <= toRow; row++) {
    const end = starts[row * columns + toColumn + 1] ?? 0;
    for (let at = starts[row * columns + fromColumn] ?? 0; at < end; at++) {
      const item = items[at] ?? 0;
      if (found[item] === question) continue;
      found[item] = question;
      visit(item);
    }
  }
}

/** Counts first, then files: two rounds over the things, and no array that grows. */
export function fileAll(bounds: CellBounds, count: number, filing: Filing): Cells {
  const starts = new Uint32Array(bounds.columns * bounds.rows + 1);
  let item = 0;
  const fileEach = (put: (cell: number) => void) => {
    for (item = 0; item < count; item++) filing(bounds, put, item);
  };
  fileEach((cell) => {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  });
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const items = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  fileEach((cell) => {
    const at = next[cell] ?? 0;
    items[at] = item;
    next[cell] = at + 1;
  });
  return { ...bounds, starts, items, found: new Uint32Array(count), question: 0 };
}

/** The cell that a point is in; beyond the outermost, that one. */
export function cellAt({ left, top, cell, columns, rows }: CellBounds, x: number, y: number): number {
  const column = Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cell)));
  const row = Math.min(rows - 1, Math.max(0, Math.floor((y - top) / cell)));
  return row * columns + column;
}

/** The cells that a straight line passes, row by row. */
export function alongSegment(
  { left, top, cell, columns, rows }: CellBounds,
  { x0, y0, x1, y1 }: Segment,
  put: (cell: number) => void,
): void {
  const down = y0 <= y1;
  const lowX = down ? x0 : x1;
  const lowY = down ? y0 : y1;
  const highX = down ? x1 : x0;
  const highY = down ? y1 : y0;
  const slope = highY === lowY ? 0 : (highX - lowX) / (highY - lowY);
  const first = Math.min(rows - 1, Math.max(0, Math.floor((lowY - top) / cell)));
  const last = Math.min(rows - 1, Math.max(0, Math.floor((highY - top) / cell)));
  for (let row = first; row <= last; row++) {
    // Where the line enters and leaves this row; the outermost rows hold whatever lies beyond them.
    const enters = row === first ? lowX : lowX + (top + row * cell - lowY) * slope;
    const leaves = row === last ? highX : lowX + (top + (row + 1) * cell - lowY) * slope;
    const from = Math.floor((Math.min(enters, leaves) - left) / cell);
    const to = Math.min(columns - 1, Math.floor((Math.max(enters, leaves) - left) / cell));
    for (let column = Math.min(columns - 1, Math.max(0, from)); column <= Math.max(0, to); column++)
      put(row * columns + column);
  }
}
