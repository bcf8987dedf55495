import type { FigureDrawing, FigureLayer } from '../egress/figure';
import { standings as kinds } from '../evidence/standings';
import { relationSentence } from '../evidence/wording';
import { createFrames, type Frame } from '../picture/frame';
import { labelWords } from '../picture/labelWords';
import { isNameVisible } from '../picture/visibleNames';
import { excludeSources } from '../record/excludeSources';
import type { OpenRecord } from '../record/record';
import { type Camera, translation, type Viewport } from '../scene/camera';
import { contentOf } from '../scene/content';
import { lineAlpha } from '../scene/crowd';
import { type DrawPlan, emptyPlan } from '../scene/drawPlan';
import type { Lit } from '../scene/item';
import type { MeasureText } from '../scene/names';
import { fadedAlpha, type Layer, planBase, planFaded } from '../scene/planBase';
import { type Overlay, planOverlay, ringsOf } from '../scene/planOverlay';
import { tiedPeople } from '../scene/subject';
import { litOf } from '../view/selected';
import type { View } from '../view/viewState';

/** Where the picture on the screen is looked at. */
export interface VisiblePart {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** Height at the foot that something lies over: it is cut off. */
  readonly covered: number;
}

/** The drawing of a view at the place 0, 0, and what it was drawn from. */
export interface DrawnView {
  readonly frame: Frame;
  readonly drawing: FigureDrawing;
}

/** Room in which the whole picture is fitted; the sheet then takes as much of the height as is drawn on. CSS pixels. */
export const sheetRoom: Viewport = { width: 1152, height: 760 };
const air = 16;

/**
 * The drawing of a view: with everybody a filter could show, fitted into `shown` as a room; or, given the part of it that is
 * on the screen, as it is looked at. `record` as it was published.
 */
export function drawView(
  record: OpenRecord,
  view: View,
  shown: VisiblePart | Viewport,
  measure: MeasureText,
): DrawnView {
  const frames = createFrames(record, measure);
  const visible = 'camera' in shown ? shown : null;
  const window = visible && windowOn(visible);
  const viewport = 'camera' in shown ? shown.viewport : shown;
  const area = { viewport, covered: 0, corner: null };
  const camera = visible?.camera ?? frames.fit(area, view.picture.isolates, view.picture.pins);
  const frame = frames.frame(view, camera, area.viewport);
  const overlayOf = (lit: Lit) =>
    planOverlay(
      frame,
      frame.visible,
      { lit, pointed: null },
      { words: (relation) => labelWords(record, relation), measure },
    );
  const lit = litOf(record, frames.selectedOf(view));
  const all = overlayOf(lit).names;
  const names = window ? all.filter(({ shape }) => isNameVisible(frame, shape, window.frame)) : all;
  return {
    frame,
    drawing: {
      ...(window ?? wholeOf(frame, viewport.width)),
      layers: layersOf(
        excludeSources(record, view.picture.excluded),
        frame,
        lit,
        ringsOf(frame.scene, names),
        overlayOf,
      ),
      names,
    },
  };
}

type Window = Pick<FigureDrawing, 'frame' | 'shift'>;

function windowOn({ camera, viewport, covered }: VisiblePart): Window {
  const { width, height } = viewport;
  return {
    frame: { x: 0, y: 0, width, height: Math.max(1, height - covered) },
    shift: translation(camera, viewport),
  };
}

/** As high as what is drawn, with a little air above and below. */
function wholeOf({ scene, people }: Frame, width: number): Window {
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
function layersOf(
  remaining: OpenRecord,
  frame: Frame,
  lit: Lit,
  ringed: readonly Layer[],
  overlayOf: (lit: Lit) => Overlay,
): FigureLayer[] {
  const { scene, visibility, appearance } = frame;
  const { from, to } = scene.subject.graph;
  const named = (relation: number, alpha: number, plan: DrawPlan): FigureLayer => ({
    relation: remaining.graph.relations[relation]?.id ?? null,
    words: relationWords(remaining, relation),
    alpha,
    plan,
  });
  const above = new Set(lit.relations);
  const below = visibility.index.filter((relation) => !above.has(relation));
  const strength = lineAlpha(scene.subject, scene.zoom);
  const only = (relation: number) => ({
    ...frame,
    people: [],
    visibility: { ...visibility, index: [relation] },
  });
  const faded = below.filter((relation) => appearance.faded[relation]);
  const plain = below.filter((relation) => !appearance.faded[relation]);
  const top = overlayOf(lit).layers[0]?.plan;
  const selected = lit.relations.flatMap((relation) => {
    const alone = { relations: [relation], people: [from[relation] ?? -1, to[relation] ?? -1] };
    const plan = overlayOf(alone).layers[0]?.plan;
    return plan ? [named(relation, 1, { ...plan, discs: [], blocks: [] })] : [];
  });
  const unnamed = { relation: null, words: null, alpha: 1 };
  return [
    ...faded.map((relation) => named(relation, fadedAlpha * strength, planFaded(only(relation)))),
    ...plain.map((relation) => named(relation, strength, planBase(only(relation)))),
    { ...unnamed, plan: planBase({ ...frame, visibility: { ...visibility, index: [] } }) },
    ...ringed.map(({ plan }) => ({ ...unnamed, plan })),
    ...selected,
    ...(top ? [{ ...unnamed, plan: { ...emptyPlan(), discs: top.discs, blocks: top.blocks } }] : []),
  ];
}

/** "Ada Quill endorses Ben Marsh (contested)": the standing wherever it is less than reported. */
export function relationWords({ graph, standings, naming, unsupported }: OpenRecord, index: number): string {
  const relation = graph.relations[index];
  const standing = standings[index];
  if (!relation || !standing) return '';
  const sentence = relationSentence(relation, standing.id, naming);
  if (unsupported[index]) return `${sentence} (its sources are switched off)`;
  return kinds[standing.id].isFirm ? sentence : `${sentence} (${standing.id})`;
}
