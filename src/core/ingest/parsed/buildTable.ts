import { limits, numberWords } from './limits';
import type { Table } from './parsedFile';
import type { ProblemCollector, ProblemKind } from './problem';

/** Builds a table whose columns are found as its rows come. */
export interface TableBuilder {
  /** Begins a row with the cells of the fixed columns. `number`: the file's own number of the row. */
  readonly row: (number: number, fixed: readonly string[]) => void;
  /** Sets a cell of the row begun last; a fixed column's name gets a column of its own beside it. */
  readonly set: (column: string, cell: string) => void;
  readonly size: () => number;
  readonly table: () => Table;
}

const tooManyColumns: ProblemKind = {
  severity: 'warning',
  kind: 'too-many-columns',
  what: `Columns beyond the first ${numberWords(limits.columns)} were left out.`,
  mend: 'Delete the columns that say nothing about people, and import the file again.',
};

/** `problems` learns of columns beyond the limit. */
export function tableBuilder(
  name: string,
  fixedColumns: readonly string[],
  problems: ProblemCollector,
): TableBuilder {
  const used = new Set(fixedColumns);
  const columns = [...fixedColumns];
  const places = new Map<string, number>();
  const rows: string[][] = [];
  const numbers: number[] = [];
  const placeOf = (column: string): number => {
    const known = places.get(column);
    if (known !== undefined) return known;
    if (columns.length >= limits.columns) {
      problems.add(tooManyColumns, undefined, column);
      places.set(column, -1);
      return -1;
    }
    const place = columns.push(unusedName(column, used)) - 1;
    places.set(column, place);
    return place;
  };
  return {
    row: (number, fixed) => {
      rows.push([...fixed]);
      numbers.push(number);
    },
    set: (column, cell) => {
      const row = rows.at(-1);
      if (!row || cell === '') return;
      const place = placeOf(column);
      if (place < 0) return;
      while (row.length < place) row.push('');
      row[place] = cell;
    },
    size: () => rows.length,
    table: () => {
      for (const row of rows) while (row.length < columns.length) row.push('');
      return { name, columns, rows, numbers };
    },
  };
}

/** The name, or the name with the first free number behind it; it is taken from then on. */
export function unusedName(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let number = 2; used.has(name); number++) name = `${wanted} (${number})`;
  used.add(name);
  return name;
}
