import { at, type Positions } from './point';

/**
 * Whether the segment from a to b crosses the one from c to d, all four by their index. Half open: segments end to end
 * that are crossed in their joint are crossed once.
 */
export function chordsCross({ x, y }: Positions, a: number, b: number, c: number, d: number): boolean {
  const ax = at(x, a);
  const bx = at(x, b);
  const cx = at(x, c);
  const dx = at(x, d);
  if (ax < cx && ax < dx && bx < cx && bx < dx) return false;
  if (ax > cx && ax > dx && bx > cx && bx > dx) return false;
  const ay = at(y, a);
  const by = at(y, b);
  const cy = at(y, c);
  const dy = at(y, d);
  if (ay < cy && ay < dy && by < cy && by < dy) return false;
  if (ay > cy && ay > dy && by > cy && by > dy) return false;
  if (isLeft(bx - ax, by - ay, cx - ax, cy - ay) === isLeft(bx - ax, by - ay, dx - ax, dy - ay)) return false;
  return isLeft(dx - cx, dy - cy, ax - cx, ay - cy) !== isLeft(dx - cx, dy - cy, bx - cx, by - cy);
}

/** Of two ways from one point, whether the second leads to the left of the first. */
function isLeft(x: number, y: number, otherX: number, otherY: number): boolean {
  return x * otherY - y * otherX > 0;
}
