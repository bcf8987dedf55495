import { eachLetter, inWord } from './letters';
import { isNear, leastNear } from './nearWord';
import type { QueryWord } from './queryWords';
import { hitAt } from './searchText';

/** A stretch of a text, and whether a word that was looked for stands there. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

interface Letters {
  readonly letters: string;
  readonly starts: Uint8Array;
  /** Of each letter: the stretch of the text it comes from, UTF-16 units. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function lettersOf(text: string): Letters {
  let letters = '';
  const starts: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  eachLetter(text, (code, start, begin, end) => {
    letters += String.fromCharCode(code);
    starts.push(start);
    from.push(begin);
    to.push(end);
  });
  return { letters, starts: Uint8Array.from(starts), from, to };
}

/** The words of a query that stand in a text. */
export function wordsInText(text: string, words: readonly QueryWord[]): QueryWord[] {
  const letters = lettersOf(text);
  return words.filter((word) => stretches(letters, word).length > 0);
}

/** Cuts a text wherever a word of the query begins or ends. The parts join to the text. */
export function markWords(text: string, words: readonly QueryWord[], near = false): MarkedPart[] {
  const letters = lettersOf(text);
  const found = words.flatMap((word) => {
    const strict = stretches(letters, word);
    return strict.length > 0 || !near ? strict : nearStretches(letters, word);
  });
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    const last = parts.at(-1);
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    if (start === at && last?.marked)
      parts[parts.length - 1] = { text: last.text + text.slice(start, to), marked: true };
    else parts.push({ text: text.slice(start, to), marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretches(all: Letters, word: QueryWord): Stretch[] {
  const found: Stretch[] = [];
  let at = all.letters.indexOf(word.letters);
  while (at >= 0) {
    if (hitAt(all, at, word) !== 'none') found.push(stretch(all, at, at + word.letters.length));
    at = all.letters.indexOf(word.letters, at + 1);
  }
  return found;
}

/** Whole words that differ from the typed one by a slip. */
function nearStretches(all: Letters, { letters: typed }: QueryWord): Stretch[] {
  if (typed.length < leastNear) return [];
  const found: Stretch[] = [];
  for (let at = 0; at < all.letters.length; ) {
    let end = at + 1;
    while (end < all.letters.length && all.starts[end] === inWord) end += 1;
    if (isNear(typed, all.letters.slice(at, end))) found.push(stretch(all, at, end));
    at = end;
  }
  return found;
}

function stretch({ from, to }: Letters, first: number, end: number): Stretch {
  return { from: from[first] ?? 0, to: to[end - 1] ?? 0 };
}
