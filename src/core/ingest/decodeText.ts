import { type DecodeBytes, encodingWords, legacyEncodings, likelyEncoding } from './encodings';
import { bytesWords, limits, numberWords } from './parsed/limits';
import type { TextChoice } from './parsed/parsedFile';
import { type ImportProblem, refusal, remark, shorten } from './parsed/problem';
import { decodeWithStrays } from './strayBytes';

export type DecodedText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly problems: readonly ImportProblem[];
      /** The encodings it may be in, where it is not in Unicode. */
      readonly encoding?: TextChoice;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** First bytes of files that hold no text, what they are, and what to do. */
const signatures: readonly (readonly [bytes: readonly number[], what: string, mend: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'is a zip archive (spreadsheets are, too)',
    'Unpack it, or save the sheet as CSV, and import that file.',
  ],
  [[0x50, 0x4b, 0x05, 0x06], 'is an empty zip archive', 'Choose the file that was meant to be in it.'],
  [[0x1f, 0x8b], 'is packed with gzip', 'Unpack it, and import the file inside.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'is an old spreadsheet or document',
    'Save it as .xlsx or CSV, and import that file.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF', 'Import a table or a graph: CSV, JSON, GEXF or GraphML.'],
  [
    [0x89, 0x50, 0x4e, 0x47],
    'is a picture',
    'Import the data it was drawn from: CSV, JSON, GEXF or GraphML.',
  ],
  [[0xff, 0xd8, 0xff], 'is a picture', 'Import the data it was drawn from: CSV, JSON, GEXF or GraphML.'],
  [
    [0x47, 0x49, 0x46, 0x38],
    'is a picture',
    'Import the data it was drawn from: CSV, JSON, GEXF or GraphML.',
  ],
  [[0x52, 0x49, 0x46, 0x46], 'is a picture or a sound', 'Import a table or a graph as text.'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'is a database', 'Export its tables as CSV, and import those.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a packed archive', 'Unpack it, and import the file inside.'],
  [[0x52, 0x61, 0x72, 0x21], 'is a packed archive', 'Unpack it, and import the file inside.'],
];

/**
 * The text of a file. UTF-8 and UTF-16 are read as they are, UTF-8 also with a few bytes that are none; anything else by the
 * encoding that is likely or was `chosen`, and that is said. `decode`: the platform's own decoder, without a mark of byte order,
 * `new TextDecoder(encoding, { fatal: true })`.
 */
export function decodeText(
  bytes: Uint8Array,
  decode: DecodeBytes,
  chosen: string | null = null,
): DecodedText {
  const not = noText(bytes);
  if (not) return { ok: false, problems: [not] };
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && holdsZero(bytes)) return refuseBinary();
  const text = decode(bytes, encoding);
  if (text !== null) return finish(text, []);
  if (encoding !== 'utf-8') return refuseBinary();
  const mended = decodeWithStrays(bytes, decode);
  if (mended && (chosen === null || chosen === 'utf-8')) {
    const finished = finish(mended.text, mended.problems);
    return finished.ok ? { ...finished, encoding: encodingChoice(bytes, decode, 'utf-8') } : finished;
  }
  return decodeLegacy(bytes, decode, chosen ?? likelyEncoding(bytes, decode), mended !== null);
}

function decodeLegacy(
  bytes: Uint8Array,
  decode: DecodeBytes,
  label: string,
  maybeUtf8: boolean,
): DecodedText {
  const text = decode(bytes, label);
  if (text === null) return refuseBinary();
  const told = remark(
    'warning',
    'other-encoding',
    `The file is not in UTF-8. It was read as ${encodingWords(label)}.`,
    'Look at the names. If they are wrong, choose another encoding, or save the file as UTF-8 and import it again.',
  );
  const finished = finish(text, [told]);
  if (!finished.ok) return finished;
  const encoding = encodingChoice(bytes, decode, label, maybeUtf8);
  return { ...finished, encoding: { ...encoding, isDoubtful: true } };
}

/** Encodings that can hold these bytes, each with three words as they would be. */
function encodingChoice(
  bytes: Uint8Array,
  decode: DecodeBytes,
  chosen: string,
  maybeUtf8 = chosen === 'utf-8',
): TextChoice {
  const lines = linesBeyondAscii(bytes);
  const options = legacyEncodings.flatMap(({ label, words }) => {
    if (decode(bytes, label) === null) return [];
    const read = lines.flatMap((line) => decode(line, label) ?? []).join('\n');
    return [{ value: label, words: `${words}: ${sampleOf(read)}` }];
  });
  const utf8 = decodeWithStrays(bytes, decode);
  const first =
    maybeUtf8 && utf8 ? [{ value: 'utf-8', words: `Unicode (UTF-8): ${sampleOf(utf8.text)}` }] : [];
  return { chosen, options: [...first, ...options] };
}

/** The first lines that hold anything beyond ASCII, and no more of them than are needed. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && lines.length < 3; ) {
    const end = bytes.indexOf(10, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    if (line.some((byte) => byte > 127)) lines.push(line.slice(0, 4000));
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
}

/** Three cells with letters beyond ASCII. */
function sampleOf(text: string): string {
  const cells = text
    .slice(0, 12_000)
    .split(/[,;|\t\r\n"]/)
    .map((cell) => cell.trim());
  const found = [...new Set(cells.filter((cell) => /[\u0080-\uffff]/.test(cell)))];
  return found.slice(0, 3).map(shorten).join(' · ');
}

/** Problems of the bytes alone: none, too many, or those of a file that is no text. */
function noText(bytes: Uint8Array): ImportProblem | null {
  if (bytes.length === 0)
    return refusal('empty', 'The file is empty.', 'Choose a file that holds something.');
  if (bytes.length > limits.bytes) {
    const what = `The file is larger than ${bytesWords}, which is the most that is read.`;
    return refusal('too-large', what, 'Cut it into parts, or delete columns that say nothing about people.');
  }
  for (const [start, what, mend] of signatures) {
    if (start.every((byte, at) => bytes[at] === byte)) {
      return refusal('not-text', `The file ${what}, which cannot be read here.`, mend);
    }
  }
  return null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of its first letters is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'utf-16be' : null;
}

function holdsZero(bytes: Uint8Array): boolean {
  return bytes.indexOf(0) >= 0;
}

function refuseBinary(): DecodedText {
  const what = 'The file holds no text.';
  return {
    ok: false,
    problems: [refusal('not-text', what, 'Import a table or a graph as text: CSV, JSON, GEXF or GraphML.')],
  };
}

/** What UTF-8 looks like that was once read as Windows-1252 and saved again: “Ã©”, “â€œ”. */
const garbled =
  /[\u00c2\u00c3][\u0080-\u00bf\u2018-\u2022\u0152-\u0178]|\u00e2\u20ac[\u0080-\u00bf\u0152\u0153\u02dc\u2018-\u2122]/g;

function finish(text: string, problems: readonly ImportProblem[]): DecodedText {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (unmarked.trim() === '') {
    return {
      ok: false,
      problems: [refusal('empty', 'The file is empty.', 'Choose a file that holds something.')],
    };
  }
  const found = problems.length === 0 ? (unmarked.match(garbled)?.length ?? 0) : 0;
  if (found === 0) return { ok: true, text: unmarked, problems };
  const what = `Letters look garbled in ${numberWords(found)} ${found === 1 ? 'place' : 'places'}, such as “${garbledExample(unmarked)}”.`;
  const mend =
    'The file was once saved in the wrong encoding. If the names are wrong, export it anew as UTF-8.';
  return { ok: true, text: unmarked, problems: [...problems, remark('warning', 'garbled', what, mend)] };
}

function garbledExample(text: string): string {
  const at = text.search(garbled);
  const before = /[\p{L}\p{N}'’-]{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const after = /^[^\s,;"<>]{0,20}/u.exec(text.slice(at, at + 20))?.[0] ?? '';
  return before + after;
}
