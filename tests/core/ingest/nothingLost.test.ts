import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { type CellSource, type ClaimsUse, fromColumn } from '../../../src/core/ingest/claims/decisions';
import { saysNothing } from '../../../src/core/ingest/claims/missing';
import { isNoDate } from '../../../src/core/ingest/dates/looseDate';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readText } from '../../../src/core/ingest/readFile';
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
  'span-beside-date',
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

/** Headers of which some say what a column is and others say nothing that is known here. */
const headers = [
  'from',
  'to',
  'type',
  'date',
  'until',
  'quote',
  'url',
  'publisher',
  'published',
  'role',
  'note',
  'remarks',
  'shoe size',
  'Race',
  'Entity A Type',
];
const people = [
  'Ada Quill',
  'Ben Marsh',
  'Cyd Oakes',
  'Marsh & Sons, Ltd.',
  'None',
  'NULL',
  'Ada Quill; Ben Marsh',
  '',
];
const anything = [
  ...[
    '',
    '3/4/2021',
    '31.12.2019',
    'c. 1998',
    'spring 1999',
    '44 BC',
    '9999-12-31',
    '0001-01-01',
    '44319',
    '1463500800',
  ],
  ...[
    '2016-00-00',
    '<[2011, 2012]; [2014, 2015]>',
    'N/A',
    '–',
    'unknown',
    'yes',
    '12',
    'https://a.example/1',
  ],
  ...[
    'https://a.example/1; https://b.example/2',
    'The Post, https://a.example/3',
    'www.a.example',
    'doi:10.1/2',
  ],
  ...[
    'She <a href="https://a.example/4">said</a> so',
    'a line\nand another',
    `${'word '.repeat(900)}end`,
    'endorses',
    'was endorsed by',
  ],
];
const tables = fc.uniqueArray(fc.constantFrom(...headers), { minLength: 2, maxLength: 9 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(
      fc.tuple(
        ...columns.map((column) =>
          fc.constantFrom(...(column === 'from' || column === 'to' ? people : anything)),
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('whatever a file holds', () => {
  it('each cell that can be read is in the record, or its row, its value or its column in the report', () => {
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const reading = readText(
          'x.csv',
          [columns, ...rows].map((row) => row.map(cell).join(',')).join('\n'),
        );
        if (reading.kind !== 'tables') return;
        const decisions = propose(reading, 2026);
        const [use] = decisions.uses;
        const columnOf = (source?: CellSource) =>
          source?.kind === 'column' || source?.kind === 'rules' ? source.column : null;
        const dated = [use?.when.at, use?.when.since, use?.when.until, use?.published].map(columnOf);
        const result = buildClaims(reading, decisions);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const { problems } = result.report;
        const unused = problems.flatMap(({ kind, examples }) => (kind === 'other-column' ? examples : []));
        const left = new Set(
          problems.flatMap((problem) =>
            keepsRow.has(problem.kind) && problem.kind !== 'missing-values' ? [] : problem.rows,
          ),
        );
        const [table] = reading.tables;
        for (const [at, row] of (table?.rows ?? []).entries()) {
          const number = table?.numbers[at] ?? 0;
          if (left.has(number)) continue;
          const claims = result.claims.filter((claim) => claim.row === number);
          const said = squeezed(
            JSON.stringify([claims, result.people]).replaceAll('\\n', ' ').replaceAll('\\"', '"'),
          );
          for (const [place, text] of row.entries()) {
            const column = table?.columns[place] ?? '';
            if (squeezed(text) === '' || unused.some((example) => example.startsWith(`${column} (`)))
              continue;
            const parts = squeezed(text)
              .replace(/<[^>]*>/g, '')
              .split(/; |, /)
              .map((part) => part.slice(0, 80));
            const isDated =
              dated.includes(column) && claims.some(({ when, source }) => when !== null || source?.published);
            // A relation may be told in our word for it.
            const isType = use?.kind === 'claims' && columnOf(use.type) === column && claims.length > 0;
            const isTold = problems.some(
              ({ rows: told, examples }) =>
                told.includes(number) &&
                examples.some((example) => example.includes(text.trim().slice(0, 60))),
            );
            const isSaid = parts.every((part) => said.includes(part));
            const isNothing = saysNothing(text) || isNoDate(text);
            const isKept = isSaid || isDated || isType || isTold || isNothing;
            expect([column, text, isKept]).toEqual([column, text, true]);
          }
        }
      }),
      { numRuns: 250 },
    );
  });
});
