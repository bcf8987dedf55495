import { around } from '../geometry/box';
import type { Visibility } from '../query/visibility';
import { type Curve, distanceTo, isBeyond, lengthOf, pointAt } from './curve';
import type { VisibleScene } from './planItem';
import type { Scene } from './scene';
import { lineOf, mostRadius, personOf, speck } from './shapes';
import { linesWithin, peopleWithin, spatialIndexOf } from './spatialIndex';

/** What lies under a point. Several relations come nearest first and lie on each other as far as a hand can tell. */
export type Hit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relations'; readonly relations: readonly number[] };

/** What a point can lie on. */
export type Hittable = Omit<VisibleScene, 'appearance'>;

/** How far from a line a pointer still means it, CSS pixels. */
export const lineReach = { mouse: 16, touch: 24 } as const;
/** Radius within which a press means a person, however small the disc: a target of 44 px. */
const personReach = 22;
/** Lines that are nowhere farther apart than this, CSS pixels, are one to the eye and to a hand. */
const tie = 0.5;
const mostSteps = 500;

/**
 * The nearest visible thing: a disc the point is in, else the nearest drawn line within reach (with those that lie on
 * it all the way through that reach; lines that only cross there can be told apart beside the crossing), else a
 * person whose target the point is in. A disc that is only a speck goes before a line if its middle is nearer.
 * `x` and `y` in scaled space (screen less the camera's translation); `reach` in CSS pixels.
 */
export function hitTest({ scene, visibility, people }: Hittable, x: number, y: number, reach: number): Hit {
  const nearest = nearestPerson(scene, people, x, y);
  if (nearest && nearest.gap <= 0 && nearest.r >= speck) return { kind: 'person', person: nearest.person };
  const { relations, gap } = nearestLines(scene, visibility, x, y, reach);
  const isOnSpeck = nearest !== null && nearest.gap <= 0 && nearest.centre < gap;
  if (relations.length > 0 && !isOnSpeck) return { kind: 'relations', relations };
  return nearest ? { kind: 'person', person: nearest.person } : { kind: 'nothing' };
}

interface Near {
  readonly person: number;
  readonly r: number;
  /** From the point to the disc's edge, negative inside, and to its middle. CSS pixels. */
  readonly gap: number;
  readonly centre: number;
}

function nearestPerson(
  { subject, zoom }: Scene,
  people: readonly boolean[],
  x: number,
  y: number,
): Near | null {
  let nearest: Near | null = null;
  const target = around(
    { x: x / zoom, y: y / zoom },
    Math.max(personReach, mostRadius(subject, zoom)) / zoom,
  );
  peopleWithin(spatialIndexOf(subject), target, (person) => {
    if (!people[person]) return;
    const shape = personOf(subject, zoom, person);
    const centre = Math.hypot(shape.x - x, shape.y - y);
    const gap = centre - shape.r;
    if (centre >= Math.max(personReach, shape.r) || (nearest && !isNearer(gap, person, nearest))) return;
    nearest = { person, r: shape.r, gap, centre };
  });
  return nearest;
}

/** Of two as near, the first by index, in whatever order they are looked at. */
function isNearer(gap: number, person: number, than: Near): boolean {
  return gap < than.gap || (gap === than.gap && person < than.person);
}

interface Candidate {
  readonly relation: number;
  readonly gap: number;
  readonly curve: Curve;
}

/** Where lines are thick, the nearest is found within so few CSS pixels that only some of them need be looked at. */
const firstLook = 3;

function nearestLines(
  scene: Scene,
  visibility: Visibility,
  x: number,
  y: number,
  reach: number,
): { readonly relations: readonly number[]; readonly gap: number } {
  const first = linesAround(scene, visibility, x, y, Math.min(firstLook, reach));
  const near =
    first[0] && first[0].gap + tie <= firstLook ? first : linesAround(scene, visibility, x, y, reach);
  const [nearest] = near;
  if (!nearest) return { relations: [], gap: Infinity };
  const within = { x, y, reach };
  const relations = near
    .filter(
      ({ gap, curve }) =>
        gap <= nearest.gap + tie &&
        !(parts(nearest.curve, curve, within) && parts(curve, nearest.curve, within)),
    )
    .map(({ relation }) => relation);
  return { relations, gap: nearest.gap };
}

/** Lines that are drawn within a radius of a point, as far as they can be the nearest or lie on it; the nearest first. */
function linesAround(
  { subject, zoom }: Scene,
  { shown }: Visibility,
  x: number,
  y: number,
  radius: number,
): Candidate[] {
  const { graph, positions, offsets } = subject;
  const near: Candidate[] = [];
  const [wx, wy] = [x / zoom, y / zoom];
  let best = radius;
  linesWithin(spatialIndexOf(subject), around({ x: wx, y: wy }, radius / zoom), (relation) => {
    if (!shown[relation]) return;
    const limit = Math.min(best + tie, radius);
    const a = graph.from[relation] ?? 0;
    const b = graph.to[relation] ?? 0;
    const chord = {
      x0: positions.x[a] ?? 0,
      y0: positions.y[a] ?? 0,
      x1: positions.x[b] ?? 0,
      y1: positions.y[b] ?? 0,
    };
    // A bent line is nowhere farther from its chord than half its offset.
    if (isBeyond(chord, wx, wy, (limit + tie) / zoom + Math.abs(offsets[relation] ?? 0) / 2)) return;
    const { visible } = lineOf(subject, zoom, relation);
    const gap = distanceTo(visible, x, y);
    if (gap > limit) return;
    best = Math.min(best, gap);
    near.push({ relation, gap, curve: visible });
  });
  return near.sort((a, b) => a.gap - b.gap || a.relation - b.relation);
}

/** Whether a line leaves another somewhere near a point, so that a pointer there can only mean the one. */
function parts(one: Curve, other: Curve, near: { x: number; y: number; reach: number }): boolean {
  const steps = Math.min(mostSteps, Math.max(8, Math.ceil(lengthOf(one) / 2)));
  for (let step = 0; step <= steps; step++) {
    const { x, y } = pointAt(one, step / steps);
    if (Math.hypot(x - near.x, y - near.y) > near.reach) continue;
    if (distanceTo(other, x, y) > tie) return true;
  }
  return false;
}
