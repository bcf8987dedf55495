import { useLayoutEffect, useRef } from 'react';
import { isFieldForText, isUnderDialog } from './searchKey';

/** "/" begins a search from anywhere but a field for text. */
export function useSlash(begin: () => void): void {
  const latest = useRef(begin);
  // With the page, not after it: a key may come as soon as there is something to see.
  useLayoutEffect(() => {
    latest.current = begin;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (isFieldForText(event.target) || isUnderDialog()) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
