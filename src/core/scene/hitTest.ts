import type { Visibility } from '../query/visibility';
import { distanceTo } from './curve';
import type { Scene } from './scene';

/** What lies under a point. Several relations come nearest first and lie too close together to tell apart. */
export type Hit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relations'; readonly relations: readonly number[] };

/** How far from a line a pointer still means it, CSS pixels. */
export const lineReach = { mouse: 16, touch: 24 } as const;
/** Radius within which a press means a person, however small the disc: a target of 44 px. */
const personReach = 22;
/** Lines whose distances differ by less than this lie on top of each other there. */
const tie = 1.5;

/**
 * The nearest visible thing: a disc the point is in, else the nearest drawn line within reach, else a person whose
 * target the point is in. `x` and `y` in scaled space (screen less the camera's translation); `reach` in CSS pixels.
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
  const near: { relation: number; gap: number }[] = [];
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
    near.push({ relation, gap });
  }
  return near
    .filter(({ gap }) => gap <= best + tie)
    .sort((a, b) => a.gap - b.gap || a.relation - b.relation)
    .map(({ relation }) => relation);
}
