import {
  boundsOf,
  type Camera,
  centred,
  fitCamera,
  type Insets,
  type Viewport,
  worldToScreen,
} from '../scene/camera';
import type { Subject } from '../scene/scene';
import type { OpenRecord } from './record';
import type { Selected } from './resolveView';
import type { View } from './viewState';

/** What discs and names need round the outermost people, CSS pixels. */
const nameRoom: Insets = { top: 44, right: 88, bottom: 54, left: 88 };
/** A narrow picture cannot spare as much. */
const narrowRoom: Insets = { top: 40, right: 52, bottom: 46, left: 52 };
const narrow = 560;
/** Less than this is a slit: nothing is brought into it. CSS pixels. */
const leastFree = 160;
/** A line shown by itself is not enlarged beyond this. */
const mostRevealZoom = 1;

/** Smaller than this, a whole picture squeezed above a sheet cannot be read; then only the selection is shown. */
const leastReadableZoom = 0.6;

/**
 * The camera that shows everybody the filter could show, whatever it hides now: filtering moves nobody. Above a sheet
 * if there is room to read it there, else under the sheet as well. `covered` as below.
 */
export function fittingCamera(record: OpenRecord, view: View, viewport: Viewport, covered: number): Camera {
  const { graph, positions } = record;
  const tied = [...graph.people.keys()].filter((person) => view.loners || (graph.degree[person] ?? 0) > 0);
  const bounds = boundsOf(tied, positions.x, positions.y) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const above = fitCamera(bounds, viewport, roomIn(viewport, covered));
  return covered > 0 && above.k < leastReadableZoom
    ? fitCamera(bounds, viewport, roomIn(viewport, 0))
    : above;
}

function roomIn(viewport: Viewport, covered: number): Insets {
  const room = viewport.width < narrow ? narrowRoom : nameRoom;
  return { ...room, bottom: room.bottom + covered };
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
  const insets = roomIn(viewport, covered);
  const fitted = fitCamera(bounds, viewport, insets).k;
  const k = Math.min(fitted, Math.max(camera.k, Math.min(mostRevealZoom, fitted)));
  return centred({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 }, k, insets);
}
