import type { DrawingArea } from '../../core/picture/drawingArea';
import type { WindowPosition } from '../../core/picture/windowPosition';
import type { Viewport } from '../../core/scene/camera';

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

/**
 * What there is of an element to draw in, and where it lies in the window, in CSS pixels: `covered` of its height lies
 * under a sheet, `buttons` take its lower right corner.
 */
export function measureInWindow(
  host: HTMLElement,
  buttons: HTMLElement,
  covered: number,
): { readonly area: DrawingArea; readonly inWindow: WindowPosition } {
  const { left, top, width, height } = host.getBoundingClientRect();
  return {
    area: { viewport: { width, height }, covered, corner: cornerOf(buttons, host) },
    inWindow: {
      box: { x: left, y: top, width, height },
      window: { width: window.innerWidth, height: window.innerHeight },
    },
  };
}

/** Calls back with each new size of one of some elements. Returns a function that stops it. */
export function watchSize(elements: readonly HTMLElement[], callback: () => void): () => void {
  // It speaks first as soon as it observes, before the next frame is painted: a task of its own, apart from the page's.
  const observer = new ResizeObserver(callback);
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
