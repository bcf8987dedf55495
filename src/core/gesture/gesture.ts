import type { Point } from '../geometry/point';
import type { Hit } from '../scene/hitTest';

/** What a hand or a wheel did, in CSS pixels from the drawing's top left corner. */
export type GestureEvent =
  | { readonly kind: 'down'; readonly pointer: number; readonly at: Point; readonly touch: boolean }
  | { readonly kind: 'move'; readonly pointer: number; readonly at: Point; readonly touch: boolean }
  | { readonly kind: 'up'; readonly pointer: number; readonly at: Point; readonly touch: boolean }
  | { readonly kind: 'cancel'; readonly pointer: number }
  | { readonly kind: 'leave' };

/** The interaction is in exactly one of these states; each has only its own fields. */
export type GestureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressing'; readonly pointer: number; readonly start: Point; readonly hit: Hit }
  | { readonly kind: 'dragging'; readonly pointer: number; readonly person: number; readonly at: Point }
  | { readonly kind: 'panning'; readonly pointer: number; readonly at: Point }
  | { readonly kind: 'pinching'; readonly a: Finger; readonly b: Finger };

interface Finger {
  readonly pointer: number;
  readonly at: Point;
}

/** What is to happen. */
export type Intent =
  | { readonly kind: 'hover'; readonly hit: Hit; readonly at: Point }
  | { readonly kind: 'select'; readonly hit: Hit }
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly at: Point; readonly factor: number }
  | { readonly kind: 'drag'; readonly person: number; readonly dx: number; readonly dy: number }
  | { readonly kind: 'drop'; readonly person: number };

export interface GestureResult {
  readonly state: GestureState;
  readonly intents: readonly Intent[];
}

export const idle: GestureState = { kind: 'idle' };
const nothing: Hit = { kind: 'nothing' };
/** A press that moves less than this is a click. */
const slack = { mouse: 4, touch: 9 };

/** Whether the next step must know what lies under the hand. */
export function asksWhere(state: GestureState, event: GestureEvent): event is HandEvent {
  if (state.kind !== 'idle') return false;
  return event.kind === 'down' || (event.kind === 'move' && !event.touch);
}

/**
 * One step of the interaction. Selecting happens on release and only where the press began, so moving away cancels
 * it. `under`: what lies under the hand; null where `asksWhere` does not ask.
 */
export function handleGesture(state: GestureState, event: GestureEvent, under: Hit | null): GestureResult {
  const hit = under ?? nothing;
  if (event.kind === 'leave')
    return { state, intents: state.kind === 'idle' ? [hover(nothing, { x: 0, y: 0 })] : [] };
  if (event.kind === 'cancel') return cancelled(state, event.pointer);
  switch (state.kind) {
    case 'idle':
      if (event.kind === 'down') {
        return stay({ kind: 'pressing', pointer: event.pointer, start: event.at, hit });
      }
      return {
        state,
        intents: event.kind === 'move' && !event.touch ? [hover(hit, event.at)] : [],
      };
    case 'pressing':
      return pressing(state, event);
    case 'dragging':
      return dragging(state, event);
    case 'panning':
      return panning(state, event);
    case 'pinching':
      return pinching(state, event);
  }
}

/** The browser took a pointer away: what that hand was doing ends, what the other hand does goes on. */
function cancelled(state: GestureState, pointer: number): GestureResult {
  if (state.kind === 'idle') return stay(state);
  if (state.kind === 'pinching') return liftFinger(state, pointer);
  return state.pointer === pointer ? { state: idle, intents: dropIfDragging(state) } : stay(state);
}

type HandEvent = Extract<GestureEvent, { readonly at: Point }>;
type StateOf<K extends GestureState['kind']> = Extract<GestureState, { readonly kind: K }>;

function stay(state: GestureState): GestureResult {
  return { state, intents: [] };
}

function hover(hit: Hit, at: Point): Intent {
  return { kind: 'hover', hit, at };
}

function dropIfDragging(state: GestureState): Intent[] {
  return state.kind === 'dragging' ? [{ kind: 'drop', person: state.person }] : [];
}

function pinchFrom(pointer: number, at: Point, event: HandEvent): GestureResult {
  return stay({ kind: 'pinching', a: { pointer, at }, b: { pointer: event.pointer, at: event.at } });
}

function pressing(state: StateOf<'pressing'>, event: HandEvent): GestureResult {
  if (event.pointer !== state.pointer) {
    return event.kind === 'down' ? pinchFrom(state.pointer, state.start, event) : stay(state);
  }
  const dx = event.at.x - state.start.x;
  const dy = event.at.y - state.start.y;
  const moved = Math.hypot(dx, dy) > (event.touch ? slack.touch : slack.mouse);
  if (!moved) {
    return event.kind === 'up' ? { state: idle, intents: [{ kind: 'select', hit: state.hit }] } : stay(state);
  }
  if (event.kind === 'up') return stay(idle);
  if (state.hit.kind === 'person') {
    const { person } = state.hit;
    return {
      state: { kind: 'dragging', pointer: event.pointer, person, at: event.at },
      intents: [hover(nothing, event.at), { kind: 'drag', person, dx, dy }],
    };
  }
  return {
    state: { kind: 'panning', pointer: event.pointer, at: event.at },
    intents: [hover(nothing, event.at), { kind: 'pan', dx, dy }],
  };
}

function dragging(state: StateOf<'dragging'>, event: HandEvent): GestureResult {
  if (event.pointer !== state.pointer) return stay(state);
  if (event.kind === 'up') return { state: idle, intents: dropIfDragging(state) };
  const intent: Intent = {
    kind: 'drag',
    person: state.person,
    dx: event.at.x - state.at.x,
    dy: event.at.y - state.at.y,
  };
  return { state: { ...state, at: event.at }, intents: [intent] };
}

function panning(state: StateOf<'panning'>, event: HandEvent): GestureResult {
  if (event.pointer !== state.pointer) {
    return event.kind === 'down' ? pinchFrom(state.pointer, state.at, event) : stay(state);
  }
  if (event.kind === 'up') return stay(idle);
  return {
    state: { ...state, at: event.at },
    intents: [{ kind: 'pan', dx: event.at.x - state.at.x, dy: event.at.y - state.at.y }],
  };
}

function pinching(state: StateOf<'pinching'>, event: HandEvent): GestureResult {
  const moves = state.a.pointer === event.pointer ? 'a' : state.b.pointer === event.pointer ? 'b' : null;
  if (moves === null) return stay(state);
  if (event.kind === 'up') return liftFinger(state, event.pointer);
  const next = { ...state, [moves]: { pointer: event.pointer, at: event.at } };
  const before = span(state.a.at, state.b.at);
  const after = span(next.a.at, next.b.at);
  return {
    state: next,
    intents: [
      { kind: 'pan', dx: after.x - before.x, dy: after.y - before.y },
      { kind: 'zoom', at: { x: after.x, y: after.y }, factor: after.length / Math.max(before.length, 1) },
    ],
  };
}

function liftFinger(state: StateOf<'pinching'>, pointer: number): GestureResult {
  const rest = state.a.pointer === pointer ? state.b : state.b.pointer === pointer ? state.a : null;
  return stay(rest ? { kind: 'panning', pointer: rest.pointer, at: rest.at } : state);
}

/** Middle and distance of two fingers. */
function span(a: Point, b: Point): Point & { readonly length: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) };
}
