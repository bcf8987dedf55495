/** What stands behind an address in running text, and is taken for a part of it; also as the address bar writes it. */
const lastClosing = /(?:[.,;:!?)>\]"'’”]|%(?:3E|29|5D|22|27|E2%80%9[9D]))$/i;
const closing = new RegExp(`(?:${lastClosing.source.slice(0, -1)})+$`, 'i');

/**
 * Ways to read the query of a link, the likeliest first: as it stands; then as it was before programs that pass links on
 * encoded its signs again or broke it over two lines (we write a space as “+”); then without the sign, or all the signs,
 * that closed the sentence it stood in. Whoever reads it takes the first that loses least.
 */
export function readingsOf(query: string): readonly string[] {
  const plain = query
    .replace(/%(?:25)+(?=[0-9A-F]{2})/gi, '%')
    .replace(/%(?:20|0D|0A|09)/gi, '')
    .replace(/(?:&|%26)(?:amp(?:;|%3B))+|%26/gi, '&')
    .replace(/%3D/gi, '=');
  return [...new Set([query, plain, plain.replace(lastClosing, ''), plain.replace(closing, '')])];
}

/** What loses least, that is, has the fewest notices; of equals the first. */
export function leastLost<T extends { readonly notices: readonly unknown[] }>(
  read: (reading: string) => T,
  readings: readonly string[],
): T {
  const [first = '', ...others] = readings;
  let best = read(first);
  for (const reading of others) {
    if (best.notices.length === 0) break;
    const next = read(reading);
    if (next.notices.length < best.notices.length) best = next;
  }
  return best;
}
