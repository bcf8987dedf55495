import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, worldToScreen } from '../../src/core/scene/camera';
import { showsMost } from '../../src/core/scene/shifted';
import { shiftedAs } from '../../src/shell/canvas/canvasSurface';

const viewport = { width: 864, height: 458 };
const cameras: fc.Arbitrary<Camera> = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  k: fc.double({ min: 0.05, max: 8, noNaN: true }),
});

describe('a picture that is shown before it is painted anew', () => {
  it('puts every point where the new one will have it', () => {
    fc.assert(
      fc.property(cameras, cameras, fc.integer({ min: -500, max: 500 }), (painted, wanted, at) => {
        const shift = shiftedAs(painted, wanted, viewport);
        const [dx = 0, dy = 0, factor = 1] = shift.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
        const seen = worldToScreen(painted, viewport, { x: at, y: at });
        const meant = worldToScreen(wanted, viewport, { x: at, y: at });
        expect(seen.x * factor + dx).toBeCloseTo(meant.x, 4);
        expect(seen.y * factor + dy).toBeCloseTo(meant.y, 4);
      }),
    );
  });

  it('is left alone while it fills most of the view, and not where half of the ground would be empty', () => {
    const camera = { x: 0, y: 0, k: 0.1 };
    expect(shiftedAs(camera, { ...camera }, viewport)).toBe('');
    expect(showsMost(camera, { ...camera, x: 1000 }, viewport)).toBe(true);
    expect(showsMost(camera, { ...camera, x: 4400 }, viewport)).toBe(false);
    expect(showsMost(camera, { ...camera, k: 0.15 }, viewport)).toBe(true);
    expect(showsMost(camera, { ...camera, k: 0.09 }, viewport)).toBe(true);
    expect(showsMost(camera, { ...camera, k: 0.06 }, viewport)).toBe(false);
    expect(showsMost(camera, { ...camera, k: 0.3 }, viewport)).toBe(false);
  });
});
