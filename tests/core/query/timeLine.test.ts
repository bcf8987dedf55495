import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { namedYears, positionOnAxis, timeAxis, timeRows } from '../../../src/core/query/timeLine';
import { countYears } from '../../../src/core/query/yearCounts';
import { datasets } from '../../support/arbitraries';
import { crowd, crowdId, dataset, tie } from '../../support/dataset';

const nobody: ReadonlySet<string> = new Set();
const axis = { unit: 'year', from: 2011, to: 2020 } as const;

/** Ada’s rows, each relation of hers by the id of whoever is at its other end. */
function rowsOf(ties: Parameters<typeof dataset>[0], excludedClaims = nobody) {
  const graph = buildGraph(dataset(ties));
  const other = (relation: number) => {
    const { from = '', to = '' } = graph.relations[relation] ?? {};
    return from === 'ada' ? to : from;
  };
  return timeRows(graph, graph.personIndex.get('ada') ?? -1, axis, excludedClaims).map((row) => ({
    ...row,
    relations: row.relations.map(other),
    undated: row.undated.map(other),
    marks: row.marks.map((mark) => ({ ...mark, relation: other(mark.relation) })),
  }));
}

/** The marks of one relation with these dates. */
const marksOf = (dates: readonly (string | null)[]) =>
  rowsOf(dates.map((when, claim) => tie('ada', 'advises', 'ben', { id: `gazette.c${claim}`, when })))[0]
    ?.marks ?? [];

describe('a person’s rows', () => {
  it('go by type, then by direction, what they did before what was done to them, and hold each relation once', () => {
    const rows = rowsOf([
      tie('cleo', 'lost-to', 'ada'),
      tie('dora', 'endorses', 'ada', { when: '2018' }),
      tie('ada', 'endorses', 'ben'),
      tie('ada', 'endorses', 'cleo', { when: '2014' }),
      tie('ben', 'endorses', 'cleo'),
    ]);
    expect(rows.map(({ type, end, relations, undated }) => [type, end, relations, undated])).toEqual([
      [0, 'from', ['cleo', 'ben'], ['ben']],
      [0, 'to', ['dora'], []],
      [2, 'to', ['cleo'], ['cleo']],
    ]);
  });

  it.each<[string, (string | null)[], [number, number, boolean][]]>([
    ['a day in its year', ['2016-11-08'], [[2016, 2016, true]]],
    ['what is about a year as possibly in it', ['2016~'], [[2016, 2016, false]]],
    ['one year that two claims name once', ['2016', '2016-05'], [[2016, 2016, true]]],
    ['a year surely where one of two claims is sure of it', ['2016?', '2016'], [[2016, 2016, true]]],
    ['a year surely where the first of them is sure of it', ['2016', '2016?'], [[2016, 2016, true]]],
    [
      'two years that contradict each other apart',
      ['2016', '2012'],
      [
        [2012, 2012, true],
        [2016, 2016, true],
      ],
    ],
    ['an interval from end to end', ['2013/2016-02'], [[2013, 2016, true]]],
    ['an open end as open', ['2018/..'], [[2018, Infinity, true]]],
    ['an open start as open', ['../2012'], [[-Infinity, 2012, true]]],
    ['nothing of what has no date beside what has', [null, '2016'], [[2016, 2016, true]]],
    ['nothing where there is no date', [null, null], []],
  ])('mark %s', (_, dates, expected) => {
    expect(marksOf(dates).map(({ first, last, certain }) => [first, last, certain])).toEqual(expected);
  });

  it('have the months of a record of months, and a year as possibly in any of its own', () => {
    const ties = ['2015-03-14', '2015-06/2015-08', '2016', '2016-01/..'].map((when, claim) =>
      tie('ada', 'advises', 'ben', { id: `gazette.c${claim}`, when }),
    );
    const graph = buildGraph(dataset(ties));
    const months = { unit: 'month', from: 2015 * 12, to: 2016 * 12 + 11 } as const;
    const [row] = timeRows(graph, graph.personIndex.get('ada') ?? -1, months, nobody);
    const since2015 = (month: number) => month - 2015 * 12;
    expect(
      row?.marks.map(({ first, last, certain }) => [since2015(first), since2015(last), certain]),
    ).toEqual([
      [2, 2, true],
      [5, 7, true],
      [12, 23, false],
      [12, Infinity, true],
    ]);
  });

  it('say of a year whether every claim that names it is set aside', () => {
    const ties = [
      tie('ada', 'advises', 'ben', { id: 'gazette.c1', when: '2016' }),
      tie('ada', 'advises', 'ben', { id: 'lamp.c1', article: 'lamp', when: '2016' }),
      tie('ada', 'advises', 'ben', { id: 'lamp.c2', article: 'lamp', when: '2018' }),
    ];
    const aside = (...off: string[]) => rowsOf(ties, new Set(off))[0]?.marks.map((mark) => mark.excluded);
    expect(aside()).toEqual([false, false]);
    expect(aside('lamp.c1', 'lamp.c2')).toEqual([false, true]);
    expect(aside('gazette.c1', 'lamp.c1', 'lamp.c2')).toEqual([true, true]);
  });

  it('lose no relation, and let no two marks touch', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 5, mostClaims: 40 }), (data) => {
        const graph = buildGraph(data);
        const axisOfAll = timeAxis(countYears(yearsOfRelations(graph), null));
        for (const [person] of graph.people.entries()) {
          const rows = timeRows(graph, person, axisOfAll, nobody);
          const all = rows.flatMap(({ relations }) => relations).sort((a, b) => a - b);
          const mine = [...graph.relations.keys()].filter(
            (one) => graph.from[one] === person || graph.to[one] === person,
          );
          expect(all).toEqual(mine);
          for (const { relations, marks, undated, lanes } of rows) {
            const shown = new Set([...marks.map(({ relation }) => relation), ...undated]);
            expect([...shown].sort((a, b) => a - b)).toEqual(relations.toSorted((a, b) => a - b));
            for (const mark of marks) {
              expect(mark.lane).toBeLessThan(lanes);
              const beside = marks.filter((other) => other !== mark && other.lane === mark.lane);
              for (const other of beside)
                expect(mark.first > other.last || other.first > mark.last).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('keep a crowd in one year apart by as many lanes', () => {
    const graph = buildGraph(
      dataset(
        Array.from({ length: 5 }, (_, one) => tie('ada', 'endorses', crowdId(one), { when: '2016' })),
        { people: crowd(5) },
      ),
    );
    const [row] = timeRows(graph, graph.personIndex.get('ada') ?? -1, axis, nobody);
    expect(row?.marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4]);
    expect(row?.lanes).toBe(5);
  });
});

describe('the axis', () => {
  it.each<[number, number, number, number]>([
    [2011, 2011, 0.05, 0.05],
    [2020, 2020, 0.95, 0.95],
    [2015, 2016, 0.45, 0.55],
    [2019, Infinity, 0.85, 1],
    [-Infinity, 2012, 0, 0.15],
    [1990, 2011, 0.05, 0.05],
  ])('has %d to %d at %d to %d of its length', (first, last, start, end) => {
    const place = positionOnAxis({ first, last }, axis);
    expect(place.start).toBeCloseTo(start, 9);
    expect(place.end).toBeCloseTo(end, 9);
    expect([place.openStart, place.openEnd]).toEqual([first === -Infinity, last === Infinity]);
  });

  it('has later years farther on, all of them on it', () => {
    const years = fc.integer({ min: 1500, max: 2100 });
    fc.assert(
      fc.property(years, fc.nat({ max: 400 }), years, years, (from, length, a, b) => {
        const some = { from, to: from + length };
        const [x, y] = [a, b].map((year) => positionOnAxis({ first: year, last: year }, some).start);
        expect(Math.sign((x ?? 0) - (y ?? 0)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(1);
      }),
    );
  });

  it.each<[number, number, number[]]>([
    [2015, 2024, [2015, 2018, 2021, 2024]],
    [2016, 2016, [2016]],
    [2016, 2019, [2016, 2017, 2018, 2019]],
    [2000, 2020, [2000, 2005, 2010, 2015, 2020]],
  ])('from %d to %d names %j', (from, to, expected) => {
    expect(namedYears({ from, to }, 5)).toEqual(expected);
  });

  it('never names more years than fit, none beyond its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 2100 }), fc.nat({ max: 400 }), (from, length) => {
        const named = namedYears({ from, to: from + length }, 5);
        expect(named.length).toBeGreaterThan(0);
        expect(named.length).toBeLessThanOrEqual(5);
        expect(named[0]).toBe(from);
        expect(named.at(-1)).toBeLessThanOrEqual(from + length);
      }),
    );
  });
});
