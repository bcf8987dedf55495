import type { Positions } from '../layout/settle';
import type { Graph } from '../model/graph';
import { bowedCurve, type Curve, parameterAtDistance, partOf, pointAt } from './curve';

/**
 * Shapes live in scaled space: world × zoom, without the camera's translation. So panning changes no shape and moves
 * no name; the painter and the hit test add the translation.
 */

/** A person's disc. */
export interface PersonShape {
  readonly person: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A relation's line. */
export interface LineShape {
  readonly relation: number;
  /** From centre to centre, in the relation's direction. */
  readonly curve: Curve;
  /** The part between the outer edges of the two discs. */
  readonly visible: Curve;
  readonly middle: { readonly x: number; readonly y: number };
}

/** Width of a disc's outline; half of it lies outside the radius. */
export const outline = 1.5;

/** From far away a crowd is seen, not its members: below this zoom marks shrink with it, or discs would hide lines. */
const farZoom = 0.45;

/** Discs and glyphs keep their size near zoom 1 and follow it, gently, close by. */
export function markScale(zoom: number): number {
  const near = (at: number) => 0.55 + 0.45 * at;
  return zoom < farZoom ? (near(farZoom) * zoom) / farZoom : Math.min(1.4, near(zoom));
}

/** By how much strokes are thinner than mock.md says: not at all near zoom 1, to less than half among a crowd. */
export function strokeScale(zoom: number): number {
  return Math.min(1, Math.max(0.4, zoom / farZoom));
}

/** Disc radius in CSS pixels: area grows with the number of relations, from 16 to 30 (mock.md). */
export function discRadius(relations: number): number {
  return Math.min(30, Math.sqrt(256 + 124 * Math.max(0, relations - 1)));
}

export function personShape(graph: Graph, positions: Positions, zoom: number, person: number): PersonShape {
  return {
    person,
    x: (positions.x[person] ?? 0) * zoom,
    y: (positions.y[person] ?? 0) * zoom,
    r: discRadius(graph.degree[person] ?? 0) * markScale(zoom),
  };
}

/** `bow` in scaled units, as everything here. */
export function lineShape(relation: number, from: PersonShape, to: PersonShape, bow: number): LineShape {
  const curve = bowedCurve(from, to, bow);
  const room = Math.hypot(to.x - from.x, to.y - from.y) - from.r - to.r;
  // Where the outlines of two discs touch, the line is still seen between the discs.
  const rim = room > 2 * outline ? outline / 2 : 0;
  const start = room > 0 ? parameterAtDistance(curve, from, from.r + rim, 0, 1) : 0;
  const end = room > 0 ? parameterAtDistance(curve, to, to.r + rim, 1, 0) : 1;
  return {
    relation,
    curve,
    visible: partOf(curve, start, end),
    middle: pointAt(curve, (start + end) / 2),
  };
}
