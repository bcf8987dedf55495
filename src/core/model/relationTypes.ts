/**
 * The four kinds of tie, and what readers' own data may hold besides: ties under a name of their own, with a direction
 * or without. Everything that differs between them stands in this one table.
 */

export type RelationTypeId = 'endorses' | 'advises' | 'lost-to' | 'worked-for' | 'other' | 'tie';

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
  /** One letter in a link; never reused for another type. */
  readonly letter: string;
  /** Name of the CSS custom property that holds its colour, without the leading dashes. */
  readonly token: string;
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

/** In the order of the key. */
export const relationTypes: readonly RelationType[] = [
  {
    id: 'endorses',
    phrase: 'endorses',
    tentativePhrase: 'may endorse',
    inverse: { phrase: 'endorsed by #', tentativePhrase: 'may be endorsed by #' },
    fromRole: 'endorser',
    toRole: 'endorsed',
    letter: 'e',
    token: 'type-endorses',
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
    token: 'type-advises',
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
    token: 'type-lost',
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
    token: 'type-worked',
    publicEvent: 'a post of this kind is held in public',
    happens: 'over-time',
  },
  {
    id: 'other',
    phrase: 'is tied to',
    tentativePhrase: 'may be tied to',
    inverse: { phrase: '# are tied to them', tentativePhrase: '# may be tied to them' },
    fromRole: 'one end',
    toRole: 'other end',
    letter: 'o',
    token: 'type-other',
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
    token: 'type-other',
    publicEvent: null,
    happens: 'over-time',
  },
];

/** The four that the shipped record is coded in. */
export const fourTypes = relationTypes.filter(({ token }) => token !== 'type-other');

const byId = new Map(relationTypes.map((type) => [type.id, type]));

/** The table's row for an id that the dataset has already been checked to use. */
export function relationType(id: RelationTypeId): RelationType {
  const type = byId.get(id);
  if (!type) throw new Error(`Unknown relation type "${id}".`);
  return type;
}
