import type { StoreApi } from 'zustand/vanilla';
import type { Visibility } from '../core/query/visibility';
import type { Camera, Viewport } from '../core/scene/camera';
import type { Point } from '../core/scene/curve';
import type { Hit } from '../core/scene/hitTest';
import type { Item } from '../core/scene/item';
import { createFrames, type Frame, hitIn } from '../core/view/frame';
import { latest } from '../core/view/latest';
import { type ItemPlace, type Label, placeOf } from '../core/view/placeOf';
import { type Laid, type OpenRecord, placedAt } from '../core/view/record';
import { litOf } from '../core/view/selected';
import type { SentenceGround } from '../core/view/sentencePlace';
import type { Sight } from '../core/view/sheetDrawing';
import type { Stage } from '../core/view/stage';
import { isSamePicture, type View } from '../core/view/viewState';
import { createBasePainter } from './basePainter';
import { createMeasure } from './canvasFonts';
import { onPixelRatioChange, shiftedAs, showsMost } from './canvasSurface';
import { createHands } from './hands';
import { measureStage, sameStage } from './measureStage';
import { createOverlayPainter } from './overlayPainter';
import { listenToPointers } from './pointerEvents';
import { cameraInPlace, type Seat, seatOf } from './seat';
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
  /** What a sentence about what is pointed at is laid over; null before the first frame. */
  readonly ground: () => SentenceGround | null;
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
  readonly visibilityOf: (view: View) => Visibility;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  /** A thing was clicked or tapped; nothing at all closes the choice. */
  readonly onPick: (hit: Hit, at: Point) => void;
  /** The picture has changed on the screen. */
  readonly onDrawn: () => void;
}

/** Milliseconds of a frame that go into painting a large picture: few while it is moved under a hand. */
const workWhileMoving = 6;
const workAtRest = 30;
/** So many milliseconds after its last move a hand rests. */
const restAfter = 140;

export function createPicture(parts: PictureParts): Picture {
  const { host, base, overlay, buttons, record, visibilityOf, views, session } = parts;
  const measure = createMeasure();
  const framesOf = latest((laid: Laid | null) => createFrames(placedAt(record, laid), measure, visibilityOf));
  const view = () => views.getState().view;
  const framesNow = () => framesOf(session.getState().laid);
  let colours = readColours(host);
  let stage: Stage = { viewport: { width: 0, height: 0 }, covered: 0, corner: null };
  let request = 0;
  let baseIsStale = true;
  let overlayIsStale = true;
  let movedAt = Number.NEGATIVE_INFINITY;
  const painter = createBasePainter(base, host);
  const over = createOverlayPainter({ host, base, overlay, record, measure });
  let frame: Frame | null = null;
  let label: Label | null = null;
  let lastSelection: View['selection'] | null = null;
  let seat: Seat = { box: { x: 0, y: 0, width: 0, height: 0 }, window: { width: 0, height: 0 } };
  /** A camera that came with a selection, by a link or a step back: it is meant for the room that this leaves. */
  let arrived: Camera | null = view().camera;
  /** Where the picture has moved by itself to show a selection; a camera the reader has chosen goes before it. */
  let revealed: Camera | null = null;

  const fitNow = (): Camera => framesNow().fit(stage, view().loners, view().pins);
  const cameraNow = (): Camera => view().camera ?? revealed ?? fitNow();

  /** There is room to draw in, and somebody has a place. */
  const isReady = () => isRoom(stage.viewport) && !session.getState().unplaced;

  /** What no sheet covers. */
  const free = (): Viewport => ({ ...stage.viewport, height: stage.viewport.height - stage.covered });

  const draw = () => {
    request = 0;
    if (!isReady()) return;
    const before = frame;
    frame = framesNow().frame(view(), cameraNow(), stage.viewport);
    // Somebody without a line is drawn only while selected.
    if (baseIsStale || frame.people !== before?.people) painter.want(frame, colours);
    baseIsStale = false;
    const seen = painter.shown();
    if (frame.camera !== before?.camera) movedAt = performance.now();
    const isMoving = performance.now() - movedAt < restAfter;
    // While a hand moves a large picture, the last one is moved, as long as it still shows most of what is to be seen.
    const waits =
      isMoving && painter.isLarge() && seen !== null && showsMost(seen.camera, frame.camera, stage.viewport);
    const hasMore = waits || painter.work(isMoving ? workWhileMoving : workAtRest);
    const shown = painter.shown();
    if (shown && (overlayIsStale || shown !== seen)) drawOverlay(shown);
    if (shown) {
      const shift = shiftedAs(shown.camera, frame.camera, stage.viewport);
      base.style.transform = shift;
      overlay.style.transform = shift;
    }
    if (hasMore) request = window.requestAnimationFrame(draw);
    parts.onDrawn();
  };

  const drawOverlay = (now: Frame) => {
    overlayIsStale = false;
    const { hovered, focused, pointed } = session.getState();
    const lit = litOf(record, framesNow().selectedOf(view()));
    label = over.paint(now, lit, focused ?? hovered?.item ?? pointed, free(), colours);
  };

  const schedule = (what: 'all' | 'overlay') => {
    if (what === 'all') baseIsStale = true;
    overlayIsStale = true;
    if (request === 0) request = window.requestAnimationFrame(draw);
  };

  const hitAt = (at: Point, reach: number): Hit => (frame ? hitIn(frame, at, reach) : { kind: 'nothing' });

  const hands = createHands({
    host,
    record,
    views,
    session,
    framesNow,
    cameraNow,
    fitNow,
    viewportNow: () => stage.viewport,
    hitAt,
    onPick: parts.onPick,
  });

  /** A hand on nothing must not choose where to look. */
  const onceDrawn =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      if (frame) act(...args);
    };

  const revealSelection = () => {
    const { selection } = view();
    if (selection === lastSelection || !isReady()) return;
    lastSelection = selection;
    const selected = framesNow().selectedOf(view());
    if (!selected) return;
    const next = framesNow().reveal(stage, selected, cameraNow(), view().pins);
    if (!next) return;
    if (view().camera) hands.setCamera(next);
    else revealed = next;
    schedule('all');
  };

  const resize = () => {
    const now = measureStage(host, buttons, session.getState().covered);
    if (sameStage(now, stage)) return;
    stage = now;
    const before = seat;
    seat = seatOf(host);
    const { camera } = view();
    const inPlace = camera && camera !== arrived ? cameraInPlace(camera, before, seat) : null;
    arrived = null;
    if (inPlace) hands.setCamera(inPlace);
    revealed = null;
    lastSelection = null;
    if (isReady()) {
      revealSelection();
      // Drawn before the browser paints, so that no frame shows a stretched or an empty picture.
      baseIsStale = true;
      overlayIsStale = true;
      window.cancelAnimationFrame(request);
      draw();
    }
  };

  // It speaks first as soon as it observes, before the next frame is painted: a task of its own, apart from the page's.
  const observer = new ResizeObserver(resize);
  observer.observe(host);
  observer.observe(buttons);
  const stopRatio = onPixelRatioChange(() => schedule('all'));
  const stops = [
    listenToPointers(host, onceDrawn(hands.onGesture), onceDrawn(hands.zoom)),
    onThemeChange(() => {
      colours = readColours(host);
      schedule('all');
    }),
    views.subscribe((state, before) => {
      if (state.view.selection !== before.view.selection) {
        if (state.view.camera !== before.view.camera) arrived = state.view.camera;
        revealSelection();
      }
      schedule(isSamePicture(state.view, before.view) ? 'overlay' : 'all');
    }),
    session.subscribe((state, before) => {
      if (state.covered !== before.covered) resize();
      if (state.laid !== before.laid) schedule('all');
      if (state.unplaced !== before.unplaced) revealSelection();
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

  return {
    zoomBy: onceDrawn((factor: number) => {
      const { width, height } = stage.viewport;
      hands.zoom({ x: width / 2, y: height / 2 }, factor);
    }),
    fit: () => {
      revealed = null;
      views.getState().change((before) => ({ ...before, camera: null }), 'replace');
      schedule('all');
    },
    movePerson: hands.movePerson,
    placeOf: (item) => (frame ? placeOf(frame, item, label) : null),
    ground: () => (frame ? { frame, label, free: free() } : null),
    sight: () => (frame ? { camera: frame.camera, viewport: frame.viewport, covered: stage.covered } : null),
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

function isRoom({ width, height }: Viewport): boolean {
  return width > 0 && height > 0;
}
