import type { Box } from '../geometry/box';
import { around, spanning } from '../geometry/box';
import type { Point } from '../geometry/point';
import { distanceToSegment, type Segment } from '../geometry/segment';
import { type Curve, pointAt } from './curve';
import { type Grid, gridOf, near } from './grid';

/** All lines of a picture as short straight pieces, filed by place. */
export interface Segments {
  readonly pieces: readonly Piece[];
  readonly grid: Grid;
}

interface Piece extends Box, Segment {
  readonly relation: number;
}

const piecesPerLine = 8;
const cell = 160;
/** Nearer than this and within so small an angle (its sine), two lines look like one. World units. */
const beside = { gap: 12, sine: 0.1 };

export function segmentsOf(count: number, curveOf: (relation: number) => Curve): Segments {
  const pieces = Array.from({ length: count }, (_, relation) => piecesOf(relation, curveOf(relation))).flat();
  return { pieces, grid: gridOf(pieces, cell) };
}

function piecesOf(relation: number, curve: Curve): Piece[] {
  return Array.from({ length: piecesPerLine }, (_, index) => {
    const from = pointAt(curve, index / piecesPerLine);
    const to = pointAt(curve, (index + 1) / piecesPerLine);
    return { relation, ...{ x0: from.x, y0: from.y, x1: to.x, y1: to.y }, ...spanning(from, to) };
  });
}

/** How many other lines run past a point in nearly the direction that a line has there. */
export function countAlongside(
  { pieces, grid }: Segments,
  relation: number,
  at: Point,
  direction: Point,
): number {
  let count = 0;
  for (const index of near(grid, around(at, beside.gap))) {
    const piece = pieces[index];
    if (!piece || piece.relation === relation) continue;
    const dx = piece.x1 - piece.x0;
    const dy = piece.y1 - piece.y0;
    const sine = (dx * direction.y - dy * direction.x) / (Math.hypot(dx, dy) || 1);
    if (Math.abs(sine) >= beside.sine) continue;
    if (distanceToSegment(at.x, at.y, piece) <= beside.gap) count++;
  }
  return count;
}

/** The direction of a curve at its middle: that of its chord, of length 1. */
export function directionOf({ x0, y0, x1, y1 }: Curve): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  return { x: (x1 - x0) / length, y: (y1 - y0) / length };
}
