import { describe, expect, it } from 'vitest';
import { compareText, positionWords } from '../../../src/core/evidence/compareText';
import { foldText } from '../../../src/core/evidence/foldText';
import { article, claim, passage } from '../../support/dataset';

const text = 'Ada “backed” Ben in May. Cyd lost to Ben in 2019. The end.';
const read = article('a', { text: { sha256: 'f'.repeat(64), chars: text.length, folded: text.length } });
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const claims = [
  claim({ id: 'a.1', quote: quote('Ada “backed” Ben in May.') }),
  claim({ id: 'a.2', quote: quote('Cyd lost to Ben in 2019.') }),
  claim({ id: 'a.3', quote: quote('Cyd lost to Ben in 2019.') }),
];
const compare = (other: string) => compareText(read, claims, other, '0'.repeat(64));

describe('a reader’s text', () => {
  it('is the article’s own only by its fingerprint', () => {
    expect(compareText(read, claims, 'whatever', 'f'.repeat(64))).toEqual({ kind: 'same' });
    expect(compare(text)).not.toEqual({ kind: 'same' });
  });

  it('that differs in spacing has every quote, and the same length without it', () => {
    expect(compare(`\n${text.replace(' in May. ', '  in\tMay.\n\n')}`)).toEqual({
      kind: 'near',
      sought: 2,
      found: 2,
      others: [],
      differs: 'spacing',
    });
  });

  it('with words added elsewhere has every quote, but differs in words', () => {
    expect(compare(`${text} More.`)).toMatchObject({ kind: 'near', found: 2, differs: 'words' });
  });

  it('with other quotation marks differs in typography, and the quote is named', () => {
    expect(compare(text.replace('“', '"').replace('”', '"'))).toEqual({
      kind: 'near',
      sought: 2,
      found: 1,
      others: [{ exact: 'Ada “backed” Ben in May.', how: 'typographic' }],
      differs: 'typography',
    });
  });

  it('with another word in a quote names that quote', () => {
    expect(compare(text.replace('lost', 'yielded'))).toEqual({
      kind: 'near',
      sought: 2,
      found: 1,
      others: [{ exact: 'Cyd lost to Ben in 2019.', how: 'absent' }],
      differs: 'words',
    });
  });

  it('that has a quote twice does not have it word for word exactly once', () => {
    expect(compare(`${text} Cyd lost to Ben in 2019.`)).toMatchObject({
      found: 1,
      others: [{ how: 'several' }],
    });
  });

  it('without any of the quotes is another text', () => {
    expect(compare('A recipe for soup.')).toEqual({ kind: 'other' });
    expect(compare('')).toEqual({ kind: 'other' });
    expect(compareText(read, [], text, '')).toEqual({ kind: 'other' });
  });
});

describe('the words in a text', () => {
  it('are found where they stand; those that are not there exactly once are given back', () => {
    const folded = foldText(text);
    const entry = passage('The end.');
    const lostEntry = passage('Dot swam home all alone.');
    const gone = claim({ id: 'a.9', quote: quote('Dot swam home alone.') });
    const { places, lost } = positionWords(folded, [...claims, entry, gone, lostEntry]);
    expect(places.map(({ at, length }) => folded.slice(at, at + length))).toEqual([
      'Ada “backed” Ben in May.',
      'Cyd lost to Ben in 2019.',
      'Cyd lost to Ben in 2019.',
      'The end.',
    ]);
    expect(lost).toEqual([gone, lostEntry]);
  });
});
