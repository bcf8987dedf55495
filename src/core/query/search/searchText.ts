import { afterGap, eachLetter, inWord } from './letters';
import type { QueryWord } from './queryWords';

/**
 * Many texts as one run of letters, so that the browser's own `indexOf` looks through all of them: faster to make and
 * smaller than an index of words, and it finds beginnings of words, and words across a hyphen, by itself.
 */
export interface SearchText {
  /** The letters of all fields, each field after a line break. */
  readonly letters: string;
  /** Of each letter: how it stands to the one before (letters.ts). A line break counts as a gap. */
  readonly starts: Uint8Array;
  /** Where each field's line break stands in `letters`, and the length of `letters` at the end. */
  readonly fields: Uint32Array;
}

export type WordMatch = 'none' | 'beginning' | 'whole';

const lineBreak = 10;
const chunk = 8192;

export function searchTextOf(texts: readonly string[]): SearchText {
  // A character becomes at most 18 letters; nearly all become one. Grown when that is not enough.
  let codes = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 16));
  let starts = new Uint8Array(codes.length);
  let length = 0;
  const put = (code: number, start: number) => {
    if (length === codes.length) {
      codes = grown(codes, new Uint16Array(2 * length));
      starts = grown(starts, new Uint8Array(2 * length));
    }
    codes[length] = code;
    starts[length] = start;
    length += 1;
  };
  const fields = new Uint32Array(texts.length + 1);
  for (const [field, text] of texts.entries()) {
    fields[field] = length;
    put(lineBreak, afterGap);
    eachLetter(text, put);
  }
  fields[texts.length] = length;
  let letters = '';
  for (let at = 0; at < length; at += chunk) {
    letters += Reflect.apply(String.fromCharCode, null, codes.subarray(at, Math.min(length, at + chunk)));
  }
  return { letters, starts: starts.subarray(0, length), fields };
}

function grown<T extends Uint8Array | Uint16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/**
 * Whether a word stands at a place where its letters stand: there a word begins, and it ends where a word ends or may be
 * a beginning. It may run over a hyphen, but over a gap only when it is whole: "jacksonlee" is "Jackson Lee", and
 * "them" is not "the m…".
 */
export function hitAt(
  { letters, starts }: Pick<SearchText, 'letters' | 'starts'>,
  at: number,
  word: QueryWord,
): WordMatch {
  if (starts[at] === inWord) return 'none';
  const end = at + word.letters.length;
  const isWhole = end >= letters.length || starts[end] !== inWord;
  if (!isWhole && !word.open) return 'none';
  for (let inside = at + 1; !isWhole && inside < end; inside++) {
    if (starts[inside] === afterGap) return 'none';
  }
  return isWhole ? 'whole' : 'beginning';
}

/** Calls `found` for each place where a word stands, with its field, in order. */
export function eachHit(
  text: SearchText,
  word: QueryWord,
  found: (field: number, hit: Exclude<WordMatch, 'none'>, at: number) => void,
): void {
  let field = 0;
  for (
    let at = text.letters.indexOf(word.letters);
    at >= 0;
    at = text.letters.indexOf(word.letters, at + 1)
  ) {
    const hit = hitAt(text, at, word);
    if (hit === 'none') continue;
    while ((text.fields[field + 1] ?? Infinity) <= at) field += 1;
    found(field, hit, at);
  }
}
