import type { NotCoded } from './dataset';

/** So many words of either end of a passage are told. */
export const mostEndWords = 3;

/** What stands for a passage where its words are not held: "The two have … San Francisco". */
export function passageWords({ chars, fromWords, toWords }: NotCoded): string {
  if (fromWords.length >= chars) return fromWords;
  const isWhole = fromWords.length + 1 + toWords.length === chars;
  return isWhole ? `${fromWords} ${toWords}` : `${fromWords} … ${toWords}`;
}

/** A passage by its length and its ends. `words`: the whole of it, folded. */
export function passageEnds(words: string): Pick<NotCoded, 'chars' | 'fromWords' | 'toWords'> {
  const list = words.split(' ').filter((word) => word !== '');
  const all = list.length === 0 ? [words] : list;
  // A short passage is not told whole by its ends.
  const each = Math.max(1, Math.min(mostEndWords, Math.floor(all.length / 4)));
  return {
    chars: words.length,
    fromWords: all.slice(0, each).join(' '),
    toWords: all.slice(-each).join(' '),
  };
}
