import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { openBackLayer } from '../../shell/page/backLayer';
import { watchSeenHeight } from '../../shell/page/seenHeight';
import { useWindow } from '../base/useWindow';

/** The search as something that opens over the page, and the ways in and out of it. */
export interface SearchLayer {
  readonly narrow: boolean;
  readonly isOpen: boolean;
  /** The field has been used: from then on what it finds is there, shown or not. */
  readonly isUsed: boolean;
  readonly open: () => void;
  /** Opens it with the focus in the field; on a narrow screen as a layer with a place in the history. */
  readonly begin: () => void;
  readonly close: () => void;
  /** Closes the list, and on a narrow screen the layer with its place in the history; the focus goes back. */
  readonly dismiss: () => Promise<void>;
  /** Something is going to be opened; `takesPage`: it stands in place of the picture. */
  readonly finish: (takesPage: boolean) => Promise<void>;
  /** The field has the focus, from an element or from nowhere. */
  readonly enter: (from: Element | null) => void;
}

export function useSearchLayer(
  root: RefObject<HTMLElement | null>,
  input: RefObject<HTMLInputElement | null>,
): SearchLayer {
  const narrow = useWindow('narrow');
  const [isOpen, setOpen] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const closeLayer = useRef<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (!isOpen || !narrow) return;
    return watchSeenHeight((height) => root.current?.style.setProperty('--seen', `${height}px`));
  }, [isOpen, narrow, root]);

  const open = () => {
    setUsed(true);
    setOpen(true);
  };
  const close = () => setOpen(false);
  const leave = () => {
    // At once, as what had the focus before may be hidden until the layer is gone.
    flushSync(close);
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else input.current?.blur();
  };
  const dismiss = async () => {
    const closing = closeLayer.current?.();
    closeLayer.current = null;
    leave();
    await closing;
  };
  const finish = async (takesPage: boolean) => {
    if (closeLayer.current) await dismiss();
    // On a wide screen the field keeps the focus, so that what is opened gives it back; an article takes the page.
    else close();
    if (takesPage) input.current?.blur();
  };
  const begin = () => {
    if (narrow && !closeLayer.current) {
      closeLayer.current = openBackLayer(() => {
        closeLayer.current = null;
        leave();
      });
    }
    if (document.activeElement !== input.current) cameFrom.current = document.activeElement;
    // At once, as a phone shows its keyboard only for a field that is there when the finger lifts.
    flushSync(open);
    input.current?.focus();
    input.current?.select();
  };
  const enter = (from: Element | null) => {
    if (from && !root.current?.contains(from)) cameFrom.current = from;
    setUsed(true);
  };
  return { narrow, isOpen, isUsed, open, begin, close, dismiss, finish, enter };
}
