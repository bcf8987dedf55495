import type { Box } from '../geometry/box';

/** Things by the square cells that their boxes touch, so that looking for what is near does not grow with the whole. */
export interface Grid {
  readonly cell: number;
  readonly cells: ReadonlyMap<number, readonly number[]>;
}

const columns = 1 << 20;

/** Files each box under its index. `cell`: about the size of what is looked for. */
export function gridOf(boxes: readonly Box[], cell: number): Grid {
  const cells = new Map<number, number[]>();
  for (const [index, box] of boxes.entries()) {
    for (const key of cellsOf(box, cell)) {
      const held = cells.get(key);
      if (held) held.push(index);
      else cells.set(key, [index]);
    }
  }
  return { cell, cells };
}

/** Indices, each once, of all boxes that may touch a box. */
export function near({ cell, cells }: Grid, box: Box): Set<number> {
  const found = new Set<number>();
  for (const key of cellsOf(box, cell)) {
    for (const index of cells.get(key) ?? []) found.add(index);
  }
  return found;
}

function* cellsOf({ x, y, width, height }: Box, cell: number): Generator<number> {
  for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++) {
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++)
      yield row * columns + column;
  }
}
