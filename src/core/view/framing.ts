import {
  boundsOf,
  type Camera,
  centred,
  fitCamera,
  type Insets,
  translation,
  type Viewport,
  worldToScreen,
} from '../scene/camera';
import type { Scene, Subject } from '../scene/scene';
import type { Selected } from './resolveView';

/** What discs and names near the edge usually need, CSS pixels. */
const room: Insets = { top: 52, right: 56, bottom: 56, left: 56 };
/** Names keep this far from the edge of the picture, CSS pixels. */
const edge = 12;
/** Less than this is a slit: nothing is brought into it. CSS pixels. */
const leastFree = 160;
/** A line shown by itself is not enlarged beyond this. */
const mostRevealZoom = 1;

/** Smaller than this, a whole picture squeezed above a sheet cannot be read; then only the selection is shown. */
const leastReadableZoom = 0.6;
/** Rounds of making room for names: each changes the zoom a little, and with it where names find a place. */
const rounds = 2;
/** Making room for names may cost this share of the zoom and no more: a crowded centre is worse than a cut name. */
const leastShare = 0.88;
/** In a larger crowd a name at the edge is nobody's first concern, and placing all names thrice is slow. */
const mostPeopleForNames = 300;

/**
 * The camera that shows everybody the filter could show, names included, whatever it hides now: filtering moves
 * nobody. Above a sheet if there is room to read it there, else under the sheet as well. `covered` as below;
 * `sceneAt` gives the scene at a zoom.
 */
export function fittingCamera(
  subject: Subject,
  loners: boolean,
  viewport: Viewport,
  covered: number,
  sceneAt: (zoom: number) => Scene,
): Camera {
  const { graph, positions } = subject;
  const tied = [...graph.people.keys()].filter((person) => loners || (graph.degree[person] ?? 0) > 0);
  const bounds = boundsOf(tied, positions.x, positions.y) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const fitAbove = (below: number): Camera => {
    let insets = { ...room, bottom: room.bottom + below };
    const first = fitCamera(bounds, viewport, insets);
    let camera = first;
    for (let round = 0; round < rounds && tied.length <= mostPeopleForNames; round++) {
      const over = namesBeyond(sceneAt(camera.k), tied, camera, viewport, below);
      if (over.left + over.right + over.top + over.bottom === 0) break;
      insets = {
        top: insets.top + over.top,
        right: insets.right + over.right,
        bottom: insets.bottom + over.bottom,
        left: insets.left + over.left,
      };
      const roomier = fitCamera(bounds, viewport, insets);
      if (roomier.k < first.k * leastShare) break;
      camera = roomier;
    }
    return camera;
  };
  const above = fitAbove(covered);
  return covered > 0 && above.k < leastReadableZoom ? fitAbove(0) : above;
}

/** How far names reach beyond each side of the free part, CSS pixels; 0 where they do not. */
function namesBeyond(
  scene: Scene,
  people: readonly number[],
  camera: Camera,
  viewport: Viewport,
  covered: number,
): Insets {
  const shift = translation(camera, viewport);
  const over = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const person of people) {
    const box = scene.names[person]?.box;
    if (!box) continue;
    const x = box.x + shift.x;
    const y = box.y + shift.y;
    over.left = Math.max(over.left, edge - x);
    over.top = Math.max(over.top, edge - y);
    over.right = Math.max(over.right, x + box.width + edge - viewport.width);
    over.bottom = Math.max(over.bottom, y + box.height + edge - (viewport.height - covered));
  }
  return over;
}

/**
 * The camera that brings a selection into the part of the viewport that nothing covers, or null where it is there
 * already. `covered`: height at the foot that a sheet lies over, CSS pixels.
 */
export function revealingCamera(
  { graph, positions }: Subject,
  selected: NonNullable<Selected>,
  camera: Camera,
  viewport: Viewport,
  covered: number,
): Camera | null {
  const people =
    selected.kind === 'person'
      ? [selected.person]
      : [graph.from[selected.relation] ?? 0, graph.to[selected.relation] ?? 0];
  const free = viewport.height - covered;
  const margin = 28;
  const seen = people.every((person) => {
    const at = worldToScreen(camera, viewport, { x: positions.x[person] ?? 0, y: positions.y[person] ?? 0 });
    return at.x >= margin && at.x <= viewport.width - margin && at.y >= margin && at.y <= free - margin;
  });
  const bounds = boundsOf(people, positions.x, positions.y);
  if (seen || !bounds || free < leastFree) return null;
  const insets = { ...room, bottom: room.bottom + covered };
  const fitted = fitCamera(bounds, viewport, insets).k;
  const k = Math.min(fitted, Math.max(camera.k, Math.min(mostRevealZoom, fitted)));
  return centred({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 }, k, insets);
}
