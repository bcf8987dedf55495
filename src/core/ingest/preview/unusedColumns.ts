import type { Decisions } from '../claims/decisions';
import { tablesOf } from '../claims/tablesOf';
import type { ParsedFile } from '../parsed/parsedFile';
import { shorten } from '../parsed/problem';
import { columnHeads } from './columnHeads';

/** A column that holds something and has no role. */
export interface UnusedColumn {
  readonly column: string;
  /** How many of its cells hold something. */
  readonly cells: number;
  readonly samples: readonly string[];
}

const mostSamples = 3;

/** The columns of the table that lines are taken from, as far as they are not used. */
export function unusedColumns(reading: ParsedFile, { uses }: Decisions): UnusedColumn[] {
  const tables = tablesOf(reading);
  const [use] = uses;
  const table = use && tables[use.table]?.table;
  if (!table) return [];
  return columnHeads({ tables, table, use, thisYear: 0 }).flatMap(({ column, role }, at) => {
    if (role !== 'none') return [];
    const cells = table.rows.flatMap((row) => (row[at] ?? '').trim() || []);
    const samples = [...new Set(cells)].slice(0, mostSamples).map(shorten);
    return cells.length === 0 ? [] : [{ column, cells: cells.length, samples }];
  });
}
