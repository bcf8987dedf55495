/** Does work that rests now and then without its rests. */
export function runToEnd<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
