import { openSpreadsheets } from '../../../src/core/ingest/openSpreadsheets';
import type { ParsedFile, Table } from '../../../src/core/ingest/parsed/parsedFile';
import { fileParser } from '../../../src/core/ingest/pendingImport';
import type { PackedPart } from '../../../src/core/ingest/sheet/archive';
import { unpackText } from '../../../src/shell/files/unpackText';
import { decode } from '../../support/datasetFile';
import { defined } from '../../support/defined';

type Unpack = (part: PackedPart) => AsyncIterable<string>;

/** A file as the importer reads it. */
export async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  name = 'ties.xlsx',
  headers: readonly (number | null)[] = [],
  unpack: Unpack = unpackText,
): Promise<ParsedFile> {
  const content = bytes.slice().buffer;
  const files = await openSpreadsheets([{ name, content }], unpack, () => {});
  return fileParser(decode, () => {})(files, { headers });
}

/** The tables of a file that is read; otherwise its refusal fails the test. */
export async function tablesIn(...file: Parameters<typeof readSheets>): Promise<readonly Table[]> {
  const parsed = await readSheets(...file);
  if (parsed.kind !== 'tables') throw new Error(JSON.stringify(parsed));
  return parsed.tables;
}

/** The rows of the one table of a file, its columns first. */
export async function rowsIn(...file: Parameters<typeof readSheets>): Promise<(readonly string[])[]> {
  const [table] = await tablesIn(...file);
  const { columns, rows } = defined(table);
  return [columns, ...rows];
}

/** What is told of a file, by its kind. */
export async function toldOf(...file: Parameters<typeof readSheets>) {
  const parsed = await readSheets(...file);
  return Object.fromEntries(parsed.problems.map((problem) => [problem.kind, problem]));
}
