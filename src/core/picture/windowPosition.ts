import type { Box } from '../geometry/box';
import type { Camera, Viewport } from '../scene/camera';

/** Where a drawing lies in the window, and how large that is; CSS pixels. */
export interface WindowPosition {
  readonly box: Box;
  readonly window: Viewport;
}

/**
 * The camera that shows everything where it was in the window, after a panel beside the drawing has taken room or given
 * it back. Null where the window itself has changed: then the middle of the picture stays in the middle.
 */
export function cameraKeptInPosition(
  camera: Camera,
  before: WindowPosition,
  now: WindowPosition,
): Camera | null {
  const { width, height } = before.window;
  if (before.box.width === 0 || now.box.width === 0) return null;
  if (now.window.width !== width || now.window.height !== height) return null;
  const from = middleOf(before.box);
  const to = middleOf(now.box);
  return { ...camera, x: camera.x + (to.x - from.x) / camera.k, y: camera.y + (to.y - from.y) / camera.k };
}

function middleOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
