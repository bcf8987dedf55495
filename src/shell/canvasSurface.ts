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
  const width = Math.round(viewport.width * ratio);
  const height = Math.round(viewport.height * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const shift = translation(camera, viewport);
  context.setTransform(ratio, 0, 0, ratio, shift.x * ratio, shift.y * ratio);
  return context;
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
