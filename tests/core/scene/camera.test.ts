import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type Camera,
  centred,
  fitCamera,
  leastZoom,
  mostZoom,
  panCamera,
  screenToWorld,
  worldToScreen,
  zoomCamera,
} from '../../../src/core/scene/camera';

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const cameras: fc.Arbitrary<Camera> = fc.record({
  x: coordinate,
  y: coordinate,
  k: fc.double({ min: leastZoom, max: mostZoom, noNaN: true }),
});
const viewports = fc.record({
  width: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 0, max: 2000 }),
});
const inset = fc.integer({ min: 0, max: 90 });
const insetsOf = fc.record({ top: inset, right: inset, bottom: inset, left: inset });
const boxes = fc
  .tuple(point, fc.nat({ max: 6000 }), fc.nat({ max: 6000 }))
  .map(([{ x, y }, width, height]) => ({ left: x, top: y, right: x + width, bottom: y + height }));

const hasNumbers = (camera: Camera) => Object.values(camera).every(Number.isFinite);

describe('a camera', () => {
  it('takes a point to the screen and back', () => {
    fc.assert(
      fc.property(cameras, viewports, point, (camera, viewport, at) => {
        const back = screenToWorld(camera, viewport, worldToScreen(camera, viewport, at));
        expect(back.x).toBeCloseTo(at.x, 6);
        expect(back.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('shows its own point in the middle, and a world unit as k pixels', () => {
    const camera = { x: 10, y: 20, k: 2 };
    const viewport = { width: 800, height: 600 };
    expect(worldToScreen(camera, viewport, { x: 10, y: 20 })).toEqual({ x: 400, y: 300 });
    expect(worldToScreen(camera, viewport, { x: 11, y: 20 })).toEqual({ x: 402, y: 300 });
  });

  it('shows a picture whole that is as wide as one of 50,000 people becomes, also on a phone', () => {
    const bounds = { left: -120_000, top: -120_000, right: 120_000, bottom: 120_000 };
    for (const viewport of [
      { width: 864, height: 458 },
      { width: 390, height: 600 },
    ]) {
      const camera = fitCamera(bounds, viewport, { top: 20, right: 20, bottom: 20, left: 20 });
      const [from, to] = [
        worldToScreen(camera, viewport, { x: bounds.left, y: bounds.top }),
        worldToScreen(camera, viewport, { x: bounds.right, y: bounds.bottom }),
      ];
      expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(0);
      expect(to.x).toBeLessThanOrEqual(viewport.width);
      expect(to.y).toBeLessThanOrEqual(viewport.height);
    }
  });

  it('moves the picture by the pixels it was moved', () => {
    fc.assert(
      fc.property(cameras, viewports, point, point, (camera, viewport, at, by) => {
        const before = worldToScreen(camera, viewport, at);
        const after = worldToScreen(panCamera(camera, by.x, by.y), viewport, at);
        expect(after.x - before.x).toBeCloseTo(by.x, 6);
        expect(after.y - before.y).toBeCloseTo(by.y, 6);
      }),
    );
  });
});

describe('zoomCamera', () => {
  const factors = fc.oneof(
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.constantFrom(0, Number.MIN_VALUE, 1e308, Number.POSITIVE_INFINITY, Number.NaN),
  );

  it('keeps what lies under the pointer there, and stays within its limits', () => {
    fc.assert(
      fc.property(cameras, viewports, point, factors, (camera, viewport, at, factor) => {
        const zoomed = zoomCamera(camera, viewport, at, factor);
        expect(hasNumbers(zoomed)).toBe(true);
        expect(zoomed.k).toBeGreaterThanOrEqual(leastZoom);
        expect(zoomed.k).toBeLessThanOrEqual(mostZoom);
        const under = worldToScreen(zoomed, viewport, screenToWorld(camera, viewport, at));
        expect(under.x).toBeCloseTo(at.x, 4);
        expect(under.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it('enlarges by its factor between the limits', () => {
    expect(zoomCamera({ x: 0, y: 0, k: 1 }, { width: 100, height: 100 }, { x: 0, y: 0 }, 2).k).toBe(2);
  });
});

describe('fitCamera', () => {
  it('shows the whole box inside the insets', () => {
    const roomy = fc.record({
      width: fc.integer({ min: 600, max: 3000 }),
      height: fc.integer({ min: 600, max: 2000 }),
    });
    fc.assert(
      fc.property(boxes, roomy, insetsOf, (bounds, viewport, insets) => {
        const camera = fitCamera(bounds, viewport, insets);
        const from = worldToScreen(camera, viewport, { x: bounds.left, y: bounds.top });
        const to = worldToScreen(camera, viewport, { x: bounds.right, y: bounds.bottom });
        const slack = 1e-6;
        expect(from.x).toBeGreaterThanOrEqual(insets.left - slack);
        expect(from.y).toBeGreaterThanOrEqual(insets.top - slack);
        expect(to.x).toBeLessThanOrEqual(viewport.width - insets.right + slack);
        expect(to.y).toBeLessThanOrEqual(viewport.height - insets.bottom + slack);
      }),
    );
  });

  it('does not make a poster of two people', () => {
    const insets = { top: 0, right: 0, bottom: 0, left: 0 };
    const bounds = { left: 0, top: 0, right: 10, bottom: 0 };
    expect(fitCamera(bounds, { width: 2000, height: 1000 }, insets).k).toBeLessThanOrEqual(1.25);
  });

  it('is finite in a viewport that has no size yet', () => {
    fc.assert(
      fc.property(boxes, viewports, insetsOf, (bounds, viewport, insets) => {
        expect(hasNumbers(fitCamera(bounds, viewport, insets))).toBe(true);
        expect(hasNumbers(fitCamera(bounds, { width: 0, height: 0 }, insets))).toBe(true);
      }),
    );
  });

  it('shows a point in the middle of what the insets leave free', () => {
    const insets = { top: 10, right: 20, bottom: 110, left: 0 };
    const viewport = { width: 400, height: 300 };
    const at = worldToScreen(centred({ x: 7, y: 9 }, 2, insets), viewport, { x: 7, y: 9 });
    expect(at).toEqual({ x: 190, y: 100 });
  });
});

describe('boundsOf', () => {
  it('is the smallest box round the people asked for', () => {
    expect(boundsOf([0, 2], [1, 99, -3], [5, 99, 8])).toEqual({ left: -3, top: 5, right: 1, bottom: 8 });
  });

  it('is nothing where there is nobody', () => {
    expect(boundsOf([], [], [])).toBeNull();
  });
});
