import type { PackedPart } from './archive';
import { type NumberFormat, plainFormat } from './numberFormat';
import { writtenNumber } from './numberText';
import type { Attributes, ReadPart } from './readPart';
import { cellError, cellLink, isAddress, money, type SheetBuilder, unsavedFormula } from './sheetBuilder';
import { damaged } from './unreadable';
import { decodedEscapes, isTrue, wordsIn } from './xlsxParts';

/** What the cells of all sheets refer to. */
export interface SharedParts {
  readonly words: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

/** A cell from its first tag to its last. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: NumberFormat;
  hasFormula: boolean;
  /** What stands in its `v`; null where it has none. */
  value: string | null;
}

/** Reads the cells of one sheet of an .xlsx. */
export async function readWorksheet(
  part: PackedPart,
  shared: SharedParts,
  sheet: SheetBuilder,
  read: ReadPart,
): Promise<void> {
  const inline = wordsIn();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let inValue = false;
  const openRow = ({ r, hidden }: Attributes) => {
    row = placeOfRow(r) ?? row + 1;
    column = -1;
    if (isTrue(hidden)) sheet.hideRow(row);
  };
  const openCell = ({ r, s = '0', t = 'n' }: Attributes): OpenCell => {
    column = placeOfColumn(r) ?? column + 1;
    const format = shared.formats[Number(s)] ?? plainFormat;
    return { row, column, type: t, format, hasFormula: false, value: null };
  };
  await read(part, {
    open: (name, attributes) => {
      inline.open(name);
      if (name === 'row') openRow(attributes());
      else if (name === 'c') cell = openCell(attributes());
      else if (name === 'v') inValue = true;
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (!cell) openBeside(name, attributes, sheet);
    },
    text: (words) => {
      if (inValue && cell) cell.value = (cell.value ?? '') + words;
      else inline.text(words);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') inValue = false;
      if (name !== 'c' || !cell) return;
      sheet.cell(cell.row, cell.column, wordsOf(cell, inline.take(), shared, sheet));
      cell = null;
    },
  });
}

/** What stands before and behind the rows. */
function openBeside(name: string, attributes: () => Attributes, sheet: SheetBuilder): void {
  if (name === 'col') {
    const { hidden, min = '1', max = '0' } = attributes();
    const last = isTrue(hidden) ? Math.min(Number(max), 16_384) : 0;
    for (let column = Number(min) - 1; column < last; column++) sheet.hideColumn(column);
  }
  if (name === 'mergeCell') {
    const [from = '', to = from] = (attributes().ref ?? '').split(':');
    const [top, left, bottom, right] = [rowIn(from), placeOfColumn(from), rowIn(to), placeOfColumn(to)];
    if (top !== null && left !== null && bottom !== null && right !== null)
      sheet.merge({ top, left, bottom, right });
  }
  if (name === 'hyperlink') tellLink(attributes(), sheet);
}

/** One that leads to another place in the same spreadsheet is none. */
function tellLink({ ref = '', location }: Attributes, { wordsAt, problems }: SheetBuilder): void {
  const [from = ''] = ref.split(':');
  const row = rowIn(from) ?? -1;
  const words = wordsAt(row, placeOfColumn(from) ?? -1);
  if (location === undefined && words !== '' && !isAddress(words)) problems.add(cellLink, row + 1, words);
}

function wordsOf(cell: OpenCell, inline: string, shared: SharedParts, { problems }: SheetBuilder): string {
  const { type, value, format, row } = cell;
  if (type === 'inlineStr') return inline;
  if (value === null) {
    if (cell.hasFormula) problems.add(unsavedFormula, row + 1);
    return inline;
  }
  switch (type) {
    case 's':
      return sharedWords(shared, value);
    case 'b':
      return isTrue(value) ? 'TRUE' : 'FALSE';
    case 'e':
      problems.add(cellError, row + 1, value);
      return '';
    case 'str':
      return decodedEscapes(value);
    case 'd':
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
  }
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'money') problems.add(money, row + 1);
  return writtenNumber(number, format, shared.since1904);
}

function sharedWords({ words }: SharedParts, value: string): string {
  const found = words[Number(value)];
  if (found === undefined) throw damaged();
  return found;
}

/** The place of a row by its number; null where it says none. */
function placeOfRow(number: string | undefined): number | null {
  const place = Number(number) - 1;
  return number === undefined || !Number.isInteger(place) ? null : place;
}

function rowIn(reference: string): number | null {
  return placeOfRow(reference.replace(/^\$?[A-Za-z]+\$?/, '') || undefined);
}

/** The place of the column in a reference such as AB12; null where there is none. */
function placeOfColumn(reference: string | undefined): number | null {
  let column = 0;
  for (let at = 0; reference !== undefined && at < Math.min(reference.length, 5); at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (reference[at] !== '$' || column > 0) break;
  }
  return column === 0 ? null : column - 1;
}
