import type { ImportFile } from './importProtocol';
import { type ImportProblem, refusal } from './parsed/problem';
import type { UnpackText } from './sheet/archive';
import { withTables } from './sheet/tablesOfSheets';
import type { Workbook } from './sheet/workbook';

/** A file as it is read again and again: a spreadsheet is unpacked once. */
export interface OpenedFile {
  readonly name: string;
  readonly content: ImportFile['content'] | OpenedSpreadsheet;
}

type OpenedSpreadsheet =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

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
    opened.push({
      name,
      content: bytes && isSpreadsheet(bytes) ? await openSpreadsheet(bytes, unpack, report) : content,
    });
  }
  return opened;
}

function isSpreadsheet(bytes: Uint8Array): boolean {
  return beginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

async function openSpreadsheet(
  bytes: Uint8Array,
  unpack: UnpackText,
  onShare: (share: number) => void,
): Promise<OpenedSpreadsheet> {
  const reader = await import('./sheet/openWorkbook').catch(() => null);
  if (!reader) {
    const what = 'The part of this page that reads spreadsheets could not be fetched. Are you offline?';
    return { kind: 'refused', problem: refusal('not-fetched', what, 'Try again, or save the sheet as CSV.') };
  }
  const opened = await reader.openWorkbook(bytes, unpack, onShare);
  if (!opened.ok) return { kind: 'refused', problem: opened.problem };
  return { kind: 'workbook', workbook: withTables(opened.workbook) };
}
