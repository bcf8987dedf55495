import type { Point } from '../geometry/point';
import { type Camera, leastZoomFor, panCamera, zoomCamera } from '../scene/camera';
import { roundedCamera } from '../view/linkNumbers';
import type { PictureState, View } from '../view/viewState';
import { type DrawingArea, sameDrawingArea } from './drawingArea';
import { cameraKeptInPosition, type WindowPosition } from './windowPosition';

/** What decides where the picture is looked at, beside the camera that the view holds. */
export interface CameraState {
  readonly area: DrawingArea;
  readonly inWindow: WindowPosition;
  /** A camera that came with a selection, by a link or a step back: it is meant for the room that this leaves. */
  readonly arrived: Camera | null;
  /** Where the picture has moved by itself to show a selection; a camera that the view holds goes before it. */
  readonly revealed: Camera | null;
  /** The selection that was last brought into sight; null where the area has changed since. */
  readonly brought: View['selection'] | null;
}

export type CameraEvent =
  /** The drawing has another size, another seat in the window, or another part of it is covered. */
  | { readonly kind: 'resized'; readonly area: DrawingArea; readonly inWindow: WindowPosition }
  /** The view has changed; `before` is the one before it. `arrives`: it has come with the address. */
  | { readonly kind: 'viewed'; readonly before: CameraView; readonly arrives: boolean }
  /** Everybody has been given a place, or has lost it. */
  | { readonly kind: 'placed' }
  /** The reader asks for the whole picture. */
  | { readonly kind: 'fit' }
  /** A hand moves the picture by CSS pixels. */
  | { readonly kind: 'panned'; readonly dx: number; readonly dy: number }
  /** A hand zooms about a point of the drawing, CSS pixels; null: about its middle. */
  | { readonly kind: 'zoomed'; readonly at: Point | null; readonly factor: number }
  /** A hand moves a person: the picture must stay where it is. */
  | { readonly kind: 'held' };

export type CameraEffect =
  /** The view is to hold this camera, in the present step of the history; null: none. */
  | { readonly kind: 'choose'; readonly camera: Camera | null }
  /** The picture is to be drawn anew: with the next frame, or before the browser paints. */
  | { readonly kind: 'redraw'; readonly when: 'next' | 'now' };

export interface CameraResult {
  readonly state: CameraState;
  readonly effects: readonly CameraEffect[];
}

/** What of a view the camera answers to. */
type CameraView = Pick<View, 'selection'> & Pick<PictureState, 'camera'>;

/** What a step may ask of the picture as it is now; the functions only where the answer matters. */
export interface CameraSubject {
  readonly view: CameraView;
  /** Nobody has a place yet. */
  readonly awaitingLayout: boolean;
  /** The camera that shows everybody. */
  readonly fit: (area: DrawingArea) => Camera;
  /** The camera that brings what is selected into sight; null where it is, and where nothing is selected. */
  readonly reveal: (area: DrawingArea, camera: Camera) => Camera | null;
}

const noRoom: DrawingArea = { viewport: { width: 0, height: 0 }, covered: 0, corner: null };
const notInWindow: WindowPosition = {
  box: { x: 0, y: 0, width: 0, height: 0 },
  window: { width: 0, height: 0 },
};

/** Before the drawing has been measured. `camera`: what the view comes with. */
export function cameraAtStart(camera: Camera | null): CameraState {
  return { area: noRoom, inWindow: notInWindow, arrived: camera, revealed: null, brought: null };
}

export function cameraViewOf({ selection, picture: { camera } }: View): CameraView {
  return { selection, camera };
}

/** Where the picture is looked at. */
export function cameraNow({ area, revealed }: CameraState, subject: CameraSubject): Camera {
  return subject.view.camera ?? revealed ?? subject.fit(area);
}

/** There is room to draw in, and somebody has a place. */
export function isReady(
  { area }: CameraState,
  { awaitingLayout }: Pick<CameraSubject, 'awaitingLayout'>,
): boolean {
  return area.viewport.width > 0 && area.viewport.height > 0 && !awaitingLayout;
}

/**
 * One step of the camera. A camera that the reader has chosen moves by itself only to show what was selected last, and
 * stays where it was in the window when a panel takes room beside the drawing. Without one the picture is fitted, or
 * stands where it shows the selection.
 */
export function stepCamera(state: CameraState, event: CameraEvent, subject: CameraSubject): CameraResult {
  switch (event.kind) {
    case 'resized':
      return sameDrawingArea(state.area, event.area) ? stay(state) : resized(state, event, subject);
    case 'viewed':
      return viewed(state, event, subject);
    case 'placed':
      return revealing(state, subject);
    case 'fit':
      return {
        state: { ...state, revealed: null },
        effects: [
          { kind: 'choose', camera: null },
          { kind: 'redraw', when: 'next' },
        ],
      };
    case 'panned':
    case 'zoomed':
    case 'held':
      return isReady(state, subject) ? handled(state, event, subject) : stay(state);
  }
}

function stay(state: CameraState): CameraResult {
  return { state, effects: [] };
}

function choose(camera: Camera): CameraEffect {
  return { kind: 'choose', camera: roundedCamera(camera) };
}

function resized(
  before: CameraState,
  { area, inWindow }: Extract<CameraEvent, { kind: 'resized' }>,
  subject: CameraSubject,
): CameraResult {
  const { camera } = subject.view;
  const state: CameraState = { area, inWindow, arrived: null, revealed: null, brought: null };
  const isChosen = camera !== null && camera !== before.arrived;
  const moved = isChosen ? cameraKeptInPosition(camera, before.inWindow, inWindow) : null;
  const inPlace = moved && roundedCamera(moved);
  const view = { ...subject.view, camera: inPlace ?? camera };
  const result = revealing(state, { ...subject, view });
  const chosen = result.effects.findLast((effect) => effect.kind === 'choose');
  const effects: CameraEffect[] = [];
  if (chosen) effects.push(chosen);
  else if (inPlace) effects.push({ kind: 'choose', camera: inPlace });
  // No frame may show a stretched or an empty picture.
  if (isReady(state, subject)) effects.push({ kind: 'redraw', when: 'now' });
  return { state: result.state, effects };
}

function viewed(
  state: CameraState,
  { before, arrives }: Extract<CameraEvent, { kind: 'viewed' }>,
  subject: CameraSubject,
): CameraResult {
  const { camera, selection } = subject.view;
  if (selection === before.selection) return stay(state);
  // A camera that comes with the address is meant for the room that its selection leaves, also where it was there before.
  return revealing(arrives || camera !== before.camera ? { ...state, arrived: camera } : state, subject);
}

/** Brings what is selected into sight, once. */
function revealing(before: CameraState, subject: CameraSubject): CameraResult {
  const { camera, selection } = subject.view;
  if (selection === before.brought || !isReady(before, subject)) return stay(before);
  const state = { ...before, brought: selection };
  const next = subject.reveal(state.area, cameraNow(state, subject));
  if (!next) return stay(state);
  if (camera) return { state, effects: [choose(next)] };
  return { state: { ...state, revealed: next }, effects: [{ kind: 'redraw', when: 'next' }] };
}

type HandEvent = Extract<CameraEvent, { kind: 'panned' | 'zoomed' | 'held' }>;

/** Whoever moves the picture, or people about in it, has made the camera their own. */
function handled(before: CameraState, event: HandEvent, subject: CameraSubject): CameraResult {
  const state = { ...before, arrived: null };
  const camera = cameraNow(state, subject);
  const { viewport } = state.area;
  switch (event.kind) {
    case 'panned':
      return { state, effects: [choose(panCamera(camera, event.dx, event.dy))] };
    case 'zoomed': {
      const at = event.at ?? { x: viewport.width / 2, y: viewport.height / 2 };
      const least = leastZoomFor(subject.fit(state.area));
      return { state, effects: [choose(zoomCamera(camera, viewport, at, event.factor, least))] };
    }
    case 'held':
      return { state, effects: subject.view.camera ? [] : [choose(camera)] };
  }
}
