import { type DecodeBytes, decodeText } from './decodeText';
import { detectFormat } from './detectFormat';
import { readJson } from './json/readJson';
import type { Problem } from './problem';
import { type Reading, refused } from './reading';
import { readCsv } from './table/readCsv';
import { readGexf } from './xml/readGexf';
import { readGraphml } from './xml/readGraphml';

/** Is told how much of a file has been read, 0 to 1. Only the readers of XML can tell. */
type OnShare = (share: number) => void;

/** Reads a file's bytes, whatever they are: what it holds, or why it cannot be read. Never throws for a file's sake. */
export function readFile(
  fileName: string,
  bytes: Uint8Array,
  decode: DecodeBytes,
  onShare?: OnShare,
): Reading {
  const decoded = decodeText(bytes, decode);
  if (!decoded.ok) return refused(...decoded.problems);
  return withProblems(readText(fileName, decoded.text, onShare), decoded.problems);
}

/** Reads text that was pasted (its name is '') or decoded. */
export function readText(fileName: string, text: string, onShare?: OnShare): Reading {
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
      return readCsv(text, fileName.replace(/\.[^.]{1,8}$/, '') || 'the table');
  }
}

function withProblems(reading: Reading, before: readonly Problem[]): Reading {
  return before.length === 0 ? reading : { ...reading, problems: [...before, ...reading.problems] };
}
