import type { Box } from '../geometry/box';
import type { Point } from '../geometry/point';
import type { Visibility } from '../query/visibility';
import { excludeSources } from '../record/excludeSources';
import type { OpenRecord } from '../record/record';
import { boxOfBlock } from '../scene/box';
import { type Camera, translation, type Viewport } from '../scene/camera';
import { type Hit, hitTest } from '../scene/hitTest';
import { labelOf } from '../scene/lineLabel';
import type { MeasureText, NameSetting } from '../scene/names';
import { shownPeople } from '../scene/planBase';
import type { Appearance, VisibleScene } from '../scene/planItem';
import { buildScene, type Scene } from '../scene/scene';
import { shownOf } from '../scene/shown';
import { type Subject, tiedPeople } from '../scene/subject';
import { memoizeLast } from '../view/memoizeLast';
import { createSelections, litOf, type Selected } from '../view/selected';
import { isolatesShown, type PictureState, type View } from '../view/viewState';
import { createVisibilities } from '../view/visibilities';
import type { DrawingArea } from './drawingArea';
import { fittingCamera, namingAt, pickNaming } from './framing';
import { labelWords } from './labelWords';
import { pinned } from './pinned';
import { revealingCamera } from './revealing';

/** All that one picture is drawn and hit from. */
export interface Frame extends VisibleScene {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** What of scaled space the viewport shows. */
  readonly visible: Box;
}

/** Derives frames of one record; each part is kept for as long as what it depends on is the same. */
export interface Frames {
  /** The record with the people that were moved by hand in their new places. */
  readonly subjectOf: (pins: PictureState['pins']) => Subject;
  /** The camera that shows everybody where they stand now. */
  readonly fit: (area: DrawingArea, isolates: boolean, pins: PictureState['pins']) => Camera;
  /** The camera that brings a selection into sight; null where it is. */
  readonly reveal: (
    area: DrawingArea,
    selected: NonNullable<Selected>,
    camera: Camera,
    pins: PictureState['pins'],
  ) => Camera | null;
  /** What is selected, without the sources that are excluded in this view. */
  readonly selectedOf: (view: View) => Selected;
  readonly frame: (view: View, camera: Camera, viewport: Viewport) => Frame;
}

export function createFrames(
  record: OpenRecord,
  measure: MeasureText,
  visibilityOf: (view: View) => Visibility = createVisibilities(record),
): Frames {
  const subjectOf = memoizeLast((pins: PictureState['pins']) => pinned(record, pins));
  const namingOf = memoizeLast((viewport: Viewport) =>
    pickNaming(record.subject, viewport, (zoom, naming) => buildScene(record.subject, zoom, measure, naming)),
  );
  const narrowed = memoizeLast(
    (subject: Subject, visibility: Visibility, people: readonly boolean[]): Subject => {
      const shown = shownOf(record.graph, subject.positions, visibility, people);
      return shown ? { ...subject, shown } : subject;
    },
  );
  const sceneOf = memoizeLast((subject: Subject, zoom: number, naming: NameSetting) =>
    buildScene(subject, zoom, measure, naming),
  );
  const scenesOf = (subject: Subject, viewport: Viewport) => (zoom: number) =>
    buildScene(subject, zoom, measure, namingAt(namingOf(viewport), viewport, zoom));
  const fit = memoizeLast((area: DrawingArea, isolates: boolean, pins: PictureState['pins']) => {
    const subject = subjectOf(pins);
    // Everybody the filter could show, whatever it hides now: filtering moves nobody.
    const people = isolates ? [...record.graph.people.keys()] : tiedPeople(subject);
    return fittingCamera(subject, people, area, scenesOf(subject, area.viewport));
  });
  const reveal: Frames['reveal'] = (area, selected, camera, pins) => {
    const subject = subjectOf(pins);
    const lit = litOf(record, selected);
    const labelIn = (scene: Scene) => {
      const [relation, ...others] = lit.relations;
      if (relation === undefined || others.length > 0) return null;
      const block = labelOf(scene, relation, labelWords(record, relation), measure);
      return block && boxOfBlock(block);
    };
    return revealingCamera(subject, lit, camera, area, {
      sceneAt: scenesOf(subject, area.viewport),
      labelIn,
    });
  };
  const remaining = memoizeLast((excluded: PictureState['excluded']) => excludeSources(record, excluded));
  const selectionsIn = memoizeLast((held: OpenRecord) => createSelections(held, visibilityOf));
  const selectedOf = (view: View) => selectionsIn(remaining(view.picture.excluded))(view);
  const isolatesIn = memoizeLast((selected: Selected) =>
    litOf(record, selected).people.filter((person) => record.graph.degree[person] === 0),
  );
  const appearanceOf = memoizeLast((held: OpenRecord, visibility: Visibility) =>
    appearanceIn(record, held, visibility),
  );
  const peopleOf = memoizeLast(shownPeople);
  const frame = (view: View, camera: Camera, viewport: Viewport): Frame => {
    const visibility = visibilityOf(view);
    const people = peopleOf(record.graph, visibility, isolatesShown(view), isolatesIn(selectedOf(view)));
    const subject = narrowed(subjectOf(view.picture.pins), visibility, people);
    const scene = sceneOf(subject, camera.k, namingAt(namingOf(viewport), viewport, camera.k));
    const appearance = appearanceOf(remaining(view.picture.excluded), visibility);
    const shift = translation(camera, viewport);
    const visible = { x: -shift.x, y: -shift.y, ...viewport };
    return { camera, viewport, scene, visibility, people, appearance, visible };
  };
  return { subjectOf, fit, reveal, selectedOf, frame };
}

/** How lines look in a record without what is excluded; what nothing supports any more recedes. */
function appearanceIn(record: OpenRecord, held: OpenRecord, visibility: Visibility): Appearance {
  const { standings, origins, unsupported } = held;
  if (held === record) return { standings: held.subject.standings, origins, faded: visibility.faded };
  return {
    standings: standings.map((standing) => standing.id),
    origins,
    faded: unsupported.map((lost, relation) => lost || visibility.faded[relation] === true),
  };
}

/** Names that are drawn and in sight, in scaled space. */
export function nameBoxes({ scene, people, visible }: Frame): Box[] {
  return scene.names.within(visible).flatMap(({ person, box }) => (people[person] ? [box] : []));
}

/** What lies under a point of the screen; `reach` in CSS pixels. */
export function hitIn(frame: Frame, at: Point, reach: number): Hit {
  const shift = translation(frame.camera, frame.viewport);
  return hitTest(frame, at.x - shift.x, at.y - shift.y, reach);
}
