/** The straight way from one point to another, in any space. */
export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One segment that is filled anew again and again, where each would be an object of its own among millions. */
export type MovingSegment = { -readonly [end in keyof Segment]: number };

export function distanceToSegment(x: number, y: number, segment: Segment): number {
  return Math.sqrt(squaredToSegment(x, y, segment));
}

/** The square of the distance from a point to a segment. */
export function squaredToSegment(x: number, y: number, { x0, y0, x1, y1 }: Segment): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  const ox = x - x0 - t * dx;
  const oy = y - y0 - t * dy;
  return ox * ox + oy * oy;
}
