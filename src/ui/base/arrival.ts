import { type RefObject, useEffect, useRef } from 'react';
import { put } from '../../shell/stores/sessionStore';
import { useDesk } from './desk';
import { focusOn, idTargets, isFocusLost } from './focusAfter';

/** Back takes the reader to the link by which a page of the articles was left, unless the focus is somewhere already. */
export function useFocusOnReturn(): void {
  const { session } = useDesk();
  useEffect(() => {
    const { left } = session.getState().focus;
    put(session, { focus: { left: null } });
    if (isFocusLost()) focusOn(idTargets(left));
  }, [session]);
}

/**
 * Whoever came to an article by a control that is gone now reads on where `find` says. A reader who opens a link, or
 * steps back, keeps the focus where it is.
 */
export function useFocusOnArrival(find: () => HTMLElement | null): void {
  const { views, session } = useDesk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the article is opened, not when a claim is selected in it.
  useEffect(() => {
    put(session, { focus: { readOn: false } });
    if (views.getState().step === 'push' && isFocusLost()) find()?.focus({ preventScroll: true });
  }, []);
}

/** Where a control goes because `state` has changed, the focus stays beside where it was. */
export function useFocusOnSwap(part: RefObject<HTMLElement | null>, target: string, state: boolean): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (isFocusLost()) part.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [part, target, state]);
}
