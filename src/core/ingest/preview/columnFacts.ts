import { readDate } from '../claims/looseDate';
import type { Table } from '../parsed/parsedFile';

/** What the cells of a column look like. Shares are of the cells that hold something. */
export interface ColumnFacts {
  readonly filled: number;
  readonly addresses: number;
  readonly dates: number;
  readonly numbers: number;
  /** Share of cells that no other cell is equal to, give or take. */
  readonly distinct: number;
}

const mostLooked = 2000;
const loose = { order: 'month first', latestYear: 2100 } as const;

/** Looks at the first rows of a column. */
export function factsOf(table: Table, column: string): ColumnFacts {
  const place = table.columns.indexOf(column);
  const cells = table.rows
    .slice(0, mostLooked)
    .map((row) => (row[place] ?? '').trim())
    .filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: table.rows.length === 0 ? 0 : cells.length / Math.min(table.rows.length, mostLooked),
    addresses: share((cell) => /^https?:\/\//i.test(cell)),
    dates: share((cell) => readDate(cell, loose) !== null),
    numbers: share((cell) => /^-?[\d.,]{1,40}$/.test(cell)),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
  };
}

/** How often each value of a column stands in it, the most frequent first. */
export function valuesOf(table: Table, column: string): [value: string, rows: number][] {
  const place = table.columns.indexOf(column);
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const cell = (row[place] ?? '').trim();
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
