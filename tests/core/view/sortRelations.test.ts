import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationDate } from '../../../src/core/evidence/relationDate';
import { openRecord } from '../../../src/core/record/record';
import { sortRelations } from '../../../src/core/view/sortRelations';
import { type Sort, sortColumns } from '../../../src/core/view/viewState';
import { datasets } from '../../support/arbitraries';
import { dataset, person, tie } from '../../support/dataset';
import { placed } from '../../support/pictures';

const record = placed(
  dataset(
    [
      tie('a', 'endorses', 'c', { when: '2020' }),
      tie('b', 'lost-to', 'a', { when: '2016-05' }),
      tie('b', 'lost-to', 'a', { id: 'lamp.c1', article: 'lamp' }),
      tie('b', 'advises', 'c'),
      tie('c', 'worked-for', 'b', { reading: 'inferred' }),
    ],
    { people: [person('a', { name: 'Zoe' }), person('b', { name: 'Ben' }), person('c', { name: 'Mia' })] },
  ),
  [],
);
const all = [...record.graph.relations.keys()];
const order = (sort: Sort) =>
  sortRelations(record, all, sort).map((index) => record.graph.relations[index]?.id);

const sorts: fc.Arbitrary<Sort> = fc.record({
  by: fc.constantFrom(...sortColumns),
  descending: fc.boolean(),
});

describe('sortRelations', () => {
  it.each<[Sort['by'], boolean, string[]]>([
    ['from', false, ['b.advises.c', 'b.lost-to.a', 'c.worked-for.b', 'a.endorses.c']],
    ['from', true, ['a.endorses.c', 'c.worked-for.b', 'b.advises.c', 'b.lost-to.a']],
    ['to', false, ['c.worked-for.b', 'b.advises.c', 'a.endorses.c', 'b.lost-to.a']],
    ['type', false, ['a.endorses.c', 'b.advises.c', 'b.lost-to.a', 'c.worked-for.b']],
    ['when', false, ['b.lost-to.a', 'a.endorses.c', 'b.advises.c', 'c.worked-for.b']],
    ['when', true, ['a.endorses.c', 'b.lost-to.a', 'b.advises.c', 'c.worked-for.b']],
    ['standing', false, ['b.lost-to.a', 'a.endorses.c', 'b.advises.c', 'c.worked-for.b']],
    ['standing', true, ['c.worked-for.b', 'b.advises.c', 'b.lost-to.a', 'a.endorses.c']],
    ['origins', true, ['b.lost-to.a', 'b.advises.c', 'a.endorses.c', 'c.worked-for.b']],
  ])('by %s, descending %j', (by, descending, ids) => {
    expect(order({ by, descending })).toEqual(ids);
  });

  it('puts the undated last in either direction', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 20 }), fc.boolean(), (data, descending) => {
        const zeros = new Float64Array(data.people.length);
        const some = openRecord(data, { x: zeros, y: zeros });
        const sorted = sortRelations(some, [...some.graph.relations.keys()], { by: 'when', descending });
        const undated = sorted.map((index) => {
          const relation = some.graph.relations[index];
          return !relation || relationDate(relation) === null;
        });
        expect(undated).toEqual(undated.toSorted((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps apart what ended by a year and what has no date', () => {
    const held = placed(
      dataset([tie('b', 'advises', 'a', { when: '../2012' }), tie('a', 'advises', 'b')]),
      [],
    );
    expect(sortRelations(held, [0, 1], { by: 'when', descending: false })).toEqual([1, 0]);
  });

  it('keeps every relation once, in an order that does not depend on the order given', () => {
    const shuffled = datasets({ mostPeople: 6, mostClaims: 20 }).chain((data) => {
      // Two people may bear one name.
      const named = { ...data, people: data.people.map((one, at) => ({ ...one, name: `Name ${at % 3}` })) };
      const zeros = new Float64Array(data.people.length);
      const some = openRecord(named, { x: zeros, y: zeros });
      const index = [...some.graph.relations.keys()];
      return fc.tuple(fc.constant({ some, index }), fc.shuffledSubarray(index, { minLength: index.length }));
    });
    fc.assert(
      fc.property(shuffled, sorts, ([{ some, index }, mixed], sort) => {
        const sorted = sortRelations(some, index, sort);
        expect(sorted.toSorted((a, b) => a - b)).toEqual(index);
        expect(sortRelations(some, mixed, sort)).toEqual(sorted);
      }),
      { numRuns: 300 },
    );
  });
});
