import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickLayout } from '../../../src/core/layout/pickLayout';
import { readingCost } from '../../../src/core/layout/readingCost';
import { topologyOf } from '../../../src/core/layout/topology';
import type { Claim, Person } from '../../../src/core/model/dataset';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { crowd, crowdId, dataset, person, tie } from '../../support/dataset';

const shape = (claims: readonly Claim[], people: readonly Person[] = []): Graph =>
  buildGraph(dataset(claims, { people }));

const chain = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, index) =>
    tie(crowdId(first + index), 'endorses', crowdId(first + index + 1)),
  );

const shapes: [string, Graph][] = [
  ['nobody', shape([])],
  ['one person', shape([], crowd(1))],
  ['six people without a relation', shape([], crowd(6))],
  ['500 people without a relation', shape([], crowd(500))],
  ['two people', shape([tie('ada', 'endorses', 'ben')])],
  ['a star of 200', shape(Array.from({ length: 200 }, (_, index) => tie('hub', 'endorses', crowdId(index))))],
  [
    '50 claims and every type between two people, both ways',
    shape(
      Array.from({ length: 50 }, (_, index) => {
        const type = (['endorses', 'advises', 'lost-to', 'worked-for'] as const)[index % 4] ?? 'endorses';
        return index % 3 === 0 ? tie('ada', type, 'ben') : tie('ben', type, 'ada');
      }),
    ),
  ],
  ['a cycle', shape([...chain(0, 4), tie(crowdId(4), 'endorses', crowdId(0))])],
  ['two components', shape([...chain(0, 2), ...chain(10, 12)])],
  ['a component, and loners beside it', shape(chain(0, 3), crowd(15))],
];

const isTied = (graph: Graph, index: number) => (graph.degree[index] ?? 0) > 0;

describe.each(shapes)('the layout of %s', (_, graph) => {
  const { x, y } = pickLayout(graph);
  const indices = [...graph.people.keys()];

  it('is finite, and nobody stands where another does', () => {
    expect([x.length, y.length]).toEqual([graph.people.length, graph.people.length]);
    const positions = indices.map((index) => [x[index], y[index]]);
    expect(positions.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(positions.map(String)).size).toBe(positions.length);
  });

  it('puts people without a relation below everybody who has one, clear of each other', () => {
    const tied = indices.filter((index) => isTied(graph, index));
    const isolates = indices.filter((index) => !isTied(graph, index));
    const lowest = Math.max(...tied.map((index) => y[index] ?? 0));
    for (const loner of isolates) {
      expect(y[loner]).toBeGreaterThanOrEqual(lowest + 60);
      for (const other of isolates) {
        if (other >= loner) continue;
        const gap = Math.hypot((x[loner] ?? 0) - (x[other] ?? 0), (y[loner] ?? 0) - (y[other] ?? 0));
        expect(gap).toBeGreaterThan(2 * 30);
      }
    }
  });
});

describe('pickLayout', () => {
  const claims = [
    tie('ada', 'endorses', 'ben'),
    tie('ben', 'advises', 'ada'),
    tie('cleo', 'lost-to', 'ben'),
    tie('cleo', 'advises', 'dora'),
    tie('ella', 'worked-for', 'ada'),
  ];
  const people = [person('zoe'), person('aaron')];
  const picked = pickLayout(buildGraph(dataset(claims, { people })));

  it('gives the same bits whatever the order of people and claims', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        const held = dataset(shuffled, { people });
        const reversed = { ...held, people: held.people.toReversed() };
        expect(pickLayout(buildGraph(reversed))).toEqual(picked);
      }),
      { numRuns: 2 },
    );
  });

  it('does not move for another quote, date or basis of the same relations', () => {
    const more = claims.flatMap((one) => [one, { ...one, id: `${one.id}-2`, when: '2016', article: 'lamp' }]);
    expect(pickLayout(buildGraph(dataset(more, { people })))).toEqual(picked);
  });

  it('takes the graph and nothing else, so no filter or selection can move anybody', () => {
    expect(pickLayout).toHaveLength(1);
  });
});

describe('readingCost', () => {
  const cross = shape([tie('p000', 'endorses', 'p001'), tie('p002', 'endorses', 'p003')]);
  const everybody = [0, 1, 2, 3];
  const cost = (x: number[], y: number[]) =>
    readingCost(topologyOf(cross), everybody, { x: Float64Array.from(x), y: Float64Array.from(y) });

  it('is higher where lines cross', () => {
    expect(cost([0, 350, 0, 350], [0, 200, 200, 0])).toBeGreaterThan(
      cost([0, 350, 0, 350], [0, 0, 200, 200]) + 0.9,
    );
  });

  it('is higher where somebody stands on a line that is not theirs', () => {
    expect(cost([0, 350, 175, 350], [0, 0, 3, 200])).toBeGreaterThan(
      cost([0, 350, 175, 350], [0, 0, 100, 200]) + 1,
    );
  });
});
