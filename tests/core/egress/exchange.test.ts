import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExchangeFormat, exchangeFormats } from '../../../src/core/egress/exchangeFormats';
import { combineParsed } from '../../../src/core/ingest/claims/tablesOf';
import { readFile } from '../../../src/core/ingest/readFile';
import { parseRecord } from '../../../src/core/ingest/record/parseRecord';
import { readExchange } from '../../../src/core/ingest/record/readExchange';
import type { Dataset, Person } from '../../../src/core/model/dataset';
import { compareIds } from '../../../src/core/model/relations';
import { wideDatasets } from '../../support/wideDatasets';
import { lessened, written } from '../../support/written';

const decode = (bytes: Uint8Array, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const taken = (dataset: Dataset) => ({ dataset, places: null, fingerprint: '' });

/** What comes back when the files of a format are imported; null where they are not taken for ours. */
function carried(format: ExchangeFormat, dataset: Dataset): Dataset | null {
  const readings = format.files.flatMap((kind) => {
    const text = written(format, kind, taken(dataset));
    // A table without a row is no file.
    if (text === '') return [];
    return [readFile(`data${kind.ending}`, new TextEncoder().encode(text), decode)];
  });
  const reading = combineParsed(readings);
  const parsed = reading.kind === 'record' ? parseRecord(reading.value) : readExchange(reading);
  if (parsed && !parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return parsed?.dataset ?? null;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => compareIds(a.id, b.id));

/** What is said of somebody comes back in the order of columns, which is that of the first who have them. */
function inOrder(person: Person): Person {
  const { attributes } = person;
  return attributes
    ? { ...person, attributes: [...attributes].sort(([a], [b]) => compareIds(a, b)) }
    : person;
}

function sorted({ people, articles, claims, edition }: Dataset): Dataset {
  const withdrawn = [...edition.withdrawn].sort((a, b) => compareIds(a.relation, b.relation));
  return {
    people: byId(people).map(inOrder),
    articles: byId(articles),
    claims: byId(claims),
    edition: { ...edition, withdrawn },
  };
}

describe.each(exchangeFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('brings back every record less exactly what is listed as lost', () => {
    fc.assert(
      fc.property(wideDatasets, (dataset) => {
        const left = lessened(format, dataset).left;
        fc.pre(left.people.length > 0 && (format.id !== 'claims' || left.claims.length > 0));
        expect(sorted(carried(format, dataset) ?? left)).toEqual(sorted(left));
        expect(carried(format, dataset)).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });
  it('lists nothing exactly where nothing is lost', () => {
    fc.assert(
      fc.property(wideDatasets, (dataset) => {
        const isWhole = JSON.stringify(lessened(format, dataset).left) === JSON.stringify(dataset);
        expect(lessened(format, dataset).sentences.length === 0).toBe(isWhole);
      }),
      { numRuns: 100 },
    );
  });
});
