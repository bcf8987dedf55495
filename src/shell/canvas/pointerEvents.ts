import type { Point } from '../../core/geometry/point';
import type { GestureEvent } from '../../core/gesture/gesture';

/**
 * Turns the browser's pointer and wheel events on an element into ours, in CSS pixels from its top left corner.
 * Returns a function that stops listening.
 */
export function listenToPointers(
  element: HTMLElement,
  onGesture: (event: GestureEvent) => void,
  onWheel: (at: Point, factor: number) => void,
): () => void {
  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hand = (kind: 'down' | 'move' | 'up') => (event: PointerEvent) => {
    if (event.button > 0) return;
    const does = event.type === 'pointermove' && event.button === 0 ? besideAnother(event) : kind;
    if (does === 'down') element.setPointerCapture(event.pointerId);
    onGesture({
      kind: does,
      pointer: event.pointerId,
      at: place(event),
      touch: event.pointerType !== 'mouse',
    });
  };
  const cancel = (event: PointerEvent) => onGesture({ kind: 'cancel', pointer: event.pointerId });
  const leave = () => onGesture({ kind: 'leave' });
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    // Lines and pages come from old mice; a pinch on a trackpad arrives as a wheel with ctrl and small steps.
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL
        ? 1
        : event.deltaMode === WheelEvent.DOM_DELTA_LINE
          ? 16
          : 400;
    const strength = event.ctrlKey ? 0.01 : 0.0015;
    onWheel(place(event), Math.exp(-Math.max(-300, Math.min(300, event.deltaY * unit)) * strength));
  };
  // After a tap come the mouse's events at the same place, and would press what the tap has just opened there.
  const endTouch = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault();
  };
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', hand('down'), { signal });
  element.addEventListener('pointermove', hand('move'), { signal });
  element.addEventListener('pointerup', hand('up'), { signal });
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('touchend', endTouch, { signal, passive: false });
  return () => stop.abort();
}

/** What the first button does while another one is down: browsers tell of it as a move, for the hand is down all the time. */
function besideAnother({ buttons }: PointerEvent): 'down' | 'up' {
  return (buttons & 1) === 1 ? 'down' : 'up';
}
