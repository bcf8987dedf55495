import { type RefObject, useEffect, useRef } from 'react';
import { showsArticles } from '../../core/view/viewState';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useSession } from './desk';
import { giveFocusBack, idTargets, isFocusLost } from './focusAfter';

type Part = RefObject<HTMLElement | null>;

/** Takes the focus to what is to be read in a part of the page, where whoever opened it asked to read on. */
export function useReadOn(part: Part, target: string): void {
  const { session } = useDesk();
  const readOn = useSession((state) => state.focus.readOn);
  useEffect(() => {
    const root = part.current;
    if (!readOn || !root) return;
    const read = (): boolean => {
      const words = root.querySelector<HTMLElement>(target);
      words?.focus({ preventScroll: true });
      if (words) put(session, { focus: { readOn: false } });
      return words !== null;
    };
    if (read()) return;
    // A part whose script is still on its way.
    const arrival = new MutationObserver(() => {
      if (read()) arrival.disconnect();
    });
    arrival.observe(root, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [readOn, part, target, session]);
}

/** Gives the focus back, when the panel goes, to what had it when the panel was last asked to be read. */
export function useFocusBack(panel: Part): void {
  const { session, views } = useDesk();
  const readOn = useSession((state) => state.focus.readOn);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (readOn && panel.current && !isFocusLost() && !panel.current.contains(active)) opener.current = active;
  }, [readOn, panel]);
  useEffect(
    () => () => {
      const back = opener.current;
      // Wait until the panel is gone: an element that is about to be removed may still hold the focus.
      window.queueMicrotask(() => {
        // An article that has taken the place of the picture is what is read next.
        const { mode } = views.getState().view;
        if (mode && showsArticles(mode)) return;
        // A row of the overview, which has come back in the panel's place.
        giveFocusBack(back, idTargets(session.getState().focus.openedBy));
      });
    },
    [views, session],
  );
}
