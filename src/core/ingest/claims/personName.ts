import type { NameOrder } from './decisions';

/** Nothing to clean, as most names are. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Something that is seen: a letter, a digit or a sign; joiners and marks of direction alone are not. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name with single spaces and composed letters; '' where nothing of it would be seen. */
export function cleanName(written: string): string {
  if (plain.test(written)) return written;
  return visible.test(written) ? written.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
}

/** "Cooper, II, Charles B." becomes "Charles B. Cooper II"; a name without a comma stays as it is. */
export function readName(written: string, order: NameOrder): string {
  const name = cleanName(written);
  if (order === 'as written') return name;
  const parts = name.split(',').map((part) => part.trim());
  const given = parts.length > 1 ? parts.pop() : undefined;
  return given ? [given, ...parts].join(' ') : name;
}

/**
 * Letters that come to one in two spellings, beyond accents and points (which Unicode takes apart by itself): those that
 * Persian and Arabic write otherwise, one that only draws a word out, and Latin ones as the Latin-ASCII transform of
 * Unicode's CLDR writes them.
 */
const otherLetters = new Map([
  ...Object.entries({ ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }),
  ['ٱ', 'ا'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['\u0640', ''],
]);

const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|sen|senator|rep|representative|congressman|congresswoman|gov|governor|pres|president|hon|rev)$/;

/**
 * What two spellings of one name share: no accents, case or punctuation, no single letters between the first and the
 * last word, no title and no suffix such as Jr. Only ever a reason to ask.
 */
export function likeness(name: string): string {
  const words = name
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[يىكةٱ\u0640ßøđłæœıþð]/g, (letter) => otherLetters.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)$/.test(word));
  const called = words.length > 1 && titles.test(words[0] ?? '') ? words.slice(1) : words;
  const kept = called.filter((word, at) => at === 0 || at === called.length - 1 || word.length > 1);
  return kept.join(' ');
}

/** True where a title or address stands before the name: "Dr. Sarah Levi". */
export function hasTitle(name: string): boolean {
  const [first = '', ...more] = name.toLowerCase().split(/[\s.]+/);
  return more.length > 0 && titles.test(first);
}

/** What a name is written as in brackets behind it, where that is a name of two words or more. */
export function nameInBrackets(name: string): string | null {
  const [, inside] = /\(([^()]+)\)\s*$/.exec(name) ?? [];
  return inside !== undefined && likeness(inside).includes(' ') ? inside : null;
}
