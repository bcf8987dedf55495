import type { Box } from '../geometry/box';

/** Side of a square, CSS pixels. */
export const square = 640;

/** A square of the picture, in scaled space, whose names are placed together. `key` is 0 or more. */
export interface Square {
  readonly key: number;
  readonly column: number;
  readonly row: number;
}

function squareAt(column: number, row: number): Square {
  return { key: (row + 1e6) * 4e6 + column + 1e6, column, row };
}

/** The squares that a box touches. */
export function squaresOf({ x, y, width, height }: Box): Square[] {
  const squares: Square[] = [];
  for (let row = Math.floor(y / square); row <= Math.floor((y + height) / square); row++) {
    for (let column = Math.floor(x / square); column <= Math.floor((x + width) / square); column++)
      squares.push(squareAt(column, row));
  }
  return squares;
}

/** The squares whose names may touch a box. */
export function squaresNear({ x, y, width, height }: Box): Square[] {
  const reach = square / 2;
  return squaresOf({ x: x - reach, y: y - reach, width: width + square, height: height + square });
}

/** Squares of one turn are so far apart that no name of one touches a name of another. */
function turnOf({ column, row }: Square): number {
  return (column & 1) + 2 * (row & 1);
}

/**
 * Squares with all neighbours whose turn is before theirs, and those of these, in the order of turns: so that a name's
 * place is the same wherever one has looked before.
 */
export function withEarlier(squares: readonly Square[]): Square[] {
  const all = new Map(squares.map((one) => [one.key, one]));
  // A map visits what is added to it meanwhile.
  for (const one of all.values()) {
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        const other = squareAt(one.column + dx, one.row + dy);
        if (turnOf(other) < turnOf(one) && !all.has(other.key)) all.set(other.key, other);
      }
    }
  }
  return [...all.values()].sort((a, b) => turnOf(a) - turnOf(b));
}
