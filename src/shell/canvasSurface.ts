import { type Camera, translation, type Viewport } from '../core/scene/camera';

/** Sizes a canvas to its host in device pixels, clears it, and maps scaled space to it. */
export function clearedSurface(
  canvas: HTMLCanvasElement,
  viewport: Viewport,
  camera: Camera,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const { left, top } = canvas.getBoundingClientRect();
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
