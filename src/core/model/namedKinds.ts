import { type DeclaredKind, fourTypes, isFreeKindId, type RelationTypeId, withLooks } from './relationTypes';
import { shortHash } from './shortHash';
import { slugOf } from './slug';

/** What a relation is called where it has a name and no kind, and whether its line has a direction. */
export interface NamedRelation {
  readonly words: string;
  readonly directed: boolean;
}

/**
 * So many names become kinds, those that are used most. A file in which every line has words of its own has names and no
 * kinds; its lines keep them, under the neutral look.
 */
export const mostNamedKinds = 40;

/**
 * The kinds that names make: one for all that differ in case and spacing at most, in the spelling that is used most, those used
 * most first, so that they get the looks that are told apart. `used`: ids of the built-in types that the record uses
 * besides. The ids depend on the words alone, so that a newer file has the same.
 */
export function kindsOfNames(
  names: readonly NamedRelation[],
  used: ReadonlySet<RelationTypeId>,
): {
  readonly kinds: readonly DeclaredKind[];
  /** Null for a name that makes no kind. */
  readonly kindOf: (name: NamedRelation) => RelationTypeId | null;
} {
  const groups = new Map<string, { spellings: Map<string, number>; count: number; directed: boolean }>();
  for (const name of names) {
    const key = keyOf(name);
    const group = groups.get(key) ?? { spellings: new Map(), count: 0, directed: name.directed };
    group.spellings.set(name.words, (group.spellings.get(name.words) ?? 0) + 1);
    group.count += 1;
    groups.set(key, group);
  }
  const mostUsed = [...groups]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, mostNamedKinds);
  const ids = new Map(mostUsed.map(([key, { directed }]) => [key, idOf(key, directed)]));
  const kinds = mostUsed.map(([key, { spellings, directed }]): DeclaredKind => {
    const [phrase = ''] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    return { id: ids.get(key) ?? '', phrase, inverse: null, happens: 'over-time', directed, look: null };
  });
  return {
    kinds: withLooks(
      kinds,
      fourTypes.filter(({ id }) => used.has(id)),
    ),
    kindOf: (name) => ids.get(keyOf(name)) ?? null,
  };
}

/** The same for names that are one kind. */
function keyOf({ words, directed }: NamedRelation): string {
  return `${directed ? '>' : '-'}${words.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

/**
 * Plain words are their own slug, for no other plain words have it; anything else gets a fingerprint of itself. What
 * has no direction says so, since the same words may stand in the file with one.
 */
function idOf(key: string, directed: boolean): RelationTypeId {
  const words = key.slice(1);
  const slug = slugOf(words.slice(0, longestSlug));
  const isPlain = /^[a-z]+(?: [a-z]+)*$/.test(words) && words.length <= longestSlug && isFreeKindId(slug);
  const id = [slug, isPlain ? '' : shortHash(words), directed ? '' : 'both'].filter(Boolean).join('-');
  return isFreeKindId(id) ? id : `kind-${id}`;
}

const longestSlug = 40;
