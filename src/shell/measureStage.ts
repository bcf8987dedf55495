import type { Viewport } from '../core/scene/camera';
import type { Stage } from '../core/view/stage';

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

function sameSize(a: Viewport | null, b: Viewport | null): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}

/**
 * What there is of an element to draw in, in CSS pixels: `covered` of its height lies under a sheet, `buttons` take
 * its lower right corner.
 */
export function measureStage(host: HTMLElement, buttons: HTMLElement, covered: number): Stage {
  const { width, height } = host.getBoundingClientRect();
  return { viewport: { width, height }, covered, corner: cornerOf(buttons, host) };
}

export function sameStage(a: Stage, b: Stage): boolean {
  return sameSize(a.viewport, b.viewport) && a.covered === b.covered && sameSize(a.corner, b.corner);
}
