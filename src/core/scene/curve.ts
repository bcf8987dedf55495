import type { Point } from '../geometry/point';
import { distanceToSegment, type MovingSegment, type Segment, squaredToSegment } from '../geometry/segment';

/** A quadratic Bézier curve: start, control point, end; as a segment, its chord. Any coordinate space. */
export interface Curve extends Segment {
  readonly cx: number;
  readonly cy: number;
}

/** The curve between two points whose control point lies `offset` to the right of the chord's middle, seen from start to end with y down. */
export function offsetCurve(a: Point, b: Point, offset: number): Curve {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x0: a.x,
    y0: a.y,
    cx: (a.x + b.x) / 2 - (dy / length) * offset,
    cy: (a.y + b.y) / 2 + (dx / length) * offset,
    x1: b.x,
    y1: b.y,
  };
}

/** Point at t in 0..1. */
export function pointAt(curve: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * curve.x0 + 2 * u * t * curve.cx + t * t * curve.x1,
    y: u * u * curve.y0 + 2 * u * t * curve.cy + t * t * curve.y1,
  };
}

/** The part between two parameters, as a curve of its own (de Casteljau's subdivision). */
export function partOf(curve: Curve, from: number, to: number): Curve {
  const start = pointAt(curve, from);
  const end = pointAt(curve, to);
  const mix = (a: number, c: number, b: number) =>
    (1 - from) * (1 - to) * a + ((1 - from) * to + from * (1 - to)) * c + from * to * b;
  return {
    x0: start.x,
    y0: start.y,
    cx: mix(curve.x0, curve.cx, curve.x1),
    cy: mix(curve.y0, curve.cy, curve.y1),
    x1: end.x,
    y1: end.y,
  };
}

export function reversed(curve: Curve): Curve {
  return { x0: curve.x1, y0: curve.y1, cx: curve.cx, cy: curve.cy, x1: curve.x0, y1: curve.y0 };
}

/**
 * The parameter at which the curve is `distance` away from a point, searched by bisection from `near` (where it is
 * closer) to `far` (where it is farther). Exact to a thousandth of a pixel for curves under a million pixels.
 */
export function parameterAtDistance(
  curve: Curve,
  from: Point,
  distance: number,
  near: number,
  far: number,
): number {
  const square = distance * distance;
  let inside = near;
  let outside = far;
  for (let step = 0; step < 40; step++) {
    const middle = (inside + outside) / 2;
    // Written out, here and below: a crowd asks this millions of times, and each point would be an object.
    const u = 1 - middle;
    const x = u * u * curve.x0 + 2 * u * middle * curve.cx + middle * middle * curve.x1;
    const y = u * u * curve.y0 + 2 * u * middle * curve.cy + middle * middle * curve.y1;
    const dx = x - from.x;
    const dy = y - from.y;
    if (dx * dx + dy * dy < square) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Length by Gauss-Legendre quadrature with five points: under 0.1 % off for the curves drawn here. */
export function lengthOf(curve: Curve): number {
  const ax = curve.x0 - 2 * curve.cx + curve.x1;
  const ay = curve.y0 - 2 * curve.cy + curve.y1;
  const bx = curve.cx - curve.x0;
  const by = curve.cy - curve.y0;
  let sum = 0;
  for (const [node, weight] of gauss) sum += weight * Math.hypot(ax * node + bx, ay * node + by);
  return 2 * sum;
}

/** Nodes and weights on 0..1, from Abramowitz and Stegun, table 25.4. */
const gauss: readonly (readonly [number, number])[] = [
  [0.046910077030668, 0.118463442528095],
  [0.230765344947158, 0.239314335249683],
  [0.5, 0.284444444444444],
  [0.769234655052841, 0.239314335249683],
  [0.953089922969332, 0.118463442528095],
];

const chords = 32;

/** Makes a segment that was the chord before this one, or ends in the curve's start, the curve's chord of that number. */
function goOn(chord: MovingSegment, { x0, y0, cx, cy, x1, y1 }: Curve, number: number): void {
  const t = number / chords;
  const u = 1 - t;
  chord.x0 = chord.x1;
  chord.y0 = chord.y1;
  chord.x1 = u * u * x0 + 2 * u * t * cx + t * t * x1;
  chord.y1 = u * u * y0 + 2 * u * t * cy + t * t * y1;
}

/** Distance from a point to the curve, by its polyline of 32 chords. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  let best = Infinity;
  const chord: MovingSegment = { x0: 0, y0: 0, x1: curve.x0, y1: curve.y0 };
  for (let number = 1; number <= chords; number++) {
    goOn(chord, curve, number);
    best = Math.min(best, distanceToSegment(x, y, chord));
  }
  return best;
}

/** Whether a point is farther from a curve's chord than a distance; a hair more than that counts as not. */
export function isBeyond(chord: Segment, x: number, y: number, distance: number): boolean {
  return squaredToSegment(x, y, chord) > distance * distance * hair;
}

/** Whether the curve comes as near to a point as `distanceTo` would have to say; without saying how near it is. */
export function passesNear(curve: Curve, x: number, y: number, distance: number): boolean {
  const limit = distance * distance * hair;
  const chord: MovingSegment = { x0: 0, y0: 0, x1: curve.x0, y1: curve.y0 };
  for (let number = 1; number <= chords; number++) {
    goOn(chord, curve, number);
    if (squaredToSegment(x, y, chord) <= limit) return true;
  }
  return false;
}

/** Squares are quicker than roots, and may differ from them in the last bits. */
const hair = 1.000001;
