/** How sure the record is of a relation. Everything that differs between the kinds stands in this one table. */

export type StandingId =
  | 'established'
  | 'reported'
  | 'contested'
  | 'tentative'
  | 'source-only'
  | 'unsourced'
  | 'withdrawn';

interface StandingKind {
  readonly label: string;
  /** From the most that a line can carry, 0, on: the order of the list, and of the steps of a path. */
  readonly rank: number;
  /** The record affirms it, in plain words that are on record and without contradiction: a path goes along it unasked. */
  readonly isFirm: boolean;
  /** What breaks its line, if anything does. */
  readonly mark: 'tentative' | 'contested' | null;
  /** Drawn thinner than any line that has an origin. */
  readonly isThin: boolean;
}

const firm = { isFirm: true, mark: null, isThin: false } as const;
const doubtful = { isFirm: false, mark: null, isThin: false } as const;

export const standings: Readonly<Record<StandingId, StandingKind>> = {
  established: { label: 'Established', rank: 0, ...firm },
  reported: { label: 'Reported', rank: 1, ...firm },
  contested: { label: 'Contested', rank: 2, ...doubtful, mark: 'contested' },
  tentative: { label: 'Tentative', rank: 3, ...doubtful, mark: 'tentative', isThin: true },
  'source-only': { label: 'Source only', rank: 4, ...doubtful },
  unsourced: { label: 'Unsourced', rank: 5, ...doubtful, isThin: true },
  withdrawn: { label: 'Withdrawn', rank: 6, ...doubtful },
};
