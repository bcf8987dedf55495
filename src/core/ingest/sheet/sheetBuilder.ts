import { newProblems, type ProblemCollector, type ProblemKind, remark } from '../parsed/problem';
import { damaged, mostCells, tooManyCells } from './unreadable';
import type { Block, Sheet } from './workbook';

const hiddenRow: ProblemKind = {
  severity: 'note',
  kind: 'hidden-row',
  what: 'Rows are hidden in the spreadsheet; they were read like all others.',
};
const hiddenColumn: ProblemKind = {
  severity: 'note',
  kind: 'hidden-column',
  what: 'Columns are hidden in the spreadsheet; they were read like all others.',
};

/** Cells that are told of, whatever the kind of spreadsheet. */
export const cellError: ProblemKind = {
  severity: 'warning',
  kind: 'cell-error',
  what: 'Cells hold an error, such as #N/A, instead of a value; they were read as empty.',
  mend: 'Mend the formulas of these cells, and import the file again.',
};
export const money: ProblemKind = {
  severity: 'note',
  kind: 'money',
  what: 'Amounts of money were read as numbers, without the sign of their currency.',
};
export const cellLink: ProblemKind = {
  severity: 'note',
  kind: 'cell-link',
  what: 'Cells lead to an address that is not written in them; only their words were read.',
};

export const unsavedFormula: ProblemKind = {
  severity: 'warning',
  kind: 'unsaved-formula',
  what: 'Cells hold formulas whose results were not saved; they were read as empty.',
  mend: 'Open the file in a spreadsheet program, save it there, and import it again.',
};

/** True of words that are an address themselves. */
export function isAddress(words: string): boolean {
  return /^(?:https?:|www\.|mailto:)/i.test(words);
}

/** Said once of a whole spreadsheet. */
export const comments = remark(
  'note',
  'cell-comments',
  'Comments on cells were left out.',
  'Put what matters of them into a column.',
);

const mostRows = 1_048_576;
const mostColumns = 16_384;
const nothing: readonly string[] = [];

/** Puts a sheet together as its cells come, row after row. */
export interface SheetBuilder {
  /** Places count from 0. A cell without words may be left out. */
  readonly cell: (row: number, column: number, words: string) => void;
  /** The words of a cell that has come. */
  readonly wordsAt: (row: number, column: number) => string;
  readonly hideRow: (row: number) => void;
  readonly hideColumn: (column: number) => void;
  readonly merge: (block: Block) => void;
  readonly problems: ProblemCollector;
  readonly finish: () => Sheet;
}

/** How many cells there are in all sheets of a spreadsheet. */
export interface CellCount {
  cells: number;
}

export function sheetBuilder(name: string, isHidden: boolean, count: CellCount): SheetBuilder {
  const rows: (readonly string[])[] = [];
  const blocks: Block[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const problems = newProblems();
  let current: string[] = [];
  let currentRow = -1;
  const wordsAt = (row: number, column: number) => rows[row]?.[column] ?? '';
  const begin = (row: number) => {
    if (row < 0 || row >= mostRows || row < rows.length) throw damaged();
    count.cells += row - rows.length + 1;
    if (count.cells > mostCells) throw tooManyCells();
    while (rows.length < row) rows.push(nothing);
    current = [];
    currentRow = row;
    rows.push(current);
  };
  return {
    cell: (row, column, words) => {
      if (words === '') return;
      if (column < 0 || column >= mostColumns) throw damaged();
      if (row !== currentRow) begin(row);
      count.cells += Math.max(0, column + 1 - current.length);
      if (count.cells > mostCells) throw tooManyCells();
      while (current.length < column) current.push('');
      current[column] = words;
    },
    wordsAt,
    hideRow: (row) => hiddenRows.add(row),
    hideColumn: (column) => hiddenColumns.add(column),
    merge: (block) => blocks.push(block),
    problems,
    finish: () => {
      for (const row of hiddenRows) if (rows[row]?.length) problems.add(hiddenRow, row + 1);
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      for (const column of hiddenColumns) {
        if (column < width && rows.some((row) => row[column]))
          problems.add(hiddenColumn, undefined, `column ${columnLetters(column)}`);
      }
      const inside = blocks.flatMap((block) => clipped(block, rows.length, width));
      const covered = inside.reduce((sum, block) => sum + areaOf(block), 0);
      if (count.cells + covered > mostCells) throw tooManyCells();
      return { name, isHidden, rows, blocks: inside, problems: problems.list() };
    },
  };
}

/** The part of a block where there are cells at all. */
function clipped({ top, left, bottom, right }: Block, height: number, width: number): Block[] {
  const block = { top, left, bottom: Math.min(bottom, height - 1), right: Math.min(right, width - 1) };
  return top <= block.bottom && left <= block.right && areaOf(block) > 1 ? [block] : [];
}

function areaOf({ top, left, bottom, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
