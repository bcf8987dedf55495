import { useSyncExternalStore } from 'react';
import { type WindowName, windows } from '../../core/view/windows';

/** Whether the page's window is of this kind, now and as it changes. */
export function useWindow(name: WindowName): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(windows[name]);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(windows[name]).matches,
  );
}
