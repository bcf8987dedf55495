import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../src/core/evidence/sources';
import type { StandingId } from '../../../src/core/evidence/standings';
import { excludeSources } from '../../../src/core/record/excludeSources';
import type { OpenRecord } from '../../../src/core/record/record';
import { openRecord } from '../../../src/core/record/record';
import { standingChanges } from '../../../src/core/record/standingChanges';
import { datasets } from '../../support/arbitraries';
import { claim, dataset } from '../../support/dataset';
import { shippedRecord } from '../../support/shippedRecord';

const surest: readonly StandingId[] = ['tentative', 'reported', 'established'];

function opened(data: Parameters<typeof openRecord>[0]): OpenRecord {
  const zeros = new Float64Array(data.people.length);
  return openRecord(data, { x: zeros, y: zeros });
}

const doubting = datasets({ mostPeople: 6, mostClaims: 25 }).chain((data) =>
  fc.tuple(fc.constant(opened(data)), fc.subarray(sourcesOf(data.claims).map(({ key }) => key))),
);

describe('switching sources off', () => {
  it('never raises a standing', () => {
    fc.assert(
      fc.property(doubting, ([record, off]) => {
        const remaining = excludeSources(record, off);
        for (const [index, { id }] of record.standings.entries()) {
          const after = remaining.standings[index]?.id ?? id;
          if (!surest.includes(id)) continue;
          expect(surest.indexOf(after)).toBeLessThanOrEqual(surest.indexOf(id));
        }
      }),
    );
  });

  it('moves nobody, loses no relation, and is undone by switching them on again', () => {
    fc.assert(
      fc.property(doubting, ([record, off]) => {
        const remaining = excludeSources(record, off);
        expect(remaining.subject).toBe(record.subject);
        expect(remaining.positions).toBe(record.positions);
        expect(remaining.graph).toBe(record.graph);
        expect(excludeSources(record, [])).toBe(record);
      }),
    );
  });

  it('takes every support away exactly from relations whose affirming claims are all set aside', () => {
    fc.assert(
      fc.property(doubting, ([record, off]) => {
        const remaining = excludeSources(record, off);
        const all = excludeSources(
          record,
          sourcesOf(record.dataset.claims).map(({ key }) => key),
        );
        expect(all.unsupported.every(Boolean)).toBe(true);
        for (const [index, { claims }] of record.graph.relations.entries()) {
          const left = claims.filter(({ id }) => !remaining.excludedClaims.has(id));
          const affirmed = claims.some(({ polarity }) => polarity === 'affirms');
          const holds = affirmed ? left.some(({ polarity }) => polarity === 'affirms') : left.length > 0;
          expect(remaining.unsupported[index]).toBe(!holds);
        }
      }),
    );
  });

  it('lists what changes, what is lost first, and nothing else', () => {
    const record = opened(
      dataset([
        claim({ id: 'bell.c1', article: 'bell', type: 'advises' }),
        claim({ id: 'tide.c1', article: 'tide', type: 'advises' }),
        claim({ id: 'bell.c2', article: 'bell', type: 'endorses' }),
        claim({ id: 'tide.c2', article: 'tide', type: 'worked-for' }),
      ]),
    );
    expect(standingChanges(record, excludeSources(record, ['article:bell']))).toEqual([
      { relation: record.graph.relationIndex.get('ada.endorses.ben'), before: 'established', after: null },
      {
        relation: record.graph.relationIndex.get('ada.advises.ben'),
        before: 'established',
        after: 'reported',
      },
    ]);
    expect(standingChanges(record, record)).toEqual([]);
  });

  it('leaves nothing standing in the shipped data once every article is off', () => {
    const record = shippedRecord();
    const off = record.dataset.articles.map(({ id }) => `article:${id}`);
    expect(excludeSources(record, off).unsupported.every(Boolean)).toBe(true);
  });
});
