/**
 * Calls back with the height of the window that a phone's keyboard leaves free, CSS pixels, now and as it changes; never
 * where the browser does not tell. Returns a function that stops it.
 */
export function watchSeenHeight(tell: (height: number) => void): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => {};
  const report = () => tell(seen.height);
  report();
  seen.addEventListener('resize', report);
  return () => seen.removeEventListener('resize', report);
}
