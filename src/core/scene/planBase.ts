import type { Box } from '../geometry/box';
import type { Graph } from '../model/graph';
import { drawnPeople } from '../query/drawnPeople';
import type { Visibility } from '../query/visibility';
import { lineAlpha } from './crowd';
import { type DrawPlan, emptyPlan } from './drawPlan';
import { addDisc, addLine, type VisibleLines, type VisibleScene } from './planItem';
import type { Scene } from './scene';
import { isDot, mostRadius, personOf } from './shapes';

/** A line that recedes for good is still found, read and picked. */
export const fadedAlpha = 0.25;

/**
 * Persons drawn: those with a shown relation, and, on request, those without any relation at all; of these in any
 * case the one who are selected, as no filter hides them.
 */
export function shownPeople(
  graph: Graph,
  visibility: Visibility,
  isolates: boolean,
  selected: readonly number[] = [],
): boolean[] {
  const shown = drawnPeople(graph, visibility.index, isolates);
  for (const person of selected) if (graph.degree[person] === 0) shown[person] = true;
  return shown;
}

/** The lines that recede; painted first, and faint. */
export function planFaded(lines: VisibleLines): DrawPlan {
  const plan = emptyPlan();
  for (const relation of lines.visibility.index) {
    if (lines.appearance.faded[relation]) addLine(plan, lines, relation, 0);
  }
  return plan;
}

/** The picture without selection and hover: all lines that do not recede, and all discs. */
export function planBase(shown: VisibleScene): DrawPlan {
  const plan = emptyPlan();
  for (const relation of shown.visibility.index) {
    if (!shown.appearance.faded[relation]) addLine(plan, shown, relation, 0);
  }
  for (const [person, isDrawn] of shown.people.entries())
    if (isDrawn) addDisc(plan, shown.scene, person, false);
  return plan;
}

/** A part of a picture, to be painted as faint as `alpha` says. */
export interface Layer {
  readonly alpha: number;
  readonly plan: DrawPlan;
}

/** So many lines, discs or threads of a mass make one piece: a few thousandths of a second of work. */
const pieceOf = { lines: 200, discs: 400, threads: 2000, specks: 8000 } as const;
/** Round what is in sight, for glyphs, strokes and outlines that reach into it. CSS pixels. */
const fringe = 24;

/**
 * The picture without selection and hover, in pieces to be planned and painted in order, with nothing in them that is
 * out of `visible` (scaled space). A picture of two hundred lines is one piece of lines and one of discs.
 */
export function basePieces(shown: VisibleScene, visible: Box): (() => Layer)[] {
  const { scene, visibility, people, appearance } = shown;
  const inSight = visibility.index.filter((relation) => isLineVisible(scene, relation, visible));
  const strength = lineAlpha(scene.subject, scene.zoom);
  const lines = (relations: readonly number[], alpha: number) =>
    inPieces(relations, scene.isMass ? pieceOf.threads : pieceOf.lines, (plan, relation) =>
      addLine(plan, shown, relation, 0),
    ).map((plan) => () => ({ alpha, plan: plan() }));
  const [dots, rings]: [number[], number[]] = [[], []];
  for (const [person, isDrawn] of people.entries()) {
    if (!isDrawn || !isDiscVisible(scene, person, visible)) continue;
    (isDot(scene.subject, personOf(scene.subject, scene.zoom, person)) ? dots : rings).push(person);
  }
  const there = [...dots, ...rings];
  const discs = inPieces(there, scene.isMass ? pieceOf.specks : pieceOf.discs, (plan, person) =>
    addDisc(plan, scene, person, false),
  );
  return [
    ...lines(
      inSight.filter((relation) => appearance.faded[relation]),
      fadedAlpha * strength,
    ),
    ...lines(
      inSight.filter((relation) => !appearance.faded[relation]),
      strength,
    ),
    // Of a mass, specks are fainter as well, or they would hide what lies between them.
    ...discs.map((plan) => () => ({ alpha: scene.isMass ? Math.sqrt(strength) : 1, plan: plan() })),
  ];
}

function inPieces(
  items: readonly number[],
  size: number,
  add: (plan: DrawPlan, item: number) => void,
): (() => DrawPlan)[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, piece) => () => {
    const plan = emptyPlan();
    for (const item of items.slice(piece * size, (piece + 1) * size)) add(plan, item);
    return plan;
  });
}

function isLineVisible({ subject, zoom }: Scene, relation: number, visible: Box): boolean {
  const { graph, positions, offsets } = subject;
  const from = graph.from[relation] ?? 0;
  const to = graph.to[relation] ?? 0;
  const room = fringe + (Math.abs(offsets[relation] ?? 0) / 2) * zoom;
  const [ax, bx] = [(positions.x[from] ?? 0) * zoom, (positions.x[to] ?? 0) * zoom];
  if (Math.max(ax, bx) < visible.x - room || Math.min(ax, bx) > visible.x + visible.width + room)
    return false;
  const [ay, by] = [(positions.y[from] ?? 0) * zoom, (positions.y[to] ?? 0) * zoom];
  return Math.max(ay, by) >= visible.y - room && Math.min(ay, by) <= visible.y + visible.height + room;
}

function isDiscVisible({ subject, zoom }: Scene, person: number, visible: Box): boolean {
  const room = fringe + mostRadius(subject, zoom);
  const x = (subject.positions.x[person] ?? 0) * zoom;
  const y = (subject.positions.y[person] ?? 0) * zoom;
  return (
    x >= visible.x - room &&
    x <= visible.x + visible.width + room &&
    y >= visible.y - room &&
    y <= visible.y + visible.height + room
  );
}
