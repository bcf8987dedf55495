import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTextFragment } from '../../../src/core/evidence/textFragment';

const page = 'https://example.org/a';
const fragment = (exact: string, prefix = '', suffix = '') =>
  withTextFragment(page, { exact, prefix, suffix }).slice(page.length);

describe('withTextFragment', () => {
  it.each<[string, [string, string?, string?], string]>([
    ['a short quote whole', ['She lost to him.'], '#:~:text=She%20lost%20to%20him.'],
    [
      'a long one by its ends',
      ['one two three four five six seven eight nine ten eleven twelve thirteen'],
      '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    [
      'what stands around it, the nearest words',
      ['She lost.', 'It had rained all day. ', ' Nobody clapped that day.'],
      '#:~:text=rained%20all%20day.-,She%20lost.,-Nobody%20clapped%20that',
    ],
    [
      'hyphens, commas and ampersands',
      ['then-President, A & B'],
      '#:~:text=then%2DPresident%2C%20A%20%26%20B',
    ],
    ['quotation marks and letters of any script', ['“Ё”'], '#:~:text=%E2%80%9C%D0%81%E2%80%9D'],
    ['line breaks as spaces', ['one\n  two'], '#:~:text=one%20two'],
    ['half a character as nothing', ['one \ud83c two'], '#:~:text=one%20%20two'],
  ])('finds %s', (_, [exact, prefix, suffix], expected) => {
    expect(fragment(exact, prefix, suffix)).toBe(expected);
  });

  it.each([
    ['https://example.org/a#part', 'https://example.org/a#part:~:text=word'],
    ['https://example.org/a#part:~:text=other', 'https://example.org/a#part:~:text=word'],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c#:~:text=word'],
  ])('keeps the place in the page that %s names', (href, expected) => {
    expect(withTextFragment(href, { exact: 'word', prefix: '', suffix: '' })).toBe(expected);
  });

  it('leaves the address alone where there are no words', () => {
    expect(fragment(' ')).toBe('');
  });

  it('leaves the address an address, its page untouched, and no sign of its own unencoded', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        const made = withTextFragment(page, { exact, prefix, suffix });
        expect(made.startsWith(page)).toBe(true);
        expect(new URL(made).pathname).toBe('/a');
        const directive = made.slice(page.length);
        if (directive === '') return;
        expect(directive).toMatch(/^#:~:text=(?:[^,&-]+-,)?[^,&-]+(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
      }),
      { numRuns: 500 },
    );
  });
});
