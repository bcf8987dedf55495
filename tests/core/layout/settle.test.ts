import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleFew } from '../../../src/core/layout/settle';
import { topologyOf } from '../../../src/core/layout/topology';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { datasets } from '../../support/arbitraries';
import { crowd, crowdId, dataset, tie } from '../../support/dataset';

const tiedPeople = (graph: Graph) =>
  [...graph.people.keys()].filter((index) => (graph.degree[index] ?? 0) > 0);
const settled = (graph: Graph) => settleFew(topologyOf(graph), tiedPeople(graph));

describe('settleFew', () => {
  it('gives the same bits whatever the order of people and claims', () => {
    const shuffled = datasets({ mostPeople: 10, mostClaims: 18 }).chain((data) =>
      fc.record({
        data: fc.constant(data),
        people: fc.shuffledSubarray([...data.people], { minLength: data.people.length }),
        claims: fc.shuffledSubarray([...data.claims], { minLength: data.claims.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ data, people, claims }) => {
        expect(settled(buildGraph({ ...data, people, claims }))).toEqual(settled(buildGraph(data)));
      }),
      { numRuns: 30 },
    );
  });

  it('puts everybody who has a relation in a finite place of their own, on a grid of 1/1024', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 10, mostClaims: 18 }), (data) => {
        const graph = buildGraph(data);
        const { x, y } = settled(graph);
        const positions = tiedPeople(graph).map((index) => [x[index] ?? Number.NaN, y[index] ?? Number.NaN]);
        for (const number of positions.flat()) {
          expect(Number.isFinite(number)).toBe(true);
          expect(Number.isInteger(number * 1024)).toBe(true);
        }
        expect(new Set(positions.map(String)).size).toBe(positions.length);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves discs room: no two people with a relation stand closer than their discs are wide', () => {
    const graph = buildGraph(
      dataset(Array.from({ length: 30 }, (_, index) => tie('hub', 'endorses', crowdId(index)))),
    );
    const { x, y } = settled(graph);
    for (const a of graph.people.keys()) {
      for (const b of graph.people.keys()) {
        if (a >= b) continue;
        const gap = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
        expect(gap).toBeGreaterThan(60);
      }
    }
  });

  it('gives people without a relation no place', () => {
    const graph = buildGraph(dataset([tie('p000', 'advises', 'p001')], { people: crowd(4) }));
    const { x, y } = settled(graph);
    expect([...x.slice(2), ...y.slice(2)]).toEqual([0, 0, 0, 0]);
    expect(settled(buildGraph(dataset([])))).toEqual({ x: new Float64Array(0), y: new Float64Array(0) });
  });
});
