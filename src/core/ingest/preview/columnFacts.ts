import { isMissing } from '../claims/missing';
import { numberedAs } from '../dates/countedDays';
import { readDate } from '../dates/looseDate';
import type { Table } from '../parsed/parsedFile';

/** What the cells of a column look like. Shares are of the cells that hold something. */
export interface ColumnFacts {
  readonly filled: number;
  readonly addresses: number;
  readonly dates: number;
  /** Numbers that may count days or seconds: dates of a spreadsheet, or of a program. */
  readonly countedDays: number;
  readonly numbers: number;
  /** Share of cells that no other cell is equal to, give or take. */
  readonly distinct: number;
  /** Words of a cell, on average. */
  readonly words: number;
  /** Cells that are a name by their looks: few words, a letter first, no full sentence. */
  readonly names: number;
}

const mostLooked = 2000;
const loose = { order: 'month first', latestYear: 2100 } as const;

/** Tables do not change; the same column is asked about many times. */
const known = new WeakMap<Table, Map<string, ColumnFacts>>();

/** Looks at the first rows of a column. */
export function factsOf(table: Table, column: string): ColumnFacts {
  const facts = known.get(table) ?? new Map<string, ColumnFacts>();
  known.set(table, facts);
  const found = facts.get(column) ?? lookAt(table, column);
  facts.set(column, found);
  return found;
}

function lookAt(table: Table, column: string): ColumnFacts {
  const place = table.columns.indexOf(column);
  const cells = table.rows
    .slice(0, mostLooked)
    .map((row) => (row[place] ?? '').trim())
    .filter((cell) => !isMissing(cell));
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  return {
    filled: table.rows.length === 0 ? 0 : cells.length / Math.min(table.rows.length, mostLooked),
    addresses: share((cell) => /^https?:\/\//i.test(cell)),
    dates: share((cell) => readDate(cell, loose) !== null),
    countedDays: share((cell) => numberedAs(cell) !== null),
    numbers: share((cell) => /^-?[\d.,]{1,40}$/.test(cell)),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    words: cells.length === 0 ? 0 : words / cells.length,
    names: share(looksLikeName),
  };
}

function looksLikeName(cell: string): boolean {
  return (
    /^\p{L}[^:?!<>=]{0,80}$/u.test(cell) &&
    cell.split(/\s+/).length <= 9 &&
    !/^(?:true|false|yes|no)$/i.test(cell)
  );
}

const counted = new WeakMap<Table, Map<string, readonly (readonly [value: string, rows: number])[]>>();

/** How often each value of a column stands in it, the most frequent first. */
export function valuesOf(table: Table, column: string): readonly (readonly [value: string, rows: number])[] {
  const values = counted.get(table) ?? new Map();
  counted.set(table, values);
  const found = values.get(column) ?? countValues(table, column);
  values.set(column, found);
  return found;
}

function countValues(table: Table, column: string): [value: string, rows: number][] {
  const place = table.columns.indexOf(column);
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const cell = (row[place] ?? '').trim();
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
