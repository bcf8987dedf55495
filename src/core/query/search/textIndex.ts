import type { QueryWord } from './queryWords';
import { eachHit, searchTextOf } from './searchText';

/** Texts that belong to things, several to one, ready to be looked through. */
export interface TextIndex {
  readonly size: number;
  /** Per thing: 0 where the word stands in none of its texts, 1 as a beginning, 2 whole. */
  readonly hitsOf: (word: QueryWord) => Uint8Array;
}

/** `texts`: per thing, what may be looked for. */
export function textIndexOf(texts: readonly (readonly (string | null)[])[]): TextIndex {
  const owners: number[] = [];
  const fields: string[] = [];
  for (const [owner, own] of texts.entries()) {
    for (const text of own) {
      if (!text) continue;
      owners.push(owner);
      fields.push(text);
    }
  }
  const text = searchTextOf(fields);
  return {
    size: texts.length,
    hitsOf: (word) => {
      const hits = new Uint8Array(texts.length);
      eachHit(text, word, (field, hit) => {
        const owner = owners[field] ?? 0;
        hits[owner] = Math.max(hits[owner] ?? 0, hit === 'whole' ? 2 : 1);
      });
      return hits;
    },
  };
}

/** Things that every word hits: those where more words stand whole first, else in their order. */
export function allHit(size: number, hits: readonly Uint8Array[]): number[] {
  if (hits.length === 0) return [];
  const found: number[] = [];
  const sums = new Map<number, number>();
  for (let thing = 0; thing < size; thing++) {
    let sum = 0;
    let isHit = true;
    for (const each of hits) {
      const hit = each[thing] ?? 0;
      if (hit === 0) isHit = false;
      sum += hit;
    }
    if (!isHit) continue;
    found.push(thing);
    sums.set(thing, sum);
  }
  return found.sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || a - b);
}
