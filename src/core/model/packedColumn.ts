/**
 * One column of a table, held so that a row costs a few bytes and no object: as numbers, as one text with the place of each
 * cell in it, or, where cells return, as each of them once and their numbers. Plain data that can be handed from thread to
 * thread.
 */
export type PackedColumn<Cell> =
  /** Whole numbers from 0 on; -1 stands for null. */
  | { readonly how: 'numbers'; readonly numbers: Int32Array }
  /** Cell `row` is `text` from `start[row]` on, `length[row]` UTF-16 units long; a length of -1 stands for null. */
  | {
      readonly how: 'text';
      readonly text: string;
      readonly start: Uint32Array;
      readonly length: Int32Array;
    }
  /** Cell `row` is `values[codes[row]]`. */
  | { readonly how: 'values'; readonly values: readonly Cell[]; readonly codes: Uint32Array };

/** A table of such columns, all of one length. */
export type PackedTable<Columns> = {
  readonly [Name in keyof Columns]: Exclude<Columns[Name], undefined> extends readonly (infer Cell)[]
    ? PackedColumn<Cell>
    : never;
};

/** Packs the columns of a table. Cells are null, whole numbers from 0 on, texts, or lists. */
export function packTable<Columns extends object>(columns: Columns): PackedTable<Columns> {
  const packed = Object.entries(columns).map(([name, cells]) => [name, packColumn(cells)]);
  return Object.fromEntries(packed) as PackedTable<Columns>;
}

/** How many rows a column has. */
export function rowsIn(column: PackedColumn<unknown>): number {
  if (column.how === 'numbers') return column.numbers.length;
  return column.how === 'text' ? column.start.length : column.codes.length;
}

/** One cell. The row must be one of the column. */
export function readCell<Cell>(column: PackedColumn<Cell>, row: number): Cell {
  if (column.how === 'values') return column.values[column.codes[row] ?? 0] as Cell;
  if (column.how === 'numbers') {
    const number = column.numbers[row] ?? -1;
    return (number < 0 ? null : number) as Cell;
  }
  const start = column.start[row] ?? 0;
  const length = column.length[row] ?? -1;
  return (length < 0 ? null : column.text.slice(start, start + length)) as Cell;
}

function packColumn(cells: readonly unknown[]): PackedColumn<unknown> {
  const isNumbers = cells.some(isNumber) && cells.every((cell) => cell === null || isNumber(cell));
  if (isNumbers) return { how: 'numbers', numbers: Int32Array.from(cells, (cell) => Number(cell ?? -1)) };
  const isTexts = cells.every((cell) => cell === null || typeof cell === 'string');
  const most = isTexts ? Math.max(1, cells.length / 2) : cells.length;
  return packValues(cells, most) ?? packTexts(cells as readonly (string | null)[]);
}

/** One that fits: what somebody's file says of a length may be any number. */
function isNumber(cell: unknown): boolean {
  return typeof cell === 'number' && cell >= 0 && cell < 2 ** 31;
}

/** Null where there are more than so many that differ, so that nothing is won by numbering them. */
function packValues(cells: readonly unknown[], most: number): PackedColumn<unknown> | null {
  const known = new Map<unknown, number>();
  const codes = new Uint32Array(cells.length);
  const values: unknown[] = [];
  for (const [row, cell] of cells.entries()) {
    const key = Array.isArray(cell) ? JSON.stringify(cell) : cell;
    const code = known.get(key) ?? values.length;
    if (code === values.length) {
      if (code >= most) return null;
      known.set(key, code);
      values.push(cell);
    }
    codes[row] = code;
  }
  return { how: 'values', values, codes };
}

function packTexts(cells: readonly (string | null)[]): PackedColumn<unknown> {
  const start = new Uint32Array(cells.length);
  const length = Int32Array.from(cells, (cell) => cell?.length ?? -1);
  for (let row = 1; row < start.length; row++) {
    start[row] = (start[row - 1] ?? 0) + Math.max(0, length[row - 1] ?? 0);
  }
  return { how: 'text', text: cells.join(''), start, length };
}
