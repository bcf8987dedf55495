import type { SheetDrawing, SheetLayer } from '../egress/sheet';
import { relationSentence } from '../evidence/wording';
import { type Camera, translation, type Viewport } from '../scene/camera';
import { contentOf } from '../scene/content';
import type { MeasureText } from '../scene/names';
import { fadedAlpha, type Overlay, planBase, planFaded, planOverlay } from '../scene/planPicture';
import { createFrames, type Frame } from './frame';
import { tiedPeople } from './framing';
import { labelWords } from './labelWords';
import { isNameInSight } from './namesInSight';
import type { OpenRecord } from './record';
import { selectedIn } from './resolveView';
import type { View } from './viewState';
import { weighRecord } from './weighRecord';

/** Where the picture on the screen is looked at. */
export interface Sight {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** Height at the foot that something lies over: it is cut off. */
  readonly covered: number;
}

/** The drawing of a view at the place 0, 0, and what it was drawn from. */
export interface DrawnView {
  readonly frame: Frame;
  readonly drawing: SheetDrawing;
}

/** Room in which the whole picture is fitted; the sheet then takes as much of the height as is drawn on. CSS pixels. */
const wholeRoom: Viewport = { width: 1152, height: 760 };
const air = 16;

/**
 * The drawing of a view: with everybody a filter could show, whatever the screen, or, given a `sight`, as it is looked
 * at. `record` as it was published.
 */
export function drawView(
  record: OpenRecord,
  view: View,
  sight: Sight | null,
  measure: MeasureText,
): DrawnView {
  const frames = createFrames(record, measure);
  const window = sight && windowOn(sight);
  const stage = { viewport: sight?.viewport ?? wholeRoom, covered: 0, corner: null };
  const camera = sight?.camera ?? frames.fit(stage, view.loners, view.pins);
  const frame = frames.frame(view, camera, stage.viewport);
  const overlay = planOverlay(
    frame.scene,
    frame.visibility,
    frame.people,
    frame.looks,
    selectedIn(record, view.selection),
    null,
    (relation) => labelWords(record, relation),
    measure,
  );
  return {
    frame,
    drawing: {
      ...(window ?? wholeOf(frame)),
      layers: layersOf(record, view, frame, overlay),
      names: window
        ? overlay.names.filter(({ shape }) => isNameInSight(frame, shape, window.frame))
        : overlay.names,
    },
  };
}

type Window = Pick<SheetDrawing, 'frame' | 'shift'>;

function windowOn({ camera, viewport, covered }: Sight): Window {
  const { width, height } = viewport;
  return {
    frame: { x: 0, y: 0, width, height: Math.max(1, height - covered) },
    shift: translation(camera, viewport),
  };
}

/** As high as what is drawn, with a little air above and below. */
function wholeOf({ scene, people }: Frame): Window {
  const { width } = wholeRoom;
  const shown = [...people.keys()].filter((person) => people[person]);
  const content = contentOf(scene, [...new Set([...tiedPeople(scene.subject), ...shown])]);
  if (!content) return { frame: { x: 0, y: 0, width, height: 4 * air }, shift: { x: 0, y: 0 } };
  const { whole } = content;
  return {
    frame: { x: 0, y: 0, width, height: Math.ceil(whole.height + 2 * air) },
    shift: { x: width / 2 - (whole.x + whole.width / 2), y: air - whole.y },
  };
}

/** Each shown relation once, the faint ones first; then everybody; then what is selected. */
function layersOf(record: OpenRecord, view: View, frame: Frame, overlay: Overlay): SheetLayer[] {
  const { scene, visibility, people, looks } = frame;
  const selected = selectedIn(record, view.selection);
  const above = selected?.kind === 'relation' ? selected.relation : null;
  const weighed = weighRecord(record, view.doubted);
  const naming = (relation: number) => ({
    relation: record.graph.relations[relation]?.id ?? null,
    words: relationWords(weighed, relation),
  });
  const lineOf = (relation: number): SheetLayer => {
    const only = { ...visibility, index: [relation] };
    const faded = looks.faded[relation] === true;
    const plan = faded ? planFaded(scene, only, looks) : planBase(scene, only, [], looks);
    return { ...naming(relation), alpha: faded ? fadedAlpha : 1, plan };
  };
  const lines = visibility.index.filter((relation) => relation !== above).map(lineOf);
  const discs = planBase(scene, { ...visibility, index: [] }, people, looks);
  const isShown = above !== null && visibility.shown[above] === true;
  return [
    ...lines.filter(({ alpha }) => alpha < 1),
    ...lines.filter(({ alpha }) => alpha === 1),
    { relation: null, words: null, alpha: 1, plan: discs },
    ...overlay.layers.map((layer) => ({
      ...(isShown ? naming(above) : { relation: null, words: null }),
      ...layer,
    })),
  ];
}

/** "Ada Quill endorses Ben Marsh (contested)": the standing wherever it is less than reported. */
export function relationWords({ graph, standings, naming, unsupported }: OpenRecord, index: number): string {
  const relation = graph.relations[index];
  const standing = standings[index];
  if (!relation || !standing) return '';
  const sentence = relationSentence(relation, standing.id, naming);
  if (unsupported[index]) return `${sentence} (its sources are switched off)`;
  const plain = standing.id === 'established' || standing.id === 'reported';
  return plain ? sentence : `${sentence} (${standing.id})`;
}
