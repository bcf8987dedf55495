import { type Curve, lengthOf, pointAt } from './curve';

/** A box in any space: left, top, width, height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which cells of the ground are taken, so that finding a free place does not grow with what is drawn. */
export interface Occupancy {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Number of things in each cell, up to 255. Written by the `take` functions only. */
  readonly cells: Uint8Array;
}

const finestCell = 3;
const mostCells = 1_500_000;

export function emptyOccupancy(ground: Box): Occupancy {
  const cell = Math.max(finestCell, Math.sqrt((ground.width * ground.height) / mostCells));
  const columns = Math.max(1, Math.ceil(ground.width / cell));
  const rows = Math.max(1, Math.ceil(ground.height / cell));
  return { left: ground.x, top: ground.y, cell, columns, rows, cells: new Uint8Array(columns * rows) };
}

export function takeBox(ground: Occupancy, box: Box): void {
  eachCell(ground, box, (index) => {
    ground.cells[index] = Math.min(255, (ground.cells[index] ?? 0) + 1);
  });
}

/** Takes the cells along a curve, `half` to either side. */
export function takeCurve(ground: Occupancy, curve: Curve, half: number): void {
  const steps = Math.min(4000, Math.max(2, Math.ceil(lengthOf(curve) / ground.cell)));
  for (let step = 0; step <= steps; step++) {
    const { x, y } = pointAt(curve, step / steps);
    takeBox(ground, { x: x - half, y: y - half, width: 2 * half, height: 2 * half });
  }
}

/** How many taken cells a box covers; 0 is free. Cells outside the ground are free. */
export function takenCells(ground: Occupancy, box: Box): number {
  let count = 0;
  eachCell(ground, box, (index) => {
    if ((ground.cells[index] ?? 0) > 0) count++;
  });
  return count;
}

/** Visits the cells whose middle lies in the box, so that two boxes that do not touch never share a cell. */
function eachCell(
  { left, top, cell, columns, rows }: Occupancy,
  box: Box,
  visit: (index: number) => void,
): void {
  const fromColumn = Math.max(0, Math.ceil((box.x - left) / cell - 0.5));
  const toColumn = Math.min(columns - 1, Math.floor((box.x + box.width - left) / cell - 0.5));
  const fromRow = Math.max(0, Math.ceil((box.y - top) / cell - 0.5));
  const toRow = Math.min(rows - 1, Math.floor((box.y + box.height - top) / cell - 0.5));
  for (let row = fromRow; row <= toRow; row++) {
    for (let column = fromColumn; column <= toColumn; column++) visit(row * columns + column);
  }
}
