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

/** Puts the items in an order of chance, in place (Fisher and Yates). */
export function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const held = items[last] ?? 0;
    items[last] = items[pick] ?? 0;
    items[pick] = held;
  }
}
