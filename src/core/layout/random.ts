/**
 * Numbers from 0 up to 1, the same in every run and every engine: Park and Miller's generator, "Random number
 * generators: good ones are hard to find", 1988.
 */
export function lehmer(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}
