import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../../src/core/scene/curve';
import { discRadius, lineShape, markScale, outline, strokeScale } from '../../../src/core/scene/shapes';

describe('discRadius', () => {
  it('runs from 16 to 30 px, and its area grows by the same for every relation', () => {
    expect(discRadius(0)).toBe(16);
    expect(discRadius(1)).toBe(16);
    expect(discRadius(3) ** 2 - discRadius(2) ** 2).toBeCloseTo(124, 9);
    expect(discRadius(500)).toBe(30);
  });
});

describe('markScale', () => {
  it('leaves sizes alone at zoom 1, never shrinks with zoom, and has an end above', () => {
    expect(markScale(1)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 8, noNaN: true }), (zoom) => {
        expect(markScale(zoom)).toBeGreaterThan(0);
        expect(markScale(zoom)).toBeLessThanOrEqual(1.4);
        expect(markScale(zoom * 1.1)).toBeGreaterThanOrEqual(markScale(zoom));
      }),
    );
  });
});

describe('from far away', () => {
  it('marks take no more of the world than at the zoom where they begin to shrink, so a crowd hides no more lines', () => {
    for (const zoom of [0.05, 0.1, 0.2, 0.3, 0.45])
      expect(markScale(zoom) / zoom).toBeCloseTo(markScale(0.45) / 0.45, 9);
  });

  it('strokes are thinner, but never less than 0.4 of what they are close by', () => {
    expect([0.45, 1, 8].map(strokeScale)).toEqual([1, 1, 1]);
    expect([0.05, 0.1].map(strokeScale)).toEqual([0.4, 0.4]);
    expect(strokeScale(0.3)).toBeGreaterThan(strokeScale(0.2));
  });
});

describe('lineShape', () => {
  it('is visible from one disc’s outer edge to the other’s, and its middle is the middle of that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: 16, max: 30 }),
        (length, offset, r) => {
          const from = { person: 0, x: 0, y: 0, r };
          const to = { person: 1, x: length, y: 40, r: 20 };
          const { visible, middle } = lineShape(0, from, to, offset);
          expect(Math.hypot(visible.x0, visible.y0)).toBeCloseTo(r + outline / 2, 3);
          expect(Math.hypot(visible.x1 - to.x, visible.y1 - to.y)).toBeCloseTo(20 + outline / 2, 3);
          const half = pointAt(visible, 0.5);
          expect(middle.x).toBeCloseTo(half.x, 6);
          expect(middle.y).toBeCloseTo(half.y, 6);
        },
      ),
    );
  });

  it.each([0, 1, 30, 47])('is finite between discs %i px apart, which touch', (distance) => {
    const shape = lineShape(0, { person: 0, x: 0, y: 0, r: 30 }, { person: 1, x: distance, y: 0, r: 30 }, 22);
    expect([...Object.values(shape.visible), shape.middle.x, shape.middle.y].every(Number.isFinite)).toBe(
      true,
    );
  });
});
