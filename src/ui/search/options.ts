import type { FoundKind, SearchResult } from '../../core/query/search/search';
import type { PathQuestion } from '../../core/query/search/twoNames';

/** Something that was found and can be opened. */
export type FoundOne =
  | { readonly kind: 'path'; readonly at: PathQuestion }
  | { readonly kind: 'person' | 'relation' | 'article' | 'quote'; readonly at: number };

/** One line of the list that can be chosen. */
export type SearchOption =
  | FoundOne
  | { readonly kind: 'more'; readonly of: FoundKind; readonly left: number };

export interface OptionGroup {
  readonly kind: FoundKind;
  readonly near: boolean;
  readonly found: number;
  readonly options: readonly SearchOption[];
}

/** How many of each kind are shown at first, and how many more at a time. */
const atFirst: Record<FoundKind, number> = { path: 3, person: 5, relation: 4, article: 3, quote: 4 };
const moreAtATime = 50;

/** The lines of each group; `asked`: how often more of a kind was asked for. What is left out is said and can be had. */
export function optionGroups(result: SearchResult, asked: ReadonlyMap<FoundKind, number>): OptionGroup[] {
  return result.groups.map((group) => {
    const shown = atFirst[group.kind] + moreAtATime * (asked.get(group.kind) ?? 0);
    const left = group.found.length - shown;
    const options: SearchOption[] =
      group.kind === 'path'
        ? group.found.map((at) => ({ kind: 'path', at }))
        : group.found.slice(0, shown).map((at) => ({ kind: group.kind, at }));
    if (left > 0) options.push({ kind: 'more', of: group.kind, left });
    return { kind: group.kind, near: group.near, found: group.found.length, options };
  });
}

export const groupNames: Record<FoundKind, string> = {
  path: 'Connection',
  person: 'People',
  relation: 'Relations',
  article: 'Articles',
  quote: 'Quotes',
};

const nouns: Record<FoundKind, readonly [string, string]> = {
  path: ['connection', 'connections'],
  person: ['person', 'people'],
  relation: ['relation', 'relations'],
  article: ['article', 'articles'],
  quote: ['quote', 'quotes'],
};

/** "4 more quotes", "one more person". */
export function moreWords(of: FoundKind, left: number): string {
  return `${left} more ${nouns[of][left === 1 ? 0 : 1]}`;
}

/** "1 person, 7 relations, 25 quotes": what was found, for a screen reader. */
export function foundWords(groups: readonly OptionGroup[]): string {
  const parts = groups.map(({ kind, found, near }) => {
    const words = `${found} ${nouns[kind][found === 1 ? 0 : 1]}`;
    return near ? `${words} near to what you typed` : words;
  });
  return parts.length === 0 ? 'Nothing found.' : `${parts.join(', ')}.`;
}
