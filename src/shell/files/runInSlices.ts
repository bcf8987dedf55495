/**
 * Runs work that rests now and then, and gives the page a turn at each rest. `onStep` is called with what the work hands out
 * there. Rejects as `signal` says once it is aborted.
 */
export async function runInSlices<Step, R>(
  work: Generator<Step, R>,
  onStep: (step: Step) => void = () => {},
  signal?: AbortSignal,
): Promise<R> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    onStep(value);
    await turn();
    signal?.throwIfAborted();
  }
}

/** A message waits behind the input and the frame that are due, and no timer makes it wait longer. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
