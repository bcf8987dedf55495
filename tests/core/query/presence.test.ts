import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotedClaim } from '../../../src/core/model/dataset';
import { buildGraph, typeOf } from '../../../src/core/model/graph';
import {
  claimYears,
  type Presence,
  presenceOf,
  presenceOfYears,
  type YearRange,
  yearsOfRelations,
} from '../../../src/core/query/presence';
import { partialDates, yearRanges } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';

const years = (from: number, to = from): YearRange => ({ from, to });

describe('presenceOfYears', () => {
  it.each<[string, YearRange, 'inside' | 'possibly' | 'outside']>([
    ['2016', years(2016), 'inside'],
    ['2016', years(2010, 2020), 'inside'],
    ['2016', years(2017, 2020), 'outside'],
    ['2016', years(2010, 2015), 'outside'],
    ['2016-12-31', years(2016), 'inside'],
    ['2016-12-31', years(2017), 'outside'],
    ['2016?', years(2016), 'possibly'],
    ['2016~', years(2000, 2030), 'possibly'],
    ['2016~', years(2017), 'outside'],
    ['2013/2016', years(2013), 'inside'],
    ['2013/2016', years(2014, 2015), 'inside'],
    ['2013/2016', years(2016, 2030), 'inside'],
    ['2013/2016', years(2017), 'outside'],
    ['2013/2016', years(2012), 'outside'],
    ['2013~/2016', years(2014), 'possibly'],
    ['2020/..', years(2020), 'inside'],
    ['2020/..', years(2021), 'possibly'],
    ['2020/..', years(2019), 'outside'],
    ['2020/..', years(2010, 2030), 'inside'],
    ['2020?/..', years(2020), 'possibly'],
    ['../2012', years(2012), 'inside'],
    ['../2012', years(1900), 'possibly'],
    ['../2012', years(2013), 'outside'],
  ])('of %s in %j is %s', (when, range, presence) => {
    const known = claimYears(when);
    expect(known && presenceOfYears(known, range)).toBe(presence);
  });

  it('never puts an uncertain date inside', () => {
    const uncertain = partialDates.filter((when) => /[?~]/.test(when));
    fc.assert(
      fc.property(uncertain, yearRanges, (when, range) => {
        const known = claimYears(when);
        expect(known && presenceOfYears(known, range)).not.toBe('inside');
      }),
    );
  });

  it('never loses what a narrower range shows when the range grows', () => {
    fc.assert(
      fc.property(partialDates, yearRanges, fc.nat(5), fc.nat(5), (when, range, before, after) => {
        const known = claimYears(when);
        if (!known) throw new Error(when);
        const wider = { from: range.from - before, to: range.to + after };
        const rank = ['outside', 'possibly', 'inside'];
        expect(rank.indexOf(presenceOfYears(known, wider))).toBeGreaterThanOrEqual(
          rank.indexOf(presenceOfYears(known, range)),
        );
      }),
    );
  });

  it('does not guess years for what has no date', () => {
    expect(claimYears(null)).toBeNull();
  });
});

describe('presenceOf a relation', () => {
  const presence = (
    type: 'endorses' | 'advises',
    whens: readonly (string | null)[],
    range: YearRange | null,
  ) => {
    const graph = buildGraph(dataset(whens.map((when) => tie('ada', type, 'ben', { when }))));
    const [only] = yearsOfRelations(graph);
    if (!only) throw new Error('No relation was derived.');
    return presenceOf(only, typeOf(graph, 0).happens, range);
  };

  /** Claims of one relation, each with what matters of it. */
  const presenceWith = (
    type: 'endorses' | 'advises',
    claims: readonly Partial<QuotedClaim>[],
    range: YearRange,
  ) => {
    const ties = claims.map((fields, index) =>
      tie('ada', type, 'ben', { id: `gazette.c${index}`, ...fields }),
    );
    const graph = buildGraph(dataset(ties));
    const [only] = yearsOfRelations(graph);
    if (!only) throw new Error('No relation was derived.');
    return presenceOf(only, typeOf(graph, 0).happens, range);
  };
  const post = { basis: 'social', via: [{ kind: 'post', account: '@gull' }] } as const;

  it.each<['endorses' | 'advises', (string | null)[], YearRange | null, Presence]>([
    ['endorses', [null], years(2016), 'undated'],
    ['endorses', [null], null, 'undated'],
    ['endorses', ['2016'], null, 'inside'],
    ['endorses', ['2016?'], null, 'inside'],
    ['endorses', ['2016', null], years(2016), 'inside'],
    ['endorses', ['2016', null], years(2020), 'outside'],
    ['advises', ['2016', null], years(2016), 'inside'],
    ['advises', ['2016', null], years(2020), 'undated'],
    ['advises', ['2016~', null], years(2016), 'possibly'],
    ['advises', ['2016'], years(2020), 'outside'],
    ['advises', ['2016', '2020'], years(2020), 'inside'],
    ['advises', ['2016', '2020?'], years(2020), 'possibly'],
    ['advises', ['2020?', '2020'], years(2020), 'inside'],
  ])('that %s, dated %j, in %j is %s', (type, whens, range, expected) => {
    expect(presence(type, whens, range)).toBe(expected);
  });

  it.each<[string, 'endorses' | 'advises', Partial<QuotedClaim>[], number, Presence]>([
    ['is held on a day', 'advises', [{ held: '2024-11-06' }], 2024, 'inside'],
    ['is held on a day, asked for another year', 'advises', [{ held: '2024-11-06' }], 2020, 'undated'],
    ['is held after a date that ended', 'advises', [{ when: '2016' }, { held: '2024' }], 2020, 'undated'],
    ['is held on a day in our reading', 'advises', [{ held: '2024', reading: 'inferred' }], 2024, 'possibly'],
    ['is dated by our reading', 'advises', [{ when: '2024', reading: 'inferred' }], 2024, 'possibly'],
    [
      'is dated by our reading, asked for another',
      'advises',
      [{ when: '2024', reading: 'inferred' }],
      2020,
      'undated',
    ],
    ['is dated by speculation', 'endorses', [{ when: '2024', basis: 'speculated' }], 2024, 'possibly'],
    ['is denied in a year', 'endorses', [{ when: '2024', polarity: 'denies' }], 2024, 'possibly'],
    ['is dated by a post', 'endorses', [{ when: '2015-08', ...post }], 2015, 'possibly'],
    [
      'is dated by a post, asked for another year',
      'endorses',
      [{ when: '2015-08', ...post }, {}],
      2016,
      'undated',
    ],
    [
      'is dated by a post and otherwise',
      'endorses',
      [{ when: '2015-08', ...post }, { when: '2016~' }],
      2015,
      'possibly',
    ],
    [
      'is dated outright beside a post',
      'endorses',
      [{ when: '2015-08', ...post }, { when: '2016~' }],
      2017,
      'outside',
    ],
  ])('that %s: in %s', (_, type, claims, year, expected) => {
    expect(presenceWith(type, claims, years(year))).toBe(expected);
  });

  it('never changes for another year by what is no more than a reading, speculation or a post', () => {
    const weak = fc.constantFrom<Partial<QuotedClaim>>(
      { reading: 'inferred' },
      { basis: 'speculated' },
      { polarity: 'denies' },
      post,
    );
    fc.assert(
      fc.property(
        fc.array(partialDates, { maxLength: 3 }),
        partialDates,
        weak,
        yearRanges,
        (firm, when, how, range) => {
          const claims = firm.map((one) => ({ when: one }));
          const beside = [...claims, { when, ...how }];
          const before = presenceWith('endorses', claims.length > 0 ? claims : [{}], range);
          const after = presenceWith('endorses', beside, range);
          if (after !== before) expect(after).toBe('possibly');
          if (before === 'inside') expect(after).toBe('inside');
        },
      ),
    );
  });

  it('is never outside for what never had a date', () => {
    for (const happens of ['once', 'over-time'] as const) {
      expect(presenceOf({ dated: [], undated: 2 }, happens, years(2016))).toBe('undated');
    }
  });
});
