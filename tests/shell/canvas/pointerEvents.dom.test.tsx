import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../../src/core/geometry/point';
import type { GestureEvent } from '../../../src/core/gesture/gesture';
import { listenToPointers } from '../../../src/shell/canvas/pointerEvents';
import { handSizes, pointerEvent } from '../../support/screen';

let element: HTMLElement;
let gestures: GestureEvent[];
let wheels: { at: Point; factor: number }[];
let stop: () => void;

beforeEach(() => {
  element = document.createElement('div');
  document.body.append(element);
  handSizes().place(element, 100, 50, 600, 400);
  gestures = [];
  wheels = [];
  stop = listenToPointers(
    element,
    (event) => gestures.push(event),
    (at, factor) => wheels.push({ at, factor }),
  );
});

afterEach(() => {
  stop();
  element.remove();
  vi.unstubAllGlobals();
});

function pointer(kind: string, init: PointerEventInit = {}): void {
  element.dispatchEvent(pointerEvent(kind, { pointerId: 7, clientX: 130, clientY: 90, ...init }));
}

function wheel(init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { clientX: 130, clientY: 90, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event;
}

/** How far one turn of a wheel zooms. */
function zoomOf(init: WheelEventInit): number {
  wheel(init);
  return wheels.at(-1)?.factor ?? Number.NaN;
}

describe('pointers on the drawing', () => {
  it.each([
    ['pointerdown', 'down'],
    ['pointermove', 'move'],
    ['pointerup', 'up'],
  ] as const)('are told as a hand’s: %s is %s, from the drawing’s own corner', (type, kind) => {
    pointer(type, { button: type === 'pointermove' ? -1 : 0 });
    expect(gestures).toEqual([{ kind, pointer: 7, at: { x: 30, y: 40 }, touch: false }]);
  });

  it.each(['touch', 'pen'])('tell a %s from a mouse', (pointerType) => {
    pointer('pointerdown', { pointerType });
    expect(gestures).toMatchObject([{ touch: true }]);
  });

  it.each([1, 2])('with button %d are the browser’s own', (button) => {
    pointer('pointerdown', { button });
    expect(gestures).toEqual([]);
  });

  it('let go with the first button, though another is still down', () => {
    pointer('pointerdown', { button: 0, buttons: 1 });
    pointer('pointermove', { button: 2, buttons: 3 });
    pointer('pointermove', { button: 0, buttons: 2 });
    pointer('pointermove', { button: -1, buttons: 2 });
    pointer('pointermove', { button: 0, buttons: 3 });
    pointer('pointerup', { button: 2, buttons: 1 });
    expect(gestures.map(({ kind }) => kind)).toEqual(['down', 'up', 'move', 'down']);
  });

  it('are followed beyond the drawing once they are down', () => {
    const capture = vi.spyOn(element, 'setPointerCapture').mockImplementation(() => undefined);
    pointer('pointermove');
    expect(capture).not.toHaveBeenCalled();
    pointer('pointerdown');
    expect(capture).toHaveBeenCalledWith(7);
  });

  it('that the browser takes away or that leave are told so', () => {
    pointer('pointercancel');
    pointer('pointerleave');
    expect(gestures).toEqual([{ kind: 'cancel', pointer: 7 }, { kind: 'leave' }]);
  });

  it('are told no more once they are no longer listened to', () => {
    stop();
    for (const kind of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'])
      pointer(kind);
    wheel({ deltaY: 10 });
    expect(gestures).toEqual([]);
    expect(wheels).toEqual([]);
  });
});

describe('a wheel on the drawing', () => {
  it('zooms about the pointer and does not scroll the page', () => {
    const event = wheel({ deltaY: -100 });
    expect(event.defaultPrevented).toBe(true);
    expect(wheels).toEqual([{ at: { x: 30, y: 40 }, factor: Math.exp(0.15) }]);
  });

  it('makes smaller what turning back makes as large again', () => {
    expect(zoomOf({ deltaY: 80 }) * zoomOf({ deltaY: -80 })).toBeCloseTo(1, 12);
    expect(zoomOf({ deltaY: 80 })).toBeLessThan(1);
  });

  it('that counts in lines or pages goes about as far as one that counts in pixels', () => {
    const lines = zoomOf({ deltaY: 3, deltaMode: WheelEvent.DOM_DELTA_LINE });
    expect(lines).toBe(zoomOf({ deltaY: 48 }));
    const pages = zoomOf({ deltaY: 0.5, deltaMode: WheelEvent.DOM_DELTA_PAGE });
    expect(pages).toBe(zoomOf({ deltaY: 200 }));
  });

  it('never leaps, however far it says it was turned', () => {
    expect(zoomOf({ deltaY: 90_000 })).toBe(zoomOf({ deltaY: 300 }));
    expect(zoomOf({ deltaY: -90_000 })).toBe(zoomOf({ deltaY: -300 }));
  });

  it('goes farther for a pinch on a trackpad, whose steps are small', () => {
    expect(zoomOf({ deltaY: -10, ctrlKey: true })).toBeGreaterThan(zoomOf({ deltaY: -10 }));
  });
});

describe('the end of a tap', () => {
  it('keeps the mouse’s events after it from what the tap has opened', () => {
    const event = new Event('touchend', { cancelable: true });
    element.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('is let be where the browser is already scrolling', () => {
    const event = new Event('touchend', { cancelable: false });
    const prevent = vi.spyOn(event, 'preventDefault');
    element.dispatchEvent(event);
    expect(prevent).not.toHaveBeenCalled();
  });
});
