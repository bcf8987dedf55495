import type { Viewport } from '../scene/camera';
import type { Point } from '../scene/curve';

/** Between a list and the edge of what it may cover, and between it and the place it is about; CSS pixels. */
const edge = 8;
const gap = 12;

/** Where a list about a point stands, and how much room it has there. */
export interface ChoicePlace extends Point {
  /** What is higher than this has to scroll. */
  readonly maxHeight: number;
}

/**
 * The top left corner of a list about a point, whole inside the free part of a drawing: below the point where there is
 * room, else above it, else on the side that has more. `size`: what the list would like to have.
 */
export function choicePlace(at: Point, size: Viewport, free: Viewport): ChoicePlace {
  const below = free.height - edge - (at.y + gap);
  const above = at.y - gap - edge;
  const under = size.height <= below || below >= above;
  const room = Math.max(under ? below : above, free.height / 2 - edge);
  const maxHeight = Math.floor(Math.min(size.height, room, free.height - 2 * edge));
  const wanted = under ? at.y + gap : at.y - gap - maxHeight;
  return {
    x: within(at.x - size.width / 2, free.width - edge - size.width),
    y: within(wanted, free.height - edge - maxHeight),
    maxHeight,
  };
}

function within(value: number, most: number): number {
  return Math.floor(Math.max(edge, Math.min(value, most)));
}
