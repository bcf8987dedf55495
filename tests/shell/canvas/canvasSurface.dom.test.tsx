import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearedSurface, onPixelRatioChange } from '../../../src/shell/canvas/canvasSurface';
import { handSizes, type Strokes, watchCanvases } from '../../support/screen';

const viewport = { width: 800, height: 600 };
const camera = { x: 3.3, y: -2.1, k: 0.7 };

let strokesOf: (canvas: HTMLCanvasElement) => Strokes;
beforeEach(() => {
  strokesOf = watchCanvases();
});
afterEach(() => vi.unstubAllGlobals());

function surface(ratio: number, left = 0) {
  vi.stubGlobal('devicePixelRatio', ratio);
  const host = document.createElement('div');
  handSizes().place(host, left, 0, viewport.width, viewport.height);
  const canvas = document.createElement('canvas');
  clearedSurface(canvas, host, viewport, camera);
  return { canvas, strokes: strokesOf(canvas) };
}

describe('a canvas to paint on', () => {
  it.each([1, 1.25, 1.5, 2, 3])('has the screen’s own pixels at the ratio %f', (ratio) => {
    const { canvas } = surface(ratio);
    expect([canvas.width, canvas.height]).toEqual([800 * ratio, 600 * ratio]);
  });

  it('ends where the browser sets the edge of its box, whose left edge may lie between two pixels', () => {
    // 1.25 × 10.2 = 12.75 → 13, and 1.25 × 810.2 = 1012.75 → 1013.
    expect(surface(1.25, 10.2).canvas.width).toBe(1000);
    // 1.25 × 10.5 = 13.125 → 13, and 1.25 × 810.9 = 1013.625 → 1014.
    const host = document.createElement('div');
    handSizes().place(host, 10.5, 0, 800.4, 600);
    const canvas = document.createElement('canvas');
    clearedSurface(canvas, host, { width: 800.4, height: 600 }, camera);
    expect(canvas.width).toBe(1001);
  });

  it('is empty, all of it', () => {
    const { canvas, strokes } = surface(2);
    expect(strokes.named('clearRect')).toEqual([[0, 0, canvas.width, canvas.height]]);
  });

  it.each([1, 1.25, 3])('lies on whole pixels of the screen wherever the camera is, at %f', (ratio) => {
    const { strokes } = surface(ratio);
    const [a, , , d, e, f] = (strokes.named('setTransform').at(-1) ?? []) as number[];
    expect([a, d]).toEqual([ratio, ratio]);
    expect([e, f]).toEqual([
      Math.round((400 - camera.x * camera.k) * ratio),
      Math.round((300 - camera.y * camera.k) * ratio),
    ]);
  });

  it('keeps its pixels where it has the right size already: setting them would take time', () => {
    const { canvas } = surface(2);
    const width = vi.spyOn(canvas, 'width', 'set');
    const host = document.createElement('div');
    handSizes().place(host, 0, 0, viewport.width, viewport.height);
    clearedSurface(canvas, host, viewport, camera);
    expect(width).not.toHaveBeenCalled();
  });
});

describe('the ratio of the screen', () => {
  it('is followed from one value to the next, until it is stopped', () => {
    const queries: EventTarget[] = [];
    const asked: string[] = [];
    vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
      asked.push(media);
      const query = Object.assign(new EventTarget(), { matches: true, media });
      queries.push(query);
      return query as unknown as MediaQueryList;
    });
    const change = () => queries.at(-1)?.dispatchEvent(new Event('change'));
    let told = 0;
    vi.stubGlobal('devicePixelRatio', 1);
    const stop = onPixelRatioChange(() => told++);
    vi.stubGlobal('devicePixelRatio', 1.5);
    change();
    vi.stubGlobal('devicePixelRatio', 2);
    change();
    expect(told).toBe(2);
    expect(asked).toEqual(['(resolution: 1dppx)', '(resolution: 1.5dppx)', '(resolution: 2dppx)']);
    // The queries for values that are gone are asked no more.
    queries[0]?.dispatchEvent(new Event('change'));
    expect(told).toBe(2);
    stop();
    change();
    expect(told).toBe(2);
  });
});
