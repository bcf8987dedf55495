import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowedCurve, pointAt } from '../../../src/core/scene/curve';
import { emptyOccupancy, takeBox, takeCurve, takenCells } from '../../../src/core/scene/occupancy';

const ground = { x: -200, y: -100, width: 700, height: 500 };
const boxes = fc.record({
  x: fc.integer({ min: -250, max: 480 }),
  y: fc.integer({ min: -150, max: 380 }),
  width: fc.integer({ min: 6, max: 120 }),
  height: fc.integer({ min: 6, max: 60 }),
});

describe('the ground', () => {
  it('is free at first, and off its edges', () => {
    const free = emptyOccupancy(ground);
    expect(takenCells(free, ground)).toBe(0);
    takeBox(free, ground);
    expect(takenCells(free, { x: 5000, y: 5000, width: 50, height: 50 })).toBe(0);
  });

  it('says that two boxes overlap where they do by a cell, and not where they do not touch', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const taken = emptyOccupancy(ground);
        takeBox(taken, a);
        const x = Math.min(a.x + a.width, b.x + b.width, 500) - Math.max(a.x, b.x, -200);
        const y = Math.min(a.y + a.height, b.y + b.height, 400) - Math.max(a.y, b.y, -100);
        const cells = takenCells(taken, b);
        if (x > taken.cell && y > taken.cell) expect(cells).toBeGreaterThan(0);
        if (x < 0 || y < 0) expect(cells).toBe(0);
      }),
    );
  });

  it('has no gap along a curve', () => {
    const taken = emptyOccupancy(ground);
    const curve = bowedCurve({ x: -150, y: -50 }, { x: 450, y: 300 }, 90);
    takeCurve(taken, curve, 2.4);
    for (let step = 0; step <= 500; step++) {
      const { x, y } = pointAt(curve, step / 500);
      expect(takenCells(taken, { x: x - 2, y: y - 2, width: 4, height: 4 })).toBeGreaterThan(0);
    }
  });

  it('stays within its memory for a picture of any size', () => {
    const huge = emptyOccupancy({ x: 0, y: 0, width: 1e6, height: 1e6 });
    expect(huge.cells.length).toBeLessThanOrEqual(1_600_000);
    expect(emptyOccupancy({ x: 0, y: 0, width: 0, height: 0 }).cells.length).toBe(1);
  });
});
