import type { Point } from '../geometry/point';
import { isCrowd } from './crowd';
import { type Curve, offsetCurve, parameterAtDistance, partOf, pointAt } from './curve';
import type { Subject } from './subject';

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
  readonly middle: Point;
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

/** By how much strokes are thinner than designed: not at all near zoom 1, to less than half among a crowd. */
export function strokeScale(zoom: number): number {
  return Math.min(1, Math.max(0.4, zoom / farZoom));
}

/** CSS pixels at mark scale 1. */
const largestDisc = 30;

/** Disc radius in CSS pixels: area grows with the number of relations, from 16 to 30. */
export function discRadius(relations: number): number {
  return Math.min(largestDisc, Math.sqrt(256 + 124 * Math.max(0, relations - 1)));
}

/** From this zoom on, a crowd is seen one by one, and its discs are those of few people. */
const closeZoom = 0.9;

/**
 * Disc radius among a crowd, CSS pixels at mark scale 1: who has few relations is small there and who has many is not,
 * as a map draws a village and a city. The nearer one looks, the less they differ.
 */
function crowdRadius(relations: number, zoom: number): number {
  const apart = Math.min(largestDisc, Math.sqrt(64 + 56 * Math.max(0, relations - 1)));
  const close = Math.min(1, Math.max(0, (zoom - farZoom) / (closeZoom - farZoom)));
  return apart + (discRadius(relations) - apart) * close;
}

/** The zoom by which marks have their size: those who are left of a crowd stand as if one looked at them from nearer. */
function zoomOfMarks({ shown }: Subject, zoom: number): number {
  return zoom * (shown?.spread ?? 1);
}

/** How large the marks of a subject are at a zoom. */
export function marksOf(subject: Subject, zoom: number): { readonly size: number; readonly stroke: number } {
  const near = zoomOfMarks(subject, zoom);
  return { size: markScale(near), stroke: strokeScale(near) };
}

/** No disc of a subject is larger at a zoom, CSS pixels. */
export function mostRadius(subject: Subject, zoom: number): number {
  return largestDisc * markScale(zoomOfMarks(subject, zoom));
}

/** The disc of a person of the graph. */
export function personOf(subject: Subject, zoom: number, person: number): PersonShape {
  const { graph, positions } = subject;
  const near = zoomOfMarks(subject, zoom);
  const relations = graph.degree[person] ?? 0;
  const radius = isCrowd(subject) ? crowdRadius(relations, near) : discRadius(relations);
  return {
    person,
    x: (positions.x[person] ?? 0) * zoom,
    y: (positions.y[person] ?? 0) * zoom,
    r: radius * markScale(near),
  };
}

/** The line of a relation of the graph. */
export function lineOf(subject: Subject, zoom: number, relation: number): LineShape {
  const { graph, offsets } = subject;
  const from = personOf(subject, zoom, graph.from[relation] ?? 0);
  const to = personOf(subject, zoom, graph.to[relation] ?? 0);
  return lineShape(relation, from, to, (offsets[relation] ?? 0) * zoom);
}

/** `offset` in scaled units, as everything here. */
export function lineShape(relation: number, from: PersonShape, to: PersonShape, offset: number): LineShape {
  const curve = offsetCurve(from, to, offset);
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

/** A disc of a smaller radius is a speck: it is no ground that words stand clear of, nor a thing that a hand can aim at. CSS pixels. */
export const speck = 4;

/** In a crowd a disc of a smaller radius is a dot without an outline: one of many, until one comes nearer. CSS pixels. */
const leastRing = 5;

/** Whether a disc is drawn as one of the many. */
export function isDot(subject: Subject, { r }: PersonShape): boolean {
  return r < 2 || (r < leastRing && isCrowd(subject));
}
