import { describe, expect, it } from 'vitest';
import { readData } from '../../src/data/readData';
import { readEdited, testRows } from './editedData';

const right = 'at: 138, chars: 28, sha256: b991d67ccbdcffb4449133c40203dae2909425172dbdab0f91da37a6e65c3a50';

describe('passages that were read and not used', () => {
  testRows([
    {
      rule: 'another place than the text’s',
      at: 'race:54:5',
      find: 'at: 138',
      put: 'at: 137',
      says: `The passage "I called … before midnight" does not stand where it is said to.  Write ${right}.`,
    },
    {
      rule: 'another length than the text’s',
      at: 'race:54:5',
      find: 'chars: 28',
      put: 'chars: 27',
      says: `Write ${right}.`,
    },
    {
      rule: 'another fingerprint than the words’',
      at: 'race:56:13',
      find: 'sha256: b991',
      put: 'sha256: c991',
      says: 'The fingerprint is not that of the passage.  Write "sha256: b991',
    },
    {
      rule: 'a place, a length and a fingerprint that have still to be told',
      at: 'race:54:5',
      find: 'at: 138\n    chars: 28\n    sha256: b991d67ccbdcffb4449133c40203dae2909425172dbdab0f91da37a6e65c3a50',
      put: 'at: null\n    chars: null\n    sha256: null',
      says: `Write ${right}.`,
    },
    {
      rule: 'words that are not in the text',
      at: 'race:57:17',
      find: 'from_words: I called',
      put: 'from_words: She called',
      says: 'No passage "She called … before midnight" stands in the article\'s text.',
    },
    {
      rule: 'more than three words of an end',
      at: 'race:57:17',
      find: 'from_words: I called',
      put: 'from_words: I called him before',
      says: '"I called him before" has 4 words; an end of a passage is told by 3 at most.',
    },
    {
      rule: 'a passage cut inside a word',
      at: 'counsel:59:17',
      find: 'not_coded: []',
      put: `not_coded:
  - at: 274
    chars: 28
    sha256: b5828f3316a781ba1d4ee687f0864af3f43ac9ea645acc5a5627821175ae1492
    from_words: press secretary
    to_words: of his rival
    people: []
    reason: "a post: held by nobody of interest."`,
      says: 'The passage starts or ends inside a word.',
    },
    {
      rule: 'a stretch of the text that is told twice',
      at: 'race:61:9',
      find: 'at: 558\n    chars: 29\n    sha256: 92decb3b491d8eebbb2b32ebd1512885e500d17ef2def3d25f87b7c12da0f6df\n    from_words: Crowds on the\n    to_words: quay wave flags',
      put: 'at: 147\n    chars: 19\n    sha256: 0fab11f63749e89b6e285822517404489b7ba484454cf4e0fe5908fc04bb4d7f\n    from_words: him before\n    to_words: midnight',
      says: 'The passage overlaps that in line 54.',
    },
  ]);
});

describe('passages without the texts', () => {
  testRows(
    [
      {
        rule: 'a place that has still to be told',
        at: 'race:54:5',
        find: 'at: 138',
        put: 'at: null',
        says: 'The place, length or fingerprint of the passage is missing.',
      },
    ],
    false,
  );

  it('keep the place they were given, and are not called compared', () => {
    const { dataset } = readEdited([], false);
    const passage = dataset?.articles.find(({ id }) => id === 'harbour-race')?.notCoded[0];
    expect(passage).toMatchObject({ chars: 28, check: { how: 'none', at: 138 } });
  });
});

describe('the share of a text', () => {
  const claimOf = (exact: string) => `claims:
  - id: c1
    from: tessa-quill
    type: endorses
    to: bram-hale
    when: null
    basis: stated
    polarity: affirms
    reading: explicit
    quote: { exact: ${JSON.stringify(exact)}, prefix: "", suffix: "" }`;
  const held = (exact: string) => readEdited([{ file: 'ferry', find: 'claims: []', put: claimOf(exact) }]);

  it('is told for each article, in quotes and contexts together, each letter once', () => {
    const { shares } = readEdited([]);
    expect(shares.map(({ article, share }) => [article, Math.round(100 * share)])).toEqual([
      ['ferry-timetable', 0],
      ['harbour-race', 33],
      ['quiet-counsel', 44],
    ]);
  });

  it.each<[number, 'warning' | 'error' | null, string]>([
    [49, null, 'The new ferry timetable starts on'],
    [59, 'warning', 'The new ferry timetable starts on Monday,'],
    [64, 'error', 'The new ferry timetable starts on Monday, and'],
  ])('of %i %% comes to %s', (share, severity, exact) => {
    const { problems, shares, dataset } = held(exact);
    const told = problems.filter(({ what }) => what.includes('of the text'));
    expect(told.map((one) => one.severity)).toEqual(severity === null ? [] : [severity]);
    if (severity !== null) expect(told[0]?.what).toBe(`Quotes and contexts hold ${share} % of the text.`);
    expect(dataset === null).toBe(severity === 'error');
    expect(shares.find(({ article }) => article === 'ferry-timetable')?.share).toBeCloseTo(share / 100, 1);
  });

  it('is measured without the texts as well', () => {
    expect(readData('tests/data/fixtures/good', null).shares.map(({ share }) => share > 0)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
