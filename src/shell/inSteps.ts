/** Runs work that rests now and then, and gives the page a turn at each rest. */
export async function inSteps<R>(work: Generator<void, R>): Promise<R> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await turn();
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
