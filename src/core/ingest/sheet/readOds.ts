import type { Archive } from './archive';
import { isOdsError, type OdsCell, odsCell, odsText } from './odsCell';
import { odsWords } from './odsWords';
import { type Attributes, decoded, type ReadPart } from './readPart';
import {
  type CellCount,
  cellError,
  cellLink,
  comments,
  isAddress,
  money,
  type SheetBuilder,
  sheetBuilder,
  unsavedFormula,
} from './sheetBuilder';
import { damaged, locked } from './unreadable';
import type { Sheet, Workbook } from './workbook';

/** Reads the sheets of an .ods. */
export async function readOds(archive: Archive, read: ReadPart): Promise<Workbook> {
  const manifest = archive.get('meta-inf/manifest.xml');
  if (manifest) {
    await read(manifest, {
      open: (name) => {
        if (name === 'encryption-data') throw locked();
      },
    });
  }
  const content = archive.get('content.xml');
  if (!content) throw damaged();
  const hidden = hiddenStyles();
  const tables = tableReader(hidden.has);
  await read(content, {
    open: (name, attributes) => {
      hidden.open(name, attributes);
      tables.open(name, attributes);
    },
    text: tables.text,
    close: tables.close,
  });
  return tables.finish();
}

/** The styles whose sheets are hidden. They stand before the sheets. */
function hiddenStyles() {
  const names = new Set<string>();
  let style = '';
  return {
    open: (name: string, attributes: () => Attributes) => {
      if (name === 'style') style = attributes()['style:name'] ?? '';
      if (name === 'table-properties' && attributes()['table:display'] === 'false') names.add(style);
    },
    has: (name: string) => names.has(name),
  };
}

/** A cell, or several that say the same side by side. */
interface OpenCell {
  readonly cell: OdsCell;
  readonly columns: number;
  readonly isCovered: boolean;
}

interface OpenRow {
  readonly rows: number;
  readonly isHidden: boolean;
  readonly cells: { readonly words: string; readonly columns: number }[];
}

function tableReader(isHiddenStyle: (name: string) => boolean) {
  const count: CellCount = { cells: 0 };
  const sheets: Sheet[] = [];
  const words = odsWords();
  let sheet: SheetBuilder | null = null;
  let rows: ReturnType<typeof rowReader> | null = null;
  /** More than one: a table inside of a cell, which is no part of the sheet. */
  let depth = 0;
  const openTable = (attributes: Attributes) => {
    if (++depth > 1) return;
    const name = decoded(attributes['table:name'] ?? `Sheet ${sheets.length + 1}`);
    sheet = sheetBuilder(name, isHiddenStyle(attributes['table:style-name'] ?? ''), count);
    rows = rowReader(sheet, words);
  };
  const closeTable = () => {
    if (--depth > 0) return;
    if (sheet) sheets.push(sheet.finish());
    sheet = null;
    rows = null;
  };
  return {
    open: (name: string, attributes: () => Attributes) => {
      if (name === 'table') openTable(attributes());
      else if (depth === 1) rows?.open(name, attributes);
    },
    text: (more: string) => {
      if (depth === 1) rows?.text(more);
    },
    close: (name: string) => {
      if (name === 'table') closeTable();
      else if (depth === 1) rows?.close(name);
    },
    finish: (): Workbook => ({ sheets, problems: words.hasComments() ? [comments] : [] }),
  };
}

/** Reads the rows of one sheet, however they are grouped. */
function rowReader(sheet: SheetBuilder, words: ReturnType<typeof odsWords>) {
  let at = 0;
  let column = 0;
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  const closeCell = () => {
    if (!row || !cell) return;
    const said = cell.isCovered ? '' : wordsOf(cell.cell, words, at, sheet);
    row.cells.push({ words: said, columns: cell.columns });
    cell = null;
  };
  const closeRow = () => {
    if (row) putRow(sheet, row, at);
    at += row?.rows ?? 0;
    row = null;
  };
  return {
    open: (name: string, attributes: () => Attributes) => {
      if (cell) words.open(name, attributes);
      else if (name === 'table-column') column += hideColumns(sheet, column, attributes());
      else if (name === 'table-row') row = openRow(attributes());
      else if (row && isCell(name)) {
        cell = openCell(name, attributes());
        words.begin();
        mergeCells(sheet, row, attributes(), at);
      }
    },
    text: (more: string) => {
      if (cell) words.text(more);
    },
    close: (name: string) => {
      if (isCell(name)) closeCell();
      else if (cell) words.close(name);
      else if (name === 'table-row') closeRow();
    },
  };
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

/** One where it is not said. Whatever is said is held against the size of a sheet where cells are put. */
function times(written: string | undefined): number {
  if (written === undefined) return 1;
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

function isHidden(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
}

function openRow(attributes: Attributes): OpenRow {
  return {
    rows: times(attributes['table:number-rows-repeated']),
    isHidden: isHidden(attributes),
    cells: [],
  };
}

function openCell(name: string, attributes: Attributes): OpenCell {
  return {
    cell: odsCell(attributes),
    columns: times(attributes['table:number-columns-repeated']),
    isCovered: name === 'covered-table-cell',
  };
}

/** Returns how many columns it speaks of. */
function hideColumns(sheet: SheetBuilder, first: number, attributes: Attributes): number {
  const columns = times(attributes['table:number-columns-repeated']);
  const last = Math.min(first + columns, 16_384);
  if (isHidden(attributes)) for (let column = first; column < last; column++) sheet.hideColumn(column);
  return columns;
}

function mergeCells(sheet: SheetBuilder, { cells }: OpenRow, attributes: Attributes, top: number) {
  const rowSpan = times(attributes['table:number-rows-spanned']);
  const columnSpan = times(attributes['table:number-columns-spanned']);
  if (rowSpan === 1 && columnSpan === 1) return;
  const left = cells.reduce((sum, { columns }) => sum + columns, 0);
  sheet.merge({ top, left, bottom: top + rowSpan - 1, right: left + columnSpan - 1 });
}

/** Rows that say the same, one under the other; rows that say nothing are left out until something follows. */
function putRow(sheet: SheetBuilder, { rows, cells, isHidden: isHiddenRow }: OpenRow, first: number): void {
  const filled = cells.findLastIndex(({ words }) => words !== '') + 1;
  if (filled === 0) return;
  for (let row = first; row < first + rows; row++) {
    if (isHiddenRow) sheet.hideRow(row);
    let column = 0;
    for (const { words, columns } of cells.slice(0, filled)) {
      if (words === '') column += columns;
      else for (const last = column + columns; column < last; column++) sheet.cell(row, column, words);
    }
  }
}

function wordsOf(
  cell: OdsCell,
  words: ReturnType<typeof odsWords>,
  row: number,
  { problems }: SheetBuilder,
): string {
  const { shown, isLink } = words.take();
  if (isOdsError(cell, shown)) {
    problems.add(cellError, row + 1, shown);
    return '';
  }
  const text = odsText(cell, shown);
  if (text === '' && cell.hasFormula && cell.value === undefined) problems.add(unsavedFormula, row + 1);
  if (cell.type === 'currency') problems.add(money, row + 1);
  if (isLink && text !== '' && !isAddress(text)) problems.add(cellLink, row + 1, text);
  return text;
}
