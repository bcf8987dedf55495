import { type RefObject, useEffect, useRef } from 'react';

/** A dialog that opens when it is there, with the focus on the element that `first` selects; closing gives the focus back. */
export function useModal(first: string): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>(first)?.focus();
  }, [first]);
  return dialog;
}
