import { type ParsedFile, refused } from '../parsed/parsedFile';
import { type ImportProblem, newProblems, type ProblemKind } from '../parsed/problem';
import { holdsSomething, proposedHeader } from '../table/headerRow';
import { tableFromRows, withMatrix } from '../table/tableFromRows';
import { fillBlocks, mergedCells } from './fillBlocks';
import type { Sheet, Workbook } from './workbook';

const hiddenSheet: ProblemKind = {
  severity: 'note',
  kind: 'hidden-sheet',
  what: 'Sheets are hidden in the spreadsheet; they were read like all others.',
};
const noRows: ProblemKind = {
  severity: 'note',
  kind: 'sheet-without-rows',
  what: 'Sheets without a row under the one that names the columns were left out.',
};

/** One sheet of a spreadsheet that holds a table. */
export interface OpenedSheet {
  readonly kind: 'sheet';
  readonly sheet: Sheet;
  /** No other sheet of the spreadsheet holds one: the table is called as the file is. */
  readonly isAlone: boolean;
  /** What is to be known of the whole spreadsheet, said with its first sheet. */
  readonly problems: readonly ImportProblem[];
}

/** The sheets that hold a table; those that do not are told. */
export function tabularSheets({ sheets, problems }: Workbook): {
  readonly sheets: readonly OpenedSheet[];
  readonly problems: readonly ImportProblem[];
} {
  const told = newProblems();
  const tables = sheets.filter(({ name, rows }) => {
    const isTable = rows.slice(proposedHeader(rows) + 1).some(holdsSomething);
    if (!isTable && rows.some(holdsSomething)) told.add(noRows, undefined, name);
    return isTable;
  });
  for (const { name, isHidden } of tables) if (isHidden) told.add(hiddenSheet, undefined, name);
  const all = [...problems, ...told.list()];
  const isAlone = tables.length === 1;
  const opened = tables.map((sheet, place) => ({
    kind: 'sheet' as const,
    sheet,
    isAlone,
    problems: place === 0 ? all : [],
  }));
  return { sheets: opened, problems: all };
}

/**
 * The table of a sheet. `fileName`: what it is called where no other sheet holds one. `headerRow`: the number of the row that
 * names its columns; null for the one that is proposed (headerRow.ts).
 */
export function readSheet(opened: OpenedSheet, fileName: string, headerRow: number | null): ParsedFile {
  const { sheet, isAlone } = opened;
  const problems = newProblems();
  problems.addAll(sheet.problems);
  const header = headerRow === null ? proposedHeader(sheet.rows) : headerRow - 1;
  for (const { top } of sheet.blocks) if (top > header) problems.add(mergedCells, top + 1);
  const how = { headerRow: header + 1, offset: 1, isRagged: false };
  const rows = fillBlocks(sheet, header);
  const read = tableFromRows(isAlone ? fileName : sheet.name, rows, how, problems);
  const hidden = { isHidden: sheet.isHidden };
  const tables = read.ok ? withMatrix(read.table, problems).map((one) => ({ ...one, sheet: hidden })) : [];
  const told = read.ok ? problems.list() : read.refused.problems;
  const all = [...opened.problems, ...(isAlone ? told : told.map((problem) => of(sheet, problem)))];
  return read.ok ? { kind: 'tables', tables, problems: all } : refused(...all);
}

/** Its rows are counted in that sheet. */
function of({ name }: Sheet, problem: ImportProblem): ImportProblem {
  return { ...problem, what: `Sheet “${name}”: ${problem.what}` };
}
