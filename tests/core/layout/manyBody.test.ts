import { forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyBody } from '../../../src/core/layout/manyBody';
import { lehmer } from '../../../src/core/layout/random';

type Place = readonly [x: number, y: number];
type Body = SimulationNodeDatum & { vx: number; vy: number };

const standing = (positions: readonly Place[]): Body[] => positions.map(([x, y]) => ({ x, y, vx: 0, vy: 0 }));

/** What one tick at alpha 1 adds to each body's velocity. */
function pushed(positions: readonly Place[], push = 30, theta?: number): Place[] {
  const bodies = standing(positions);
  const force = manyBody<Body>(push, theta);
  force.initialize?.(bodies, Math.random);
  force(1);
  return bodies.map(({ vx, vy }) => [vx, vy]);
}

function pushedByD3(positions: readonly Place[], theta: number): Place[] {
  const bodies = standing(positions);
  const force = forceManyBody<Body>().strength(-30).theta(theta);
  forceSimulation(bodies).stop().force('charge', force);
  force(1);
  return bodies.map(({ vx, vy }) => [vx, vy]);
}

/** The root mean square of the differences, as a share of that of the forces. */
function error(found: readonly Place[], exact: readonly Place[]): number {
  let differences = 0;
  let sizes = 0;
  for (const [index, [x, y]] of exact.entries()) {
    const [fx, fy] = found[index] ?? [Number.NaN, Number.NaN];
    differences += (fx - x) ** 2 + (fy - y) ** 2;
    sizes += x * x + y * y;
  }
  return Math.sqrt(differences / sizes);
}

const random = lehmer(7);
const around = (x: number, y: number, wide: number): Place => [
  x + (random() - 0.5) * wide,
  y + (random() - 0.5) * wide,
];
const crowds: [string, Place[]][] = [
  ['people spread evenly', Array.from({ length: 2_000 }, () => around(0, 0, 4_000))],
  [
    'people in a few tight circles',
    Array.from({ length: 2_000 }, (_, index) => around((index % 7) * 900, (index % 5) * 700, 120)),
  ],
  [
    'people in a line, with one far away',
    Array.from({ length: 1_000 }, (_, index): Place => (index === 0 ? [4e6, 4e6] : [index * 60, 0])),
  ],
];

const positions = fc.array(
  fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 })),
  { maxLength: 120 },
);

describe('manyBody', () => {
  // Both leave out the same thing: where in a far node its bodies are. Ours looks from nearer, so it opens more nodes.
  it.each(crowds)(
    'errs less than d3-force at the same theta, and at its own at most twice as much, %s',
    (_, crowd) => {
      const exact = pushedByD3(crowd, 0);
      const errorOfD3 = error(pushedByD3(crowd, 0.9), exact);
      expect(errorOfD3).toBeGreaterThan(0.001);
      expect(error(pushed(crowd, 30, 0.9), exact)).toBeLessThan(errorOfD3);
      expect(error(pushed(crowd), exact)).toBeLessThan(2 * errorOfD3);
      expect(error(pushed(crowd, 30, 0), exact)).toBeLessThan(1e-7);
    },
  );

  it('is exact where few stand: one tick adds what d3-force adds', () => {
    for (const count of [1, 2, 3, 10]) {
      const few = Array.from({ length: count }, () => around(0, 0, 400));
      for (const [index, [x, y]] of pushed(few).entries()) {
        const [dx, dy] = pushedByD3(few, 0)[index] ?? [];
        expect(x).toBeCloseTo(dx ?? Number.NaN, 9);
        expect(y).toBeCloseTo(dy ?? Number.NaN, 9);
      }
    }
  });

  it('leaves nobody and one body alone', () => {
    expect(pushed([])).toEqual([]);
    expect(pushed([[3, 4]])).toEqual([[0, 0]]);
  });

  it('gives each body the same bits in whatever order they come', () => {
    const apart = fc.uniqueArray(
      fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 })),
      { maxLength: 300, selector: String },
    );
    const shuffled = apart.chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ all, order }) => {
        const given = pushed(all);
        const mixed = pushed(order.map((index) => all[index] ?? [0, 0]));
        expect(mixed).toEqual(order.map((index) => given[index]));
      }),
    );
  });

  it('is finite wherever people stand, on each other too', () => {
    fc.assert(
      fc.property(positions, fc.nat({ max: 40 }), (all, twice) => {
        const crowd: Place[] = [...all, ...all.slice(0, twice), ...all.slice(0, 2 * twice)];
        expect(pushed(crowd).flat().every(Number.isFinite)).toBe(true);
      }),
    );
    expect(
      pushed(Array.from({ length: 1_000 }, () => [5, 5]))
        .flat()
        .every(Number.isFinite),
    ).toBe(true);
    expect(
      pushed([
        [0, 0],
        [1e-200, 0],
        [1e9, 1e-300],
      ])
        .flat()
        .every(Number.isFinite),
    ).toBe(true);
  });

  it('parts people who stand on each other', () => {
    const parted = pushed([
      [10, 10],
      [10, 10],
      [10, 10],
      [200, 0],
    ]);
    expect(new Set(parted.map(String)).size).toBe(4);
  });

  it('takes no room anew from tick to tick: a second tick finds what a first would', () => {
    const crowd = crowds[0]?.[1] ?? [];
    const bodies = standing(crowd);
    const force = manyBody<Body>(30);
    force.initialize?.(bodies, Math.random);
    force(1);
    for (const body of bodies) [body.x, body.y, body.vx, body.vy] = [-(body.x ?? 0), (body.y ?? 0) / 2, 0, 0];
    force(1);
    const fresh = pushed(crowd.map(([x, y]) => [-x, y / 2]));
    expect(bodies.map(({ vx, vy }) => [vx, vy])).toEqual(fresh);
  });
});
