import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetRest } from '../../../src/core/gesture/sheetRest';

describe('where a sheet comes to rest', () => {
  it.each([
    [100, 0, 'peek'],
    [239, 0, 'peek'],
    [241, 0, 'half'],
    [400, 0, 'half'],
    [599, 0, 'half'],
    [601, 0, 'full'],
    // Thrown upwards and downwards.
    [200, 1, 'half'],
    [400, 2, 'full'],
    [400, -2, 'peek'],
    [700, -1, 'half'],
  ])('let go at %i of 800 px, at %i px a millisecond: %s', (height, speed, rest) => {
    expect(sheetRest(height, speed, 800)).toBe(rest);
  });

  it('never comes to rest lower for being let go higher, or thrown harder', () => {
    const order = ['peek', 'half', 'full'];
    const height = fc.integer({ min: 0, max: 1000 });
    const speed = fc.float({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(height, height, speed, speed, (a, b, s, t) => {
        const low = sheetRest(Math.min(a, b), Math.min(s, t), 800);
        const high = sheetRest(Math.max(a, b), Math.max(s, t), 800);
        expect(order.indexOf(low)).toBeLessThanOrEqual(order.indexOf(high));
      }),
    );
  });
});
