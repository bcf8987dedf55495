import { type MockInstance, vi } from 'vitest';

/** A screen whose frames come, and whose time passes, when the test says so. Call it in a test or `beforeEach`. */
export function handScreen() {
  let now = 0;
  let latest = 0;
  const asked = new Map<number, FrameRequestCallback>();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
    latest++;
    asked.set(latest, callback);
    return latest;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((request) => void asked.delete(request));
  return {
    /** How many frames have been asked for and have not come. */
    get asked() {
      return asked.size;
    },
    /** Lets time pass, milliseconds. */
    wait(milliseconds: number) {
      now += milliseconds;
    },
    /** The next frame comes. */
    frame(after = 16) {
      now += after;
      const due = [...asked.values()];
      asked.clear();
      for (const callback of due) callback(now);
    },
  };
}

/** Elements whose sizes change when the test says so, told to whoever observes them. */
export function handSizes() {
  const observers = new Set<() => void>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly tell: () => void;
      constructor(callback: () => void) {
        this.tell = callback;
      }
      observe() {
        observers.add(this.tell);
      }
      unobserve() {}
      disconnect() {
        observers.delete(this.tell);
      }
    },
  );
  return {
    get observed() {
      return observers.size;
    },
    /** Gives an element a box in the window, CSS pixels. */
    place(element: Element, left: number, top: number, width: number, height: number) {
      element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
      Object.defineProperty(element, 'clientWidth', { value: width, configurable: true });
    },
    /** Tells of new sizes. */
    tell() {
      for (const observer of observers) observer();
    },
  };
}

/** What a browser sends of a pointer, a mouse unless `init` says otherwise; jsdom knows mice only. */
export function pointerEvent(kind: string, init: PointerEventInit): Event {
  const { pointerId = 1, pointerType = 'mouse' } = init;
  // As browsers have it: no button changes while a hand moves.
  const button = kind === 'pointermove' ? -1 : 0;
  return Object.assign(new MouseEvent(kind, { bubbles: true, button, ...init }), { pointerId, pointerType });
}

/** What was called on the 2D context of a canvas, in order, with what was set on it. */
export interface Strokes {
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  readonly set: Map<string, unknown>;
  readonly named: (name: string) => (readonly unknown[])[];
}

/** Gives every canvas a context that paints nothing and remembers everything. */
export function watchCanvases(): (canvas: HTMLCanvasElement) => Strokes {
  const contexts = new Map<HTMLCanvasElement, { context: CanvasRenderingContext2D; strokes: Strokes }>();
  const open = (canvas: HTMLCanvasElement) => {
    const held = contexts.get(canvas) ?? watched(canvas);
    contexts.set(canvas, held);
    return held;
  };
  const spy = vi.spyOn(HTMLCanvasElement.prototype, 'getContext') as unknown as MockInstance<
    (this: HTMLCanvasElement) => unknown
  >;
  spy.mockImplementation(function (this: HTMLCanvasElement) {
    return open(this).context;
  });
  return (canvas) => open(canvas).strokes;
}

function watched(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; strokes: Strokes } {
  const calls: Strokes['calls'] = [];
  const set = new Map<string, unknown>();
  let transform = [1, 0, 0, 1, 0, 0];
  const answers: Record<string, (...args: never[]) => unknown> = {
    measureText: (words: string) => ({ width: 7 * words.length }),
    setTransform: (...args: number[]) => {
      transform = args;
    },
    getTransform: () => {
      const [a, b, c, d, e, f] = transform;
      return { a, b, c, d, e, f };
    },
  };
  const context = new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === 'canvas') return canvas;
        if (set.has(name)) return set.get(name);
        return (...args: never[]) => {
          calls.push({ name, args });
          return answers[name]?.(...args);
        };
      },
      set: (_, name: string, value) => {
        set.set(name, value);
        return true;
      },
    },
  ) as CanvasRenderingContext2D;
  const named = (name: string) => calls.filter((call) => call.name === name).map(({ args }) => args);
  return { context, strokes: { calls, set, named } };
}
