/** Who vouches for a claim, from the surest to the least sure. */
export type Basis = 'on-record' | 'stated' | 'relayed' | 'unnamed' | 'social' | 'unstated' | 'speculated';

/** In the order of trust; the words are what readers see. */
export const bases: readonly { readonly id: Basis; readonly words: string }[] = [
  { id: 'on-record', words: 'Said by a named person' },
  { id: 'stated', words: 'Stated by the outlet' },
  { id: 'relayed', words: 'Reported elsewhere, relayed here' },
  { id: 'unnamed', words: 'From unnamed sources' },
  { id: 'social', words: 'A social post embedded in the article' },
  { id: 'unstated', words: 'Not stated who vouches' },
  { id: 'speculated', words: 'Speculation' },
];

/** Lets every claim through. */
export const leastSureBasis: Basis = 'speculated';

const rankById = new Map(bases.map((basis, rank) => [basis.id, rank]));

/** 0 for the surest basis, rising. */
export function basisRank(id: Basis): number {
  return rankById.get(id) ?? bases.length;
}

/** The basis in readers' words. */
export function basisWords(id: Basis): string {
  return bases[basisRank(id)]?.words ?? id;
}
