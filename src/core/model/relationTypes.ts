import { eightLooks, type LineLook, type LineLookId, lineLooks } from './lineLooks';
import { isSlug } from './slug';

/**
 * The kinds of relation: the four of the shipped record, whatever kinds a record brings of its own, and a neutral one, with a
 * direction or without, for what has a name and no kind. Everything that differs between kinds stands in a row here;
 * the rows of an open record are in `graph.types`.
 */

/** Id of a row: one of those below, or one that the record declares. */
export type RelationTypeId = string;

export interface RelationType {
  readonly id: RelationTypeId;
  /** The verb between the two names, as read aloud and printed. */
  readonly phrase: string;
  /** The verb when no source says it outright. */
  readonly tentativePhrase: string;
  /** The same said of the person at the end of the line and `#` others: "endorsed by 3". */
  readonly inverse: { readonly phrase: string; readonly tentativePhrase: string };
  /** What the person at the start of the line is, in this relation. */
  readonly fromRole: string;
  /** What the person at the end of the line is. */
  readonly toRole: string;
  /** One letter in a link; never reused for another type. Null for a record's own, which links name by their id. */
  readonly letter: string | null;
  readonly look: LineLook;
  /** False: neither end is the first, and the line has no glyph. */
  readonly directed: boolean;
  /**
   * Why one plain claim is enough to establish it, or null where it takes two origins: an election, an issued
   * statement and a post held are public events, advice is not.
   */
  readonly publicEvent: string | null;
  /**
   * `once`: one occasion, so a dated claim also dates the undated ones beside it.
   * `over-time`: may recur or last, so an undated claim keeps its own, unknown date.
   */
  readonly happens: 'once' | 'over-time';
}

/** The four that the shipped record is coded in, in the order of the key. */
export const fourTypes = [
  {
    id: 'endorses',
    phrase: 'endorses',
    tentativePhrase: 'may endorse',
    inverse: { phrase: 'endorsed by #', tentativePhrase: 'may be endorsed by #' },
    fromRole: 'endorser',
    toRole: 'endorsed',
    letter: 'e',
    look: lineLooks.arrow,
    directed: true,
    publicEvent: 'an endorsement is a public statement',
    happens: 'once',
  },
  {
    id: 'advises',
    phrase: 'advises',
    tentativePhrase: 'may advise',
    inverse: { phrase: 'advised by #', tentativePhrase: 'may be advised by #' },
    fromRole: 'adviser',
    toRole: 'advised',
    letter: 'a',
    look: lineLooks.chevron,
    directed: true,
    publicEvent: null,
    happens: 'over-time',
  },
  {
    id: 'lost-to',
    phrase: 'lost to',
    tentativePhrase: 'may have lost to',
    inverse: { phrase: 'won against #', tentativePhrase: 'may have won against #' },
    fromRole: 'loser',
    toRole: 'winner',
    letter: 'l',
    look: lineLooks.bar,
    directed: true,
    publicEvent: 'an election is a public event',
    happens: 'once',
  },
  {
    id: 'worked-for',
    phrase: 'worked for',
    tentativePhrase: 'may have worked for',
    inverse: { phrase: '# worked for them', tentativePhrase: '# may have worked for them' },
    fromRole: 'worker',
    toRole: 'principal',
    letter: 'w',
    look: lineLooks.ring,
    directed: true,
    publicEvent: 'a post of this kind is held in public',
    happens: 'over-time',
  },
] as const satisfies readonly RelationType[];

/** What has at most a name: tied by a directed line, or by one without a direction. */
export const namedOnly = [
  {
    id: 'other',
    phrase: 'is tied to',
    tentativePhrase: 'may be tied to',
    inverse: { phrase: '# are tied to them', tentativePhrase: '# may be tied to them' },
    fromRole: 'one end',
    toRole: 'other end',
    letter: 'o',
    look: lineLooks.neutral,
    directed: true,
    publicEvent: null,
    happens: 'over-time',
  },
  {
    id: 'tie',
    phrase: 'is tied with',
    tentativePhrase: 'may be tied with',
    inverse: { phrase: '# are tied with them', tentativePhrase: '# may be tied with them' },
    fromRole: 'one end',
    toRole: 'other end',
    letter: 't',
    look: lineLooks.neutral,
    directed: false,
    publicEvent: null,
    happens: 'over-time',
  },
] as const satisfies readonly RelationType[];

/** The types that every record has. */
export const builtInTypes: readonly RelationType[] = [...fourTypes, ...namedOnly];

export type FourTypeId = (typeof fourTypes)[number]['id'];

/** A kind of relation that a record declares: `kinds:` of an edition, a file of ours, or the words of an import. */
export interface DeclaredKind {
  /** No built-in type had it when the record was made. */
  readonly id: RelationTypeId;
  /** "opposes" */
  readonly phrase: string;
  /** "is opposed by"; null where the record does not say. */
  readonly inverse: string | null;
  readonly happens: RelationType['happens'];
  readonly directed: boolean;
  /** Null: the next that is free. */
  readonly look: LineLookId | null;
}

/**
 * Whether a record may declare a kind of this id: a slug that does not begin as the ids of relations with a name do
 * (relations.ts), and that programs do not keep for themselves. One of the four is among these, as a record may have
 * declared it before it was one of them.
 */
export function isKindId(id: string): boolean {
  return (
    isSlug(id) &&
    !namedOnly.some((type) => type.id === id) &&
    !/^(?:other|tie)-/.test(id) &&
    !['constructor', 'prototype'].includes(id)
  );
}

/** Whether a new kind may have this id: no built-in type has it. */
export function isFreeKindId(id: string): boolean {
  return isKindId(id) && !fourTypes.some((type) => type.id === id);
}

/** So many kinds a record may declare: `graph.type` holds a place among all of them in a byte. */
export const mostKinds = 200;

/**
 * Every type of a record with these kinds, in the order of the key: the four, the record's own, and those that have at
 * most a name. A kind without a look gets the next of the eight that neither the four nor another kind has, and past
 * these the neutral one. What a record declares stands as it declares it, also where one of the four has the same id:
 * that one came later, and nothing of the record changes by it.
 */
export function relationTypesOf(kinds: readonly DeclaredKind[] = []): readonly RelationType[] {
  if (kinds.length === 0) return builtInTypes;
  const four = fourTypes.filter(({ id }) => kinds.every((kind) => kind.id !== id));
  return [...four, ...withLooks(kinds, four).map(rowOf), ...namedOnly];
}

/**
 * The kinds with a look each. `beside`: the four as far as the record uses them; their looks are not given away. Kinds
 * that name a look keep it.
 */
export function withLooks(kinds: readonly DeclaredKind[], beside: readonly RelationType[]): DeclaredKind[] {
  const inUse = new Set([...beside.map(({ look }) => look.id), ...kinds.flatMap(({ look }) => look ?? [])]);
  const free = eightLooks.filter(({ id }) => !inUse.has(id));
  return kinds.map((kind) => ({ ...kind, look: kind.look ?? free.shift()?.id ?? 'neutral' }));
}

function rowOf({ id, phrase, inverse, happens, directed, look }: DeclaredKind): RelationType {
  // Nothing is known of its grammar: what is perhaps so is said with a word beside it, not with another verb.
  const perhaps = (words: string) => `(perhaps) ${words}`;
  const back = directed ? (inverse === null ? `“${phrase}” from #` : `${inverse} #`) : `${phrase} #`;
  return {
    id,
    phrase,
    tentativePhrase: perhaps(phrase),
    inverse: { phrase: back, tentativePhrase: perhaps(back) },
    fromRole: 'one end',
    toRole: 'other end',
    letter: null,
    look: lineLooks[look ?? 'neutral'],
    directed,
    publicEvent: null,
    happens,
  };
}

/** The row of an id among a record's types; throws for one that is not there, as every record has been checked. */
export function typeWith(types: readonly RelationType[], id: RelationTypeId): RelationType {
  const type = types.find((one) => one.id === id);
  if (!type) throw new Error(`The record knows no relation of the kind "${id}".`);
  return type;
}
