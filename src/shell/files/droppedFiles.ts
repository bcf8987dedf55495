interface DropHandlers {
  /** Files hang over the page, or do so no longer. */
  readonly onOver: (over: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/**
 * Takes files dropped anywhere on the page: a file that misses a small target would make the browser leave the page.
 * Returns a function that stops it.
 */
export function receiveDroppedFiles({ onOver, onDrop }: DropHandlers): () => void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    // Without a next element, the files have left the window.
    if (event.relatedTarget === null) onOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onOver(false);
    onDrop([...(event.dataTransfer?.files ?? [])]);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}
