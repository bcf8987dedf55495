import { describe, expect, it } from 'vitest';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { viewWords } from '../../../src/core/words/viewWords';
import { smallRecord } from '../../support/smallRecord';
import { inYears } from '../../support/years';

const record = smallRecord();
const wordsOf = (change: Partial<ViewParts>) => {
  const view = viewOf(change);
  return viewWords(record, view, createVisibilities(record)(view));
};

describe('a view in words', () => {
  it('says that nothing is left out where nothing is', () => {
    expect(wordsOf({})).toEqual([
      'Every relation that is held is here: 7.',
      'All years.',
      'All kinds: endorses, advises, lost to, worked for.',
      'Three relations without a date are here, too.',
      'Quotes on every basis, from named persons to speculation.',
      'No source is switched off.',
      'In the order of the list: by who.',
    ]);
  });

  it.each<[Partial<ViewParts>, string]>([
    [{ hiddenTypes: ['lost-to', 'endorses'] }, 'Kinds left out: endorses, lost to.'],
    [{ hiddenTypes: ['lost-to'] }, '6 of the 7 relations that are held are here.'],
    [
      { years: inYears(2019, 2021) },
      'Only what happened from 2019 to 2021, or may have; the latter is marked.',
    ],
    [{ years: inYears(2021) }, 'Only what happened in 2021, or may have; the latter is marked.'],
    [{ focus: 'cyd' }, 'Only relations of Cyd Oakes.'],
    [{ focus: 'cyd' }, '2 of the 7 relations that are held are here.'],
    [{ undated: false }, 'Three relations without a date are left out.'],
    [
      { basis: 'on-record' },
      'Only relations with a quote that is at least as sure as “Said by a named person”; all their quotes are here.',
    ],
    [
      { excluded: ['article:lamp', 'outlet:the bell', 'post:@harbourwatch', 'gone'] },
      'Sources switched off: “The lamps were lit early…”; The Bell; @harbourwatch; gone. Their quotes are marked as set aside.',
    ],
    [{ clock: 'known' }, 'As known from all articles that were read, by when these were published.'],
    [
      { clock: 'known', knownBy: '2022-01-01', years: inYears(2021) },
      'As known at the end of 1 January 2022, by when the articles were published; what no dated article had said by then is marked.',
    ],
    [
      { sort: { by: 'when', descending: true } },
      'In the order of the list: by when it happened, in reverse.',
    ],
  ])('says of %j: %s', (change, sentence) => {
    expect(wordsOf(change)).toContain(sentence);
  });

  it('says nothing of undated relations where the view has none', () => {
    expect(wordsOf({ hiddenTypes: ['advises', 'endorses', 'worked-for'] }).join()).not.toContain(
      'without a date',
    );
  });
});
