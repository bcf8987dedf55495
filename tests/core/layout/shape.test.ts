import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Positions } from '../../../src/core/geometry/point';
import { alignLongAxis } from '../../../src/core/layout/alignLongAxis';
import { collide, radiusOf } from '../../../src/core/layout/collide';
import { packComponents } from '../../../src/core/layout/packComponents';

const at = (...positions: [number, number][]): Positions => ({
  x: Float64Array.from(positions, ([x]) => x),
  y: Float64Array.from(positions, ([, y]) => y),
});
const apart = ({ x, y }: Positions, a: number, b: number) =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
const positions = fc
  .array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), {
    minLength: 2,
    maxLength: 40,
  })
  .map((all) => at(...all));

describe('giveRoom', () => {
  it('parts two who stand too close, and two in one place, by what is missing', () => {
    for (const close of [at([0, 0], [10, 0]), at([5, 5], [5, 5])]) {
      collide(close, Uint32Array.of(1, 3), 1);
      expect(apart(close, 0, 1)).toBeCloseTo(radiusOf(1) + radiusOf(3), 9);
    }
  });

  it('moves nobody who has room', () => {
    const roomy = at([0, 0], [120, 0], [0, 130]);
    collide(roomy, Uint32Array.of(6, 6, 9), 10);
    expect(roomy).toEqual(at([0, 0], [120, 0], [0, 130]));
  });

  it('finds everybody who is too close, as a look at each pair does', () => {
    fc.assert(
      fc.property(positions, ({ x, y }) => {
        const lines = Uint32Array.from(x, (_, person) => person % 9);
        const found = { x: x.slice(), y: y.slice() };
        collide(found, lines, 1);
        const expected = { x: x.slice(), y: y.slice() };
        for (let one = 0; one < x.length; one++) {
          for (let other = 0; other < x.length; other++) {
            const distance = apart({ x, y }, one, other);
            const missing = radiusOf(lines[one] ?? 0) + radiusOf(lines[other] ?? 0) - distance;
            if (one === other || missing <= 0) continue;
            const [dx, dy] = [(x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0)];
            fc.pre(distance > 0);
            expected.x[one] = (expected.x[one] ?? 0) + (dx / distance / 2) * missing;
            expected.y[one] = (expected.y[one] ?? 0) + (dy / distance / 2) * missing;
          }
        }
        for (const person of x.keys()) {
          const [dx, dy] = [
            (expected.x[person] ?? 0) - (x[person] ?? 0),
            (expected.y[person] ?? 0) - (y[person] ?? 0),
          ];
          // Nobody is moved further than the widest room in one round.
          const share = Math.min(1, radiusOf(6) / Math.hypot(dx, dy));
          expect(found.x[person]).toBeCloseTo((x[person] ?? 0) + (share < 1 ? dx * share : dx), 6);
          expect(found.y[person]).toBeCloseTo((y[person] ?? 0) + (share < 1 ? dy * share : dy), 6);
        }
      }),
    );
  });

  it('parts everybody in a throng, given rounds enough', () => {
    fc.assert(
      fc.property(positions, (throng) => {
        collide(throng, new Uint32Array(throng.x.length), 400);
        for (let one = 0; one < throng.x.length; one++) {
          for (let other = 0; other < one; other++) {
            expect(apart(throng, one, other)).toBeGreaterThan(2 * radiusOf(0) * 0.9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('lieDown', () => {
  it('lays a steep line level', () => {
    const steep = at([0, 0], [10, 100], [20, 200]);
    alignLongAxis(steep);
    for (const y of steep.y) expect(y).toBeCloseTo(100, 9);
    expect(apart(steep, 0, 2)).toBeCloseTo(Math.hypot(20, 200), 9);
  });

  it('keeps all distances, and makes nothing higher than it is wide', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const turned = { x: given.x.slice(), y: given.y.slice() };
        alignLongAxis(turned);
        for (let one = 1; one < given.x.length; one++) {
          expect(apart(turned, 0, one)).toBeCloseTo(apart(given, 0, one), 6);
        }
        const spread = (column: Float64Array) => {
          const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
          return column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        };
        expect(spread(turned.x)).toBeGreaterThanOrEqual(spread(turned.y) - 1e-6);
      }),
    );
  });

  it('leaves a point and a square as finite as they were', () => {
    for (const even of [at([3, 4]), at([3, 4], [3, 4]), at([0, 0], [1, 0], [0, 1], [1, 1])]) {
      alignLongAxis(even);
      expect([...even.x, ...even.y].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('standInRows', () => {
  it('leaves the first part where it is, and every part as it is', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 6 }), (components) => {
        const before = components.map(({ x, y }) => ({ x: x.slice(), y: y.slice() }));
        packComponents(components);
        expect(components[0]).toEqual(before[0]);
        for (const [index, component] of components.entries()) {
          for (let one = 1; one < component.x.length; one++) {
            expect(apart(component, 0, one)).toBeCloseTo(apart(before[index] ?? component, 0, one), 6);
          }
        }
      }),
    );
  });

  it('has nothing to do with nobody', () => {
    expect(() => packComponents([])).not.toThrow();
  });
});
