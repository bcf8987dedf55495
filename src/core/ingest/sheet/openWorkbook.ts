import type { ImportProblem } from '../parsed/problem';
import { type Archive, readArchive, type UnpackText } from './archive';
import { readOds } from './readOds';
import { partReader, type ReadPart } from './readPart';
import { readXlsx, workbookPath } from './readXlsx';
import { damaged, locked, otherPackage, Unreadable } from './unreadable';
import type { Workbook } from './workbook';

export type OpenedWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * Reads a file that is packed as spreadsheets are, an .xlsx or an .ods by what is in it: what its sheets hold, or why it
 * cannot be read. `onShare` is told how much of it has been read, 0 to 1. Never rejects for a file's sake.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  unpack: UnpackText,
  onShare: (share: number) => void,
): Promise<OpenedWorkbook> {
  try {
    if (bytes[0] === 0xd0) throw oldFormat(bytes);
    const archive = readArchive(bytes);
    const whole = [...archive].reduce((sum, [path, { size }]) => sum + (/\.xml$/.test(path) ? size : 0), 1);
    const read = partReader(unpack, (characters) => onShare(Math.min(1, characters / whole)));
    return { ok: true, workbook: await readSpreadsheet(archive, read) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    // Numbers in a broken directory lead beyond the file.
    if (error instanceof RangeError) return { ok: false, problem: damaged().problem };
    throw error;
  }
}

async function readSpreadsheet(archive: Archive, read: ReadPart): Promise<Workbook> {
  const other = otherKinds.find(([path]) => [...archive.keys()].some((one) => path.test(one)));
  if (other) throw otherPackage(other[1]);
  if (archive.has('content.xml')) return readOds(archive, read);
  const path = await workbookPath(archive, read);
  if (path === null)
    throw otherPackage('is a zip archive and no spreadsheet', 'Unpack it, and import the file inside.');
  return readXlsx(archive, path, read);
}

/** What else is packed in the same way, told by a part of it. */
const otherKinds: readonly (readonly [path: RegExp, what: string])[] = [
  [/^xl\/workbook\.bin$/, 'is a binary spreadsheet of Excel (.xlsb)'],
  [/^word\//, 'is a text of Word'],
  [/^ppt\//, 'is a presentation'],
  [/^index\/.*\.iwa$|^index\.zip$/, 'is a document of Numbers, Pages or Keynote'],
];

/** The container of what Excel wrote until 2007 is also that of newer files with a password. */
function oldFormat(bytes: Uint8Array): Unreadable {
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return locked();
  }
  return otherPackage(
    'is an old spreadsheet (.xls) or document',
    'Save it as .xlsx or CSV, and import that file.',
  );
}
