import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import type {
  CellSource,
  ClaimsUse,
  ContestsUse,
  Details,
  Use,
  When,
} from '../../../src/core/ingest/claims/decisions';
import { fromColumn, none } from '../../../src/core/ingest/claims/decisions';
import type { Built, ImportedClaim } from '../../../src/core/ingest/claims/drafts';
import type { ParsedFile } from '../../../src/core/ingest/parsed/parsedFile';

export const constant = (words: string): CellSource => ({ kind: 'constant', words });

export const undated: When = {
  at: none,
  since: none,
  until: none,
  order: 'month first',
  latestYear: 2030,
  words: [],
};

const details: Details = {
  when: undated,
  quote: none,
  sourceUrl: none,
  sourceName: none,
  published: none,
  role: none,
  note: none,
};

/** Decisions of a table of claims, with what a test cares about. */
export function claimsUse(given: Partial<ClaimsUse> = {}): ClaimsUse {
  return {
    kind: 'claims',
    table: 0,
    people: null,
    from: fromColumn('from'),
    to: fromColumn('to'),
    fromName: none,
    toName: none,
    type: fromColumn('type'),
    id: none,
    polarity: none,
    direction: null,
    undirected: 'as ties',
    missing: 'leave out',
    names: 'as written',
    ...details,
    ...given,
  };
}

/** Decisions of a table of results, with what a test cares about. */
export function contestsUse(given: Partial<ContestsUse> = {}): ContestsUse {
  return {
    kind: 'contests',
    table: 0,
    contest: ['contest'],
    person: 'name',
    personId: null,
    won: [{ column: 'won', values: ['yes'], votes: 'votes' }],
    stage: null,
    round: null,
    losers: 'all',
    names: 'as written',
    ...details,
    ...given,
  };
}

/** The built claims; fails where they were refused. */
export function built(reading: ParsedFile, ...uses: readonly Use[]): Extract<Built, { ok: true }> {
  const result = buildClaims(reading, { uses });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Rows of each kind of problem of a report. */
export function rowsOf({ report }: Extract<Built, { ok: true }>): Record<string, readonly number[]> {
  return Object.fromEntries(report.problems.map(({ kind, rows }) => [kind, rows]));
}

/** How many different pairs of people claims join, in their direction. */
export function pairsOf(claims: readonly ImportedClaim[]): number {
  return new Set(claims.map(({ from, to }) => JSON.stringify([from, to]))).size;
}

/** How many people claims name. */
export function namedIn(claims: readonly ImportedClaim[]): number {
  return new Set(claims.flatMap(({ from, to }) => [from, to])).size;
}
