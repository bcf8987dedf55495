import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, paragraphStarts } from '../../../src/core/evidence/foldText';
import {
  checkContext,
  contextLimit,
  countWords,
  cutsWord,
  findQuote,
  longContextLimit,
} from '../../../src/core/evidence/quoteMatch';
import { blowUp, timeOf } from '../../support/blowUp';

const raw = 'Mara won.\n\nThe vote – “a long one…” – was\u00a0close. She said: “It’s Café time.”\nAn end\n';
const text = foldText(raw);

describe('foldText', () => {
  it('folds white space of every kind, and composes letters', () => {
    expect(foldText(' a\u00a0 b\r\n\n\tc\u2003Cafe\u0301 ')).toBe('a b c Café');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => foldText(foldText(words)) === foldText(words)),
    );
  });
});

describe('paragraphStarts', () => {
  it('finds each line in the folded text', () => {
    expect(paragraphStarts(raw).map((at) => text.slice(at, at + 6))).toEqual(['Mara w', 'The vo', 'An end']);
  });
});

describe('findQuote', () => {
  it('finds a quote across a line break and a no-break space', () => {
    expect(findQuote(text, 'won. The vote')).toEqual({ kind: 'found', index: 5 });
    expect(findQuote(text, 'was close.')).toEqual({ kind: 'found', index: text.indexOf('was') });
  });

  it('says how often a quote stands there, counting overlaps', () => {
    expect(findQuote('aba ababa', 'aba')).toEqual({ kind: 'several', count: 3 });
  });

  it.each([
    ['straight quotation marks', '"a long one…"', '“a long one…”'],
    ['a straight apostrophe', "It's Café", 'It’s Café'],
    ['three dots', 'a long one...', 'a long one…'],
    ['a hyphen', 'vote - “a', 'vote – “a'],
    ['two hyphens', 'vote -- “a', 'vote – “a'],
    ['case', 'THE VOTE', 'The vote'],
    ['an invisible character', 'Mara\u200b won', 'Mara won'],
  ])('gives the words to paste when only %s differ', (_, quote, words) => {
    expect(findQuote(text, quote)).toEqual({ kind: 'typographic', words });
  });

  it.each(['', '  ', '\u200b', 'Mara lost', 'Cafe time'])('does not find %j', (quote) => {
    expect(findQuote(text, quote)).toEqual({ kind: 'absent' });
  });

  it('never reports a changed quote as found', () => {
    const letters = fc.constantFrom(...'abAB ’\'"“”–-…. é\u00a0\n');
    const texts = fc.array(letters, { minLength: 1, maxLength: 60 }).map((list) => foldText(list.join('')));
    const change = fc.constantFrom('insert', 'drop', 'replace');
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), letters, change, (source, a, b, at, letter, how) => {
        const [from = 0, to = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
        const quote = source.slice(from, to);
        const place = at % (quote.length + 1);
        const rest = quote.slice(how === 'insert' ? place : place + 1);
        const changed = quote.slice(0, place) + (how === 'drop' ? '' : letter) + rest;
        const match = findQuote(source, changed);
        if (match.kind === 'found') {
          // Only where the changed words happen to stand in the text themselves, once.
          const words = foldText(changed);
          expect(source.indexOf(words)).toBe(match.index);
          expect(source.lastIndexOf(words)).toBe(match.index);
        }
        if (match.kind === 'typographic') expect(source).toContain(match.words);
      }),
      { numRuns: 2000 },
    );
  });

  it('never finds a quote with a letter that the text does not have', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(), fc.nat(), (from, length, at) => {
        const quote = text.slice(from, from + 1 + length);
        const place = at % (quote.length + 1);
        return findQuote(text, `${quote.slice(0, place)}ж${quote.slice(place)}`).kind === 'absent';
      }),
    );
  });

  it('finds the words it gives to paste', () => {
    const appearance = fc.constantFrom(...'aAb ’\'"“–-….\u200b');
    fc.assert(
      fc.property(
        fc.array(appearance),
        fc.array(appearance, { minLength: 1, maxLength: 4 }),
        (source, quote) => {
          const folded = foldText(source.join(''));
          const match = findQuote(folded, quote.join(''));
          return match.kind !== 'typographic' || folded.includes(match.words);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('counts as a plain search at every place does', () => {
    const letters = (maxLength: number) =>
      fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters(40), letters(6), (source, quote) => {
        const count = [...source].filter((_, at) => source.startsWith(quote, at)).length;
        const match = findQuote(source, quote);
        if (count === 0) return match.kind === 'absent';
        if (count > 1) return match.kind === 'several' && match.count === count;
        return match.kind === 'found' && match.index === source.indexOf(quote);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to length on the worst of texts', () => {
    const text = 'a'.repeat(50_000);
    for (const quote of [`${'a'.repeat(5000)}b`, 'a'.repeat(5000)]) {
      expect(timeOf(() => findQuote(text, quote))).toBeLessThan(blowUp);
    }
  });
});

describe('checkContext', () => {
  const faults = (prefix: string, exact: string, suffix: string) =>
    checkContext(text, { prefix, exact, suffix }).map(({ kind, side }) => `${side} ${kind}`);

  it.each([
    ['nothing on either side', '', 'vote', ''],
    ['whole sentences', 'Mara won. ', 'The vote', ' – “a long one…” – was close.'],
    ['a paragraph break as one space', 'Mara won.\n\n', 'The vote', ''],
    ['a part of a sentence, in whole words', 'won. ', 'The vote', ' – “a long'],
    ['the end of the text without a full stop', 'An ', 'end', ''],
  ])('takes %s', (_, prefix, exact, suffix) => {
    expect(faults(prefix, exact, suffix)).toEqual([]);
  });

  it.each([
    ['on. ', 'The vote', '', 'prefix mid-word'],
    ['Mara won.', 'The vote', '', 'prefix not-there'],
    ['', 'The vote', ' – “a lon', 'suffix mid-word'],
    ['', 'The vote', '– “a long', 'suffix not-there'],
    ['x'.repeat(contextLimit + 1), 'The vote', '', 'prefix too-long'],
  ])('refuses %j before and %j', (prefix, exact, suffix, fault) => {
    expect(faults(prefix, exact, suffix)).toEqual([fault]);
  });

  it('takes more where that is asked for', () => {
    const long = `${'so '.repeat(60)}the vote`;
    const quote = { exact: 'the vote', prefix: 'so '.repeat(60), suffix: '' };
    expect(checkContext(long, quote)).toEqual([{ kind: 'too-long', side: 'prefix', length: 180 }]);
    expect(checkContext(long, quote, longContextLimit)).toEqual([]);
  });

  it('gives what really stands there', () => {
    expect(checkContext(text, { prefix: 'Ada won. ', exact: 'The vote', suffix: '' })).toEqual([
      { kind: 'not-there', side: 'prefix', stands: 'Mara won. ' },
    ]);
  });
});

describe('cutsWord', () => {
  const held = "Then-President O’Hara's 1,200 votes (D-MA), a naïve 𝒳 word.";
  const cuts = (words: string) => cutsWord(held, held.indexOf(words), words.length);

  it.each([
    'Then-President',
    '1,200 votes',
    'votes',
    '(D-MA)',
    'D-MA',
    "O’Hara's",
    'naïve',
    'word',
    'word.',
    held,
  ])('takes %s', (words) => expect(cuts(words)).toBe(false));

  it.each(['President', 'Then', 'Hara', 'O’Hara', '200 votes', '1', 'otes', 'na', 'wor', 'MA'])(
    'refuses %s',
    (words) => expect(cuts(words)).toBe(true),
  );
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' – … ', 0],
    ['one', 1],
    ['a long – one\nmore', 4],
  ])('%j has %i', (words, count) => {
    expect(countWords(words)).toBe(count);
  });
});
