import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { relaxations } from '../../../src/core/query/relaxations';
import { type Filter, hiddenBecause, visibleRelations } from '../../../src/core/query/visibility';
import { datasets, filters } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';
import { noFilter } from '../../support/pictures';
import { inYears } from '../../support/years';

const graph = buildGraph(
  dataset([
    tie('ada', 'endorses', 'ben', { when: '2016' }),
    tie('ada', 'endorses', 'cleo', { when: '2024-07' }),
    tie('ben', 'lost-to', 'cleo', { when: '2016~' }),
    tie('cleo', 'advises', 'ben'),
    tie('dora', 'worked-for', 'ada', { when: null }),
    tie('dora', 'worked-for', 'ben', { when: '2016' }),
    tie('dora', 'worked-for', 'ben', { id: 'lamp.c9', when: null }),
  ]),
);
const years = yearsOfRelations(graph);
const show = (filter: Partial<Filter>) => {
  const visibility = visibleRelations(graph, years, { ...noFilter, ...filter });
  return {
    ids: visibility.index.map((index) => graph.relations[index]?.id),
    undated: visibility.undatedCount,
  };
};

describe('visibleRelations', () => {
  it('shows everything while nothing narrows it', () => {
    expect(show({}).ids).toEqual(graph.relations.map((relation) => relation.id));
  });

  it.each<[string, Partial<Filter>, string[], number]>([
    [
      'a year, with what may belong to it',
      { years: inYears(2024) },
      ['ada.endorses.cleo', 'cleo.advises.ben', 'dora.worked-for.ada', 'dora.worked-for.ben'],
      3,
    ],
    ['a year without what has no date', { years: inYears(2024), undated: false }, ['ada.endorses.cleo'], 3],
    [
      'approximate dates in their year',
      { years: inYears(2016), undated: false },
      ['ada.endorses.ben', 'ben.lost-to.cleo', 'dora.worked-for.ben'],
      2,
    ],
    [
      'only some types',
      { hiddenTypes: ['endorses', 'worked-for'] },
      ['ben.lost-to.cleo', 'cleo.advises.ben'],
      1,
    ],
    [
      'the relations of one person, and none among the others',
      { focus: 'ben' },
      ['ada.endorses.ben', 'ben.lost-to.cleo', 'cleo.advises.ben', 'dora.worked-for.ben'],
      1,
    ],
    [
      'of one person’s relations what else is let through',
      { focus: 'ada', hiddenTypes: ['worked-for'], years: inYears(2016) },
      ['ada.endorses.ben'],
      0,
    ],
    ['nothing', { hiddenTypes: ['endorses', 'worked-for', 'advises', 'lost-to'] }, [], 0],
    [
      'nothing undated, all years',
      { undated: false },
      ['ada.endorses.ben', 'ada.endorses.cleo', 'ben.lost-to.cleo', 'dora.worked-for.ben'],
      2,
    ],
  ])('shows %s', (_, filter, ids, undated) => {
    expect(show(filter)).toEqual({ ids, undated });
  });

  it('loses nothing silently: what is not shown has a reason that undoing it, with the others, removes', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 25 }), filters, (data, filter) => {
        const some = buildGraph(data);
        const someYears = yearsOfRelations(some);
        const visibility = visibleRelations(some, someYears, filter);
        const all = [...some.relations.keys()];
        const hidden = all.filter(
          (relation) => hiddenBecause(some, someYears, visibility, filter, relation) !== null,
        );
        expect([...visibility.index, ...hidden].sort((a, b) => a - b)).toEqual(all);
        expect(visibility.index).toEqual(all.filter((relation) => visibility.shown[relation]));
        expect(visibleRelations(some, someYears, noFilter).index).toEqual(all);
      }),
    );
  });

  it('of one person are theirs among what everybody’s filter lets through, each person’s in turn all of it', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 25 }), filters, (data, filter) => {
        const some = buildGraph(data);
        const someYears = yearsOfRelations(some);
        const show = (focus: string | null) => visibleRelations(some, someYears, { ...filter, focus }).index;
        const everybodys = show(null);
        const theirs = some.people.map(({ id }) => {
          const index = show(id);
          const own = everybodys.filter((one) => {
            const relation = some.relations[one];
            return relation?.from === id || relation?.to === id;
          });
          expect(index).toEqual(own);
          return index;
        });
        expect([...new Set(theirs.flat())].sort((a, b) => a - b)).toEqual(everybodys);
      }),
    );
  });

  it('counts as undated exactly what the switch adds or takes away', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 25 }), filters, (data, filter) => {
        const some = buildGraph(data);
        const someYears = yearsOfRelations(some);
        const on = visibleRelations(some, someYears, { ...filter, undated: true });
        const off = visibleRelations(some, someYears, { ...filter, undated: false });
        expect(on.index.length - off.index.length).toBe(on.undatedCount);
        expect(off.undatedCount).toBe(on.undatedCount);
      }),
    );
  });
});

describe('relaxations', () => {
  const found = (filter: Partial<Filter>) =>
    relaxations(graph, years, { ...noFilter, ...filter }).map(({ part, wouldShow }) => [part, wouldShow]);

  it.each<[Partial<Filter>, [string, number][]]>([
    [{}, []],
    [
      { years: inYears(2020), undated: false },
      [
        ['years', 4],
        ['undated', 3],
      ],
    ],
    [{ hiddenTypes: ['endorses'] }, [['types', 6]]],
    [{ hiddenTypes: ['endorses', 'worked-for', 'advises', 'lost-to'], undated: false }, [['types', 4]]],
  ])('of %j are %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('undo exactly one part each, show what they promise, and are worth it', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 25 }), filters, (data, filter) => {
        const some = buildGraph(data);
        const someYears = yearsOfRelations(some);
        const now = visibleRelations(some, someYears, filter).index.length;
        for (const { part, filter: relaxed, wouldShow } of relaxations(some, someYears, filter)) {
          const undone: Record<typeof part, Partial<Filter>> = {
            years: { years: null },
            types: { hiddenTypes: [] },
            undated: { undated: true },
            basis: { basis: 'speculated' },
            focus: { focus: null },
          };
          expect(relaxed).toEqual({ ...filter, ...undone[part] });
          expect(visibleRelations(some, someYears, relaxed).index.length).toBe(wouldShow);
          expect(wouldShow).toBeGreaterThan(now);
        }
      }),
    );
  });
});

describe('hiddenBecause', () => {
  it.each<[string, Partial<Filter>, string | null]>([
    ['ada.endorses.ben', {}, null],
    ['ada.endorses.ben', { years: inYears(2020) }, 'years'],
    ['ada.endorses.ben', { years: inYears(2020), hiddenTypes: ['endorses'] }, 'types'],
    ['cleo.advises.ben', { undated: false }, 'undated'],
    ['cleo.advises.ben', { undated: false, focus: 'ada' }, 'focus'],
    ['cleo.advises.ben', { focus: 'ben' }, null],
    ['dora.worked-for.ben', { undated: false, years: inYears(2020) }, 'undated'],
  ])('%s under %j is %j', (id, part, expected) => {
    const filter = { ...noFilter, ...part };
    const relation = graph.relationIndex.get(id) ?? -1;
    expect(hiddenBecause(graph, years, visibleRelations(graph, years, filter), filter, relation)).toBe(
      expected,
    );
  });
});
