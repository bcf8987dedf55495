import { type DecodeBytes, decodeText } from './decodeText';
import { detectFormat } from './detectFormat';
import { readJson } from './json/readJson';
import { type ParsedFile, refused } from './parsed/parsedFile';
import type { ImportProblem } from './parsed/problem';
import { readCsv } from './table/readCsv';
import { readGexf } from './xml/readGexf';
import { readGraphml } from './xml/readGraphml';

interface HowToRead {
  /** Of a table, the row that names its columns (readCsv.ts). */
  readonly headerRow?: number | null;
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
  const decoded = decodeText(bytes, decode);
  if (!decoded.ok) return refused(...decoded.problems);
  return withProblems(readText(fileName, decoded.text, how), decoded.problems);
}

/** Reads text that was pasted (its name is '') or decoded. */
export function readText(
  fileName: string,
  text: string,
  { headerRow = null, onShare }: HowToRead = {},
): ParsedFile {
  const detected = detectFormat(fileName, text);
  if (!detected.ok) return refused(detected.problem);
  switch (detected.format) {
    case 'json':
      return readJson(text);
    case 'gexf':
      return readGexf(text, onShare);
    case 'graphml':
      return readGraphml(text, onShare);
    case 'table':
      return readCsv(text, tableName(fileName), headerRow);
  }
}

/** What the one table of a file is called. */
export function tableName(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/, '') || 'the table';
}

function withProblems(reading: ParsedFile, before: readonly ImportProblem[]): ParsedFile {
  return before.length === 0 ? reading : { ...reading, problems: [...before, ...reading.problems] };
}
