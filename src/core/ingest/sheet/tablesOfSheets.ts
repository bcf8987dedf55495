import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { type ImportProblem, newProblems, type ProblemKind, refusal } from '../parsed/problem';
import { holdsSomething, proposedHeader } from '../table/headerRow';
import { tableFromRows } from '../table/tableFromRows';
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

/** The workbook without the sheets that hold no table: these are told. Reading it another way never brings one back. */
export function withTables({ sheets, problems }: Workbook): Workbook {
  const told = newProblems();
  const tables = sheets.filter(({ name, rows }) => {
    const below = rows.slice(proposedHeader(rows) + 1);
    const isTable = below.some(holdsSomething);
    if (!isTable && rows.some(holdsSomething)) told.add(noRows, undefined, name);
    return isTable;
  });
  for (const { name, isHidden } of tables) if (isHidden) told.add(hiddenSheet, undefined, name);
  return { sheets: tables, problems: [...problems, ...told.list()] };
}

/**
 * The tables of a workbook, one of each sheet. `name`: what the table is called where there is one sheet. `headers`: by the
 * place of the sheet the number of the row that names its columns; null for the one that is proposed.
 */
export function tablesOfSheets(
  { sheets, problems }: Workbook,
  name: string,
  headers: readonly (number | null)[],
): ParsedFile {
  if (sheets.length === 0) {
    const what = 'No sheet holds a table: a row that names the columns, and rows under it.';
    return refused(refusal('empty', what, 'Choose a file that holds rows.'), ...problems);
  }
  const tables: Table[] = [];
  const told = [...problems];
  for (const [place, sheet] of sheets.entries()) {
    const called = sheets.length === 1 ? name : sheet.name;
    const own = (all: readonly ImportProblem[]) =>
      sheets.length === 1 ? all : all.map((one) => of(sheet, one));
    const read = tableOfSheet(sheet, called, headers[place] ?? null);
    told.push(...own(read.problems));
    if (!read.table) return refused(...told);
    tables.push(read.table);
  }
  return { kind: 'tables', tables, problems: told };
}

/** Its rows are counted in that sheet. */
function of({ name }: Sheet, problem: ImportProblem): ImportProblem {
  return { ...problem, what: `Sheet “${name}”: ${problem.what}` };
}

function tableOfSheet(
  sheet: Sheet,
  name: string,
  headerRow: number | null,
): { readonly table: Table | null; readonly problems: readonly ImportProblem[] } {
  const problems = newProblems();
  problems.addAll(sheet.problems);
  const header = headerRow === null ? proposedHeader(sheet.rows) : headerRow - 1;
  const rows = fillBlocks(sheet, header);
  for (const { top } of sheet.blocks) if (top > header) problems.add(mergedCells, top + 1);
  const how = { headerRow: header + 1, offset: 1, isRagged: false };
  const read = tableFromRows(name, rows, how, problems);
  if (!read.ok) return { table: null, problems: read.refused.problems };
  return { table: { ...read.table, sheet: { isHidden: sheet.isHidden } }, problems: problems.list() };
}
