import type { StandingId } from '../evidence/standing';
import type { Positions } from '../layout/settle';
import type { Graph } from '../model/graph';
import { describedWords } from '../model/names';
import { type RelationTypeId, relationTypes } from '../model/relationTypes';
import { around } from './box';
import { type Bounds, boundsOf } from './camera';
import type { Point } from './curve';
import { type MeasureText, type NameShape, type Naming, placeName, type Stand } from './names';
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
/** Half the room of an end glyph, and of that with air round it, CSS pixels. */
const glyph = 6;
const glyphAndAir = 10;

export function buildScene(subject: Subject, zoom: number, measure: MeasureText, naming: Naming): Scene {
  const { graph, positions, bows } = subject;
  const people = graph.people.map((_, person) => personShape(graph, positions, zoom, person));
  const lines = graph.relations.flatMap((_, relation) => {
    const from = people[graph.from[relation] ?? -1];
    const to = people[graph.to[relation] ?? -1];
    return from && to ? [lineShape(relation, from, to, (bows[relation] ?? 0) * zoom)] : [];
  });
  const tied = people.filter((shape) => (graph.degree[shape.person] ?? 0) > 0);
  const ground = {
    all: occupiedGround(subject, people, lines, false),
    solid: occupiedGround(subject, people, lines, true),
    people,
    within: nameExtent(tied, naming),
  };
  const names: (NameShape | null)[] = people.map(() => null);
  const byImportance = [...people.keys()].sort(
    (a, b) => (graph.degree[b] ?? 0) - (graph.degree[a] ?? 0) || a - b,
  );
  for (const person of byImportance) {
    const shape = people[person];
    const who = graph.people[person];
    if (!shape || !who) continue;
    const role = naming.roles ? describedWords(who) : null;
    names[person] = placeName(ground, shape, who.name, role, measure, standOf(graph.degree[person] ?? 0));
  }
  return { subject, zoom, people, lines, names, ground: ground.all };
}

/** From this many relations on, a person is one of those whom the picture is about. */
const hubFrom = 3;

/** People without a line stand in rows, like a list, and no line helps to tell whose a name is. */
function standOf(relations: number): Stand {
  return relations === 0 ? 'beside' : relations >= hubFrom ? 'hub' : 'free';
}

function boundsOfDiscs(people: readonly PersonShape[]): Bounds {
  const bounds = boundsOf(
    people.keys(),
    people.map((shape) => shape.x),
    people.map((shape) => shape.y),
  );
  return bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

function nameExtent(people: readonly PersonShape[], { overhang }: Naming): Bounds {
  const { left, top, right, bottom } = boundsOfDiscs(people);
  return {
    left: left - overhang.x,
    top: top - overhang.y,
    right: right + overhang.x,
    bottom: bottom + overhang.y,
  };
}

/** All that stands in the picture before the names do; `solid`: only what no name may cover even where it must. */
function occupiedGround(
  subject: Subject,
  people: readonly PersonShape[],
  lines: readonly LineShape[],
  solid: boolean,
): Occupancy {
  const margin = 220;
  const { left, top, right, bottom } = boundsOfDiscs(people);
  const ground = emptyOccupancy({
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  });
  for (const { x, y, r } of people)
    takeBox(ground, { x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 });
  for (const line of lines) {
    const marked = hasMark(subject.standings[line.relation]);
    takeBox(ground, around(endOf(subject, line), solid ? glyph : glyphAndAir));
    // A range of years may put a mark on any line.
    if (marked || !solid) takeBox(ground, around(line.middle, marked ? widestMark : yearsMark));
    if (!solid) takeCurve(ground, line.visible, lineWeight(subject, line.relation) / 2 + 1.5);
  }
  return ground;
}

/** Where the glyph of a line is. */
function endOf(subject: Subject, { relation, visible }: LineShape): Point {
  const atStart = typeOf(subject, relation) === 'worked-for';
  return atStart ? { x: visible.x0, y: visible.y0 } : { x: visible.x1, y: visible.y1 };
}

export function hasMark(standing: StandingId | undefined): boolean {
  return standing === 'tentative' || standing === 'contested';
}

export function typeOf({ graph }: Subject, relation: number): RelationTypeId {
  return relationTypes[graph.type[relation] ?? 0]?.id ?? 'endorses';
}

/** Weight of a line by its origins, CSS pixels (mock.md); a tentative one is thinner than all. */
export function lineWeight(subject: Pick<Subject, 'standings' | 'origins'>, relation: number): number {
  const standing = subject.standings[relation];
  if (standing === 'tentative' || standing === 'unsourced') return 1.25;
  const origins = subject.origins[relation] ?? 1;
  return origins >= 3 ? 3.5 : origins === 2 ? 2.5 : 1.75;
}
