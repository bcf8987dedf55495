import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicePlace } from '../../../src/core/view/choicePlace';

const free = { width: 864, height: 460 };
const size = { width: 300, height: 140 };

it('stands under the place it is about, or over it where there is no room below', () => {
  expect(choicePlace({ x: 400, y: 100 }, size, free)).toEqual({ x: 250, y: 112, maxHeight: 140 });
  expect(choicePlace({ x: 400, y: 440 }, size, free)).toEqual({ x: 250, y: 288, maxHeight: 140 });
});

it('is never off the screen, whatever is pointed at, and scrolls where it is too high', () => {
  const lengths = fc.integer({ min: 0, max: 1400 });
  const points = fc.record({ x: lengths, y: lengths });
  const sizes = fc.record({
    width: fc.integer({ min: 100, max: 320 }),
    height: fc.integer({ min: 60, max: 2000 }),
  });
  const frees = fc.record({
    width: fc.integer({ min: 336, max: 1400 }),
    height: fc.integer({ min: 100, max: 900 }),
  });
  fc.assert(
    fc.property(points, sizes, frees, (at, wanted, room) => {
      const place = choicePlace(at, wanted, room);
      expect(place.x).toBeGreaterThanOrEqual(8);
      expect(place.y).toBeGreaterThanOrEqual(8);
      expect(place.x + wanted.width).toBeLessThanOrEqual(room.width - 8);
      expect(place.y + place.maxHeight).toBeLessThanOrEqual(room.height - 8);
      expect(place.maxHeight).toBeGreaterThan(Math.min(wanted.height, room.height / 2 - 10) - 1);
    }),
  );
});
