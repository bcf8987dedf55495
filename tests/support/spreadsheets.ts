import { strToU8, zipSync } from 'fflate';

/** Spreadsheets as programs write them, small enough to be read here. */

/** A cell's value; a string of XML where it stands for itself. */
export type CellWritten = string | number | boolean | Date | null | { readonly xml: string };

export interface SheetWritten {
  readonly name?: string;
  readonly rows: readonly (readonly CellWritten[])[];
  /** What stands behind the rows, or in an .ods before them. */
  readonly beside?: string;
  /** Attributes of rows by their place. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly attributes?: string;
}

interface XlsxParts {
  readonly workbook?: string;
  /** The codes of formats; a cell refers to them by `s`, from 1. */
  readonly formats?: readonly string[];
  /** What stands in the `si` of each shared string. */
  readonly shared?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function columnName(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (place % 26));
}

/** The number that Excel gives a day. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

function xlsxCell(value: CellWritten, reference: string): string {
  if (value === null) return '';
  if (value instanceof Date) return `<c r="${reference}" s="1"><v>${serialOf(value)}</v></c>`;
  if (typeof value === 'object') return value.xml.replace('<c', `<c r="${reference}"`);
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const words = `<is><t xml:space="preserve">${escaped(value)}</t></is>`;
  return `<c r="${reference}" t="inlineStr">${words}</c>`;
}

const spreadsheetml = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function worksheet({ rows, beside = '', rowAttributes = {}, attributes = '' }: SheetWritten): string {
  const data = rows.map((row, at) => {
    const cells = row.map((value, place) => xlsxCell(value, `${columnName(place)}${at + 1}`)).join('');
    return cells === '' ? '' : `<row r="${at + 1}" ${rowAttributes[at] ?? ''}>${cells}</row>`;
  });
  return `${declared}<worksheet xmlns="${spreadsheetml}" xmlns:r="${related}">${attributes}<sheetData>${data.join('')}</sheetData>${beside}</worksheet>`;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`,
  );
  return `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** The parts of an .xlsx by their paths. A date gets the format `yyyy-mm-dd`, unless others are given. */
export function xlsxParts(
  sheets: readonly (SheetWritten & { readonly state?: string })[],
  { workbook = '', formats = ['yyyy\\-mm\\-dd'], shared, more = {} }: XlsxParts = {},
): Record<string, string> {
  const listed = sheets.map(
    ({ name = `Sheet${sheets.length}`, state = 'visible' }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declared}<Types/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declared}<workbook xmlns="${spreadsheetml}" xmlns:r="${related}">${workbook}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rIdA', 'styles', '/xl/styles.xml'],
      ['rIdB', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${declared}<styleSheet xmlns="${spreadsheetml}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...more,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet);
  if (shared) {
    const all = shared.map((words) => `<si>${words}</si>`).join('');
    parts['xl/sharedStrings.xml'] = `${declared}<sst xmlns="${spreadsheetml}">${all}</sst>`;
  }
  return parts;
}

/** The archive of those parts. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(bytes)));
}

export function xlsx(...written: Parameters<typeof xlsxParts>): Uint8Array<ArrayBuffer> {
  return packed(xlsxParts(...written));
}

function odsCell(value: CellWritten): string {
  if (value === null) return '<table:table-cell/>';
  const cell = (attributes: string, shown: string) =>
    `<table:table-cell ${attributes}><text:p>${escaped(shown)}</text:p></table:table-cell>`;
  if (value instanceof Date) {
    const day = value.toISOString().slice(0, 10);
    return cell(`office:value-type="date" office:date-value="${day}"`, day);
  }
  if (typeof value === 'object') return value.xml;
  if (typeof value === 'number')
    return cell(`office:value-type="float" office:value="${value}"`, String(value));
  if (typeof value === 'boolean')
    return cell(`office:value-type="boolean" office:boolean-value="${value}"`, String(value).toUpperCase());
  // Spaces that XML would take for one are elements.
  const words = escaped(value).replace(/^ | (?= )| $/g, '<text:s/>');
  const paragraphs = words.split('\n').map((line) => `<text:p>${line}</text:p>`);
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

const odsNames = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

export function odsRow(cells: readonly CellWritten[], attributes = ''): string {
  return `<table:table-row ${attributes}>${cells.map(odsCell).join('')}</table:table-row>`;
}

/** The parts of an .ods by their paths. */
export function odsParts(
  sheets: readonly (SheetWritten & { readonly xml?: string })[],
  styles = '',
): Record<string, string> {
  const tables = sheets.map(
    ({ name = 'Sheet1', rows, rowAttributes = {}, beside = '', xml, attributes = '' }) => {
      const inside = xml ?? rows.map((row, at) => odsRow(row, rowAttributes[at])).join('');
      return `<table:table table:name="${escaped(name)}" ${attributes}>${beside}${inside}</table:table>`;
    },
  );
  const content = `${declared}<office:document-content ${odsNames} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content };
}

export function ods(...written: Parameters<typeof odsParts>): Uint8Array<ArrayBuffer> {
  return packed(odsParts(...written));
}
