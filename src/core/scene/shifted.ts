import { type Camera, translation, type Viewport } from './camera';

/** How a picture is to be moved, CSS pixels from its top left corner, after it was enlarged from there by `factor`. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly factor: number;
}

/** Least share of the viewport that a shifted picture must fill, and most that it may be enlarged or made smaller. */
const leastFilled = 0.7;
const mostScaled = 2;

/** What makes a picture painted for one camera look as another would see it. */
export function shiftBetween(painted: Camera, wanted: Camera, viewport: Viewport): Shift {
  const from = translation(painted, viewport);
  const to = translation(wanted, viewport);
  const factor = wanted.k / painted.k;
  return { x: to.x - from.x * factor, y: to.y - from.y * factor, factor };
}

/** Whether a picture painted for one camera still shows most of what another sees, and not too coarsely. */
export function showsMost(painted: Camera, wanted: Camera, viewport: Viewport): boolean {
  const { x, y, factor } = shiftBetween(painted, wanted, viewport);
  if (factor > mostScaled || factor < 1 / mostScaled) return false;
  const filled = (length: number, start: number) =>
    Math.min(length, start + length * factor) - Math.max(0, start);
  const width = filled(viewport.width, x);
  const height = filled(viewport.height, y);
  return Math.max(0, width) * Math.max(0, height) >= leastFilled * viewport.width * viewport.height;
}
