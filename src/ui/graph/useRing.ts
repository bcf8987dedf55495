import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { itemPosition } from '../../core/picture/itemPosition';
import type { Drawn } from '../../shell/canvas/frameLoop';
import { useDesk } from '../base/desk';

/** Between an item and the keyboard's ring round it, CSS pixels. */
const gap = 2;

/**
 * The ring round what the keyboard stands on: the element that is moved over the drawing, with each of its frames, and
 * a function that moves it at once.
 */
export function useRing(drawn: StoreApi<Drawn | null>): [RefObject<HTMLDivElement | null>, () => void] {
  const { session } = useDesk();
  const ring = useRef<HTMLDivElement>(null);
  const move = useCallback(() => {
    const item = session.getState().focus.item;
    const picture = drawn.getState();
    const place = item && picture && itemPosition(picture.frame, item, picture.label);
    if (!ring.current || !place) return;
    const { style, dataset } = ring.current;
    dataset.about = place.round ? 'shape' : 'words';
    style.width = `${place.width + 2 * gap}px`;
    style.height = `${place.height + 2 * gap}px`;
    style.transform = `translate(${place.x - gap}px, ${place.y - gap}px)`;
  }, [session, drawn]);
  useEffect(() => drawn.subscribe(move), [drawn, move]);
  return [ring, move];
}
