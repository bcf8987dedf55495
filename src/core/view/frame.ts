import type { Visibility } from '../query/visibility';
import { type Camera, translation, type Viewport } from '../scene/camera';
import type { Point } from '../scene/curve';
import { type Hit, hitTest } from '../scene/hitTest';
import type { MeasureText } from '../scene/names';
import { type Item, type Looks, shownPeople } from '../scene/planPicture';
import { buildScene, type Scene, type Subject } from '../scene/scene';
import { fittingCamera } from './framing';
import { latest } from './latest';
import type { OpenRecord } from './record';
import type { View } from './viewState';
import { createVisibilities } from './visibilities';
import { weighRecord } from './weighRecord';

/** All that one picture is drawn and hit from. */
export interface Frame {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly scene: Scene;
  readonly visibility: Visibility;
  /** Per person, whether they are drawn. */
  readonly people: readonly boolean[];
  readonly looks: Looks;
}

/** Derives frames of one record; each part is kept for as long as what it depends on is the same. */
export interface Frames {
  /** The record with the people that were moved by hand in their new places. */
  readonly subjectOf: (pins: View['pins']) => Subject;
  /** The camera that shows everybody; `covered`: CSS pixels at the foot that a sheet lies over. */
  readonly fit: (viewport: Viewport, loners: boolean, covered: number) => Camera;
  readonly frame: (view: View, camera: Camera, viewport: Viewport) => Frame;
}

/** Roles stand under names only where there is room for them. CSS pixels of width. */
const rolesFrom = 640;

export function createFrames(record: OpenRecord, measure: MeasureText): Frames {
  const subjectOf = latest((pins: View['pins']): Subject => {
    if (pins.length === 0) return record.subject;
    const x = Float64Array.from(record.positions.x);
    const y = Float64Array.from(record.positions.y);
    for (const pin of pins) {
      const person = record.graph.personIndex.get(pin.person);
      if (person === undefined) continue;
      x[person] = pin.x;
      y[person] = pin.y;
    }
    return { ...record.subject, positions: { x, y } };
  });
  const sceneOf = latest((pins: View['pins'], zoom: number, roles: boolean) =>
    buildScene(subjectOf(pins), zoom, measure, roles),
  );
  // Where people stand by themselves decides the fit: dragging one must not move the picture.
  const fit = latest((viewport: Viewport, loners: boolean, covered: number) =>
    fittingCamera(record.subject, loners, viewport, covered, (zoom) =>
      buildScene(record.subject, zoom, measure, viewport.width >= rolesFrom),
    ),
  );
  const visibilityOf = createVisibilities(record);
  const weighed = latest((doubted: View['doubted']) => weighRecord(record, doubted));
  const looksOf = latest(({ standings, origins, unsupported }: OpenRecord, visibility: Visibility): Looks => {
    return {
      standings: standings.map((standing) => standing.id),
      origins,
      faded: unsupported.map((lost, relation) => lost || visibility.faded[relation] === true),
    };
  });
  const frame = (view: View, camera: Camera, viewport: Viewport): Frame => {
    const scene = sceneOf(view.pins, camera.k, viewport.width >= rolesFrom);
    const visibility = visibilityOf(view);
    const people = shownPeople(scene, visibility, view.loners);
    return { camera, viewport, scene, visibility, people, looks: looksOf(weighed(view.doubted), visibility) };
  };
  return { subjectOf, fit, frame };
}

/** What lies under a point of the screen; `reach` in CSS pixels. */
export function hitIn({ camera, viewport, scene, visibility, people }: Frame, at: Point, reach: number): Hit {
  const shift = translation(camera, viewport);
  return hitTest(scene, visibility, people, at.x - shift.x, at.y - shift.y, reach);
}

/** Where the keyboard's ring round a line's middle ends, CSS pixels. */
const lineRing = 12;

/** Where an item is on the screen: a person's centre and radius, a line's middle; null where it has no shape. */
export function placeOf(
  { camera, viewport, scene }: Frame,
  item: Item,
): (Point & { readonly r: number }) | null {
  const shift = translation(camera, viewport);
  const shape =
    item.kind === 'person'
      ? scene.people[item.person]
      : scene.lines[item.relation] && { ...scene.lines[item.relation]?.middle, r: lineRing };
  if (shape?.x === undefined || shape.y === undefined) return null;
  return { x: shape.x + shift.x, y: shape.y + shift.y, r: shape.r };
}
