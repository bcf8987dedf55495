import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../../src/core/egress/exchangeFormats';
import { readText } from '../../../src/core/ingest/readFile';
import { parseRecord } from '../../../src/core/ingest/record/parseRecord';
import type { Dataset } from '../../../src/core/model/dataset';
import { type OpenRecord, openRecord } from '../../../src/core/record/record';
import { everything, seenData } from '../../../src/core/view/exportedData';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { datasets, filters } from '../../support/arbitraries';
import { defined } from '../../support/defined';
import { shippedRecord } from '../../support/shippedRecord';
import { smallRecord } from '../../support/smallRecord';
import { written } from '../../support/written';

function seen(record: OpenRecord, change: Partial<ViewParts>) {
  const view = viewOf(change);
  return seenData(record, view, createVisibilities(record)(view));
}

const placesOf = ({ people }: Dataset) => ({
  x: Float64Array.from(people, (_, index) => 100 * index),
  y: Float64Array.from(people, (_, index) => 50 * (index % 3)),
});

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** The data as it comes back from our own format. */
function broughtBack(taken: ReturnType<typeof everything>) {
  const format = defined(exchangeFormats[0]);
  const text = written(format, defined(format.files[0]), { ...taken, fingerprint: '' });
  const reading = readText('data.json', text);
  if (reading.kind !== 'record') throw new Error(reading.kind);
  const parsed = parseRecord(reading.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

describe('everything held', () => {
  it('is the shipped record, and comes back as it is, with everybody in their place', () => {
    const record = shippedRecord();
    const parsed = broughtBack(everything(record));
    expect(parsed.dataset).toEqual(record.dataset);
    expect(parsed.places).toEqual({ ...record.positions, bows: Float64Array.from(record.subject.offsets) });
    expect(parsed.problems).toEqual([]);
  });
});

describe('what a view shows', () => {
  it('is the relations it lets through with all their claims, their people and their sources', () => {
    const { dataset } = seen(smallRecord(), { hiddenTypes: ['endorses', 'lost-to', 'advises'] });
    expect(ids(dataset.claims)).toEqual(['gazette.dot-worked-for-ada', 'lamp.c5']);
    expect(ids(dataset.people)).toEqual(['ada', 'ben', 'dot']);
    expect(ids(dataset.articles)).toEqual(['gazette', 'lamp']);
  });

  it('leaves out what it withdraws elsewhere, and a passage about somebody who is not in it', () => {
    const { dataset } = seen(smallRecord(), { hiddenTypes: ['endorses', 'lost-to', 'advises'] });
    expect(dataset.edition.withdrawn).toEqual([]);
    expect(dataset.articles.flatMap(({ notCoded }) => notCoded)).toEqual([]);
    expect(dataset.edition.opening).toBeNull();
  });

  it('has people without a line only where they are shown', () => {
    expect(ids(seen(smallRecord(), {}).dataset.people)).not.toContain('eve');
    expect(ids(seen(smallRecord(), { isolates: true }).dataset.people)).toContain('eve');
  });

  it('keeps the headline only where all that it rests on is there', () => {
    const record = shippedRecord();
    const { headline } = record.dataset.edition;
    expect(seen(record, { hiddenTypes: ['advises'] }).dataset.edition.headline).toBe(headline);
    expect(seen(record, { hiddenTypes: ['lost-to'] }).dataset.edition.headline).toBe(
      `A part of “${headline}”`,
    );
  });

  it('is a whole record by itself', () => {
    fc.assert(
      fc.property(
        datasets({ mostPeople: 6, mostClaims: 12 }),
        filters,
        fc.boolean(),
        (data, filter, isolates) => {
          const whole: Dataset = { ...data, edition: { ...data.edition, opening: null } };
          const record = openRecord(whole, placesOf(whole));
          const taken = seen(record, { ...filter, isolates });
          const parsed = broughtBack(taken);
          expect(parsed.dataset).toEqual(taken.dataset);
        },
      ),
    );
  });
});
