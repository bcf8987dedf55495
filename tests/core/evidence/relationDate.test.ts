import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationDate, relationDateWords } from '../../../src/core/evidence/relationDate';
import type { QuotedClaim } from '../../../src/core/model/dataset';
import { buildGraph, typeOf } from '../../../src/core/model/graph';
import { parsePartialDate } from '../../../src/core/model/partialDate';
import type { RelationTypeId } from '../../../src/core/model/relationTypes';
import { presenceOf, yearsOfRelations } from '../../../src/core/query/presence';
import { claimsOf } from '../../support/arbitraries';
import { claim, dataset, relation, tie } from '../../support/dataset';

describe('a relation that is dated outright', () => {
  const words = (...claims: Partial<QuotedClaim>[]) =>
    relationDateWords(relation(claims.map((fields) => tie('ada', 'advises', 'ben', fields))));
  const read = { reading: 'inferred' } as const;

  it.each<[string, Partial<QuotedClaim>[], string]>([
    [
      'later years of a reading',
      [{ when: '2016' }, { when: '2020', ...read }],
      '2016; 2020 in our reading of one quote',
    ],
    [
      'an end that a reading leaves open',
      [{ when: '2016' }, { when: '2016/..', ...read }],
      '2016; since 2016 in our reading of one quote',
    ],
    [
      'nothing of a reading within its years',
      [{ when: '2016/2018' }, { when: '2017', ...read }],
      '2016 to 2018',
    ],
    ['nothing of speculation without a date', [{ when: '2016' }, { basis: 'speculated' }], '2016'],
  ])('says beside its date %s', (_, claims, expected) => {
    expect(words(...claims)).toBe(expected);
  });
});

describe('a relation that is shown in force on a day', () => {
  const words = (...claims: Partial<QuotedClaim>[]) =>
    relationDateWords(relation(claims.map((fields) => tie('ada', 'worked-for', 'ben', fields))));

  it.each<[string, Partial<QuotedClaim>[], string]>([
    ['is dated by it', [{ held: '2024-11-06' }], 'held on 6 November 2024'],
    ['is dated rather by when it was', [{ held: '2024-11-06' }, { when: '2020/..' }], 'since 2020'],
    [
      'is dated by each of two',
      [{ held: '2024-11-06' }, { held: '2023' }],
      'held in 2023 and on 6 November 2024',
    ],
    [
      'is dated by it rather than by a reading',
      [{ held: '2024' }, { when: '2020', reading: 'inferred' }],
      'held in 2024',
    ],
    [
      'is dated by what nobody says outright, if nothing else is',
      [{ held: '2024', reading: 'inferred' }],
      'held in 2024',
    ],
  ])('%s', (_, claims, expected) => {
    expect(words(...claims)).toBe(expected);
  });
});

describe('relationDate', () => {
  const dateOf = (...whens: (string | null)[]) =>
    relationDate(relation(whens.map((when) => tie('ada', 'advises', 'ben', { when }))));

  it.each<[(string | null)[], string | null]>([
    [[null], null],
    [['2016', null], '2016'],
    [['2024-07', '2024-07-21', '2024'], '2024-07-21'],
    [['2016?', '2016'], '2016'],
    [['2016~', '2016-05'], '2016-05'],
    [['2016-05-03?', '2016'], '2016-05-03?'],
    [['2013/2016', '2014'], '2014'],
    [['2020/..', '2021-03'], '2021-03'],
    [['2020/..'], '2020/..'],
    [['2020~/', '2020~/..', '2020/..'], '2020/..'],
    [['2016', '2016-12-25/2017-01-05'], '2016-12-25/2017-01-05'],
  ])('of %j is the most precise: %j', (whens, date) => {
    expect(dateOf(...whens)).toBe(date);
  });

  it.each<[string[], string]>([
    [['2016', '2020'], '2016/2020'],
    [['2020-03', '2016-05-01'], '2016/2020'],
    [['2024', '2018', '2020'], '2018/2024'],
    [['../2010', '2015'], '../2015'],
    [['2010', '2015/..'], '2010/..'],
    [['0850', '0900'], '0850/0900'],
    [['../2010', '2015/..'], '../2010'],
  ])('spans %j, which do not agree', (whens, date) => {
    expect(dateOf(...whens)).toBe(date);
  });

  it('is a date that can be read again, whatever the claims say', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 6 }), (claims) => {
        const date = relationDate(relation(claims));
        expect(date === null || parsePartialDate(date).ok, `${date}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken from a claim that is only our reading where no plain one is dated', () => {
    const plain = tie('ada', 'endorses', 'ben', { when: null });
    const read = tie('ada', 'endorses', 'ben', { when: '2016', reading: 'inferred' });
    expect(relationDate(relation([plain, read]))).toBe('2016');
    expect(relationDate(relation([{ ...plain, when: '2015' }, read]))).toBe('2015');
  });

  it('is missing exactly where the year filter finds none', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 6 }), (claims) => {
        const graph = buildGraph(dataset(claims));
        const [years] = yearsOfRelations(graph);
        const undated = years && presenceOf(years, typeOf(graph, 0).happens, null) === 'undated';
        expect(relationDate(relation(claims)) === null).toBe(undated);
        expect(relationDateWords(relation(claims)) === 'no date stated').toBe(undated);
      }),
      { numRuns: 500 },
    );
  });
});

describe('relationDateWords', () => {
  const inferred: Partial<QuotedClaim> = { reading: 'inferred' };
  const guess: Partial<QuotedClaim> = { basis: 'speculated' };
  const posted = (account: string): Partial<QuotedClaim> => ({
    basis: 'social',
    via: [{ kind: 'post', account }],
  });
  const wordsOf = (
    type: RelationTypeId,
    rows: readonly Partial<QuotedClaim>[],
    off: readonly string[] = [],
  ) =>
    relationDateWords(
      relation(rows.map((row, index) => claim({ id: `c${index}`, type, ...row }))),
      new Set(off),
    );

  it.each<[string, RelationTypeId, Partial<QuotedClaim>[], string]>([
    ['nothing where nothing is dated', 'endorses', [{}, inferred], 'no date stated'],
    ['a stated date', 'endorses', [{ when: '2024-07-21' }], '21 July 2024'],
    [
      'a post’s date with its source',
      'endorses',
      [{}, { ...posted('@a'), when: '2015-08' }],
      'August 2015, according to a post',
    ],
    [
      'the date of two posts with theirs',
      'endorses',
      [
        { ...posted('@a'), when: '2015' },
        { ...posted('@b'), when: '2015-08' },
      ],
      'August 2015, according to two posts',
    ],
    [
      'a stated date before a post’s more precise one',
      'endorses',
      [{ when: '2015' }, { ...posted('@a'), when: '2015-08' }],
      '2015',
    ],
    [
      'a post of a person on the record like any other',
      'endorses',
      [
        {
          basis: 'social',
          via: [
            { kind: 'post', account: '@a' },
            { kind: 'person', id: 'cleo' },
          ],
          when: '2015',
        },
      ],
      '2015',
    ],
    [
      'our reading as ours, and that the rest gives no date',
      'advises',
      [{}, { ...inferred, when: '2024-11/..' }],
      'since November 2024 in our reading of one quote; otherwise undated',
    ],
    [
      'two readings of a relation that nobody states',
      'advises',
      [
        { ...inferred, when: '2016' },
        { ...inferred, when: '2016' },
      ],
      '2016 in our reading of two quotes',
    ],
    ['speculation as such', 'advises', [{ ...guess, when: '2016' }], '2016 by speculation in one quote'],
    [
      'a denial as such',
      'advises',
      [{ polarity: 'denies', when: '2016' }],
      '2016 in one quote that denies it',
    ],
    [
      'an open question as such',
      'advises',
      [{ polarity: 'unknown', when: '2016' }],
      '2016 in one quote that leaves it open',
    ],
    [
      'a mixture as what it is not',
      'advises',
      [
        { ...inferred, when: '2016' },
        { ...guess, when: '2016' },
      ],
      '2016 in two quotes that do not say it outright',
    ],
    [
      'dates that exclude each other as such, not as a span',
      'endorses',
      [{ when: '2016' }, { when: '2020-05' }, { when: '2020' }],
      '2016 or May 2020',
    ],
    [
      'a post at odds with an article as a post',
      'endorses',
      [{ when: '2016' }, { ...posted('@a'), when: '2015' }],
      '2016 or 2015, according to a post',
    ],
    ['years of what may recur as a span', 'advises', [{ when: '2016' }, { when: '2020' }], '2016 to 2020'],
  ])('gives %s', (_, type, rows, words) => {
    expect(wordsOf(type, rows)).toBe(words);
  });

  it('speaks of the claims that are left, and says where none of them is dated', () => {
    const rows = [{ when: '2024-07-21' }, { when: '2024-07' }];
    expect(wordsOf('endorses', rows, ['c0'])).toBe('July 2024');
    expect(wordsOf('endorses', rows, ['c0', 'c1'])).toBe('21 July 2024, by a source that is switched off');
    expect(wordsOf('endorses', [{}, {}], ['c0'])).toBe('no date stated');
  });
});
