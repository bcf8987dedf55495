import type { Point } from '../geometry/point';
import { type Curve, pointAt } from './curve';
import type { LineEnds } from './parallelOffsets';

/** About where a line is seen to leave a disc: so far from its middle. World units. */
const edge = 32;

/**
 * How narrowly a line leaves its two people: the cosine of the least angle, at either end, between it and any other
 * line there. 1 where it lies on another, -1 where it is alone at both. `curveOf`: any line's curve as it is now.
 */
export function narrowness(
  { from, to }: LineEnds,
  relation: number,
  curve: Curve,
  curveOf: (relation: number) => Curve,
): number {
  let most = -1;
  for (const person of [from[relation], to[relation]]) {
    const own = leaving(curve, from[relation] === person);
    for (const other of from.keys()) {
      if (other === relation || (from[other] !== person && to[other] !== person)) continue;
      const theirs = leaving(curveOf(other), from[other] === person);
      most = Math.max(most, own.x * theirs.x + own.y * theirs.y);
    }
  }
  return most;
}

/** The direction in which a curve leaves the person at its start or at its end, of length 1. */
function leaving(curve: Curve, atStart: boolean): Point {
  const { x0, y0, x1, y1 } = curve;
  const share = Math.min(0.4, edge / (Math.hypot(x1 - x0, y1 - y0) || 1));
  const at = pointAt(curve, atStart ? share : 1 - share);
  const [dx, dy] = atStart ? [at.x - x0, at.y - y0] : [at.x - x1, at.y - y1];
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
}
