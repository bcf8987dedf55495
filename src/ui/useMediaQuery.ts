import { useSyncExternalStore } from 'react';

/** Whether a media query holds, now and as it changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Under this the panel is a sheet: beside a panel, the drawing would be left too narrow to read. */
export const narrowScreen = '(max-width: 899.98px)';
/** Under this each row of the table is laid out as a block of lines (list.css). */
export const foldedTable = '(max-width: 719.98px)';
/** Under this the sheet begins at its least height, or it would leave the drawing a slit. */
export const lowScreen = '(max-width: 899.98px) and (max-height: 559.98px)';
/** On a tall screen a sheet at half its height leaves room for the words of the tour, the drawing and a quote. */
export const tallScreen = '(min-height: 899.98px)';
/** On a phone, held upright or sideways, the list is what opens first. */
export const phoneScreen = '(max-width: 479.98px), (max-width: 899.98px) and (max-height: 479.98px)';
