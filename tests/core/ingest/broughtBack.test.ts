import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../../src/core/egress/exchangeFormats';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { frontPageOf, importedDataset } from '../../../src/core/ingest/importedDataset';
import { createImporter } from '../../../src/core/ingest/importer';
import type { ImportEvent } from '../../../src/core/ingest/importProtocol';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readText } from '../../../src/core/ingest/readFile';
import { parseRecord } from '../../../src/core/ingest/record/parseRecord';
import { createRows } from '../../../src/core/model/compiledRows';
import type { Dataset } from '../../../src/core/model/dataset';
import { compareIds } from '../../../src/core/model/relations';
import { unpackText } from '../../../src/shell/files/unpackText';
import { hardWords, wideDatasets } from '../../support/wideDatasets';
import { lessened, written } from '../../support/written';

const taken = (dataset: Dataset) => ({ dataset, places: null, fingerprint: '' });

/** What an importer says of files that were saved here, without a question asked. */
async function imported(files: readonly { readonly name: string; readonly content: string }[]) {
  const event: ImportEvent[] = [];
  const handle = createImporter(
    {
      unpack: unpackText,
      decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
      fingerprint: async () => 'f',
      keep: async () => null,
      find: async () => null,
    },
    (one) => event.push(one),
  );
  await handle({ kind: 'read', files, year: 2026, known: [] });
  const rows = createRows();
  for (const one of event) if (one.kind === 'part') rows.take(one.stretch);
  const done = event.find((one) => one.kind === 'record');
  if (!done) throw new Error(JSON.stringify(event));
  return { ...rows.taken, edition: done.edition };
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort(compareIds);

describe.each(exchangeFormats.map((format) => [format.id, format] as const))(
  'a file saved as %s',
  (_, format) => {
    it('is taken at once, with all that it carries, and has a front page', async () => {
      await fc.assert(
        fc.asyncProperty(wideDatasets, async (dataset) => {
          const left = lessened(format, dataset).left;
          fc.pre(left.people.length > 0 && left.claims.length > 0);
          const files = format.files.map((kind) => ({
            name: `data${kind.ending}`,
            content: written(format, kind, taken(dataset)).replace(/^\ufeff/, ''),
          }));
          const back = await imported(files);
          expect(ids(back.people)).toEqual(ids(left.people));
          expect(ids(back.articles)).toEqual(ids(left.articles));
          expect([...back.claims].sort((a, b) => compareIds(a.id, b.id))).toEqual(
            [...left.claims].sort((a, b) => compareIds(a.id, b.id)),
          );
          const name = files.map((file) => file.name).join(', ');
          expect(back.edition).toMatchObject(frontPageOf(left.edition, name));
        }),
        { numRuns: 40 },
      );
    });
  },
);

describe('whatever was imported', () => {
  const cell = fc.oneof(hardWords, fc.constantFrom('2024', 'Constructor', 'Prototype', '', 'x'.repeat(3999)));
  const csvCell = cell.map((text) => `"${text.replaceAll('"', '""')}"`);

  it('is saved in our own format and comes back as it is', () => {
    const columns = [
      'from',
      'relation',
      'to',
      'when',
      'quote',
      'publisher',
      'url',
      'published',
      'role',
      'note',
    ];
    const rows = fc.array(fc.tuple(...columns.map(() => csvCell)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const reading = readText('', [columns, ...cells].map((row) => row.join(',')).join('\n'));
        const built = buildClaims(reading, propose(reading, 2026));
        fc.pre(built.ok);
        if (!built.ok) return;
        const dataset = importedDataset(built, 'x.csv');
        const [ours] = exchangeFormats;
        const [kind] = ours?.files ?? [];
        if (!ours || !kind) throw new Error('No format.');
        const sorted = { ...dataset, people: [...dataset.people].sort((a, b) => compareIds(a.id, b.id)) };
        const again = readText('', written(ours, kind, taken(sorted)));
        const parsed = again.kind === 'record' ? parseRecord(again.value) : null;
        expect(parsed).toMatchObject({ ok: true, dataset: sorted });
      }),
    );
  });
});
