import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../src/core/evidence/changedWords';
import { wordsFingerprint } from '../../../src/core/evidence/wordsFingerprint';
import { claim } from '../../support/dataset';
import { defined } from '../../support/defined';
import { shippedRecord } from '../../support/shippedRecord';

const quotes = shippedRecord().dataset.claims.map(({ quote }) => defined(quote).exact);

describe('wordsFingerprint', () => {
  // Links hold these: the function may never give the same words another fingerprint.
  it.each([
    ['', '811c9dc5'],
    ['a', '2b24d044'],
    ['foobar', 'a29f12fa'],
    ['“Ёлка” 🌲', '15a4103b'],
  ])('of %j is %s for ever', (words, fingerprint) => {
    expect(wordsFingerprint(words)).toBe(fingerprint);
  });

  it('is eight hex digits, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(wordsFingerprint(words)).toMatch(/^[0-9a-f]{8}$/);
      }),
    );
  });

  it.each([
    ['Two  spaces', 'Two spaces'],
    [' at the ends ', 'at the ends'],
    ['broken\nlines', 'broken lines'],
    ['Cafe\u0301', 'Café'],
  ])('does not tell %j from %j, as the comparison of quotes does not', (a, b) => {
    expect(wordsFingerprint(a)).toBe(wordsFingerprint(b));
  });

  it('is changed by any change of one letter of a shipped quote', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéß“”’—');
    fc.assert(
      fc.property(fc.constantFrom(...quotes), fc.nat(), letters, (quote, pick, letter) => {
        const at = pick % quote.length;
        fc.pre(quote[at] !== letter);
        expect(wordsFingerprint(quote.slice(0, at) + letter + quote.slice(at + 1))).not.toBe(
          wordsFingerprint(quote),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('tells every two shipped quotes apart', () => {
    const different = new Set(quotes);
    expect(new Set([...different].map(wordsFingerprint)).size).toBe(different.size);
  });
});

describe('changedWords', () => {
  const mended = claim({
    quote: { exact: 'these are the words', prefix: '', suffix: '' },
    earlier: ['these were the words', 'those were the words'],
  });

  it.each<[string, string | null, ReturnType<typeof changedWords>]>([
    ['nothing where the link names no words', null, null],
    ['nothing where they are the same', wordsFingerprint('these are the words'), null],
    [
      'the words then, where they are held',
      wordsFingerprint('those were the words'),
      { before: 'those were the words' },
    ],
    ['that they are not held, where they are not', wordsFingerprint('other words'), { before: null }],
  ])('gives %s', (_, fingerprint, changed) => {
    expect(changedWords(mended, fingerprint)).toEqual(changed);
  });
});
