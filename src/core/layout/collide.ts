import type { Positions } from '../geometry/point';
import { rangeOf } from './range';

/** The radius in which nobody else should stand; up to six lines each add to it. World units. */
const radius = { least: 36, perLine: 4 } as const;
const widest = radius.least + 6 * radius.perLine;
/** How many can stand in a square of twice the widest room, or nearly. */
const roomInCell = 4;
/** Where many are piled up the shifts add up; nobody is moved further than this in one round. World units. */
const longest = widest;

/** The radius round somebody in a crowd in which nobody else should stand; world units. */
export function radiusOf(lines: number): number {
  return radius.least + radius.perLine * Math.min(lines, 6);
}

/**
 * Parts people who stand closer than their room allows, each pair by half of what is missing, round after round until
 * nobody is too close or `rounds` are over. d3-force's collide does the same in each tick, and takes ten times as long
 * as all other forces together among 50,000. Overwrites the places. `lines`: how many each person has.
 */
export function collide({ x, y }: Positions, lines: Uint32Array, rounds: number): void {
  const shifts = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let round = 0; round < rounds; round++) {
    shifts.x.fill(0);
    shifts.y.fill(0);
    if (!findShifts({ x, y }, lines, sortIntoCells({ x, y }), shifts)) return;
    for (let person = 0; person < x.length; person++) {
      const [dx, dy] = [shifts.x[person] ?? 0, shifts.y[person] ?? 0];
      const length = Math.sqrt(dx * dx + dy * dy);
      const share = length > longest ? longest / length : 1;
      x[person] = (x[person] ?? 0) + dx * share;
      y[person] = (y[person] ?? 0) + dy * share;
    }
  }
}

/**
 * Scatters by chance people of whom more stand in one square than it has room for, over as much ground as they need.
 * Hundreds who know the same one person are equally far from everybody, and come to stand in the same place: pushed
 * from there, they would burst apart. Overwrites the places.
 */
export function scatterPiles(positions: Positions, random: () => number): void {
  const { x, y } = positions;
  const { start, people } = sortIntoCells(positions);
  for (let cell = 0; cell + 1 < start.length; cell++) {
    const first = start[cell] ?? 0;
    const end = start[cell + 1] ?? 0;
    if (end - first <= roomInCell) continue;
    const ground = 2 * widest * Math.sqrt(end - first);
    for (let place = first; place < end; place++) {
      const person = people[place] ?? 0;
      x[person] = (x[person] ?? 0) + (random() - 0.5) * ground;
      y[person] = (y[person] ?? 0) + (random() - 0.5) * ground;
    }
  }
}

/** People by squares so wide that who is too close stands in the same square or one beside it. */
interface Cells {
  readonly columns: number;
  /** Per square, row by row: where in `people` its people begin; one more entry than squares. */
  readonly start: Uint32Array;
  readonly people: Uint32Array;
}

/** More squares than this from side to side are not made: then they are wider. */
const mostColumns = 1_024;

function sortIntoCells({ x, y }: Positions): Cells {
  const [left, right] = rangeOf(x);
  const [top, bottom] = rangeOf(y);
  const side = Math.max(2 * widest, (right - left) / mostColumns, (bottom - top) / mostColumns);
  // One empty square on each side, so that there is always one beside.
  const columns = Math.floor((right - left) / side) + 3;
  const rows = Math.floor((bottom - top) / side) + 3;
  const start = new Uint32Array(columns * rows + 1);
  const cellOf = new Uint32Array(x.length);
  for (let person = 0; person < x.length; person++) {
    const column = Math.floor(((x[person] ?? 0) - left) / side) + 1;
    const cell = column + columns * (Math.floor(((y[person] ?? 0) - top) / side) + 1);
    cellOf[person] = cell;
    start[cell + 1] = (start[cell + 1] ?? 0) + 1;
  }
  for (let cell = 1; cell < start.length; cell++) start[cell] = (start[cell] ?? 0) + (start[cell - 1] ?? 0);
  const next = start.slice();
  const people = new Uint32Array(x.length);
  for (let person = 0; person < x.length; person++) {
    const cell = cellOf[person] ?? 0;
    people[next[cell] ?? 0] = person;
    next[cell] = (next[cell] ?? 0) + 1;
  }
  return { columns, start, people };
}

/** Sums up where everybody should give way to; whether anybody should. */
function findShifts(positions: Positions, lines: Uint32Array, cells: Cells, shifts: Positions): boolean {
  const { columns, start, people } = cells;
  let found = false;
  for (let cell = 0; cell + 1 < start.length; cell++) {
    const first = start[cell] ?? 0;
    const end = start[cell + 1] ?? 0;
    for (let place = first; place < end; place++) {
      const one = people[place] ?? 0;
      // The rest of this square and the next in the row lie side by side, as do the three below.
      const besides = start[cell + 2] ?? end;
      for (let next = place + 1; next < besides; next++) {
        if (partTwo(positions, lines, one, people[next] ?? 0, shifts)) found = true;
      }
      const belows = start[cell + columns + 2] ?? 0;
      for (let next = start[cell + columns - 1] ?? 0; next < belows; next++) {
        if (partTwo(positions, lines, one, people[next] ?? 0, shifts)) found = true;
      }
    }
  }
  return found;
}

function partTwo(
  { x, y }: Positions,
  lines: Uint32Array,
  one: number,
  other: number,
  shifts: Positions,
): boolean {
  const across = (x[other] ?? 0) - (x[one] ?? 0);
  const down = (y[other] ?? 0) - (y[one] ?? 0);
  const square = across * across + down * down;
  const apart = radiusOf(lines[one] ?? 0) + radiusOf(lines[other] ?? 0);
  if (square >= apart * apart) return false;
  const distance = Math.sqrt(square);
  // Two in one place part upwards and downwards.
  const share = distance > 0 ? (apart - distance) / distance / 2 : 0;
  const dx = distance > 0 ? across * share : 0;
  const dy = distance > 0 ? down * share : apart / 2;
  shifts.x[one] = (shifts.x[one] ?? 0) - dx;
  shifts.y[one] = (shifts.y[one] ?? 0) - dy;
  shifts.x[other] = (shifts.x[other] ?? 0) + dx;
  shifts.y[other] = (shifts.y[other] ?? 0) + dy;
  return true;
}
