import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetCurve, pointAt } from '../../../src/core/scene/curve';
import {
  emptyOccupancy,
  isFree,
  occupied,
  occupiedCells,
  occupyBox,
  occupyCurve,
} from '../../../src/core/scene/occupancy';

const ground = { x: -200, y: -100, width: 700, height: 500 };
const boxes = fc.record({
  x: fc.integer({ min: -250, max: 480 }),
  y: fc.integer({ min: -150, max: 380 }),
  width: fc.integer({ min: 6, max: 120 }),
  height: fc.integer({ min: 6, max: 60 }),
});

const emptyGround = () => emptyOccupancy(-200, -100, () => undefined);

describe('the ground', () => {
  it('is free at first, and elsewhere', () => {
    const free = emptyGround();
    expect(occupiedCells(free, ground)).toBe(0);
    occupyBox(free, ground, occupied.solid);
    expect(occupiedCells(free, { x: 5000, y: 5000, width: 50, height: 50 })).toBe(0);
  });

  it('says that two boxes overlap where they do by a cell, and not where they do not touch', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const held = emptyGround();
        occupyBox(held, a, occupied.soft);
        const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        const cells = occupiedCells(held, b);
        if (x > 3 && y > 3) expect(cells).toBeGreaterThan(0);
        if (x < 0 || y < 0) expect(cells).toBe(0);
        expect(isFree(held, b)).toBe(cells === 0);
        expect(isFree(held, b, occupied.solid)).toBe(true);
      }),
    );
  });

  it('has no gap along a curve', () => {
    const curve = offsetCurve({ x: -150, y: -50 }, { x: 450, y: 300 }, 90);
    const held = emptyOccupancy(-200, -100, (all, block) => occupyCurve(all, curve, 2.4, block));
    for (let step = 0; step <= 500; step++) {
      const { x, y } = pointAt(curve, step / 500);
      expect(occupiedCells(held, { x: x - 2, y: y - 2, width: 4, height: 4 })).toBeGreaterThan(0);
    }
  });

  it('looks up what stands on a block once, and only where somebody looks', () => {
    let times = 0;
    const vast = emptyOccupancy(0, 0, () => {
      times++;
    });
    const corner = { x: 1e6, y: -1e6, width: 200, height: 200 };
    occupiedCells(vast, corner);
    occupiedCells(vast, corner);
    expect(times).toBe(vast.blocks.size);
    expect(times).toBeLessThanOrEqual(4);
  });
});
