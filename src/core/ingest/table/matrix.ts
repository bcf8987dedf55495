import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';

const noLine: ProblemKind = {
  severity: 'note',
  kind: 'matrix-zeros',
  what: 'Cells of the matrix that are blank or 0 say that there is no line.',
};

/**
 * A table whose rows and columns are the same people, one cell for each pair, as a table of lines. Null where it is none.
 * What a cell says besides that there is a line becomes a note.
 */
export function linesOfMatrix(table: Table, problems: ProblemCollector): Table | null {
  const [, ...heads] = table.columns;
  const names = table.rows.map(([name = '']) => name.trim());
  if (heads.length < 2 || names.length < 2 || !areTheSame(names, heads)) return null;
  const cells = table.rows.flatMap((row) => row.slice(1));
  if (!cells.every((cell) => /^\s*(?:-?\d+(?:[.,]\d+)?|[xX✓–-]?)\s*$/.test(cell))) return null;
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [at, row] of table.rows.entries()) {
    const number = table.numbers[at] ?? at + 1;
    for (const [place, to] of heads.entries()) {
      const cell = (row[place + 1] ?? '').trim();
      if (/^(?:[–-]?|0+(?:[.,]0+)?)$/.test(cell)) {
        problems.add(noLine, number);
        continue;
      }
      rows.push([
        names[at] ?? '',
        to,
        /^(?:1(?:[.,]0+)?|x|✓)$/i.test(cell) ? '' : `Number in the table: ${cell}.`,
      ]);
      numbers.push(number);
    }
  }
  return {
    name: `${table.name}, a line for each filled cell`,
    columns: ['from', 'to', 'note'],
    rows,
    numbers,
    linesOf: table.name,
  };
}

/** Most of the names of rows and columns are shared, and no name stands twice. */
function areTheSame(rows: readonly string[], columns: readonly string[]): boolean {
  const heads = new Set(columns.map((column) => column.trim()));
  const shared = rows.filter((row) => heads.has(row)).length;
  return new Set(rows).size === rows.length && shared >= 0.8 * Math.max(rows.length, columns.length);
}
