import type { StandingId } from '../evidence/standing';
import type { Positions } from '../layout/settle';
import type { Graph } from '../model/graph';
import { describedWords } from '../model/names';
import { type RelationTypeId, relationTypes } from '../model/relationTypes';
import { boundsOf } from './camera';
import { type MeasureText, type NameShape, placeName } from './names';
import { emptyOccupancy, type Occupancy, takeBox, takeCurve } from './occupancy';
import { type LineShape, lineShape, type PersonShape, personShape } from './shapes';

/** What the picture shows of the record, by index of relation or person. */
export interface Subject {
  readonly graph: Graph;
  readonly standings: readonly StandingId[];
  /** Number of origins per relation. */
  readonly origins: readonly number[];
  readonly positions: Positions;
  /** Per relation, world units (bows.ts). */
  readonly bows: Float64Array;
}

/**
 * All shapes at one zoom, in scaled space. Filters, selection and panning do not enter: they choose among shapes,
 * so nobody and no name moves when they change.
 */
export interface Scene {
  readonly subject: Subject;
  readonly zoom: number;
  readonly people: readonly PersonShape[];
  readonly lines: readonly LineShape[];
  /** Per person; null where there was no free place. */
  readonly names: readonly (NameShape | null)[];
  readonly ground: Occupancy;
}

/** Half the room of a mark at a line's middle, CSS pixels. */
const widestMark = 13;
const yearsMark = 9;

export function buildScene(subject: Subject, zoom: number, measure: MeasureText, roles: boolean): Scene {
  const { graph, positions, bows } = subject;
  const people = graph.people.map((_, person) => personShape(graph, positions, zoom, person));
  const lines = graph.relations.flatMap((_, relation) => {
    const from = people[graph.from[relation] ?? -1];
    const to = people[graph.to[relation] ?? -1];
    return from && to ? [lineShape(relation, from, to, (bows[relation] ?? 0) * zoom)] : [];
  });
  const ground = occupiedGround(subject, people, lines);
  const names: (NameShape | null)[] = people.map(() => null);
  const within = nameExtent(people.filter((shape) => (graph.degree[shape.person] ?? 0) > 0));
  const byImportance = [...people.keys()].sort(
    (a, b) => (graph.degree[b] ?? 0) - (graph.degree[a] ?? 0) || a - b,
  );
  for (const person of byImportance) {
    const shape = people[person];
    const who = graph.people[person];
    if (!shape || !who) continue;
    const role = roles ? describedWords(who) : null;
    // People without a line stand in rows, like a list, and no line helps to tell whose a name is.
    const alone = graph.degree[person] === 0;
    names[person] = placeName(ground, within, shape, who.name, role, measure, alone);
  }
  return { subject, zoom, people, lines, names, ground };
}

/** How far a name may reach beyond the outermost people before another place is tried. */
const overhang = 58;

function nameExtent(people: readonly PersonShape[]): { left: number; right: number } {
  const xs = people.map((shape) => shape.x);
  const left = xs.reduce((least, x) => Math.min(least, x), Infinity);
  const right = xs.reduce((most, x) => Math.max(most, x), -Infinity);
  return { left: left - overhang, right: right + overhang };
}

function occupiedGround(
  subject: Subject,
  people: readonly PersonShape[],
  lines: readonly LineShape[],
): Occupancy {
  const bounds = boundsOf(
    people.keys(),
    people.map((shape) => shape.x),
    people.map((shape) => shape.y),
  );
  const margin = 220;
  const { left, top, right, bottom } = bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const ground = emptyOccupancy({
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  });
  for (const { x, y, r } of people)
    takeBox(ground, { x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 });
  for (const line of lines) {
    takeCurve(ground, line.visible, lineWeight(subject, line.relation) / 2 + 1.5);
    takeEnd(ground, subject, line);
    // A range of years may put a mark on any line.
    takeBox(ground, around(line.middle, hasMark(subject.standings[line.relation]) ? widestMark : yearsMark));
  }
  return ground;
}

function takeEnd(ground: Occupancy, subject: Subject, { relation, visible }: LineShape): void {
  const atStart = typeOf(subject, relation) === 'worked-for';
  const end = atStart ? { x: visible.x0, y: visible.y0 } : { x: visible.x1, y: visible.y1 };
  takeBox(ground, around(end, 10));
}

function around({ x, y }: { x: number; y: number }, half: number) {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function hasMark(standing: StandingId | undefined): boolean {
  return standing === 'tentative' || standing === 'contested';
}

export function typeOf({ graph }: Subject, relation: number): RelationTypeId {
  return relationTypes[graph.type[relation] ?? 0]?.id ?? 'endorses';
}

/** Weight of a line by its origins, CSS pixels (mock.md); a tentative one is thinner than all. */
export function lineWeight(subject: Pick<Subject, 'standings' | 'origins'>, relation: number): number {
  if (subject.standings[relation] === 'tentative') return 1.25;
  const origins = subject.origins[relation] ?? 1;
  return origins >= 3 ? 3.5 : origins === 2 ? 2.5 : 1.75;
}
