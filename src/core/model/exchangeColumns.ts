import { exchangedAs } from './claimColumns';

/**
 * The columns by which claims and people travel in any format of tables or graphs but our own: one row or line for each
 * claim, and where the format has them one for each person. Empty cells say nothing; numbers and lists stand as JSON. Those of a claim's own fields are named in claimFields.ts.
 */
export const claimColumn = {
  ...exchangedAs,
  /** The kind of relation, or its own name. */
  relation: 'relation',
  /** "yes" where `relation` is a name of its own. */
  ownName: 'own name',
  /** The kind that `relation` names, where it is one that the record brings, and its place among these: as JSON. */
  kind: 'own kind',
  direction: 'direction',
  /** Why the relation was withdrawn. */
  withdrawn: 'withdrawn',
  article: 'article',
  title: 'article title',
  opens: 'article opens',
  publisher: 'publisher',
  published: 'published',
  url: 'url',
  sha256: 'text fingerprint',
  chars: 'text length',
  folded: 'text length folded',
  /** Articles that this one closely follows: a list of ids as JSON. */
  retells: 'article retells',
} as const;

export const personColumn = {
  id: 'id',
  name: 'label',
  kind: 'kind',
  /** Names with `; ` between them, or a list as JSON where one of them could not be told apart so. */
  aliases: 'aliases',
  note: 'note',
  describedAs: 'described as',
  describedIn: 'described in',
  describedOn: 'described on',
} as const;

/** The ends of a claim where it stands in a table without one of people. */
export const endColumn = { from: 'from', fromId: 'from id', to: 'to', toId: 'to id' } as const;

/** What `kind` says of a person of whom the source does not say what they are. */
export const kindNotStated = 'not stated';
