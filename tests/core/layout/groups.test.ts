import { describe, expect, it } from 'vitest';
import { neighbourhoodsKept } from '../../../src/core/layout/neighbourhoods';
import { plainForces } from '../../../src/core/layout/plainForces';
import { quickLayout } from '../../../src/core/layout/quickLayout';
import { stressOf } from '../../../src/core/layout/stress';
import { type Topology, topologyOf } from '../../../src/core/layout/topology';
import { buildGraph } from '../../../src/core/model/graph';
import { plantedGroups } from '../../../src/data/plantedGroups';

const at = (x: number[], y: number[] = x.map(() => 0)) => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
});
const topology = (people: number, lines: readonly (readonly [number, number])[]): Topology => ({
  people,
  from: Uint32Array.from(lines, ([from]) => from),
  to: Uint32Array.from(lines, ([, to]) => to),
});
const chain = topology(4, [
  [0, 1],
  [1, 2],
  [2, 3],
]);

describe('neighbourhoodsKept', () => {
  it('is 1 for a chain drawn as a chain', () => {
    expect(neighbourhoodsKept(chain, at([0, 1, 2, 3]))).toBe(1);
  });

  it('is what a count says for a chain whose ends have changed places', () => {
    // From left to right 3, 1, 2, 0: the ends have a stranger nearest; the others keep each other, of two.
    expect(neighbourhoodsKept(chain, at([3, 1, 2, 0]))).toBeCloseTo((0 + 0.5 + 0.5 + 0) / 4, 9);
    expect(neighbourhoodsKept(chain, at([3, 1, 2, 0]), [1])).toBeCloseTo(0.5, 9);
  });

  it('counts neither a second line beside one, nor a line to oneself, nor people without a line', () => {
    const more = topology(6, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 2],
      [2, 3],
      [4, 4],
    ]);
    expect(neighbourhoodsKept(more, at([3, 1, 2, 0, 1.1, 3.1]))).toBeCloseTo(0.25, 9);
  });

  it('is whole where there is no neighbourhood to lose', () => {
    expect(neighbourhoodsKept(topology(3, []), at([0, 0, 0]))).toBe(1);
  });
});

describe('a graph with groups, laid out quickly', () => {
  it.each([
    ['even groups', { people: 700, groups: 14, lines: 2_800, mixing: 0.1, hubs: false, seed: 3 }],
    ['groups with hubs', { people: 900, groups: 20, lines: 3_000, mixing: 0.2, hubs: true, seed: 11 }],
  ])('has less stress than d3-force’s and keeps more of each neighbourhood: %s', (_, planted) => {
    const graph = buildGraph(plantedGroups(planted));
    const given = topologyOf(graph);
    const [ours, plain] = [quickLayout(given, () => {}), plainForces(graph)];
    expect(stressOf(given, ours)).toBeLessThan(stressOf(given, plain));
    expect(neighbourhoodsKept(given, ours)).toBeGreaterThan(neighbourhoodsKept(given, plain));
  });

  it('is the same a second time', () => {
    const given = topologyOf(
      buildGraph(plantedGroups({ people: 300, groups: 8, lines: 900, mixing: 0.1, hubs: true, seed: 5 })),
    );
    expect(quickLayout(given, () => {})).toEqual(quickLayout(given, () => {}));
  });
});
