import { describe, expect, it } from 'vitest';
import { inOneStyle, inSeries } from '../../../src/core/english/numerals';

describe('inOneStyle', () => {
  it.each<[number[], string[]]>([
    [
      [1, 2, 9],
      ['one', 'two', 'nine'],
    ],
    [
      [11, 3, 5],
      ['11', '3', '5'],
    ],
    [[0], ['no']],
    [
      [0, 1200],
      ['0', '1,200'],
    ],
  ])('writes %j alike', (numbers, words) => {
    const { say } = inOneStyle(numbers);
    expect(numbers.map(say)).toEqual(words);
  });

  it('bends the noun to the number', () => {
    const { count } = inOneStyle([1, 2]);
    expect([count(1, 'quote'), count(2, 'quote'), count(2, 'person', 'people')]).toEqual([
      'one quote',
      'two quotes',
      'two people',
    ]);
  });
});

describe('inSeries', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j', (words, joined) => {
    expect(inSeries(words)).toBe(joined);
  });
});
