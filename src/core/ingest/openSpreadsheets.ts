import type { ImportFile } from './importProtocol';
import { type ImportProblem, refusal } from './parsed/problem';
import type { UnpackText } from './sheet/archive';
import { type OpenedSheet, tabularSheets } from './sheet/readSheet';

/** A file as it is read again and again: a spreadsheet is unpacked once, and each of its sheets is then a file of its own. */
export interface OpenedFile {
  readonly name: string;
  readonly content: ImportFile['content'] | OpenedSheet | RefusedSpreadsheet;
}

interface RefusedSpreadsheet {
  readonly kind: 'refused';
  readonly problems: readonly ImportProblem[];
}

/** What spreadsheets begin with: what is packed as .xlsx and .ods are, and the container of old and of locked ones. */
const beginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Opens the spreadsheets among the files. What reads them is fetched for the first one that is given: most visits never need
 * it. `onShare` is told how much of the files has been opened, 0 to 1.
 */
export async function openSpreadsheets(
  files: readonly ImportFile[],
  unpack: UnpackText,
  onShare: (share: number) => void,
): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const [place, { name, content }] of files.entries()) {
    const bytes = typeof content === 'string' ? null : new Uint8Array(content);
    const report = (share: number) => onShare((place + share) / files.length);
    const contents = bytes && isSpreadsheet(bytes) ? await openSheets(bytes, unpack, report) : [content];
    for (const one of contents) opened.push({ name, content: one });
  }
  return opened;
}

function isSpreadsheet(bytes: Uint8Array): boolean {
  return beginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

async function openSheets(
  bytes: Uint8Array,
  unpack: UnpackText,
  onShare: (share: number) => void,
): Promise<readonly (OpenedSheet | RefusedSpreadsheet)[]> {
  const refuse = (...problems: readonly ImportProblem[]) => [{ kind: 'refused' as const, problems }];
  const reader = await import('./sheet/openWorkbook').catch(() => null);
  if (!reader) {
    const what = 'The part of this page that reads spreadsheets could not be fetched. Are you offline?';
    return refuse(refusal('not-fetched', what, 'Try again, or save the sheet as CSV.'));
  }
  const opened = await reader.openWorkbook(bytes, unpack, onShare);
  if (!opened.ok) return refuse(opened.problem);
  const { sheets, problems } = tabularSheets(opened.workbook);
  if (sheets.length > 0) return sheets;
  const what = 'No sheet holds a table: a row that names the columns, and rows under it.';
  return refuse(refusal('empty', what, 'Choose a file that holds rows.'), ...problems);
}
