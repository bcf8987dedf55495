import { type Camera, translation, type Viewport } from '../../core/scene/camera';
import { shiftBetween } from '../../core/scene/shifted';

/** Sizes a canvas to the device pixels of the host whose place it takes, clears it, and maps scaled space to it. */
export function clearedSurface(
  canvas: HTMLCanvasElement,
  host: HTMLElement,
  viewport: Viewport,
  camera: Camera,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const { left, top } = host.getBoundingClientRect();
  const width = devicePixels(left, viewport.width, ratio);
  const height = devicePixels(top, viewport.height, ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const shift = translation(camera, viewport);
  // Whole device pixels, so that a still picture is as crisp at one place of the camera as at another.
  context.setTransform(ratio, 0, 0, ratio, Math.round(shift.x * ratio), Math.round(shift.y * ratio));
  return context;
}

/**
 * The CSS transform that shows a canvas painted for one camera as another would see it, until it is painted anew; none
 * where they are the same.
 */
export function shiftedAs(painted: Camera, wanted: Camera, viewport: Viewport): string {
  if (painted.x === wanted.x && painted.y === wanted.y && painted.k === wanted.k) return '';
  const { x, y, factor } = shiftBetween(painted, wanted, viewport);
  return `translate(${x}px, ${y}px) scale(${factor})`;
}

/** A browser sets both edges of a box on device pixels: at ratios like 1.25 equal boxes may differ by one. */
function devicePixels(start: number, length: number, ratio: number): number {
  return Math.round((start + length) * ratio) - Math.round(start * ratio);
}

/** The ratio changes when a window moves to another screen or the page is zoomed; a media query sees one value only. */
export function onPixelRatioChange(callback: () => void): () => void {
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
