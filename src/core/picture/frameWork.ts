import { showsMost } from '../scene/shifted';
import type { Frame } from './frame';

/** What of the picture is to be painted anew: all of it, or only what is selected and pointed at. */
export type Redraw = 'all' | 'overlay';

/** What is known from one frame of the screen to the next. */
export interface FrameWork {
  /** A frame has been asked for, and has not come. */
  readonly isAsked: boolean;
  readonly isBaseStale: boolean;
  readonly isOverlayStale: boolean;
  /** When the picture last moved, milliseconds. */
  readonly movedAt: number;
  /** What was last to be painted; null before the first. */
  readonly wanted: PaintedFrame | null;
  /** What was on the canvas when the frame came; null before the first. */
  readonly seen: PaintedFrame | null;
}

type PaintedFrame = Pick<Frame, 'camera' | 'viewport' | 'people'>;

export type FrameEvent =
  /** Something has changed that the picture shows. */
  | { readonly kind: 'asked'; readonly what: Redraw }
  /** The picture is to be drawn now, whatever was asked for. */
  | { readonly kind: 'forced' }
  /** A frame has come, and there is nothing to draw on. */
  | { readonly kind: 'idle' }
  /** A frame has come: `frame` is to be painted, `shown` is on the canvas, and took several bits if `isLarge`. */
  | {
      readonly kind: 'due';
      readonly now: number;
      readonly frame: PaintedFrame;
      readonly shown: PaintedFrame | null;
      readonly isLarge: boolean;
    }
  /** The work of this frame is done; `shown` is on the canvas now, and there is more to do if `hasMore`. */
  | { readonly kind: 'worked'; readonly shown: PaintedFrame | null; readonly hasMore: boolean };

export type FrameEffect =
  | { readonly kind: 'ask' }
  /** A frame that was asked for is no longer needed. */
  | { readonly kind: 'cancel' }
  /** The painter is to begin with this frame. */
  | { readonly kind: 'begin' }
  /** The painter is to work for so many milliseconds at the most. */
  | { readonly kind: 'work'; readonly budget: number }
  /** What is selected and pointed at is to be painted over the picture. */
  | { readonly kind: 'overlay' };

export interface FrameResult {
  readonly state: FrameWork;
  readonly effects: readonly FrameEffect[];
}

/** Milliseconds of a frame that go into painting a large picture: few while it is moved under a hand. */
export const workWhileMoving = 6;
export const workAtRest = 30;
/** So many milliseconds after its last move a hand rests. */
export const restAfter = 140;

export const nothingDrawn: FrameWork = {
  isAsked: false,
  isBaseStale: true,
  isOverlayStale: true,
  movedAt: Number.NEGATIVE_INFINITY,
  wanted: null,
  seen: null,
};

/**
 * One step of the work on frames. Only what has changed is painted anew; while a hand moves a large picture, the last
 * one is moved, as long as it still shows most of what is to be seen. A frame is asked for once, and until all is done.
 */
export function stepFrames(state: FrameWork, event: FrameEvent): FrameResult {
  switch (event.kind) {
    case 'asked': {
      const isBaseStale = state.isBaseStale || event.what === 'all';
      return askIn({ ...state, isBaseStale, isOverlayStale: true });
    }
    case 'forced':
      return {
        state: { ...state, isAsked: false, isBaseStale: true, isOverlayStale: true },
        effects: state.isAsked ? [{ kind: 'cancel' }] : [],
      };
    case 'idle':
      return { state: { ...state, isAsked: false }, effects: [] };
    case 'due':
      return due(state, event);
    case 'worked':
      return worked(state, event);
  }
}

function askIn(state: FrameWork): FrameResult {
  return state.isAsked
    ? { state, effects: [] }
    : { state: { ...state, isAsked: true }, effects: [{ kind: 'ask' }] };
}

function due(before: FrameWork, event: Extract<FrameEvent, { kind: 'due' }>): FrameResult {
  const { now, frame, shown, isLarge } = event;
  const { wanted, isBaseStale } = before;
  const movedAt = frame.camera === wanted?.camera ? before.movedAt : now;
  const isMoving = now - movedAt < restAfter;
  const waits =
    isMoving && isLarge && shown !== null && showsMost(shown.camera, frame.camera, frame.viewport);
  const effects: FrameEffect[] = [];
  // Somebody without a line is drawn only while selected.
  if (isBaseStale || frame.people !== wanted?.people) effects.push({ kind: 'begin' });
  if (!waits) effects.push({ kind: 'work', budget: isMoving ? workWhileMoving : workAtRest });
  const state = { ...before, isAsked: false, isBaseStale: false, movedAt, wanted: frame, seen: shown };
  return { state, effects };
}

function worked(before: FrameWork, event: Extract<FrameEvent, { kind: 'worked' }>): FrameResult {
  const { shown, hasMore } = event;
  const paints = shown !== null && (before.isOverlayStale || shown !== before.seen);
  const state = { ...before, isOverlayStale: before.isOverlayStale && !paints, seen: shown };
  const asked = hasMore ? askIn(state) : { state, effects: [] };
  return { state: asked.state, effects: paints ? [{ kind: 'overlay' }, ...asked.effects] : asked.effects };
}
