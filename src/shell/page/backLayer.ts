/**
 * A layer over the whole page, such as the search on a phone, that Back takes away: it has a place of its own in the
 * history, at the address of the page under it. `onBack` is called when the reader goes back. Returns how to close it in
 * another way: the place in the history is given up, and what is done next follows the page under it.
 */
export function openBackLayer(onBack: () => void): () => Promise<void> {
  try {
    window.history.pushState({ layer: true }, '');
  } catch {
    // A browser that has had enough history calls throws; then Back leads where it did before.
    return () => Promise.resolve();
  }
  const left = new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
  });
  let isClosing = false;
  void left.then(() => {
    if (!isClosing) onBack();
  });
  return () => {
    if (!isClosing) window.history.back();
    isClosing = true;
    return left;
  };
}
