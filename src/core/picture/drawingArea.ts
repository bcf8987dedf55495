import type { Box } from '../geometry/box';
import type { Point } from '../geometry/point';
import type { Camera, Viewport } from '../scene/camera';

/** Where a picture is shown, CSS pixels. */
export interface DrawingArea {
  readonly viewport: Viewport;
  /** Height at the foot that a sheet lies over. */
  readonly covered: number;
  /** What the zoom buttons take of the free part, in its lower right corner; null where there are none. */
  readonly corner: Viewport | null;
}

function sameSize(a: Viewport | null, b: Viewport | null): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}

export function sameDrawingArea(a: DrawingArea, b: DrawingArea): boolean {
  return sameSize(a.viewport, b.viewport) && a.covered === b.covered && sameSize(a.corner, b.corner);
}

/** Names keep this far from the sides of a window, CSS pixels; above and below less is enough. */
export function sideEdge({ width }: Viewport): number {
  return width < 480 ? 5 : 12;
}
export const levelEdge = 8;

/** The part of the viewport that names may stand in, on the screen. */
export function freePart({ viewport, covered }: DrawingArea): Box {
  const side = sideEdge(viewport);
  return {
    x: side,
    y: levelEdge,
    width: viewport.width - 2 * side,
    height: viewport.height - covered - 2 * levelEdge,
  };
}

/** Where the zoom buttons are, on the screen; null where there are none. */
export function cornerBox({ viewport, covered, corner }: DrawingArea): Box | null {
  if (!corner) return null;
  const { width, height } = corner;
  return { x: viewport.width - width, y: viewport.height - covered - height, width, height };
}

/** The camera that adds `shift` to what is drawn at a zoom. */
export function cameraOf(shift: Point, k: number, viewport: Viewport): Camera {
  return { x: (viewport.width / 2 - shift.x) / k, y: (viewport.height / 2 - shift.y) / k, k };
}
