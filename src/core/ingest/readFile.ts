import { type DecodeBytes, decodeText } from './decodeText';
import { detectFormat } from './detectFormat';
import { readJson } from './json/readJson';
import type { Problem } from './problem';
import { type Reading, refused } from './reading';
import { readCsv } from './table/readCsv';
import { readGexf } from './xml/readGexf';
import { readGraphml } from './xml/readGraphml';

/**
 * Reads a file's bytes, whatever they are: what it holds, or why it cannot be read. Never throws for a file's sake.
 * `headerRow`: of a table, the row that names its columns (readCsv.ts).
 */
export function readFile(
  fileName: string,
  bytes: Uint8Array,
  decode: DecodeBytes,
  headerRow: number | null = null,
): Reading {
  const decoded = decodeText(bytes, decode);
  if (!decoded.ok) return refused(...decoded.problems);
  return withProblems(readText(fileName, decoded.text, headerRow), decoded.problems);
}

/** Reads text that was pasted (its name is '') or decoded. */
export function readText(fileName: string, text: string, headerRow: number | null = null): Reading {
  const detected = detectFormat(fileName, text);
  if (!detected.ok) return refused(detected.problem);
  switch (detected.format) {
    case 'json':
      return readJson(text);
    case 'gexf':
      return readGexf(text);
    case 'graphml':
      return readGraphml(text);
    case 'table':
      return readCsv(text, fileName.replace(/\.[^.]{1,8}$/, '') || 'the table', headerRow);
  }
}

function withProblems(reading: Reading, before: readonly Problem[]): Reading {
  return before.length === 0 ? reading : { ...reading, problems: [...before, ...reading.problems] };
}
