import type { Quote } from '../model/dataset';
import { foldText } from './foldText';

/** Longer quotes are found by how they begin and end; both, in words. */
const longestWhole = 12;
const endWords = 5;
const contextWords = 3;

/**
 * The address with a text fragment that finds the quote in the live page: `#:~:text=prefix-,start,end,-suffix`
 * (WICG, URL Fragment Text Directives). The context helps where the same words stand twice. A browser that does not
 * know it opens the page.
 */
export function withTextFragment(href: string, { exact, prefix, suffix }: Quote): string {
  const words = wordsOf(exact);
  if (words.length === 0) return href;
  const parts = [
    context(wordsOf(prefix).slice(-contextWords), (text) => `${text}-`),
    ...(words.length > longestWhole
      ? [percentEncoded(words.slice(0, endWords)), percentEncoded(words.slice(-endWords))]
      : [percentEncoded(words)]),
    context(wordsOf(suffix).slice(0, contextWords), (text) => `-${text}`),
  ].filter((part) => part !== '');
  const [page = href, fragment = ''] = href.split(/:~:|#/, 2);
  return `${page}#${fragment}:~:text=${parts.join(',')}`;
}

function wordsOf(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean);
}

function context(words: readonly string[], dress: (text: string) => string): string {
  return words.length === 0 ? '' : dress(percentEncoded(words));
}

/** Percent-encodes all that has a meaning in the directive: "-" as well as "," and "&". */
function percentEncoded(words: readonly string[]): string {
  // A lone half of a surrogate pair cannot be encoded; it stands for no character that could be found.
  const text = words.join(' ').replace(/\p{Cs}/gu, '');
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
