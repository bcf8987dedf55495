const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How the numbers of one sentence are written. */
export interface Numerals {
  /** "two", or "2". */
  readonly say: (number: number) => string;
  /** "two origins", or "2 origins". */
  readonly count: (number: number, noun: string, nouns?: string) => string;
}

/** One style in one sentence: words up to nine; figures for all of its numbers where any of them is greater. */
export function inOneStyle(numbers: readonly number[]): Numerals {
  const inWords = numbers.every((number) => number < smallNumbers.length);
  const say = (number: number) => (inWords ? smallNumbers[number] : undefined) ?? number.toLocaleString('en');
  return {
    say,
    count: (number, noun, nouns = `${noun}s`) => `${say(number)} ${number === 1 ? noun : nouns}`,
  };
}

/** "a", "a and b", "a, b and c". */
export function inSeries(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
