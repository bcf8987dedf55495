import { afterGap, eachLetter } from './letters';

/** One word of what was typed, as letters (letters.ts). */
export interface QueryWord {
  readonly letters: string;
  /** It may be the beginning of a longer word: the one being typed, and any of three letters or more. */
  readonly open: boolean;
  /** How it was typed. */
  readonly typed: string;
}

/** Nobody types more than this; a pasted page is cut. UTF-16 units. */
const longestQuery = 300;
const leastOpen = 3;

/** The words of a query. "Biden’s" asks for Biden. */
export function queryWords(text: string): QueryWord[] {
  const query = text.slice(0, longestQuery).replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}\p{M}])/giu, '');
  const words: { letters: string; from: number; to: number }[] = [];
  eachLetter(query, (code, start, from, to) => {
    const last = words.at(-1);
    if (start === afterGap || !last) words.push({ letters: String.fromCharCode(code), from, to });
    else {
      last.letters += String.fromCharCode(code);
      last.to = to;
    }
  });
  return words.map(({ letters, from, to }, place) => ({
    letters,
    open: letters.length >= leastOpen || (place === words.length - 1 && !/\s$/.test(text)),
    typed: query.slice(from, to),
  }));
}
