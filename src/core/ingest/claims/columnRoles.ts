import type { Claim } from '../../model/dataset';

/**
 * Which columns of somebody's file fill each field of a claim; none where every imported claim says the same, or what was
 * made of others. Typed over all fields: for a new one the compiler asks here, and from here on for its header words
 * (columnWords.ts), its question, its proposal and the way to the claim.
 */
const filledBy = {
  id: ['id'],
  article: ['sourceUrl', 'sourceName', 'published'],
  from: ['from'],
  type: ['type'],
  named: ['type'],
  to: ['to'],
  when: ['at', 'since', 'until'],
  held: [],
  basis: [],
  via: [],
  polarity: ['polarity'],
  reading: [],
  role: ['role'],
  quote: ['quote'],
  note: ['note'],
  check: [],
  earlier: [],
} as const satisfies { readonly [Field in keyof Claim]: readonly string[] };

/** What a column of a table of claims can say. */
export type ColumnRole = (typeof filledBy)[keyof typeof filledBy][number];

/** What a row says besides who stands where and when: asked for in the same way whatever a row is. */
export type DetailRole = Exclude<
  ColumnRole,
  'from' | 'to' | 'type' | 'id' | 'polarity' | 'at' | 'since' | 'until'
>;

/** Details that are a field of the claim, in the words of the file. */
export type DetailField = DetailRole & keyof Claim;

/** How each detail is asked for, in this order. `free`: the answer may be words that hold for every row. */
export const detailQuestions: Readonly<Record<DetailRole, { readonly ask: string; readonly free: boolean }>> =
  {
    quote: { ask: 'Where are the exact words of the source?', free: false },
    sourceUrl: { ask: 'Where is the address of the source?', free: false },
    sourceName: { ask: 'Where is the name of the source?', free: true },
    published: { ask: 'When was the source published?', free: false },
    role: { ask: 'Where is the post or the occasion?', free: true },
    note: { ask: 'Is there a note?', free: false },
  };

/** Addresses before names: a column called “source” may be either. */
export const detailRoles = Object.keys(detailQuestions) as readonly DetailRole[];

/** Something for each detail. Written as a loop, as it is done for every row. */
export function forDetails<Made>(make: (role: DetailRole) => Made): Readonly<Record<DetailRole, Made>> {
  const made: Partial<Record<DetailRole, Made>> = {};
  for (const role of detailRoles) made[role] = make(role);
  return made as Record<DetailRole, Made>;
}
