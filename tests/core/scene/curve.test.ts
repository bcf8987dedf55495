import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Curve,
  distanceTo,
  lengthOf,
  offsetCurve,
  parameterAtDistance,
  partOf,
  pointAt,
  reversed,
} from '../../../src/core/scene/curve';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true, noDefaultInfinity: true });
const point = fc.record({ x: coordinate, y: coordinate });
const parameter = fc.double({ min: 0, max: 1, noNaN: true });
/** Curves as they are drawn: two people apart, a bow that is less than their distance. */
const curves: fc.Arbitrary<Curve> = fc
  .tuple(point, point, fc.double({ min: -0.8, max: 0.8, noNaN: true }))
  .filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) > 40)
  .map(([a, b, share]) => offsetCurve(a, b, share * Math.hypot(a.x - b.x, a.y - b.y)));

const gap = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

function polyline(curve: Curve, steps: number) {
  return Array.from({ length: steps + 1 }, (_, step) => pointAt(curve, step / steps));
}

describe('bowedCurve', () => {
  it('bows to the right of its direction, y down, by half its bow at the middle', () => {
    const east = offsetCurve({ x: 0, y: 0 }, { x: 100, y: 0 }, 20);
    expect(east).toEqual({ x0: 0, y0: 0, cx: 50, cy: 20, x1: 100, y1: 0 });
    expect(pointAt(east, 0.5)).toEqual({ x: 50, y: 10 });
  });

  it('seen from the other end with the opposite bow, is the same curve', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: -90, max: 90 }), (a, b, offset) => {
        const there = offsetCurve(a, b, offset);
        const back = reversed(offsetCurve(b, a, -offset));
        for (const key of ['x0', 'y0', 'cx', 'cy', 'x1', 'y1'] as const) {
          expect(back[key]).toBeCloseTo(there[key], 6);
        }
      }),
    );
  });

  it('is finite where both ends are one place', () => {
    expect(Object.values(offsetCurve({ x: 5, y: 5 }, { x: 5, y: 5 }, 22)).every(Number.isFinite)).toBe(true);
  });
});

describe('partOf', () => {
  it('runs through the same points as the whole', () => {
    fc.assert(
      fc.property(curves, parameter, parameter, parameter, (curve, from, to, t) => {
        const part = pointAt(partOf(curve, from, to), t);
        const whole = pointAt(curve, from + (to - from) * t);
        expect(gap(part, whole)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('reversed', () => {
  it('runs the same way back, and twice is the curve itself', () => {
    fc.assert(
      fc.property(curves, parameter, (curve, t) => {
        expect(gap(pointAt(reversed(curve), t), pointAt(curve, 1 - t))).toBeLessThan(1e-6);
        expect(reversed(reversed(curve))).toEqual(curve);
      }),
    );
  });
});

describe('parameterAtDistance', () => {
  it('finds where a curve leaves a circle, to a thousandth of a pixel', () => {
    fc.assert(
      fc.property(
        curves,
        fc.double({ min: 0.05, max: 0.45, noNaN: true }),
        fc.boolean(),
        (curve, share, end) => {
          const from = pointAt(curve, end ? 1 : 0);
          const reach = gap(from, pointAt(curve, 0.5));
          const t = parameterAtDistance(curve, from, share * reach, end ? 1 : 0, 0.5);
          expect(Math.abs(gap(pointAt(curve, t), from) - share * reach)).toBeLessThan(1e-3);
        },
      ),
    );
  });

  it('ends at the far end where the circle is larger than the curve', () => {
    const curve = offsetCurve({ x: 0, y: 0 }, { x: 100, y: 0 }, 20);
    expect(parameterAtDistance(curve, { x: 0, y: 0 }, 1000, 0, 0.5)).toBeCloseTo(0.5, 9);
  });
});

describe('lengthOf', () => {
  it('is within a thousandth of a fine polyline', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const points = polyline(curve, 2000);
        const walked = points.slice(1).reduce((sum, at, index) => sum + gap(at, points[index] ?? at), 0);
        expect(Math.abs(lengthOf(curve) - walked)).toBeLessThan(walked * 1e-3);
      }),
    );
  });
});

describe('distanceTo', () => {
  it('is none on the curve, and never less than the true distance by more than the chords are off', () => {
    fc.assert(
      fc.property(curves, point, (curve, at) => {
        const fine = Math.min(...polyline(curve, 4000).map((one) => gap(one, at)));
        const sag =
          Math.hypot(curve.x0 - 2 * curve.cx + curve.x1, curve.y0 - 2 * curve.cy + curve.y1) / 4 / 32 ** 2;
        expect(Math.abs(distanceTo(curve, at.x, at.y) - fine)).toBeLessThan(sag + lengthOf(curve) / 4000);
      }),
    );
  });

  it('is the distance to the nearer end beyond the ends', () => {
    const curve = offsetCurve({ x: 0, y: 0 }, { x: 100, y: 0 }, 0);
    expect(distanceTo(curve, -30, 40)).toBeCloseTo(50, 9);
    expect(distanceTo(curve, 130, -40)).toBeCloseTo(50, 9);
    expect(distanceTo(curve, 50, 7)).toBeCloseTo(7, 9);
  });
});
