import type { Positions } from '../geometry/point';
import { aspect, extentOf } from './readingCost';
import { nodeDegrees, type Topology } from './topology';

/** Far enough below the others to leave their names room at any zoom the whole picture is seen at. */
const isolatesBelow = 210;
/** Their names stand to the right of them. */
const isolateGap = { x: 290, y: 66 };

/** Who has a line, and who has none. */
export function tiedAndIsolates(topology: Topology): { tied: number[]; isolates: number[] } {
  const degrees = nodeDegrees(topology);
  const tied: number[] = [];
  const isolates: number[] = [];
  for (const [person, lines] of degrees.entries()) (lines > 0 ? tied : isolates).push(person);
  return { tied, isolates };
}

/** Puts the people without a line in rows below those who have one. Overwrites their places; returns the same arrays. */
export function withIsolatesBelow(
  tied: readonly number[],
  isolates: readonly number[],
  { x, y }: Positions,
): Positions {
  // As wide as the others stand, or as makes the isolates' own ground fit a screen.
  const alone = Math.sqrt((isolates.length * aspect * isolateGap.y) / isolateGap.x);
  const perRow = Math.max(3, Math.round(Math.max(alone, extentOf(tied, x) / isolateGap.x)));
  const bottom = tied.reduce((most, person) => Math.max(most, y[person] ?? 0), 0);
  const middle = tied.length > 0 ? tied.reduce((sum, person) => sum + (x[person] ?? 0), 0) / tied.length : 0;
  for (const [place, person] of isolates.entries()) {
    const row = Math.floor(place / perRow);
    x[person] = Math.round(middle + ((place % perRow) - perRow / 2 + 0.25) * isolateGap.x);
    y[person] = Math.round(bottom + isolatesBelow + row * isolateGap.y);
  }
  return { x, y };
}
