/**
 * Edits that turn `a` into `b`: insert, delete, replace a letter, or swap two neighbours
 * (optimal string alignment distance; Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const replace = (last[column - 1] ?? 0) + (same ? 0 : 1);
      const shift = 1 + Math.min(last[column] ?? 0, next[column - 1] ?? 0);
      const swap = swapped ? 1 + (beforeLast[column - 2] ?? 0) : Number.POSITIVE_INFINITY;
      next.push(Math.min(replace, shift, swap));
    }
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

/** The candidate that a slip of the finger may have meant, or null. */
function findNearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = word.length < 4 ? 1 : word.length < 12 ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > bestDistance || (best !== null && distance === bestDistance)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** `Did you mean "x"?` where there is a near word, else the other advice. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = findNearest(word, candidates);
  return near === null ? otherwise : `Did you mean "${near}"?`;
}
