/** In any space: CSS pixels, or world units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** World coordinates, a column each: x right, y down, one unit is one CSS pixel at zoom 1. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The number at an index of a column; 0 beyond its end. */
export function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
