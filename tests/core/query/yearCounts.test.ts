import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { claimYears, presenceOfYears, yearsOfRelations } from '../../../src/core/query/presence';
import { countYears, type YearList } from '../../../src/core/query/yearCounts';
import { datasets } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';

const counted = (...whens: (string | null)[]) =>
  countYears(
    yearsOfRelations(
      buildGraph(
        dataset(whens.map((when, index) => tie('ada', 'advises', 'ben', { id: `c${index}`, when }))),
      ),
    ),
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

  it('runs open ends as far as the other dates go, and no farther', () => {
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
        const { domain, blocks } = countYears(yearsOfRelations(graph));
        for (const [offset, list] of blocks.entries()) {
          const year = (domain?.from ?? 0) + offset;
          const expected = graph.relations.flatMap((relation, index) =>
            relation.claims.flatMap((one) => {
              const known = claimYears(one.when);
              const presence = known ? presenceOfYears(known, { from: year, to: year }) : 'outside';
              return presence === 'outside' ? [] : [presence === 'inside' ? `${index}` : `${index} possibly`];
            }),
          );
          expect(inWords(list)).toEqual(expected);
        }
      }),
    );
  });
});
