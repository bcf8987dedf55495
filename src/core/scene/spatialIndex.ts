import type { Box } from '../geometry/box';
import { around, grown, overlaps } from '../geometry/box';
import type { Positions } from '../geometry/point';
import type { MovingSegment } from '../geometry/segment';
import type { Graph } from '../model/graph';
import { linesAt } from '../query/linesAt';
import { alongSegment, type Cells, cellAt, type Filing, fileAll, within } from './cells';
import { offsetCurve, pointAt } from './curve';
import type { Subject } from './subject';

/**
 * Who and what is where, in world units, so that looking at a place does not grow with the whole. Columns only: a
 * square cell's things are `items` from `starts` of the cell to `starts` of the next.
 */
export interface SpatialIndex {
  readonly people: Cells;
  readonly lines: Cells;
  /** Who and what is no longer where the cells say; null where all is. */
  readonly moved: Moved | null;
}

/** Of a subject, what decides where people and lines are. */
type Placed = Pick<Subject, 'graph' | 'positions' | 'offsets' | 'moved'>;

/** A few people in other places with their lines: looked at one by one, so that a hand may move somebody among thousands. */
interface Moved {
  readonly subject: Placed;
  readonly people: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
}

/** With more moved lines than these, all is filed anew. */
const mostMoved = 2000;

const finest = 80;
const mostCells = 1 << 14;
/** A bowed line is filed as so many straight pieces; they leave it by less than `bend`, world units. */
const pieces = 8;
const bend = 3;

/** By positions and curve offsets, the two of a subject that an index is made from: what is shown does not matter to it. */
const known = new WeakMap<Positions, WeakMap<Float64Array, SpatialIndex>>();

/** The index of a subject, made when it is first asked for. */
export function spatialIndexOf(subject: Placed): SpatialIndex {
  const { positions, offsets } = subject;
  const ofBows = known.get(positions) ?? new WeakMap<Float64Array, SpatialIndex>();
  known.set(positions, ofBows);
  const index = ofBows.get(offsets) ?? movedIndex(subject) ?? makeIndex(subject);
  ofBows.set(offsets, index);
  return index;
}

/** The index of where everybody stood before, and who has moved since; null where that is nobody, or too many. */
function movedIndex(subject: Placed): SpatialIndex | null {
  const { moved, graph } = subject;
  if (!moved) return null;
  const people = new Set(moved.people);
  const lines = new Set<number>();
  for (const person of people) for (const line of linesAt(graph, person)) lines.add(line);
  if (lines.size > mostMoved) return null;
  const before = spatialIndexOf({ graph, offsets: subject.offsets, positions: moved.before });
  return { ...before, moved: { subject, people, lines } };
}

/** Visits each person who may stand in a box, once; world units. */
export function peopleWithin(
  { people, moved }: SpatialIndex,
  box: Box,
  visit: (person: number) => void,
): void {
  within(people, box, (person) => {
    if (!moved?.people.has(person)) visit(person);
  });
  if (!moved) return;
  const { x, y } = moved.subject.positions;
  for (const person of moved.people) {
    const place = { x: x[person] ?? 0, y: y[person] ?? 0 };
    if (overlaps(around(place, bend), box)) visit(person);
  }
}

/** Visits each relation whose line may touch a box, once; world units. */
export function linesWithin(
  { lines, moved }: SpatialIndex,
  box: Box,
  visit: (relation: number) => void,
): void {
  const near = grown(box, bend);
  within(lines, near, (line) => {
    if (!moved?.lines.has(line)) visit(line);
  });
  if (!moved) return;
  for (const line of moved.lines) if (overlaps(lineBox(moved.subject, line), near)) visit(line);
}

/** A box that holds a line, world units. */
function lineBox({ graph, positions: { x, y }, offsets }: Placed, line: number): Box {
  const [a, b] = [graph.from[line] ?? 0, graph.to[line] ?? 0];
  const [x0, y0, x1, y1] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
  const box = {
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  };
  // A bent line is nowhere farther from its chord than half its offset.
  return grown(box, bend + Math.abs(offsets[line] ?? 0) / 2);
}

function makeIndex(subject: Placed): SpatialIndex {
  const { graph, positions } = subject;
  const { x, y } = positions;
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (let person = 0; person < x.length; person++) {
    left = Math.min(left, x[person] ?? 0);
    right = Math.max(right, x[person] ?? 0);
    top = Math.min(top, y[person] ?? 0);
    bottom = Math.max(bottom, y[person] ?? 0);
  }
  const cell = Math.max(finest, Math.sqrt(((right - left) * (bottom - top)) / mostCells));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const bounds = { left, top, cell, columns, rows };
  return {
    moved: null,
    people: fileAll(bounds, graph.people.length, (_, put, person) =>
      put(cellAt(bounds, x[person] ?? 0, y[person] ?? 0)),
    ),
    lines: fileAll(bounds, graph.relations.length, lineFiling(subject, graph)),
  };
}

function lineFiling({ positions: { x, y }, offsets }: Placed, { from, to }: Graph): Filing {
  return (bounds, put, relation) => {
    const [a, b] = [from[relation] ?? 0, to[relation] ?? 0];
    const [x0, y0, x1, y1] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
    const piece: MovingSegment = { x0, y0, x1, y1 };
    const offset = offsets[relation] ?? 0;
    if (offset === 0) return alongSegment(bounds, piece, put);
    const curve = offsetCurve({ x: x0, y: y0 }, { x: x1, y: y1 }, offset);
    for (let count = 1; count <= pieces; count++) {
      const next = pointAt(curve, count / pieces);
      piece.x1 = next.x;
      piece.y1 = next.y;
      alongSegment(bounds, piece, put);
      piece.x0 = next.x;
      piece.y0 = next.y;
    }
  };
}
