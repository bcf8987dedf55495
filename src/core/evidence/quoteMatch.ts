import { foldSpacing, foldText } from './foldText';

/** Finding words in a text. All offsets are UTF-16 code units of the folded text. */

/**
 * Longest context, in characters, that may be kept on either side of a quote; and where a pronoun in it needs more to be
 * understood.
 */
export const contextLimit = 120;
export const longContextLimit = 300;

export type QuoteMatch =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'several'; readonly count: number }
  /** There but for quotation marks, dashes, dots, invisible characters or case; `words` is what the text has. */
  | { readonly kind: 'typographic'; readonly words: string };

type ContextSide = 'prefix' | 'suffix';

export type ContextFault =
  | { readonly kind: 'too-long'; readonly side: ContextSide; readonly length: number }
  /** Other words stand there; `stands` is what the text has next to the quote. */
  | { readonly kind: 'not-there'; readonly side: ContextSide; readonly stands: string }
  | { readonly kind: 'mid-word'; readonly side: ContextSide };

/**
 * Looks for a quote in a text that has been through `foldText`; the quote is folded here.
 * Takes time in proportion to both lengths, whatever they hold.
 */
export function findQuote(foldedText: string, exact: string): QuoteMatch {
  const quote = foldText(exact);
  const hits = findAll(foldedText, quote);
  const [first] = hits;
  if (first !== undefined) {
    return hits.length === 1 ? { kind: 'found', index: first } : { kind: 'several', count: hits.length };
  }
  const text = loosen(foldedText);
  const loose = loosen(quote).letters;
  const [hit] = findAll(text.letters, loose);
  if (hit === undefined) return { kind: 'absent' };
  const words = foldedText.slice(text.from[hit], text.to[hit + loose.length - 1]);
  return { kind: 'typographic', words };
}

/** Every place where `needle` begins, overlapping ones too (Knuth, Morris and Pratt 1977: never looks back). */
function findAll(text: string, needle: string): number[] {
  if (needle.length === 0) return [];
  const fallback = new Uint32Array(needle.length + 1);
  for (let at = 1, matched = 0; at < needle.length; at += 1) {
    while (matched > 0 && needle[at] !== needle[matched]) matched = fallback[matched] ?? 0;
    if (needle[at] === needle[matched]) matched += 1;
    fallback[at + 1] = matched;
  }
  const hits: number[] = [];
  for (let at = 0, matched = 0; at < text.length; at += 1) {
    while (matched > 0 && text[at] !== needle[matched]) matched = fallback[matched] ?? 0;
    if (text[at] === needle[matched]) matched += 1;
    if (matched === needle.length) {
      hits.push(at + 1 - needle.length);
      matched = fallback[matched] ?? 0;
    }
  }
  return hits;
}

const looseForms: readonly (readonly [string, string])[] = [
  ['‘’‚‛′`´ʼ', "'"],
  ['“”„‟″«»', '"'],
  ['‐‑‒–—―−', '-'],
  ['…', '...'],
  ['\u00ad\u200b\u200c\u200d\u200e\u200f\u2060', ''],
];
const looseForm = new Map(
  looseForms.flatMap(([from, to]) => [...from].map((letter) => [letter, to] as const)),
);

/** The text without typographic differences, and which stretch of the text each remaining letter came from. */
function loosen(text: string): { letters: string; from: number[]; to: number[] } {
  let letters = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const form = looseForm.get(letter) ?? letter.toLowerCase();
    if (form === '-' && letters.endsWith('-')) {
      to[to.length - 1] = end;
    } else {
      letters += form;
      for (let unit = 0; unit < form.length; unit += 1) {
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { letters, from, to };
}

/**
 * Whether the quote's context is what stands around it in the text, in whole words, and no longer than `limit`. An empty
 * side is no context and no fault. Where the quote itself is not found exactly once, only lengths can be judged. At most
 * one fault a side.
 */
export function checkContext(
  foldedText: string,
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  limit = contextLimit,
): ContextFault[] {
  const match = findQuote(foldedText, quote.exact);
  const at = match.kind === 'found' ? match.index : null;
  const before = at === null ? null : foldedText.slice(0, at);
  const after = at === null ? null : foldedText.slice(at + foldText(quote.exact).length);
  const prefix = foldSpacing(quote.prefix).trimStart();
  const suffix = foldSpacing(quote.suffix).trimEnd();
  const faults: ContextFault[] = [];
  if (prefix.length > limit) {
    faults.push({ kind: 'too-long', side: 'prefix', length: prefix.length });
  } else if (before !== null && !before.endsWith(prefix)) {
    faults.push({ kind: 'not-there', side: 'prefix', stands: before.slice(-Math.max(prefix.length, 40)) });
  } else if (before !== null && prefix !== '' && isInsideWord(foldedText, before.length - prefix.length)) {
    faults.push({ kind: 'mid-word', side: 'prefix' });
  }
  if (suffix.length > limit) {
    faults.push({ kind: 'too-long', side: 'suffix', length: suffix.length });
  } else if (after !== null && !after.startsWith(suffix)) {
    faults.push({ kind: 'not-there', side: 'suffix', stands: after.slice(0, Math.max(suffix.length, 40)) });
  } else if (after !== null && suffix !== '') {
    const end = foldedText.length - after.length + suffix.length;
    if (isInsideWord(foldedText, end)) faults.push({ kind: 'mid-word', side: 'suffix' });
  }
  return faults;
}

/** Whether the stretch of text starts or ends inside a word; a compound such as "then-President" is one word. */
export function cutsWord(foldedText: string, index: number, length: number): boolean {
  return isInsideWord(foldedText, index) || isInsideWord(foldedText, index + length);
}

const wordEnd = /[\p{L}\p{N}\p{M}_]$/u;
const wordStart = /^[\p{L}\p{N}\p{M}_]/u;

function isInsideWord(text: string, at: number): boolean {
  // Two units on each side hold one whole character beyond a joining mark; three, if that one is a surrogate pair.
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at, at + 3);
  if (wordStart.test(after)) return wordEnd.test(before) || endsWithJoint(before, after);
  return wordEnd.test(before) && startsWithJoint(before, after);
}

function endsWithJoint(before: string, after: string): boolean {
  return isJoint(before.slice(-1), before.slice(0, -1), after);
}

function startsWithJoint(before: string, after: string): boolean {
  return isJoint(after.slice(0, 1), before, after.slice(1));
}

/** An apostrophe or hyphen between letters, a point or comma between digits. */
function isJoint(mark: string, before: string, after: string): boolean {
  if (mark === '') return false;
  if ("'’-‑".includes(mark)) return wordEnd.test(before) && wordStart.test(after);
  return '.,'.includes(mark) && /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
}

/** Words as a reader counts them: stretches between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return foldText(text)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
