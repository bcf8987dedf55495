import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../../src/core/ingest/compareRecords';
import type { Dataset } from '../../../src/core/model/dataset';
import { datasets } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';

const named = (data: Dataset, file: string): Dataset => ({ ...data, edition: { ...data.edition, file } });
const idsOf = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

describe('two states of one source', () => {
  const before = named(
    dataset([
      tie('ada', 'endorses', 'ben'),
      tie('cyd', 'endorses', 'ben'),
      tie('dot', 'endorses', 'ben', { when: '2019' }),
    ]),
    'january.csv',
  );

  it('are told apart claim by claim: new, gone, changed', () => {
    const after = dataset([
      tie('ada', 'endorses', 'ben'),
      tie('cyd', 'endorses', 'ada'),
      tie('dot', 'endorses', 'ben', { id: 'other', when: '2020' }),
    ]);
    const changes = compareRecords(before, after);
    expect(changes?.before).toBe('january.csv');
    expect(idsOf(changes?.added ?? [])).toEqual(['gazette.cyd-endorses-ada']);
    expect(idsOf(changes?.gone ?? [])).toEqual(['gazette.cyd-endorses-ben']);
    expect(changes?.changed.map((one) => [one.before.when, one.after.when])).toEqual([['2019', '2020']]);
    expect(changes?.same).toBe(1);
  });

  it('of other people are not compared', () => {
    expect(compareRecords(before, dataset([tie('zoe', 'endorses', 'yan')]))).toBeNull();
  });

  it('lose nothing and double nothing: every claim of both is counted once', () => {
    const pairs = fc.tuple(
      datasets({ mostPeople: 5, mostClaims: 12 }),
      datasets({ mostPeople: 5, mostClaims: 12 }),
    );
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const changes = compareRecords(one, other);
        if (!changes) return;
        const { added, gone, changed, same } = changes;
        expect(added.length + changed.length + same).toBe(other.claims.length);
        expect(gone.length + changed.length + same).toBe(one.claims.length);
      }),
    );
  });

  it('that are one have no difference', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 12 }), (data) => {
        const changes = compareRecords(data, data);
        if (data.people.length > 0)
          expect(changes).toMatchObject({ added: [], gone: [], changed: [], same: data.claims.length });
      }),
    );
  });
});
