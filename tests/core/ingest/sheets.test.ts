import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import type { KeptRecord } from '../../../src/core/ingest/handOver';
import { createImporter } from '../../../src/core/ingest/importer';
import type { ImportEvent, ImportFile, ImportRequest } from '../../../src/core/ingest/importProtocol';
import type { ParsedFile } from '../../../src/core/ingest/parsed/parsedFile';
import { propose } from '../../../src/core/ingest/preview/questions';
import { defused } from '../../../src/core/model/spreadsheetCell';
import { unpackText } from '../../../src/shell/files/unpackText';
import { decode } from '../../support/datasetFile';
import { defined } from '../../support/defined';
import { ods, xlsx } from '../../support/spreadsheets';
import { readSheets } from './parsedSheets';

function importer() {
  const kept: KeptRecord[] = [];
  const said: ImportEvent[] = [];
  const handle = createImporter(
    {
      decode,
      unpack: unpackText,
      fingerprint: async (text) => `f${text.length}`,
      keep: async (record) => {
        kept.push(record);
        return null;
      },
      find: async () => null,
    },
    (event) => said.push(event),
  );
  const run = async (request: ImportRequest) => {
    said.length = 0;
    await handle(request);
    return [...said];
  };
  const read = (...files: ImportFile[]) => run({ kind: 'read', files, year: 2026, known: [] });
  return { run, read, kept };
}

const file = (name: string, bytes: Uint8Array<ArrayBuffer>): ImportFile => ({
  name,
  content: bytes.slice().buffer,
});
const previewIn = (said: readonly ImportEvent[]) =>
  defined(said.flatMap((one) => (one.kind === 'preview' ? [one.preview] : [])).at(-1));
const questionIn = (said: readonly ImportEvent[], name: string) =>
  defined(previewIn(said).questions.find(({ id }) => id.endsWith(`.${name}`)));

const header = ['from', 'type', 'to', 'when', 'quote', 'url'];
const row = [
  'Ada',
  'endorses',
  'Ben',
  new Date(Date.UTC(2019, 2, 1)),
  'she backs him',
  'https://a.example/1',
];

describe('a spreadsheet that is given', () => {
  it('is taken at once where its header says everything, with real dates as dates', async () => {
    for (const [name, bytes] of [
      ['ties.xlsx', xlsx([{ rows: [header, row] }])],
      ['ties.ods', ods([{ rows: [header, row] }])],
      // What it is, is told by what is in it.
      ['ties.csv', xlsx([{ rows: [header, row] }])],
    ] as const) {
      const { read, kept } = importer();
      const said = await read(file(name, bytes));
      expect(said.map(({ kind }) => kind).filter((kind) => kind !== 'reading')).toEqual([
        'order',
        'part',
        'part',
        'part',
        'record',
        'kept',
      ]);
      expect(said.find(({ kind }) => kind === 'record')).toMatchObject({
        edition: { file: name },
        report: { claims: 1, quoted: 1, sourced: 0 },
      });
      expect(JSON.stringify(kept)).toContain('2019-03-01');
    }
  });

  it('says how far the reading is, and is read again without being unpacked again', async () => {
    let unpacked = 0;
    const said: ImportEvent[] = [];
    const handle = createImporter(
      {
        decode,
        unpack: (part) => {
          unpacked++;
          return unpackText(part);
        },
        fingerprint: async () => 'f',
        keep: async () => null,
        find: async () => null,
      },
      (event) => said.push(event),
    );
    const bytes = xlsx([
      {
        rows: [
          ['a', 'b'],
          ['from', 'to'],
          ['Ada', 'Ben'],
        ],
      },
    ]);
    await handle({ kind: 'read', files: [file('ties.xlsx', bytes)], year: 2026, known: [] });
    const shares = said.flatMap((one) => (one.kind === 'reading' ? [one.share] : []));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const before = unpacked;
    await handle({ kind: 'answer', question: questionIn(said, 'header').id, answer: '2' });
    expect(previewIn(said).sample).toMatchObject({ columns: ['from', 'to'], rows: [['Ada', 'Ben']] });
    expect(unpacked).toBe(before);
  });

  it('asks for the sheet where several hold rows, by what they hold, and tells of those not used', async () => {
    const { run, read } = importer();
    const bytes = xlsx([
      { name: 'Ties', rows: [header, row] },
      {
        name: 'More',
        rows: [
          ['from', 'to'],
          ['Cy', 'Dee'],
          ['Ed', 'Fay'],
        ],
        state: 'hidden',
      },
    ]);
    const asked = questionIn(await read(file('ties.xlsx', bytes)), 'table');
    expect(asked).toMatchObject({
      ask: 'The file has several sheets. Which one holds the claims?',
      safe: false,
      form: {
        answer: '0',
        options: [
          {
            value: '0',
            words: expect.stringMatching(/^Ties \(1 row\): from, type, to, .* – Ada, endorses, Ben/),
          },
          { value: '1', words: 'More (2 rows, hidden): from, to – Cy, Dee' },
        ],
      },
    });
    const said = await run({ kind: 'answer', question: asked.id, answer: '1' });
    expect(previewIn(said).sample?.rows[0]).toEqual(['Cy', 'Dee']);
    const built = await run({ kind: 'build' });
    expect(built.find(({ kind }) => kind === 'record')).toMatchObject({
      report: {
        problems: expect.arrayContaining([
          expect.objectContaining({ kind: 'other-table', examples: ['Ties (1 row)'] }),
        ]),
      },
    });
  });

  it('keeps the sheet that was chosen when another row of it names the columns', async () => {
    const { run, read } = importer();
    const bytes = xlsx([
      { name: 'Ties', rows: [header, row] },
      {
        name: 'More',
        rows: [
          ['a', 'b'],
          ['who', 'whom'],
          ['Cy', 'Dee'],
        ],
      },
    ]);
    const asked = questionIn(await read(file('ties.xlsx', bytes)), 'table');
    const chosen = await run({ kind: 'answer', question: asked.id, answer: '1' });
    const said = await run({ kind: 'answer', question: questionIn(chosen, 'header').id, answer: '2' });
    expect(previewIn(said).sample).toMatchObject({ name: 'More', columns: ['who', 'whom'] });
  });

  it('may come beside other files, each table with its own header', async () => {
    const { run, read } = importer();
    const bytes = xlsx([
      {
        name: 'One',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      {
        name: 'Two',
        rows: [
          ['e', 'f'],
          ['g', 'h'],
        ],
      },
    ]);
    const csv = { name: 'ties.csv', content: 'no,names\nfrom,to\nAda,Ben\n' };
    const asked = questionIn(await read(file('odd.xlsx', bytes), csv), 'table');
    const chosen = await run({ kind: 'answer', question: asked.id, answer: '2' });
    const said = await run({ kind: 'answer', question: questionIn(chosen, 'header').id, answer: '2' });
    expect(previewIn(said).sample).toMatchObject({ columns: ['from', 'to'], rows: [['Ada', 'Ben']] });
  });

  it('says why it is refused', async () => {
    const { read } = importer();
    const said = await read(file('ties.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])));
    expect(said.at(-1)).toMatchObject({ kind: 'refused', problems: [{ kind: 'damaged-sheet' }] });
  });
});

/** Words as people type them into cells, among them those that CSV and XML have to set apart. */
const words = fc
  .string({ unit: fc.constantFrom(...'aZé漢0 9.,;"\'&<>_x=-@/\n😀'), maxLength: 12 })
  .filter((text) => text.trim() === text);
const tables = fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 8 });

function csv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function claimsOf(parsed: ParsedFile) {
  const built = buildClaims(parsed, propose(parsed, 2026));
  return built.ok ? { people: built.people, claims: built.claims } : built.problems.map(({ kind }) => kind);
}

describe('one table', () => {
  it('gives the same claims as .xlsx, as .ods and as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (body) => {
        const said = body.map(([from, to, note]) => [`A${from}`, `B${to}`, note]);
        const rows = [['from', 'to', 'note'], ...said].map((cells) => cells.map(defused));
        const [one, two, three] = await Promise.all(
          [csv(rows), xlsx([{ rows }]), ods([{ rows }])].map((bytes) => readSheets(bytes, 'ties.csv')),
        );
        const expected = defined(one);
        expect(expected).toMatchObject({ kind: 'tables', tables: [{ rows: said }] });
        for (const other of [two, three]) {
          expect(other).toMatchObject({ kind: 'tables', tables: [{ rows: said }] });
          expect(claimsOf(defined(other))).toEqual(claimsOf(expected));
        }
      }),
      { numRuns: 60 },
    );
  });
});
