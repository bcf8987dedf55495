import type { Curve } from './curve';

/**
 * What to draw, as plain numbers in buckets by style, in scaled space (see shapes.ts). Any painter is a loop over
 * the buckets in the order of the fields. Tokens are names of CSS custom properties without the leading dashes.
 */
export interface DrawPlan {
  readonly strokes: StrokeBucket[];
  readonly triangles: FillBucket[];
  readonly segments: SegmentBucket[];
  readonly rings: RingBucket[];
  readonly marks: Mark[];
  readonly dots: DotBucket[];
  readonly discs: Disc[];
  readonly blocks: LabelBlock[];
}

/** Curves of one style; six numbers a curve: x0 y0 cx cy x1 y1. Dashes are counted from each curve's start. */
export interface StrokeBucket {
  readonly token: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  readonly curves: number[];
}

/** Filled triangles; six numbers each. */
interface FillBucket {
  readonly token: string;
  readonly triangles: number[];
}

/** Straight strokes; four numbers each. */
export interface SegmentBucket {
  readonly token: string;
  readonly width: number;
  readonly round: boolean;
  readonly segments: number[];
}

/** Circles filled with paper; three numbers each: x y r, to the middle of the stroke. */
export interface RingBucket {
  readonly token: string;
  readonly width: number;
  readonly circles: number[];
}

/** Discs without an outline; three numbers each: x y r. */
interface DotBucket {
  readonly token: string;
  readonly dots: number[];
}

/** A single character centred on a point, 17 px bold. */
interface Mark {
  readonly text: string;
  readonly token: string;
  readonly x: number;
  readonly y: number;
}

interface Disc {
  readonly person: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly initials: string;
  readonly inverted: boolean;
}

/** Text on a marker block, centred on a point. */
export interface LabelBlock {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function emptyPlan(): DrawPlan {
  return {
    strokes: [],
    triangles: [],
    segments: [],
    rings: [],
    marks: [],
    dots: [],
    discs: [],
    blocks: [],
  };
}

export function addStroke(plan: DrawPlan, style: Omit<StrokeBucket, 'curves'>, curve: Curve): void {
  let bucket = plan.strokes.find(
    (one) =>
      one.token === style.token &&
      one.width === style.width &&
      one.round === style.round &&
      one.dash.length === style.dash.length &&
      one.dash.every((length, index) => length === style.dash[index]),
  );
  if (!bucket) {
    bucket = { ...style, curves: [] };
    plan.strokes.push(bucket);
  }
  bucket.curves.push(curve.x0, curve.y0, curve.cx, curve.cy, curve.x1, curve.y1);
}

export function addTriangle(plan: DrawPlan, token: string, points: readonly number[]): void {
  let bucket = plan.triangles.find((one) => one.token === token);
  if (!bucket) {
    bucket = { token, triangles: [] };
    plan.triangles.push(bucket);
  }
  bucket.triangles.push(...points);
}

export function addSegment(
  plan: DrawPlan,
  style: Omit<SegmentBucket, 'segments'>,
  points: readonly number[],
): void {
  let bucket = plan.segments.find(
    (one) => one.token === style.token && one.width === style.width && one.round === style.round,
  );
  if (!bucket) {
    bucket = { ...style, segments: [] };
    plan.segments.push(bucket);
  }
  bucket.segments.push(...points);
}

export function addDot(plan: DrawPlan, token: string, x: number, y: number, r: number): void {
  let bucket = plan.dots.find((one) => one.token === token);
  if (!bucket) {
    bucket = { token, dots: [] };
    plan.dots.push(bucket);
  }
  bucket.dots.push(x, y, r);
}

export function addRing(
  plan: DrawPlan,
  style: Omit<RingBucket, 'circles'>,
  x: number,
  y: number,
  r: number,
): void {
  let bucket = plan.rings.find((one) => one.token === style.token && one.width === style.width);
  if (!bucket) {
    bucket = { ...style, circles: [] };
    plan.rings.push(bucket);
  }
  bucket.circles.push(x, y, r);
}
