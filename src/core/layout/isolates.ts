import type { Positions } from '../geometry/point';
import { aspect, extentOf } from './readingCost';
import { nodeDegrees, type Topology } from './topology';

/** Far enough below the others to leave their names room at any zoom the whole picture is seen at. */
const lonersBelow = 210;
/** Their names stand to the right of them. */
const lonerGap = { x: 290, y: 66 };

/** Who has a line, and who has none. */
export function tiedAndLoners(topology: Topology): { tied: number[]; loners: number[] } {
  const degrees = nodeDegrees(topology);
  const tied: number[] = [];
  const loners: number[] = [];
  for (const [person, lines] of degrees.entries()) (lines > 0 ? tied : loners).push(person);
  return { tied, loners };
}

/** Puts the people without a line in rows below those who have one. Overwrites their places; returns the same arrays. */
export function withLonersBelow(
  tied: readonly number[],
  loners: readonly number[],
  { x, y }: Positions,
): Positions {
  // As wide as the others stand, or as makes the loners' own ground fit a screen.
  const alone = Math.sqrt((loners.length * aspect * lonerGap.y) / lonerGap.x);
  const perRow = Math.max(3, Math.round(Math.max(alone, extentOf(tied, x) / lonerGap.x)));
  const bottom = tied.reduce((most, person) => Math.max(most, y[person] ?? 0), 0);
  const middle = tied.length > 0 ? tied.reduce((sum, person) => sum + (x[person] ?? 0), 0) / tied.length : 0;
  for (const [place, person] of loners.entries()) {
    const row = Math.floor(place / perRow);
    x[person] = Math.round(middle + ((place % perRow) - perRow / 2 + 0.25) * lonerGap.x);
    y[person] = Math.round(bottom + lonersBelow + row * lonerGap.y);
  }
  return { x, y };
}
