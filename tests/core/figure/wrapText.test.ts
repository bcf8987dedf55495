import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/core/figure/wrapText';

/** Every character is one wide. */
const measure = (words: string) => [...words].length;

describe('a text in lines', () => {
  it.each([
    ['', 10, []],
    ['one two', 7, ['one two']],
    ['one two three', 7, ['one two', 'three']],
    ['  one \n two  ', 20, ['one two']],
    ['https://example.org/a', 8, ['https://', 'example.', 'org/a']],
    ['so https://example.org', 8, ['so', 'https://', 'example.', 'org']],
    ['a😀b', 1, ['a', '😀', 'b']],
  ])('%j at width %i becomes %j', (text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines);
  });

  it('loses no character and is never wider than its line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          const lines = wrapText(text, width, measure);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
