/**
 * Whether the segment from a to b crosses the one from c to d. Half open: segments end to end that are crossed in their
 * joint are crossed once.
 */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (ax < cx && ax < dx && bx < cx && bx < dx) return false;
  if (ax > cx && ax > dx && bx > cx && bx > dx) return false;
  if (ay < cy && ay < dy && by < cy && by < dy) return false;
  if (ay > cy && ay > dy && by > cy && by > dy) return false;
  if (isLeft(ax, ay, bx, by, cx, cy) === isLeft(ax, ay, bx, by, dx, dy)) return false;
  return isLeft(cx, cy, dx, dy, ax, ay) !== isLeft(cx, cy, dx, dy, bx, by);
}

function isLeft(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
}
