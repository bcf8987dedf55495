import type { Visibility } from '../query/visibility';
import { type Curve, distanceTo, lengthOf, pointAt } from './curve';
import type { Scene } from './scene';

/** What lies under a point. Several relations come nearest first and lie on each other as far as a hand can tell. */
export type Hit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relations'; readonly relations: readonly number[] };

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
 * person whose target the point is in. `x` and `y` in scaled space (screen less the camera's translation); `reach` in CSS pixels.
 */
export function hitTest(
  scene: Scene,
  visibility: Visibility,
  people: readonly boolean[],
  x: number,
  y: number,
  reach: number,
): Hit {
  let nearestPerson = -1;
  let personGap = Infinity;
  for (const shape of scene.people) {
    if (!people[shape.person]) continue;
    const centre = Math.hypot(shape.x - x, shape.y - y);
    if (centre - shape.r < personGap && centre < Math.max(personReach, shape.r)) {
      nearestPerson = shape.person;
      personGap = centre - shape.r;
    }
  }
  if (personGap <= 0) return { kind: 'person', person: nearestPerson };
  const relations = nearestLines(scene, visibility, x, y, reach);
  if (relations.length > 0) return { kind: 'relations', relations };
  return nearestPerson >= 0 ? { kind: 'person', person: nearestPerson } : { kind: 'nothing' };
}

function nearestLines(scene: Scene, visibility: Visibility, x: number, y: number, reach: number): number[] {
  const near: { relation: number; gap: number; curve: Curve }[] = [];
  let best = reach;
  for (const relation of visibility.index) {
    const line = scene.lines[relation];
    if (!line) continue;
    const { x0, y0, cx, cy, x1, y1 } = line.visible;
    const limit = Math.min(best + tie, reach);
    if (x < Math.min(x0, cx, x1) - limit || x > Math.max(x0, cx, x1) + limit) continue;
    if (y < Math.min(y0, cy, y1) - limit || y > Math.max(y0, cy, y1) + limit) continue;
    const gap = distanceTo(line.visible, x, y);
    if (gap > limit) continue;
    best = Math.min(best, gap);
    near.push({ relation, gap, curve: line.visible });
  }
  near.sort((a, b) => a.gap - b.gap || a.relation - b.relation);
  const [nearest] = near;
  if (!nearest) return [];
  const within = { x, y, reach };
  return near
    .filter(
      ({ gap, curve }) =>
        gap <= best + tie && !(parts(nearest.curve, curve, within) && parts(curve, nearest.curve, within)),
    )
    .map(({ relation }) => relation);
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
