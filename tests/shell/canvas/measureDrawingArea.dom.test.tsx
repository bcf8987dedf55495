import { afterEach, describe, expect, it, vi } from 'vitest';
import { measureInWindow, watchSize } from '../../../src/shell/canvas/measureDrawingArea';
import { handSizes } from '../../support/screen';

afterEach(() => vi.unstubAllGlobals());

function drawing() {
  const sizes = handSizes();
  const host = document.createElement('div');
  const buttons = document.createElement('div');
  document.body.append(host);
  host.append(buttons);
  sizes.place(host, 40, 30, 700, 500);
  return { sizes, host, buttons };
}

describe('where there is to draw', () => {
  it('is the element as large as it is, and what of it lies under a sheet', () => {
    const { host, buttons } = drawing();
    const { area: stage } = measureInWindow(host, buttons, 120);
    expect(stage).toEqual({ viewport: { width: 700, height: 500 }, covered: 120, corner: null });
  });

  it('is told with its seat in the window', () => {
    const { host, buttons } = drawing();
    const { inWindow: seat } = measureInWindow(host, buttons, 0);
    expect(seat).toEqual({
      box: { x: 40, y: 30, width: 700, height: 500 },
      window: { width: window.innerWidth, height: window.innerHeight },
    });
  });

  it('leaves the corner to the zoom buttons, with their distance from its sides and a little air', () => {
    const { sizes, host, buttons } = drawing();
    sizes.place(buttons, 0, 0, 44, 132);
    buttons.style.cssText = 'position: absolute; right: 12px; bottom: 8px';
    expect(measureInWindow(host, buttons, 0).area.corner).toEqual({ width: 62, height: 146 });
  });

  it('leaves them no more than all of its width', () => {
    const { sizes, host, buttons } = drawing();
    sizes.place(host, 0, 0, 50, 500);
    sizes.place(buttons, 0, 0, 44, 132);
    buttons.style.cssText = 'position: absolute; right: 12px; bottom: 8px';
    expect(measureInWindow(host, buttons, 0).area.corner?.width).toBe(50);
  });
});

describe('watching sizes', () => {
  it('tells of each new size until it is stopped', () => {
    const { sizes, host, buttons } = drawing();
    let told = 0;
    const stop = watchSize([host, buttons], () => told++);
    sizes.tell();
    sizes.tell();
    expect(told).toBe(2);
    stop();
    sizes.tell();
    expect(told).toBe(2);
    expect(sizes.observed).toBe(0);
  });
});
