import { runInSlices } from './runInSlices';

/** Letters that are handed to the browser at once. */
const handful = 1 << 20;

/**
 * Joins pieces of text to a blob of UTF-8, and gives the page a turn after each. The browser takes them as they come, so that
 * a large file is never whole among the page's own texts. Rejects as `signal` says once it is aborted.
 */
export async function joinPieces<Step>(
  pieces: Generator<Step, void>,
  onStep: (step: Step) => string,
  signal?: AbortSignal,
): Promise<Blob> {
  const imported: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const take = (step: Step) => {
    const text = onStep(step);
    texts.push(text);
    length += text.length;
    if (length < handful) return;
    imported.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  await runInSlices(pieces, take, signal);
  return new Blob([...imported, ...texts]);
}
