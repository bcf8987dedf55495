import type { Positions } from './settle';

/** The radius in which nobody else should stand; up to six lines each add to it. World units. */
const radius = { least: 36, perLine: 4 } as const;
const widest = radius.least + 6 * radius.perLine;

/** The radius round somebody in a crowd in which nobody else should stand; world units. */
export function roomOf(lines: number): number {
  return radius.least + radius.perLine * Math.min(lines, 6);
}

/**
 * Parts people who stand closer than their room allows, each pair by half of what is missing, round after round until
 * nobody is too close or `rounds` are over. d3-force's collide does the same in each tick, and takes ten times as long
 * as all other forces together among 50,000. Overwrites the places. `lines`: how many each person has.
 */
export function giveRoom({ x, y }: Positions, lines: Uint32Array, rounds: number): void {
  const fromLeft = Uint32Array.from(x.keys());
  const dx = new Float64Array(x.length);
  const dy = new Float64Array(x.length);
  for (let round = 0; round < rounds; round++) {
    fromLeft.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
    dx.fill(0);
    dy.fill(0);
    if (!findShifts(x, y, lines, fromLeft, dx, dy)) return;
    for (let person = 0; person < x.length; person++) {
      x[person] = (x[person] ?? 0) + (dx[person] ?? 0);
      y[person] = (y[person] ?? 0) + (dy[person] ?? 0);
    }
  }
}

/** Sums up where everybody should give way to; whether anybody should. */
function findShifts(
  x: Float64Array,
  y: Float64Array,
  lines: Uint32Array,
  fromLeft: Uint32Array,
  dx: Float64Array,
  dy: Float64Array,
): boolean {
  let found = false;
  for (let place = 0; place < fromLeft.length; place++) {
    const one = fromLeft[place] ?? 0;
    const [ox, oy, own] = [x[one] ?? 0, y[one] ?? 0, roomOf(lines[one] ?? 0)];
    for (let next = place + 1; next < fromLeft.length; next++) {
      const other = fromLeft[next] ?? 0;
      const across = (x[other] ?? 0) - ox;
      if (across >= own + widest) break;
      const down = (y[other] ?? 0) - oy;
      const apart = own + roomOf(lines[other] ?? 0);
      const square = across * across + down * down;
      if (square >= apart * apart) continue;
      found = true;
      const distance = Math.sqrt(square);
      // Two in one place part upwards and downwards.
      const share = distance > 0 ? (apart - distance) / distance / 2 : 0;
      const [sx, sy] = distance > 0 ? [across * share, down * share] : [0, apart / 2];
      dx[one] = (dx[one] ?? 0) - sx;
      dy[one] = (dy[one] ?? 0) - sy;
      dx[other] = (dx[other] ?? 0) + sx;
      dy[other] = (dy[other] ?? 0) + sy;
    }
  }
  return found;
}
