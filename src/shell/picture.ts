import type { StoreApi } from 'zustand/vanilla';
import {
  type GestureEvent,
  type GestureState,
  handleGesture,
  type Intent,
  idle,
} from '../core/gesture/gesture';
import { boxOfBlock } from '../core/scene/box';
import { type Camera, panCamera, type Viewport, zoomCamera } from '../core/scene/camera';
import type { Point } from '../core/scene/curve';
import { type Hit, lineReach } from '../core/scene/hitTest';
import { fadedAlpha, type Item, planBase, planFaded, planOverlay } from '../core/scene/planPicture';
import { roundedCamera, roundedForLink } from '../core/view/codecs';
import { createFrames, type Frame, hitIn } from '../core/view/frame';
import { labelWords } from '../core/view/labelWords';
import { isNameInSight } from '../core/view/namesInSight';
import { type ItemPlace, type Label, placeOf } from '../core/view/placeOf';
import type { OpenRecord } from '../core/view/record';
import { litOf } from '../core/view/selected';
import { sentencePlace } from '../core/view/sentencePlace';
import type { Sight } from '../core/view/sheetDrawing';
import type { Stage } from '../core/view/stage';
import { type View, withPin } from '../core/view/viewState';
import { createMeasure } from './canvasFonts';
import { clearedSurface, onPixelRatioChange } from './canvasSurface';
import { paintOverlay, paintPlan } from './paintPlan';
import { listenToPointers } from './pointerEvents';
import type { SessionStore } from './sessionStore';
import { onThemeChange, readColours } from './themeTokens';
import type { ViewStore } from './viewStore';

/** The live drawing. It follows the stores by itself; React never renders for a frame of it. */
export interface Picture {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** Moves a person by CSS pixels, as a hand would, and keeps them there. */
  readonly movePerson: (person: number, dx: number, dy: number) => void;
  /** Where the keyboard's ring goes round an item now; null where it is not drawn. */
  readonly placeOf: (item: Item) => ItemPlace | null;
  /** The top left corner of a sentence of some size about what is pointed at; null before the first frame. */
  readonly sentencePlace: (items: readonly Item[], at: Point, size: Viewport) => Point | null;
  /** What is looked at now; null before there is any room to draw in. */
  readonly sight: () => Sight | null;
  readonly destroy: () => void;
}

interface PictureParts {
  readonly host: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  /** The zoom buttons, in the lower right corner of what no sheet covers; where they are hidden, they take no room. */
  readonly buttons: HTMLElement;
  readonly record: OpenRecord;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  /** A thing was clicked or tapped; nothing at all closes the choice. */
  readonly onPick: (hit: Hit, at: Point) => void;
  /** The picture has changed on the screen. */
  readonly onDrawn: () => void;
}

export function createPicture(parts: PictureParts): Picture {
  const { host, base, overlay, buttons, record, views, session } = parts;
  const measure = createMeasure();
  const frames = createFrames(record, measure);
  let colours = readColours(host);
  let viewport: Viewport = { width: 0, height: 0 };
  let stage: Stage = { viewport, covered: 0, corner: null };
  let gesture: GestureState = idle;
  let request = 0;
  let baseIsStale = true;
  let frame: Frame | null = null;
  let label: Label | null = null;
  let lastSelection: View['selection'] | null = null;
  /** Where the picture has moved by itself to show a selection; a camera the reader has chosen goes before it. */
  let revealed: Camera | null = null;

  const view = () => views.getState().view;
  const cameraNow = (): Camera => view().camera ?? revealed ?? frames.fit(stage, view().loners, view().pins);

  const draw = () => {
    request = 0;
    if (viewport.width === 0 || viewport.height === 0) return;
    const before = frame;
    frame = frames.frame(view(), cameraNow(), viewport);
    // Somebody without a line is drawn only while selected.
    if (baseIsStale || frame.people !== before?.people) drawBase(frame);
    baseIsStale = false;
    drawOverlay(frame);
    parts.onDrawn();
  };

  const drawBase = (now: Frame) => {
    const context = clearedSurface(base, viewport, now.camera);
    if (!context) return;
    context.globalAlpha = fadedAlpha;
    paintPlan(context, planFaded(now.scene, now.visibility, now.looks), colours);
    context.globalAlpha = 1;
    paintPlan(context, planBase(now.scene, now.visibility, now.people, now.looks), colours);
  };

  const drawOverlay = (now: Frame) => {
    const { hovered, focused, pointed } = session.getState();
    const lit = litOf(record, frames.selectedOf(view()));
    const plan = planOverlay(
      now.scene,
      now.visibility,
      now.people,
      now.looks,
      lit,
      focused ?? hovered?.item ?? pointed,
      (relation) => labelWords(record, relation),
      measure,
    );
    const block = plan.layers[0]?.plan.blocks[0];
    const [only] = lit.relations;
    label = block && only !== undefined ? { relation: only, box: boxOfBlock(block) } : null;
    base.style.opacity = String(plan.baseAlpha);
    const context = clearedSurface(overlay, viewport, now.camera);
    const free = { width: viewport.width, height: viewport.height - stage.covered };
    const names = plan.names.filter(({ shape }) => isNameInSight(now, shape, free));
    if (context) paintOverlay(context, { ...plan, names }, colours);
  };

  const schedule = (what: 'all' | 'overlay') => {
    if (what === 'all') baseIsStale = true;
    if (request === 0) request = window.requestAnimationFrame(draw);
  };

  const hitAt =
    (reach: number) =>
    (at: Point): Hit =>
      frame ? hitIn(frame, at, reach) : { kind: 'nothing' };

  const setCamera = (camera: Camera) => {
    views.getState().change((before) => ({ ...before, camera: roundedCamera(camera) }), 'replace');
  };

  const perform = (intent: Intent, touch: boolean) => {
    switch (intent.kind) {
      case 'hover':
        hover(intent.hit, intent.at);
        return;
      case 'select':
        // What is open now says it all; its sentence would lie over it.
        session.setState({ hovered: null });
        parts.onPick(intent.hit, pickPlace(gestureAt, host));
        return;
      case 'pan':
        setCamera(panCamera(cameraNow(), intent.dx, intent.dy));
        return;
      case 'zoom':
        setCamera(zoomCamera(cameraNow(), viewport, intent.at, intent.factor));
        return;
      case 'drag':
        movePerson(intent.person, intent.dx, intent.dy);
        return;
      case 'drop':
        if (touch) session.setState({ hovered: null });
        return;
    }
  };

  const hover = (hit: Hit, at: Point) => {
    const item = itemOf(hit);
    host.style.cursor = item ? 'pointer' : '';
    const before = session.getState().hovered;
    const told = item && !isSelected(item) ? item : null;
    if (!told && !before) return;
    session.setState({ hovered: told ? { item: told, at } : null });
  };

  const isSelected = (item: Item): boolean => {
    const selected = frames.selectedOf(view());
    if (item.kind === 'person') return selected?.kind === 'person' && selected.person === item.person;
    return selected?.kind === 'relation' && selected.relation === item.relation;
  };

  const movePerson = (person: number, dx: number, dy: number) => {
    const id = record.graph.people[person]?.id;
    if (id === undefined) return;
    const { x, y } = frames.subjectOf(view().pins).positions;
    const k = cameraNow().k;
    const pin = {
      person: id,
      x: roundedForLink((x[person] ?? 0) + dx / k),
      y: roundedForLink((y[person] ?? 0) + dy / k),
    };
    // Moving a person must not move the picture: a camera that was fitting stays where it was.
    const camera = view().camera ?? cameraNow();
    setCamera(camera);
    views.getState().change((before) => withPin(before, pin), 'replace');
  };

  let gestureAt: Point = { x: 0, y: 0 };
  const onGesture = (event: GestureEvent) => {
    const touch = 'touch' in event && event.touch;
    if ('at' in event) gestureAt = event.at;
    const result = handleGesture(gesture, event, hitAt(touch ? lineReach.touch : lineReach.mouse));
    gesture = result.state;
    for (const intent of result.intents) perform(intent, touch);
  };

  const revealSelection = () => {
    const { selection } = view();
    if (selection === lastSelection || viewport.width === 0) return;
    lastSelection = selection;
    const selected = frames.selectedOf(view());
    if (!selected) return;
    const next = frames.reveal(stage, selected, cameraNow(), view().pins);
    if (!next) return;
    if (view().camera) setCamera(next);
    else revealed = next;
    schedule('all');
  };

  const setStage = (): boolean => {
    const box = host.getBoundingClientRect();
    const { covered } = session.getState();
    const corner = cornerOf(buttons, host);
    const isSame = box.width === viewport.width && box.height === viewport.height;
    if (!isSame) viewport = { width: box.width, height: box.height };
    const before = stage;
    if (isSame && covered === before.covered && sameSize(corner, before.corner)) return false;
    stage = { viewport, covered, corner };
    return true;
  };

  const resize = () => {
    if (!setStage()) return;
    revealed = null;
    lastSelection = null;
    if (viewport.width > 0 && viewport.height > 0) {
      revealSelection();
      // Drawn before the browser paints, so that no frame shows a stretched or an empty picture.
      baseIsStale = true;
      window.cancelAnimationFrame(request);
      draw();
    }
  };

  const observer = new ResizeObserver(resize);
  observer.observe(host);
  observer.observe(buttons);
  const stopRatio = onPixelRatioChange(() => schedule('all'));
  const stops = [
    listenToPointers(host, onGesture, (at, factor) =>
      setCamera(zoomCamera(cameraNow(), viewport, at, factor)),
    ),
    onThemeChange(() => {
      colours = readColours(host);
      schedule('all');
    }),
    views.subscribe((state, before) => {
      if (state.view.selection !== before.view.selection) revealSelection();
      schedule(onlySelectionDiffers(state.view, before.view) ? 'overlay' : 'all');
    }),
    session.subscribe((state, before) => {
      if (state.covered !== before.covered) resize();
      const isSame =
        state.hovered?.item === before.hovered?.item &&
        state.focused === before.focused &&
        state.pointed === before.pointed;
      if (!isSame) schedule('overlay');
    }),
    stopRatio,
    () => observer.disconnect(),
    () => window.cancelAnimationFrame(request),
  ];
  resize();

  return {
    zoomBy: (factor) =>
      setCamera(zoomCamera(cameraNow(), viewport, { x: viewport.width / 2, y: viewport.height / 2 }, factor)),
    fit: () => {
      revealed = null;
      views.getState().change((before) => ({ ...before, camera: null }), 'replace');
      schedule('all');
    },
    movePerson,
    placeOf: (item) => (frame ? placeOf(frame, item, label) : null),
    sentencePlace: (items, at, size) => {
      const free = { width: viewport.width, height: viewport.height - stage.covered };
      return frame ? sentencePlace(frame, items, at, size, label, free) : null;
    },
    sight: () => (frame ? { camera: frame.camera, viewport: frame.viewport, covered: stage.covered } : null),
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

function pickPlace(at: Point, host: HTMLElement): Point {
  return { x: Math.min(at.x, host.clientWidth - 24), y: at.y };
}

/** Between the buttons and what stands beside them, CSS pixels. */
const air = 6;

/** What an element in the lower right corner of its host takes of it; null where it is hidden. */
function cornerOf(element: HTMLElement, host: HTMLElement): Viewport | null {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0) return null;
  const style = getComputedStyle(element);
  const right = Number.parseFloat(style.right) || 0;
  const bottom = Number.parseFloat(style.bottom) || 0;
  return { width: Math.min(host.clientWidth, width + right + air), height: height + bottom + air };
}

function sameSize(a: Viewport | null, b: Viewport | null): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}

function itemOf(hit: Hit): Item | null {
  if (hit.kind === 'person') return { kind: 'person', person: hit.person };
  const [nearest] = hit.kind === 'relations' ? hit.relations : [];
  return nearest === undefined ? null : { kind: 'relation', relation: nearest };
}

function onlySelectionDiffers(a: View, b: View): boolean {
  return (
    a.years === b.years &&
    a.hiddenTypes === b.hiddenTypes &&
    a.undated === b.undated &&
    a.basis === b.basis &&
    a.clock === b.clock &&
    a.knownBy === b.knownBy &&
    a.focus === b.focus &&
    a.doubted === b.doubted &&
    a.loners === b.loners &&
    a.camera === b.camera &&
    a.pins === b.pins
  );
}
