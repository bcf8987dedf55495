import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Positions } from '../../../src/core/geometry/point';
import { pickLayout } from '../../../src/core/layout/pickLayout';
import { plainForces } from '../../../src/core/layout/plainForces';
import { quickLayout } from '../../../src/core/layout/quickLayout';
import { stressOf } from '../../../src/core/layout/stress';
import { type Topology, topologyOf } from '../../../src/core/layout/topology';
import { buildGraph } from '../../../src/core/model/graph';
import { inventedDataset } from '../../../src/data/inventedRecord';

const topology = (people: number, lines: readonly (readonly [number, number])[]): Topology => ({
  people,
  from: Uint32Array.from(lines, ([from]) => from),
  to: Uint32Array.from(lines, ([, to]) => to),
});
const quick = (given: Topology) => quickLayout(given, () => {});
const star = (first: number, leaves: number) =>
  Array.from({ length: leaves }, (_, leaf) => [first, first + 1 + leaf] as const);
const circle = (first: number, size: number) =>
  Array.from({ length: size }, (_, at) => [first + at, first + ((at + 1) % size)] as const);

/** The least distance between two people. */
function closest({ x, y }: Positions): number {
  const fromLeft = [...x.keys()].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
  let least = Infinity;
  for (const [place, one] of fromLeft.entries()) {
    for (const other of fromLeft.slice(place + 1)) {
      const across = (x[other] ?? 0) - (x[one] ?? 0);
      if (across > least) break;
      least = Math.min(least, Math.hypot(across, (y[other] ?? 0) - (y[one] ?? 0)));
    }
  }
  return least;
}

const shapes: [string, Topology][] = [
  ['nobody', topology(0, [])],
  ['one person', topology(1, [])],
  ['two people', topology(2, [[0, 1]])],
  ['90 people without a line', topology(90, [])],
  ['a star of 2,000', topology(2_001, star(0, 2_000))],
  ['a chain of 500', topology(500, circle(0, 500).slice(1))],
  [
    'a circle of 100, twenty pairs, a star and loners',
    topology(300, [
      ...circle(0, 100),
      ...star(200, 40),
      ...Array.from({ length: 20 }, (_, at) => [120 + 2 * at, 121 + 2 * at] as const),
    ]),
  ],
  [
    'everybody tied to everybody, 80 people',
    topology(
      80,
      Array.from(
        { length: 80 * 79 },
        (_, at) => [at % 80, ((at % 80) + 1 + Math.floor(at / 80)) % 80] as const,
      ),
    ),
  ],
  [
    'people tied to themselves',
    topology(
      70,
      Array.from({ length: 70 }, (_, at) => [at, at] as const),
    ),
  ],
  [
    '600 lines between two of 80',
    topology(80, [...circle(0, 80), ...Array.from({ length: 600 }, () => [3, 4] as const)]),
  ],
];

describe.each(shapes)('the quick layout of %s', (_, given) => {
  const positions = quick(given);

  it('is finite, on a grid of 1/1024, and nobody stands upon another', () => {
    expect([positions.x.length, positions.y.length]).toEqual([given.people, given.people]);
    for (const value of [...positions.x, ...positions.y]) expect(Number.isInteger(value * 1024)).toBe(true);
    expect(closest(positions)).toBeGreaterThan(given.people > 600 ? 20 : 65);
  });

  it('is the same a second time', () => {
    expect(quick(given)).toEqual(positions);
  });
});

describe('the quick layout', () => {
  it('does not depend on the order in which people and claims were given', () => {
    const data = inventedDataset(90, 160);
    const laid = quick(topologyOf(buildGraph(data)));
    const shuffled = fc.record({
      people: fc.shuffledSubarray([...data.people], { minLength: data.people.length }),
      claims: fc.shuffledSubarray([...data.claims], { minLength: data.claims.length }),
    });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(quick(topologyOf(buildGraph({ ...data, ...order })))).toEqual(laid);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps connected parts of a crowd clear of each other', () => {
    const components = [80, 30, 12, 12, 2];
    const lines = components.flatMap((size, component) =>
      circle(
        components.slice(0, component).reduce((a, b) => a + b, 0),
        size,
      ),
    );
    const { x, y } = quick(topology(136, lines));
    let first = 0;
    const boxes = components.map((size) => {
      const [xs, ys] = [x, y].map((column) => [...column.slice(first, first + size)]);
      first += size;
      return [
        Math.min(...(xs ?? [])),
        Math.max(...(xs ?? [])),
        Math.min(...(ys ?? [])),
        Math.max(...(ys ?? [])),
      ];
    });
    for (const [index, [left = 0, right = 0, top = 0, bottom = 0]] of boxes.entries()) {
      for (const [l = 0, r = 0, t = 0, b = 0] of boxes.slice(index + 1)) {
        expect(r < left || l > right || b < top || t > bottom).toBe(true);
      }
    }
  });

  it('spreads a star of 5,000 over about the ground its people need', () => {
    const { x, y } = quick(topology(5_001, star(0, 5_000)));
    for (const column of [x, y]) {
      const wide =
        column.reduce((most, value) => Math.max(most, value), -Infinity) -
        column.reduce((least, value) => Math.min(least, value), Infinity);
      expect(wide / Math.sqrt(5_001)).toBeGreaterThan(60);
      expect(wide / Math.sqrt(5_001)).toBeLessThan(600);
    }
  });

  it('draws a long chain as a chain: no line crosses another', () => {
    const { x, y } = quick(topology(300, circle(0, 300).slice(1)));
    const left = (a: number, b: number, c: number) =>
      ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
        ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0)) >
      0;
    for (let one = 1; one < 297; one++) {
      for (let other = one + 2; other < 299; other++) {
        const parted = left(one, one + 1, other) === left(one, one + 1, other + 1);
        expect(parted || left(other, other + 1, one) === left(other, other + 1, one + 1)).toBe(true);
      }
    }
  });

  it('gives a part of a crowd the same shape whatever other parts there are', () => {
    const alone = quick(topology(140, circle(0, 140)));
    const beside = quick(topology(200, [...circle(0, 140), ...circle(140, 60)]));
    const dx = (beside.x[0] ?? 0) - (alone.x[0] ?? 0);
    const dy = (beside.y[0] ?? 0) - (alone.y[0] ?? 0);
    for (let person = 0; person < 140; person++) {
      expect(beside.x[person]).toBeCloseTo((alone.x[person] ?? 0) + dx, 2);
      expect(beside.y[person]).toBeCloseTo((alone.y[person] ?? 0) + dy, 2);
    }
  });

  it.each([
    [20, 40],
    [1_000, 2_000],
  ])('keeps distances as true as d3-force’s defaults do, among %i people', (people, lines) => {
    const graph = buildGraph(inventedDataset(people, lines));
    const given = topologyOf(graph);
    expect(stressOf(given, quick(given))).toBeLessThan(stressOf(given, plainForces(graph)));
  });

  it('tells how far it is, never less than before, and shows where people stand meanwhile', () => {
    for (const [people, lines] of [
      [12, 20],
      [200, 400],
    ] as const) {
      const shares: number[] = [];
      quickLayout(topologyOf(buildGraph(inventedDataset(people, lines))), (share, { x, y }) => {
        shares.push(share);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
      });
      expect(shares.length).toBeGreaterThan(5);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    }
  });

  it('is the picked layout, for a crowd so large that the build does not untangle it either', () => {
    const graph = buildGraph(inventedDataset(1_000, 2_000));
    expect(quick(topologyOf(graph))).toEqual(pickLayout(graph));
  });
});
