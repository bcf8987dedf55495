import type { DecodeBytes } from './encodings';
import { type ImportProblem, newProblems, type ProblemKind } from './parsed/problem';

const stray: ProblemKind = {
  severity: 'warning',
  kind: 'stray-byte',
  what: 'The file is in UTF-8, but for single bytes; these were read as Windows-1252. Look at the words there.',
  mend: 'Mend these words in the file, or save it anew as UTF-8.',
};

/** Where bytes are no UTF-8, and how many letters of several bytes are. */
interface Utf8 {
  readonly bad: readonly number[];
  readonly letters: number;
}

/** Looks through bytes for those that belong to no letter of UTF-8. Stops where there are too many to be strays. */
function lookThrough(bytes: Uint8Array): Utf8 {
  const bad: number[] = [];
  let letters = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : lengthOf(first);
    if (length > 0 && isWhole(bytes, at, length)) {
      if (length > 1) letters++;
      at += length;
    } else {
      bad.push(at);
      at++;
    }
  }
  return { bad, letters };
}

function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function isWhole(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
  }
  const [first, second] = [bytes[at], bytes[at + 1] ?? 0];
  // Overlong forms, halves of pairs, and what lies beyond the last letter.
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

/** So many more letters must be whole than bytes are stray for a file to be in UTF-8. */
const leastWhole = 2;

/** The text of a file in UTF-8 with a few bytes that are not; null where it is in another encoding. */
export function decodeWithStrays(
  bytes: Uint8Array,
  decode: DecodeBytes,
): { readonly text: string; readonly problems: readonly ImportProblem[] } | null {
  const { bad, letters } = lookThrough(bytes);
  if (bad.length === 0 || letters < leastWhole * bad.length) return null;
  const problems = newProblems();
  const parts: string[] = [];
  let from = 0;
  let line = 1;
  for (const at of [...bad, bytes.length]) {
    const stretch = decode(bytes.subarray(from, at), 'utf-8');
    if (stretch === null) return null;
    parts.push(stretch);
    line += stretch.split(/\r\n?|\n/).length - 1;
    if (at === bytes.length) break;
    const letter = decode(bytes.subarray(at, at + 1), 'windows-1252') ?? '\ufffd';
    parts.push(letter);
    problems.add(stray, line, `${stretch.slice(-12).split('\n').at(-1)}${letter}`);
    from = at + 1;
  }
  return { text: parts.join(''), problems: problems.list() };
}
