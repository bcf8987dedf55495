import { describe, expect, it } from 'vitest';
import { plainForces } from '../../../src/core/layout/plainForces';
import { stressOf } from '../../../src/core/layout/stress';
import { topologyOf } from '../../../src/core/layout/topology';
import { untangle } from '../../../src/core/layout/untangle';
import { buildGraph } from '../../../src/core/model/graph';
import { dataset, person, tie } from '../../support/dataset';

const chain = buildGraph(
  dataset([tie('a', 'endorses', 'b'), tie('b', 'endorses', 'c'), tie('c', 'endorses', 'd')]),
);
const at = (x: number[], y: number[]) => ({ x: Float64Array.from(x), y: Float64Array.from(y) });

describe('stressOf', () => {
  it('is 0 for a chain drawn as a straight line, whatever its scale', () => {
    for (const step of [1, 90])
      expect(stressOf(topologyOf(chain), at([0, step, 2 * step, 3 * step], [0, 0, 0, 0]))).toBeCloseTo(0, 9);
  });

  it('is what the formula says for a chain folded onto itself', () => {
    // Ratios of distance to steps: ab 1, bc 1, cd 1, ac 0, bd 0, ad 1/3.
    const folded = at([0, 1, 0, 1], [0, 0, 0, 0]);
    const [sum, squares] = [3 + 1 / 3, 3 + 1 / 9];
    expect(stressOf(topologyOf(chain), folded)).toBeCloseTo(1 - sum ** 2 / (6 * squares), 9);
  });

  it('counts the pairs of some people only, if asked to', () => {
    // From the end of the chain: ab 1, ac 0, ad 1/3.
    const folded = at([0, 1, 0, 1], [0, 0, 0, 0]);
    expect(stressOf(topologyOf(chain), folded, [0])).toBeCloseTo(1 - (4 / 3) ** 2 / (3 * (1 + 1 / 9)), 9);
    const all = stressOf(topologyOf(chain), folded);
    expect(stressOf(topologyOf(chain), folded, [0, 1, 2, 3])).toBeCloseTo(all, 9);
  });

  it('does not count pairs that are not connected', () => {
    const apart = buildGraph(dataset([tie('a', 'endorses', 'b')], { people: [person('z')] }));
    expect(stressOf(topologyOf(apart), at([0, 1, 500], [0, 0, 0]))).toBeCloseTo(0, 9);
  });
});

describe('plainForces', () => {
  it('gives everybody with a line a place of their own', () => {
    const { x, y } = plainForces(chain);
    expect(new Set([...x].map((value, index) => `${value} ${y[index]}`)).size).toBe(4);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});

describe('untangle', () => {
  const ends = [0, 1, 2, 3];
  const crossing = buildGraph(dataset([tie('a', 'endorses', 'b'), tie('c', 'endorses', 'd')]));

  it('parts two lines that cross', () => {
    const { x, y } = untangle(topologyOf(crossing), ends, at([0, 300, 150, 150], [0, 0, -150, 150]), 8);
    const side = (person: number) =>
      ((x[1] ?? 0) - (x[0] ?? 0)) * ((y[person] ?? 0) - (y[0] ?? 0)) -
        ((y[1] ?? 0) - (y[0] ?? 0)) * ((x[person] ?? 0) - (x[0] ?? 0)) >
      0;
    expect(side(2)).toBe(side(3));
  });

  it('takes somebody off a line that is not theirs', () => {
    const { x, y } = untangle(topologyOf(crossing), ends, at([0, 400, 200, 200], [0, 0, 0, 300]), 8);
    expect([x[2], y[2], x[0], y[0], x[1], y[1]]).not.toEqual([200, 0, 0, 0, 400, 0]);
  });

  it('leaves alone what is in no tangle', () => {
    const tidy = at([0, 200, 0, 200], [0, 0, 300, 300]);
    expect(untangle(topologyOf(crossing), ends, tidy, 8)).toEqual(tidy);
  });
});
