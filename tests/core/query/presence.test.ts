import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotedClaim } from '../../../src/core/model/dataset';
import { buildGraph, typeOf } from '../../../src/core/model/graph';
import { type DayRange, daysOf, unitAt, unitsOf } from '../../../src/core/model/timeUnit';
import {
  claimDays,
  type Presence,
  presenceOf,
  presenceOfDays,
  yearsOfRelations,
} from '../../../src/core/query/presence';
import { monthRanges, partialDates, timeRanges, yearRanges } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';
import { inMonths, inYears as years } from '../../support/years';

describe('presenceOfDays', () => {
  it.each<[string, DayRange, 'inside' | 'possibly' | 'outside']>([
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
    ['2015-03-14', inMonths('2015-03'), 'inside'],
    ['2015-03-14', inMonths('2015-04'), 'outside'],
    ['2015-03-14', inMonths('2015-04', '2016-08'), 'outside'],
    ['2015-03', inMonths('2015-03'), 'inside'],
    ['2015-03?', inMonths('2015-03'), 'possibly'],
    ['2015', inMonths('2015-03'), 'possibly'],
    ['2015', inMonths('2015-02', '2015-12'), 'possibly'],
    ['2015', inMonths('2015-01', '2015-12'), 'inside'],
    ['2015', inMonths('2014-12', '2016-01'), 'inside'],
    ['2015', inMonths('2016-01'), 'outside'],
    ['2013/2016', inMonths('2013-06'), 'possibly'],
    ['2013/2016', inMonths('2014-02'), 'inside'],
    ['2013/2016', inMonths('2013-12'), 'inside'],
    ['2013/2016', inMonths('2016-02'), 'possibly'],
    ['2013-05/2016-03', inMonths('2013-05'), 'inside'],
    ['2013-05/2016-03', inMonths('2013-04'), 'outside'],
    ['2016/2016-05', inMonths('2016-05'), 'inside'],
    ['2016/2016-05', inMonths('2016-03'), 'possibly'],
    ['2015-03/..', inMonths('2015-03'), 'inside'],
    ['2015-03/..', inMonths('2015-04'), 'possibly'],
    ['2015/..', inMonths('2015-04'), 'possibly'],
    ['../2015-03', inMonths('2015-03'), 'inside'],
    ['../2015-03', inMonths('2015-02'), 'possibly'],
    ['2020/9999-12-31', years(2020), 'inside'],
    ['2020/9999', years(2021), 'possibly'],
    ['0001-01-01/2012', years(1900), 'possibly'],
    ['0001/2012', years(2012), 'inside'],
  ])('of %s in %j is %s', (when, range, presence) => {
    const known = claimDays(when);
    expect(known && presenceOfDays(known, range)).toBe(presence);
  });

  it('never puts an uncertain date inside', () => {
    const uncertain = partialDates.filter((when) => /[?~]/.test(when));
    fc.assert(
      fc.property(uncertain, timeRanges, (when, range) => {
        const known = claimDays(when);
        expect(known && presenceOfDays(known, range)).not.toBe('inside');
      }),
    );
  });

  it('never loses what a narrower range shows when the range grows', () => {
    fc.assert(
      fc.property(partialDates, timeRanges, fc.nat(5), fc.nat(5), (when, range, before, after) => {
        const known = claimDays(when);
        if (!known) throw new Error(when);
        const { from, to } = unitsOf(range, 'month');
        const wider = daysOf({ from: from - before, to: to + after }, 'month');
        const rank = ['outside', 'possibly', 'inside'];
        expect(rank.indexOf(presenceOfDays(known, wider))).toBeGreaterThanOrEqual(
          rank.indexOf(presenceOfDays(known, range)),
        );
      }),
    );
  });

  it('asks of whole years no more than whether a certain date touches them', () => {
    fc.assert(
      fc.property(partialDates, yearRanges, (when, range) => {
        const known = claimDays(when);
        if (!known) throw new Error(when);
        const [first, last] = [unitAt(known.first, 'year'), unitAt(known.last, 'year')];
        const { from, to } = unitsOf(range, 'year');
        const touches = last >= from && first <= to;
        const open = [first, last].find((year) => !Number.isFinite(year));
        const end = first === open ? last : first;
        const inside = known.certain && (open === undefined || (end >= from && end <= to));
        expect(presenceOfDays(known, range)).toBe(touches ? (inside ? 'inside' : 'possibly') : 'outside');
      }),
    );
  });

  it('says of months that each of them is outside where all of them are, and none surer than all', () => {
    fc.assert(
      fc.property(partialDates, monthRanges, (when, range) => {
        const known = claimDays(when);
        if (!known) throw new Error(when);
        const { from, to } = unitsOf(range, 'month');
        const months = Array.from({ length: to - from + 1 }, (_, offset) =>
          presenceOfDays(known, daysOf({ from: from + offset, to: from + offset }, 'month')),
        );
        const all = presenceOfDays(known, range);
        expect(months.every((one) => one === 'outside')).toBe(all === 'outside');
        if (months.includes('inside')) expect(all).toBe('inside');
      }),
    );
  });

  it.each([null, '9999-12-31', '9999', '0001-01-01', '0001/9999', '../9999', '0001/..', '9999/..'])(
    'has no days to go by where the date is %s',
    (when) => {
      expect(claimDays(when)).toBeNull();
    },
  );
});

describe('presenceOf a relation', () => {
  const presence = (
    type: 'endorses' | 'advises',
    whens: readonly (string | null)[],
    range: DayRange | null,
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
    range: DayRange,
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

  it.each<['endorses' | 'advises', (string | null)[], DayRange | null, Presence]>([
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
