import type { Point } from '../../geometry/point';
import { type Hittable, hitTest } from '../hitTest';
import { lineIn } from '../scene';

/** What a click at the middle of each visible line finds; counts of lines. */
export interface MiddleHits {
  /** That line and nothing else. */
  readonly exact: number;
  /** A list that holds it. */
  readonly listed: number;
  /** Another line, a person, or nothing. */
  readonly missed: number;
}

/** `place`: where the pointer comes down for a line whose middle is there; a screen has whole pixels, for one. */
export function countMiddleHits(
  shown: Hittable,
  reach: number,
  place: (middle: Point) => Point = (middle) => middle,
): MiddleHits {
  const count = { exact: 0, listed: 0, missed: 0 };
  for (const relation of shown.visibility.index) {
    const line = lineIn(shown.scene, relation);
    if (!line) continue;
    const { x, y } = place(line.middle);
    const hit = hitTest(shown, x, y, reach);
    if (hit.kind !== 'relations' || !hit.relations.includes(relation)) count.missed++;
    else if (hit.relations.length === 1) count.exact++;
    else count.listed++;
  }
  return count;
}
