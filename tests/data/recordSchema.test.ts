import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../src/core/egress/exchangeFormats';
import { parseRecord } from '../../src/core/ingest/record/parseRecord';
import type { Dataset } from '../../src/core/model/dataset';
import { recordSchema } from '../../src/data/recordSchema';
import { article, claim, dataset, person } from '../support/dataset';
import { defined } from '../support/defined';
import { shippedRecord } from '../support/shippedRecord';
import { wideDatasets } from '../support/wideDatasets';
import { written } from '../support/written';

const passes = new Ajv().compile(recordSchema());
const ours = defined(exchangeFormats.find(({ id }) => id === 'record'));

/** A record as it is saved, read as JSON. */
function saved(data: Dataset): Loose {
  return JSON.parse(written(ours, defined(ours.files[0]), { dataset: data, places: null, fingerprint: 'f' }));
}

type Loose = Record<string, Record<string, unknown[]>>;

const small: Dataset = {
  ...dataset([], {
    people: [
      person('ada', { described: { as: 'the mayor', article: 'gazette', on: null } }),
      person('ben', { attributes: [['party', 'Greens']] }),
    ],
    edition: { opening: 'gazette.c1', restsOn: ['gazette.c1'] },
  }),
  articles: [article('gazette', { published: '2022-03-05', url: 'https://example.org/a' })],
  claims: [claim({ id: 'gazette.c1', via: [{ kind: 'person', id: 'ben' }], when: '2024' })],
};

/** The small record with one cell, or one key of the front page, replaced. */
function withCell(path: string, value: unknown): Loose {
  const file = saved(small);
  const [table = '', column = '', row] = path.split('.');
  const columns = defined(file[table]);
  if (row === undefined) columns[column] = value as unknown[];
  else defined(columns[column])[Number(row)] = value;
  return file;
}

describe('the published schema of our own format', () => {
  it('lets through whatever is saved here', () => {
    fc.assert(
      fc.property(wideDatasets, (data) => {
        expect([passes(saved(data)), passes.errors]).toEqual([true, null]);
      }),
    );
    expect(passes(saved(shippedRecord().dataset))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['people.name.0', ''],
    ['people.name.0', ' \u00a0'],
    ['people.name.0', 7],
    ['people.name.0', 'x'.repeat(4001)],
    ['people.id.0', 'a.b'],
    ['people.id.0', 'a b'],
    ['people.id.0', 'a\u200bb'],
    ['people.kind.0', 'robot'],
    ['people.aliases.0', 'Ada'],
    ['people.describedIn.0', -1],
    ['people.party', ['x', 'y']],
    ['people.attributes.0', [['party']]],
    ['people.attributes.0', [['party', ' ']]],
    ['people.note', undefined],
    ['people.name', 'ada'],
    ['articles.published.0', 'last week'],
    ['articles.url.0', `https://example.org/${'x'.repeat(2048)}`],
    ['articles.sha256.0', 'abc'],
    ['articles.notCoded.0', [{ exact: 'A wave.' }]],
    ['claims.from.0', 0.5],
    ['claims.type.0', 7],
    ['claims.when.0', '2024/2025/2026'],
    ['claims.basis.0', 'gossip'],
    ['claims.via.0', [{ kind: 'rumour', words: 'x' }]],
    ['claims.via.0', [{ kind: 'outlet', id: 'x' }]],
    ['claims.exact.0', ''],
    ['claims.at.0', -3],
    ['edition.headline', 7],
    ['edition.restsOn', undefined],
    ['edition.more', 1],
  ])('refuses what the page refuses: %s as %j', (path, value) => {
    expect(parseRecord(withCell(path, value)).ok).toBe(false);
    expect(passes(withCell(path, value))).toBe(false);
  });

  it('refuses nothing that the page takes', () => {
    const file = saved(small);
    const cells = ['people', 'articles', 'claims'].flatMap((table) =>
      Object.keys(defined(file[table])).map((column) => `${table}.${column}.0`),
    );
    const paths = [...cells, ...Object.keys(defined(file.edition)).map((key) => `edition.${key}`)];
    const texts = fc.constantFrom(
      '2021-05-03?',
      '../2012',
      'organisation',
      'text',
      'x.y',
      '漢字',
      'denies',
      '\ud83d\ude00',
    );
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      texts,
      fc.nat(2),
      fc.constant(null),
      fc.constant([]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const changed = withCell(path, value);
        if (parseRecord(changed).ok) expect([path, value, passes(changed)]).toEqual([path, value, true]);
      }),
      { numRuns: 3000 },
    );
  });
});
