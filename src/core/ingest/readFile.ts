import { decodeText } from './decodeText';
import { detectFormat, type FileFormat } from './detectFormat';
import type { DecodeBytes } from './encodings';
import { readJson } from './json/readJson';
import { namedByLabels } from './parsed/labelColumns';
import { type ParsedFile, refused } from './parsed/parsedFile';
import type { ImportProblem } from './parsed/problem';
import { type CsvReading, readCsv } from './table/readCsv';
import { readGexf } from './xml/readGexf';
import { readGraphml } from './xml/readGraphml';

interface HowToRead extends CsvReading {
  /** The encoding of its bytes; null for the likely one (decodeText.ts). */
  readonly encoding?: string | null;
  /** What the text is taken for, whatever it looks like. */
  readonly as?: FileFormat | undefined;
  /** Is told how much of the file has been read, 0 to 1. Only the readers of XML can tell. */
  readonly onShare?: (share: number) => void;
}

/** Reads a file's bytes, whatever they are: what it holds, or why it cannot be read. Never throws for a file's sake. */
export function readFile(
  fileName: string,
  bytes: Uint8Array,
  decode: DecodeBytes,
  how: HowToRead = {},
): ParsedFile {
  const decoded = decodeText(bytes, decode, how.encoding);
  if (!decoded.ok) return refused(...decoded.problems);
  const reading = withProblems(readText(fileName, decoded.text, how), decoded.problems);
  const { encoding } = decoded;
  if (!encoding || reading.kind !== 'tables') return reading;
  return { ...reading, tables: reading.tables.map((table) => ({ ...table, encoding })) };
}

/** Reads text that was pasted (its name is '') or decoded. */
export function readText(
  fileName: string,
  text: string,
  { headerRow = null, delimiter = null, as, onShare }: HowToRead = {},
): ParsedFile {
  const detected = as ? { ok: true as const, format: as } : detectFormat(fileName, text);
  if (!detected.ok) return refused(detected.problem);
  switch (detected.format) {
    case 'json':
      return readJson(text);
    case 'gexf':
      return readGexf(text, onShare);
    case 'graphml':
      return readGraphml(text, onShare);
    case 'table':
      return withLabels(readCsv(text, tableName(fileName), { headerRow, delimiter }));
  }
}

/** What the one table of a file is called. */
export function tableName(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/, '') || 'the table';
}

/** Query services hand out tables in which whom a column identifies is named by another. */
function withLabels(parsed: ParsedFile): ParsedFile {
  return parsed.kind === 'tables' ? { ...parsed, tables: parsed.tables.map(namedByLabels) } : parsed;
}

function withProblems(reading: ParsedFile, before: readonly ImportProblem[]): ParsedFile {
  return before.length === 0 ? reading : { ...reading, problems: [...before, ...reading.problems] };
}
