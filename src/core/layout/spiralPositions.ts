import type { Positions } from '../geometry/point';

/** The first places of a square spiral round the origin, in whole steps. */
export function spiralPositions(count: number): Positions {
  const positions = { x: new Float64Array(count), y: new Float64Array(count) };
  let [x, y, dx, dy] = [0, 0, 1, 0];
  let leg = 1;
  let walked = 0;
  let turns = 0;
  for (let place = 0; place < count; place++) {
    positions.x[place] = x;
    positions.y[place] = y;
    x += dx;
    y += dy;
    walked++;
    if (walked < leg) continue;
    walked = 0;
    [dx, dy] = [-dy, dx];
    turns++;
    if (turns % 2 === 0) leg++;
  }
  return positions;
}
