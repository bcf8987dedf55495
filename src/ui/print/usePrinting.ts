import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being put on paper. Browsers take the page as it is when their event has been handled, so what
 * depends on this is there before the handler returns. Both signs are needed: a page that is made into a PDF, or
 * looked at in print media, may only change its media.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const set = (now: boolean) => flushSync(() => setPrinting(now));
    const before = () => set(true);
    const after = () => set(paper.matches);
    // Rendering waits for no effect, so the first look at the media must not be forced.
    if (paper.matches) setPrinting(true);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    paper.addEventListener('change', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      paper.removeEventListener('change', after);
    };
  }, []);
  return printing;
}
