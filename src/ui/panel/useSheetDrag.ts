import { type PointerEvent, type RefObject, useRef } from 'react';
import { type SheetHeight, sheetRest } from '../../core/gesture/sheetRest';

/** A hand that moves less is a tap, CSS pixels. */
const tapReach = 6;
/** A hand that has been still for so long throws nothing, milliseconds. */
const stillFor = 80;

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly height: number;
  readonly last: { readonly y: number; readonly at: number };
  /** CSS pixels a millisecond, upwards. */
  readonly speed: number;
  readonly moved: boolean;
}

interface Handle {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
  readonly onClick: () => void;
}

/**
 * Makes a button the handle of a sheet: dragged, the sheet follows the hand and rests at the nearest height when it is
 * let go; tapped or pressed, it does `onPress`.
 */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  rest: (height: SheetHeight) => void,
  onPress: () => void,
): Handle {
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);
  const end = () => {
    drag.current = null;
    sheet.current?.style.removeProperty('height');
    sheet.current?.removeAttribute('data-dragged');
  };
  return {
    onPointerDown: (event) => {
      if (!sheet.current || event.button > 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = false;
      drag.current = {
        pointer: event.pointerId,
        from: event.clientY,
        height: sheet.current.getBoundingClientRect().height,
        last: { y: event.clientY, at: event.timeStamp },
        speed: 0,
        moved: false,
      };
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (!now || now.pointer !== event.pointerId || !sheet.current) return;
      const moved = now.moved || Math.abs(event.clientY - now.from) >= tapReach;
      const passed = Math.max(1, event.timeStamp - now.last.at);
      const speed = (now.last.y - event.clientY) / passed;
      drag.current = { ...now, moved, speed, last: { y: event.clientY, at: event.timeStamp } };
      if (!moved) return;
      sheet.current.setAttribute('data-dragged', '');
      sheet.current.style.height = `${Math.max(0, now.height + now.from - event.clientY)}px`;
    },
    onPointerUp: (event) => {
      const now = drag.current;
      if (!now || now.pointer !== event.pointerId) return;
      end();
      dragged.current = now.moved;
      if (!now.moved) return;
      const speed = event.timeStamp - now.last.at < stillFor ? now.speed : 0;
      rest(sheetRest(now.height + now.from - event.clientY, speed, window.innerHeight));
    },
    onPointerCancel: end,
    // A click follows the letting go.
    onClick: () => {
      if (!dragged.current) onPress();
      dragged.current = false;
    },
  };
}
