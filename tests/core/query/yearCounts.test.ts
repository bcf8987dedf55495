import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { presenceOfClaim, yearsOfRelations } from '../../../src/core/query/presence';
import { countYears, latestYear, type YearList } from '../../../src/core/query/yearCounts';
import { datasets } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';

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
    const { domain, blocks } = countedTo(2023, '2020/..', '2021');
    expect(domain).toEqual({ from: 2020, to: 2023 });
    expect(blocks.map(inWords)).toEqual([['0'], ['0 possibly', '0'], ['0 possibly'], ['0 possibly']]);
    expect(countedTo(2023, '2020', '../2021').domain).toEqual({ from: 2020, to: 2021 });
    expect(countedTo(2010, '2020/..').domain).toEqual({ from: 2020, to: 2020 });
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
    expect(counted(null, null)).toEqual({ domain: null, blocks: [] });
    expect(counted()).toEqual({ domain: null, blocks: [] });
  });

  it('does not draw a million blocks for a claim about antiquity', () => {
    const { blocks } = counted('0044', '2024');
    expect(blocks.length).toBeLessThanOrEqual(401);
  });

  it('agrees with the year filter in every year', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 5, mostClaims: 15 }), (data) => {
        const graph = buildGraph(data);
        const years = yearsOfRelations(graph);
        const { domain, blocks } = countYears(years, null);
        for (const [offset, list] of blocks.entries()) {
          const year = (domain?.from ?? 0) + offset;
          const expected = years.flatMap(({ dated }, index) =>
            dated.flatMap((claim) => {
              const presence = presenceOfClaim(claim, { from: year, to: year });
              return presence === 'outside' ? [] : [presence === 'inside' ? `${index}` : `${index} possibly`];
            }),
          );
          expect(inWords(list)).toEqual(expected);
        }
      }),
    );
  });
});

describe('latestYear', () => {
  it('is the year of the latest article, if only its month or year is known', () => {
    expect(latestYear([{ published: '2024-05-01' }, { published: '2025-02' }, { published: null }])).toBe(
      2025,
    );
    expect(latestYear([{ published: null }])).toBeNull();
  });
});
