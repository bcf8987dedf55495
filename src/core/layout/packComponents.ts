import type { Positions } from '../geometry/point';
import { rangeOf } from './range';
import { aspect } from './readingCost';

/** Between the parts, for names at the edge; world units. */
const gap = { x: 260, y: 140 } as const;

/**
 * Moves parts of a picture, each as it is, so that none covers another: side by side in rows as wide as the first or as
 * makes the whole fit a screen, the rows below each other, the middle of each under the middle of all. Parts come in
 * their order, and the first stays where it is. Overwrites the places.
 */
export function packComponents(components: readonly Positions[]): void {
  const boxes = components.map(packedOf);
  const ground = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), Math.sqrt(ground * aspect));
  const rows: Packed[][] = [];
  let used = Infinity;
  for (const box of boxes) {
    if (used + box.width > widest) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(box);
    used += box.width;
  }
  const first = { x: 0, y: 0 };
  let top = 0;
  for (const row of rows) {
    let left = -row.reduce((sum, { width }) => sum + width, 0) / 2;
    const middle = top + heightOf(row) / 2;
    for (const box of row) {
      const [dx, dy] = [left + box.width / 2 - box.x, middle - box.y];
      if (box === boxes[0]) [first.x, first.y] = [dx, dy];
      else shift(box.positions, dx - first.x, dy - first.y);
      left += box.width;
    }
    top += heightOf(row);
  }
}

/** The ground a part takes, gap and all, and its middle. */
interface Packed {
  readonly positions: Positions;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function packedOf(positions: Positions): Packed {
  const [left, right] = rangeOf(positions.x);
  const [top, bottom] = rangeOf(positions.y);
  return {
    positions,
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left + gap.x,
    height: bottom - top + gap.y,
  };
}

function heightOf(row: readonly Packed[]): number {
  return row.reduce((most, { height }) => Math.max(most, height), 0);
}

function shift({ x, y }: Positions, dx: number, dy: number): void {
  for (let person = 0; person < x.length; person++) {
    x[person] = (x[person] ?? 0) + dx;
    y[person] = (y[person] ?? 0) + dy;
  }
}
