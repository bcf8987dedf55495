import type { StoreApi } from 'zustand/vanilla';
import { relationDate, relationVerb } from '../core/evidence/wording';
import {
  type GestureEvent,
  type GestureState,
  handleGesture,
  type Intent,
  idle,
} from '../core/gesture/gesture';
import { type Visibility, visibleRelations } from '../core/query/visibility';
import { type Camera, panCamera, translation, type Viewport, zoomCamera } from '../core/scene/camera';
import type { Point } from '../core/scene/curve';
import { type Hit, hitTest, lineReach } from '../core/scene/hitTest';
import { type Item, planBase, planOverlay, shownPeople } from '../core/scene/planPicture';
import { buildScene, type Scene } from '../core/scene/scene';
import { roundedForLink } from '../core/view/codecs';
import { fittingCamera, revealingCamera } from '../core/view/framing';
import type { OpenRecord } from '../core/view/record';
import { selectedIn } from '../core/view/resolveView';
import { filterOf, type View, withPin } from '../core/view/viewState';
import { createMeasure } from './canvasFonts';
import { paintOverlay, paintPlan } from './paintPlan';
import { listenToPointers } from './pointerEvents';
import type { SessionStore } from './sessionStore';
import { onThemeChange, readColours } from './themeTokens';
import type { ViewStore } from './viewStore';

/** The live drawing. It follows the stores by itself; React never renders for a frame of it. */
export interface Picture {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** Where an item is on the screen now: a person's centre and radius, a line's middle; null where it is not drawn. */
  readonly placeOf: (item: Item) => (Point & { readonly r: number }) | null;
  readonly destroy: () => void;
}

interface PictureParts {
  readonly host: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly record: OpenRecord;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  /** A thing was clicked or tapped; nothing at all closes the choice. */
  readonly onPick: (hit: Hit, at: Point) => void;
  /** The picture has changed on the screen. */
  readonly onDrawn: () => void;
}

/** Roles stand under names only where there is room for them. */
const rolesFrom = 640;

/** What is derived from the stores for one frame; each part is kept while what it depends on is the same object. */
interface Frame {
  readonly camera: Camera;
  readonly scene: Scene;
  readonly visibility: Visibility;
  readonly people: readonly boolean[];
}

export function createPicture(parts: PictureParts): Picture {
  const { host, base, overlay, record, views, session } = parts;
  const measure = createMeasure();
  let colours = readColours(host);
  let viewport: Viewport = { width: 0, height: 0 };
  let gesture: GestureState = idle;
  let request = 0;
  let baseIsStale = true;
  let frame: Frame | null = null;
  let lastSelection: View['selection'] | null = null;
  /** Where the picture has moved by itself to show a selection; a camera the reader has chosen goes before it. */
  let revealed: Camera | null = null;

  const view = () => views.getState().view;
  const cameraNow = (): Camera =>
    view().camera ?? revealed ?? fitOf(viewport, view().loners, session.getState().covered);

  const subjectOf = memo((pins: View['pins']) => {
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
  const sceneOf = memo((pins: View['pins'], zoom: number, roles: boolean) =>
    buildScene(subjectOf(pins), zoom, measure, roles),
  );
  // Where people stand by themselves decides the fit: dragging one must not move the picture.
  const fitOf = memo((within: Viewport, loners: boolean, covered: number) =>
    fittingCamera(record.subject, loners, within, covered, (zoom) =>
      buildScene(record.subject, zoom, measure, within.width >= rolesFrom),
    ),
  );
  const visibilityOf = memo((years: View['years'], hiddenTypes: View['hiddenTypes'], undated: boolean) =>
    visibleRelations(record.graph, record.years, { years, hiddenTypes, undated }),
  );

  const deriveFrame = (): Frame => {
    const { pins, loners } = view();
    const filter = filterOf(view());
    const camera = cameraNow();
    const scene = sceneOf(pins, camera.k, viewport.width >= rolesFrom);
    const visibility = visibilityOf(filter.years, filter.hiddenTypes, filter.undated);
    return { camera, scene, visibility, people: shownPeople(scene, visibility, loners) };
  };

  const draw = () => {
    request = 0;
    if (viewport.width === 0 || viewport.height === 0) return;
    frame = deriveFrame();
    if (baseIsStale) drawBase(frame);
    baseIsStale = false;
    drawOverlay(frame);
    parts.onDrawn();
  };

  const drawBase = (now: Frame) => {
    const context = prepare(base, viewport, now.camera);
    if (context) paintPlan(context, planBase(now.scene, now.visibility, now.people), colours);
  };

  const drawOverlay = (now: Frame) => {
    const { hovered, focused } = session.getState();
    const selected = selectedIn(record, view().selection);
    const plan = planOverlay(
      now.scene,
      now.visibility,
      now.people,
      selected,
      focused ?? hovered?.item ?? null,
      (relation) => labelWords(record, relation),
      measure,
    );
    base.style.opacity = String(plan.baseAlpha);
    const context = prepare(overlay, viewport, now.camera);
    if (context) paintOverlay(context, plan, colours);
  };

  const schedule = (what: 'all' | 'overlay') => {
    if (what === 'all') baseIsStale = true;
    if (request === 0) request = window.requestAnimationFrame(draw);
  };

  const hitAt =
    (reach: number) =>
    (at: Point): Hit => {
      if (!frame) return { kind: 'nothing' };
      const shift = translation(frame.camera, viewport);
      return hitTest(frame.scene, frame.visibility, frame.people, at.x - shift.x, at.y - shift.y, reach);
    };

  const setCamera = (camera: Camera) => {
    const rounded = {
      x: roundedForLink(camera.x),
      y: roundedForLink(camera.y),
      k: Math.round(camera.k * 1e4) / 1e4,
    };
    views.getState().change((before) => ({ ...before, camera: rounded }), 'replace');
  };

  const perform = (intent: Intent, touch: boolean) => {
    switch (intent.kind) {
      case 'hover':
        hover(intent.hit, intent.at);
        return;
      case 'select':
        parts.onPick(intent.hit, pickPlace(gestureAt, host));
        return;
      case 'pan':
        setCamera(panCamera(cameraNow(), intent.dx, intent.dy));
        return;
      case 'zoom':
        setCamera(zoomCamera(cameraNow(), viewport, intent.at, intent.factor));
        return;
      case 'drag':
        drag(intent.person, intent.dx, intent.dy);
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
    if (!item && !before) return;
    session.setState({ hovered: item ? { item, at } : null });
  };

  const drag = (person: number, dx: number, dy: number) => {
    const id = record.graph.people[person]?.id;
    if (id === undefined) return;
    const { x, y } = subjectOf(view().pins).positions;
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
    const selected = selectedIn(record, selection);
    if (!selected) return;
    const { covered } = session.getState();
    const next = revealingCamera(subjectOf(view().pins), selected, cameraNow(), viewport, covered);
    if (!next) return;
    if (view().camera) setCamera(next);
    else revealed = next;
    schedule('all');
  };

  const resize = () => {
    const box = host.getBoundingClientRect();
    if (box.width === viewport.width && box.height === viewport.height) return;
    viewport = { width: box.width, height: box.height };
    revealed = null;
    lastSelection = null;
    if (box.width > 0 && box.height > 0) {
      revealSelection();
      // Drawn before the browser paints, so that no frame shows a stretched or an empty picture.
      baseIsStale = true;
      window.cancelAnimationFrame(request);
      draw();
    }
  };

  const observer = new ResizeObserver(resize);
  observer.observe(host);
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
      if (state.covered !== before.covered) {
        lastSelection = null;
        revealed = null;
        revealSelection();
        schedule('all');
      }
      if (state.hovered?.item !== before.hovered?.item || state.focused !== before.focused)
        schedule('overlay');
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
    placeOf: (item) => (frame ? placeOf(frame, viewport, item) : null),
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

function placeOf({ scene, camera }: Frame, viewport: Viewport, item: Item): (Point & { r: number }) | null {
  const shift = translation(camera, viewport);
  if (item.kind === 'person') {
    const shape = scene.people[item.person];
    return shape ? { x: shape.x + shift.x, y: shape.y + shift.y, r: shape.r } : null;
  }
  const middle = scene.lines[item.relation]?.middle;
  return middle ? { x: middle.x + shift.x, y: middle.y + shift.y, r: 12 } : null;
}

function pickPlace(at: Point, host: HTMLElement): Point {
  return { x: Math.min(at.x, host.clientWidth - 24), y: at.y };
}

function itemOf(hit: Hit): Item | null {
  if (hit.kind === 'person') return { kind: 'person', person: hit.person };
  const [nearest] = hit.kind === 'relations' ? hit.relations : [];
  return nearest === undefined ? null : { kind: 'relation', relation: nearest };
}

function labelWords(record: OpenRecord, index: number) {
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return { verb: '', when: null };
  return { verb: relationVerb(relation, standing.id), when: relationDate(relation) };
}

function onlySelectionDiffers(a: View, b: View): boolean {
  return (
    a.years === b.years &&
    a.hiddenTypes === b.hiddenTypes &&
    a.undated === b.undated &&
    a.loners === b.loners &&
    a.camera === b.camera &&
    a.pins === b.pins
  );
}

/** Sizes a canvas to its host in device pixels, clears it, and maps scaled space to it. */
function prepare(
  canvas: HTMLCanvasElement,
  viewport: Viewport,
  camera: Camera,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(viewport.width * ratio);
  const height = Math.round(viewport.height * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const shift = translation(camera, viewport);
  context.setTransform(ratio, 0, 0, ratio, shift.x * ratio, shift.y * ratio);
  return context;
}

/** The ratio changes when a window moves to another screen or the page is zoomed; a media query sees one value only. */
function onPixelRatioChange(callback: () => void): () => void {
  let query: MediaQueryList | null = null;
  const listen = () => {
    query?.removeEventListener('change', changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  const changed = () => {
    listen();
    callback();
  };
  listen();
  return () => query?.removeEventListener('change', changed);
}

/** Remembers the latest result for the latest arguments. */
function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let known: { args: A; result: R } | null = null;
  return (...args) => {
    if (known?.args.every((arg, index) => arg === args[index])) return known.result;
    known = { args, result: compute(...args) };
    return known.result;
  };
}
