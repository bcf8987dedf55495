import type { Box } from '../geometry/box';
import { type Curve, lengthOf } from './curve';

/**
 * What a cell may be taken by: by what nothing may ever cover, by what a name may cover where it must, or by the disc of
 * somebody whom only the name of one who stands out of a crowd may cover.
 */
export const occupied = { solid: 1, soft: 2, disc: 4 } as const;
type Occupied = (typeof occupied)[keyof typeof occupied];

/**
 * Which cells of the ground are taken, so that finding a free place does not grow with what is drawn. The ground has
 * no end; what stands on a block of it is looked up when the block is first looked at.
 */
export interface Occupancy {
  readonly left: number;
  readonly top: number;
  readonly blocks: Map<number, CellBlock>;
  /** Takes for a block what is drawn on it. */
  readonly fill: (occupancy: Occupancy, block: CellBlock) => void;
}

/** A square piece of the ground. */
export interface CellBlock {
  readonly box: Box;
  readonly column: number;
  readonly row: number;
  /** Flags of `taken`, row by row. Written by the `take` functions only. */
  readonly cells: Uint8Array;
}

/** Side of a cell and number of cells along a block's side. */
const cell = 3;
const side = 128;
const mostColumns = 1 << 20;

/** `left`, `top`: a corner that cells are counted from. */
export function emptyOccupancy(left: number, top: number, fill: Occupancy['fill']): Occupancy {
  return { left, top, blocks: new Map(), fill };
}

/** Takes a box, all of it or what of it lies in one block. */
export function occupyBox(occupancy: Occupancy, box: Box, as: Occupied, only: CellBlock | null = null): void {
  eachRun(occupancy, box, only, (cells, from, to) => {
    for (let at = from; at <= to; at++) cells[at] = (cells[at] ?? 0) | as;
    return true;
  });
}

/** Takes the cells of a block along a curve, `half` to either side. */
export function occupyCurve(occupancy: Occupancy, curve: Curve, half: number, only: CellBlock): void {
  const { box } = only;
  const steps = Math.min(4000, Math.max(2, Math.ceil(lengthOf(curve) / cell)));
  const [first, last] = onBlock(curve, half, box);
  for (let step = Math.floor(first * steps); step <= Math.ceil(last * steps); step++) {
    const t = step / steps;
    const u = 1 - t;
    const x = u * u * curve.x0 + 2 * u * t * curve.cx + t * t * curve.x1;
    const y = u * u * curve.y0 + 2 * u * t * curve.cy + t * t * curve.y1;
    if (x + half < box.x || x - half > box.x + box.width) continue;
    if (y + half < box.y || y - half > box.y + box.height) continue;
    occupyBox(
      occupancy,
      { x: x - half, y: y - half, width: 2 * half, height: 2 * half },
      occupied.soft,
      only,
    );
  }
}

/** Between which parameters, at the most, a curve with some room beside it can lie on a box; the last before the first: never. */
function onBlock({ x0, y0, cx, cy, x1, y1 }: Curve, half: number, box: Box): [number, number] {
  // A curve is nowhere farther from the same parameter of its chord than this.
  const off = Math.hypot(cx - (x0 + x1) / 2, cy - (y0 + y1) / 2) / 2 + half;
  let [first, last] = [0, 1];
  const clip = (start: number, end: number, low: number, high: number) => {
    if (start === end) {
      if (start < low || start > high) last = -1;
      return;
    }
    const [a, b] = [(low - start) / (end - start), (high - start) / (end - start)];
    first = Math.max(first, Math.min(a, b));
    last = Math.min(last, Math.max(a, b));
  };
  clip(x0, x1, box.x - off, box.x + box.width + off);
  clip(y0, y1, box.y - off, box.y + box.height + off);
  return [first, last];
}

/** How many taken cells a box covers. */
export function occupiedCells(occupancy: Occupancy, box: Box): number {
  let count = 0;
  eachRun(occupancy, box, null, (cells, from, to) => {
    for (let at = from; at <= to; at++) if (cells[at] !== 0) count++;
    return true;
  });
  return count;
}

/** Whether a box covers no cell that is taken in any way, or, on request, none that is taken for good. */
export function isFree(
  occupancy: Occupancy,
  box: Box,
  by: number = occupied.solid | occupied.soft | occupied.disc,
): boolean {
  return eachRun(occupancy, box, null, (cells, from, to) => {
    for (let at = from; at <= to; at++) if (((cells[at] ?? 0) & by) !== 0) return false;
    return true;
  });
}

/**
 * Visits, row by row and block by block, the cells whose middle lies in the box, so that two boxes that do not touch
 * never share a cell; until a visit says that it has seen enough.
 */
function eachRun(
  occupancy: Occupancy,
  box: Box,
  only: CellBlock | null,
  visit: (cells: Uint8Array, from: number, to: number) => boolean,
): boolean {
  const { left, top } = occupancy;
  const fromColumn = Math.ceil((box.x - left) / cell - 0.5);
  const toColumn = Math.floor((box.x + box.width - left) / cell - 0.5);
  const fromRow = Math.ceil((box.y - top) / cell - 0.5);
  const toRow = Math.floor((box.y + box.height - top) / cell - 0.5);
  for (let blockRow = Math.floor(fromRow / side); blockRow <= Math.floor(toRow / side); blockRow++) {
    for (let column = Math.floor(fromColumn / side); column <= Math.floor(toColumn / side); column++) {
      if (only && (only.column !== column || only.row !== blockRow)) continue;
      const { cells } = only ?? blockAt(occupancy, column, blockRow);
      const start = Math.max(0, fromColumn - column * side);
      const end = Math.min(side - 1, toColumn - column * side);
      const lastRow = Math.min(side - 1, toRow - blockRow * side);
      for (let row = Math.max(0, fromRow - blockRow * side); row <= lastRow; row++) {
        if (!visit(cells, row * side + start, row * side + end)) return false;
      }
    }
  }
  return true;
}

function blockAt(occupancy: Occupancy, column: number, row: number): CellBlock {
  const key = row * mostColumns + column;
  const held = occupancy.blocks.get(key);
  if (held) return held;
  const size = cell * side;
  const box = { x: occupancy.left + column * size, y: occupancy.top + row * size, width: size, height: size };
  const block = { box, column, row, cells: new Uint8Array(side * side) };
  occupancy.blocks.set(key, block);
  occupancy.fill(occupancy, block);
  return block;
}
