import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { daysOf, unitsText } from '../../../src/core/model/timeUnit';
import { presenceOfClaim, yearsOfRelations } from '../../../src/core/query/presence';
import { countYears, latestDay, type YearList } from '../../../src/core/query/yearCounts';
import { datasets } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';
import { defined } from '../../support/defined';

const counted = (...whens: (string | null)[]) => countedTo(null, ...whens);

const countedTo = (latest: number | null, ...whens: (string | null)[]) =>
  countYears(
    yearsOfRelations(
      buildGraph(
        dataset(whens.map((when, index) => tie('ada', 'advises', 'ben', { id: `c${index}`, when }))),
      ),
    ),
    latest,
  );

/** Each block as the index of its relation. */
const inWords = ({ relations, certain }: YearList) =>
  Array.from(relations, (relation, at) => (certain[at] ? `${relation}` : `${relation} possibly`));

describe('countYears', () => {
  it('has one block per claim and year it may fall in, certain or not', () => {
    const { domain, blocks } = counted('2016', '2016~', '2015/2017', null);
    expect(domain).toEqual({ from: 2015, to: 2017 });
    expect(blocks.map(inWords)).toEqual([['0'], ['0', '0 possibly', '0'], ['0']]);
  });

  it('runs an open end as far as the latest article', () => {
    const { domain, blocks } = countedTo(20230715, '2020/..', '2021');
    expect(domain).toEqual({ from: 2020, to: 2023 });
    expect(blocks.map(inWords)).toEqual([['0'], ['0 possibly', '0'], ['0 possibly'], ['0 possibly']]);
    expect(countedTo(20230715, '2020', '../2021').domain).toEqual({ from: 2020, to: 2021 });
    expect(countedTo(20100715, '2020/..').domain).toEqual({ from: 2020, to: 2020 });
  });

  it('counts the year in which a claim shows the relation in force, and what only suggests a year as possible', () => {
    const graph = buildGraph(
      dataset([
        tie('ada', 'worked-for', 'ben', { held: '2024-11-06' }),
        tie('ada', 'worked-for', 'cyd', { when: '2024', reading: 'inferred' }),
      ]),
    );
    const { domain, blocks } = countYears(yearsOfRelations(graph), null);
    expect(domain).toEqual({ from: 2024, to: 2024 });
    expect(blocks.map(inWords)).toEqual([['0', '1 possibly']]);
  });

  it('runs open ends as far as the other dates go where no article is dated, and no farther', () => {
    const { domain, blocks } = counted('2020/..', '2022');
    expect(domain).toEqual({ from: 2020, to: 2022 });
    expect(blocks.map(inWords)).toEqual([['0'], ['0 possibly'], ['0 possibly', '0']]);
  });

  it('has no years where no claim names any', () => {
    expect(counted(null, null)).toMatchObject({ domain: null, blocks: [] });
    expect(counted()).toMatchObject({ domain: null, blocks: [] });
  });

  it.each<[string, [string, string], string, number, string, string]>([
    ['years as long as they can be told apart', ['1925', '2024'], 'year', 100, '1925', '2024'],
    ['ten years where it spans more', ['1924', '2024'], 'year', 11, '1924 to 1929', '2020 to 2024'],
    ['ten years for a thousand', ['1030', '2024'], 'year', 100, '1030 to 1039', '2020 to 2024'],
    ['a hundred years for antiquity', ['0044', '2024'], 'year', 21, '44 to 99', '2000 to 2024'],
    [
      'months where it spans less than three years',
      ['2015-03', '2016-08-12'],
      'month',
      18,
      'Mar 2015',
      'Aug 2016',
    ],
    ['months for 35 of them', ['2015-01', '2017-11'], 'month', 35, 'Jan 2015', 'Nov 2017'],
    ['years for 36 months', ['2015-01', '2017-12'], 'year', 3, '2015', '2017'],
    ['years where no date names a month', ['2015', '2016'], 'year', 2, '2015', '2016'],
    ['years where only every other date does', ['2015-03', '2016'], 'year', 2, '2015', '2016'],
  ])('has columns of %s', (_, whens, unit, columns, first, last) => {
    const found = counted(...whens);
    const text = (column: YearList | undefined) => column && unitsText(column, found.unit);
    expect([found.unit, found.blocks.length]).toEqual([unit, columns]);
    expect([text(found.blocks[0]), text(found.blocks.at(-1))]).toEqual([first, last]);
  });

  it('runs an open end of months as far as the month of the latest article', () => {
    expect(unitsText(defined(countedTo(20160830, '2015-03/..', '2015-07').domain), 'month')).toBe(
      'Mar 2015 to Aug 2016',
    );
  });

  it('is not stretched by what stands for no beginning or no end, and counts it as one', () => {
    const { domain, blocks } = counted('2015/9999-12-31', '0001-01-01/2014', '9999-12-31', '0001', '2016');
    expect(domain).toEqual({ from: 2014, to: 2016 });
    expect(blocks.map(inWords)).toEqual([['0'], ['0'], ['0 possibly', '0']]);
  });

  it('has a column for every unit of any record, in order, with no gap, and few enough to be hit', () => {
    const date = fc
      .tuple(fc.integer({ min: 2, max: 9998 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(
        ([year, month]) =>
          `${String(year).padStart(4, '0')}${month === null ? '' : `-${String(month).padStart(2, '0')}`}`,
      );
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 6 }), (whens) => {
        const { domain, blocks } = counted(...whens);
        expect(blocks.length).toBeLessThanOrEqual(101);
        expect([blocks[0]?.from, blocks.at(-1)?.to]).toEqual([domain?.from, domain?.to]);
        for (const [offset, { from, to }] of blocks.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          if (offset > 0) expect(from).toBe((blocks[offset - 1]?.to ?? 0) + 1);
        }
      }),
    );
  });

  it('agrees with the filter in every column', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 5, mostClaims: 15 }), (data) => {
        const graph = buildGraph(data);
        const years = yearsOfRelations(graph);
        const { unit, blocks } = countYears(years, null);
        for (const list of blocks) {
          const expected = years.flatMap(({ dated }, index) =>
            dated.flatMap((claim) => {
              const presence = presenceOfClaim(claim, daysOf(list, unit));
              return presence === 'outside' ? [] : [presence === 'inside' ? `${index}` : `${index} possibly`];
            }),
          );
          expect(inWords(list)).toEqual(expected);
        }
      }),
    );
  });
});

describe('latestDay', () => {
  it('is the last day of the latest article, if only its month or year is known', () => {
    const articles = [{ published: '2024-05-01' }, { published: '2025-02' }, { published: null }];
    expect(latestDay(articles)).toBe(20250228);
    expect(latestDay([{ published: null }])).toBeNull();
  });
});
