import type { Point } from '../geometry/point';

/** Where the picture is looked at: the world point in the middle of the viewport, and CSS pixels per world unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Parts of the viewport, in CSS pixels from each side, that something else covers or that names need. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** World coordinates. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture of the most people there may be is whole at this zoom. */
export const leastZoom = 0.001;
/** A picture that is whole at this zoom is not made smaller than this by hand: it would be lost. */
const leastByHand = 0.05;
export const mostZoom = 8;
/** Fitting never enlarges beyond this: a graph of two people is not a poster. */
const mostFit = 1.25;

/** What must be added to a scaled point (world × k) to place it on the screen. */
export function translation(camera: Camera, viewport: Viewport): Point {
  return { x: viewport.width / 2 - camera.x * camera.k, y: viewport.height / 2 - camera.y * camera.k };
}

export function worldToScreen(camera: Camera, viewport: Viewport, point: Point): Point {
  const shift = translation(camera, viewport);
  return { x: point.x * camera.k + shift.x, y: point.y * camera.k + shift.y };
}

export function screenToWorld(camera: Camera, viewport: Viewport, point: Point): Point {
  const shift = translation(camera, viewport);
  return { x: (point.x - shift.x) / camera.k, y: (point.y - shift.y) / camera.k };
}

/** The camera that shows the bounds whole inside the viewport less the insets. Finite for any input. */
export function fitCamera(bounds: Bounds, viewport: Viewport, insets: Insets): Camera {
  const width = Math.max(1, viewport.width - insets.left - insets.right);
  const height = Math.max(1, viewport.height - insets.top - insets.bottom);
  const k = clampZoom(
    Math.min(
      mostFit,
      width / Math.max(1, bounds.right - bounds.left),
      height / Math.max(1, bounds.bottom - bounds.top),
    ),
  );
  return centred({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 }, k, insets);
}

/** The camera at zoom k that shows a world point in the middle of what the insets leave free. */
export function centred(point: Point, k: number, insets: Insets): Camera {
  return {
    x: point.x + (insets.right - insets.left) / 2 / k,
    y: point.y + (insets.bottom - insets.top) / 2 / k,
    k,
  };
}

/** Moves the picture by screen pixels. */
export function panCamera(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.k, y: camera.y - dy / camera.k };
}

/** How far out a hand may zoom where `fit` shows all. */
export function leastZoomFor(fit: Camera): number {
  return Math.min(leastByHand, fit.k / 2);
}

/** Zooms so that what lies under the given screen point stays under it; out to `least`. */
export function zoomCamera(
  camera: Camera,
  viewport: Viewport,
  at: Point,
  factor: number,
  least = leastByHand,
): Camera {
  const k = Math.max(Math.min(least, camera.k), clampZoom(camera.k * factor));
  const fixed = screenToWorld(camera, viewport, at);
  return {
    x: fixed.x - (at.x - viewport.width / 2) / k,
    y: fixed.y - (at.y - viewport.height / 2) / k,
    k,
  };
}

function clampZoom(k: number): number {
  return Math.min(mostZoom, Math.max(leastZoom, Number.isFinite(k) ? k : 1));
}

/** Smallest box round some people; null where there are none. */
export function boundsOf(
  people: Iterable<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Bounds | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const person of people) {
    left = Math.min(left, x[person] ?? 0);
    right = Math.max(right, x[person] ?? 0);
    top = Math.min(top, y[person] ?? 0);
    bottom = Math.max(bottom, y[person] ?? 0);
  }
  return left <= right ? { left, top, right, bottom } : null;
}
