import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { type CellSource, type ClaimsUse, fromColumn } from '../../../src/core/ingest/claims/decisions';
import { parsePartialDate } from '../../../src/core/model/partialDate';
import { readValue } from './parsedFile';
import { claimsUse, undated } from './uses';

const cells = fc.constantFrom(
  '',
  ' ',
  'Ann',
  'Bo',
  'Lee, Ann',
  'endorses',
  'knows',
  '1/2/77',
  '2001',
  'now',
  'x'.repeat(4001),
  'a',
  'b',
  '\u200b',
);
const columns = ['a', 'b', 'c', 'd', 'e'];
const rows = fc.array(fc.record(Object.fromEntries(columns.map((column) => [column, cells]))), {
  minLength: 1,
  maxLength: 12,
});

const picks: fc.Arbitrary<CellSource> = fc.oneof(
  fc.constantFrom(...columns).map((column) => fromColumn(column)),
  fc.record({ kind: fc.constant('constant' as const), words: cells }),
  fc.record({
    kind: fc.constant('rules' as const),
    column: fc.constantFrom(...columns),
    rules: fc.array(fc.record({ value: cells.map((cell) => cell.trim()), words: fc.option(cells) }), {
      maxLength: 3,
    }),
    others: fc.constantFrom('as written' as const, 'leave out' as const),
  }),
);

const uses: fc.Arbitrary<ClaimsUse> = fc
  .record({
    from: picks,
    to: picks,
    type: picks,
    quote: picks,
    role: picks,
    since: picks,
    until: picks,
    undirected: fc.constantFrom(
      'as ties' as const,
      'as they stand' as const,
      'both ways' as const,
      'refuse' as const,
    ),
    missing: fc.constantFrom('leave out' as const, 'create' as const),
  })
  .map(({ since, until, ...rest }) => claimsUse({ ...rest, when: { ...undated, since, until } }));

/** Problems that tell how a row was read, or what of it was left out, and not that the row was. */
const keepsRow = new Set([
  'not-a-date',
  'end-not-a-date',
  'interval-reversed',
  'as-ties',
  'as-they-stand',
  'both-ways',
  'person-created',
  'publication-not-a-date',
  'address-too-long',
  'text-cut',
  'open-end',
  'several-dates',
  'several-sources',
  'address-not-opened',
  'missing-values',
  'as-above',
  'several-people',
  'tags-removed',
  'undeclared-attribute',
]);

describe('whatever a table says and whatever is decided', () => {
  it('every row is a claim or in the report, never both, and every claim is whole', () => {
    fc.assert(
      fc.property(rows, uses, (records, use) => {
        const parsed = readValue(records.map((record, at) => ({ n: at, ...record })));
        const result = buildClaims(parsed, { uses: [use] });
        // Columns that no cell fills are not there; then the whole is refused, with their names.
        if (!result.ok) {
          expect(result.problems[0]?.kind).toBe('no-column');
          return;
        }
        const kept = new Set(result.claims.map(({ row }) => row));
        const out = result.report.problems
          .filter(({ kind }) => !keepsRow.has(kind))
          .flatMap((problem) => problem.rows);
        expect([...kept, ...out].sort((a, b) => a - b)).toEqual(records.map((_, at) => at + 1));
        const people = new Set(result.people.map(({ key }) => key));
        for (const claim of result.claims) {
          expect(people.has(claim.from) && people.has(claim.to) && claim.from !== claim.to).toBe(true);
          expect(claim.type).not.toBe('');
          expect(claim.when === null || parsePartialDate(claim.when).ok).toBe(true);
        }
        expect(new Set(result.claims.map(({ key }) => key)).size).toBe(result.claims.length);
        expect(people.size).toBe(result.people.length);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the rows changes no claim’s key', () => {
    fc.assert(
      fc.property(rows, uses, (records, use) => {
        const keysOf = (list: typeof records) => {
          const result = buildClaims(readValue(list.map((record) => ({ n: 1, ...record }))), { uses: [use] });
          return result.ok ? result.claims.map(({ key }) => key).sort() : null;
        };
        expect(keysOf([...records].reverse())).toEqual(keysOf(records));
      }),
    );
  });
});
