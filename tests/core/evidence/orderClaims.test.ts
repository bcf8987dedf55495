import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsInOrder, groupByOrigin } from '../../../src/core/evidence/orderClaims';
import { originOf } from '../../../src/core/evidence/origins';
import type { Claim, QuotedClaim } from '../../../src/core/model/dataset';
import { isPlain } from '../../../src/core/model/plainClaim';
import { claimsOf } from '../../support/arbitraries';
import { claim, noRetells, relation } from '../../support/dataset';

function order(rows: readonly Partial<QuotedClaim>[]): string[] {
  const claims = rows.map((row, index) => claim({ id: `c${index}`, article: `text${index}`, ...row }));
  return claimsInOrder(relation(claims)).map((one) => one.id);
}

describe('claimsInOrder', () => {
  it.each<[string, Partial<QuotedClaim>[], string[]]>([
    ['plain words before our reading', [{ reading: 'inferred' }, {}], ['c1', 'c0']],
    ['plain words before an open question', [{ polarity: 'unknown' }, {}], ['c1', 'c0']],
    [
      'the surer basis',
      [{ basis: 'social' }, { basis: 'relayed' }, { basis: 'on-record' }],
      ['c2', 'c1', 'c0'],
    ],
    ['a plain post before a stated inference', [{ reading: 'inferred' }, { basis: 'social' }], ['c1', 'c0']],
    ['the dated before the undated', [{ when: null }, { when: '2016' }], ['c1', 'c0']],
    ['the day before the year', [{ when: '2016' }, { when: '2016-05-03' }], ['c1', 'c0']],
    ['the month before a span of years', [{ when: '2010/2020' }, { when: '2016-05' }], ['c1', 'c0']],
    ['the certain before the uncertain', [{ when: '2016~' }, { when: '2016' }], ['c1', 'c0']],
    ['as written where nothing tells them apart', [{}, {}, {}], ['c0', 'c1', 'c2']],
  ])('puts %s first', (_, rows, ids) => {
    expect(order(rows)).toEqual(ids);
  });

  it('keeps the claims of one origin together, behind its best', () => {
    const via: Claim['via'] = [{ kind: 'outlet', name: 'Lamp' }];
    expect(order([{ via, reading: 'inferred' }, { basis: 'social' }, { via, basis: 'relayed' }])).toEqual([
      'c2',
      'c0',
      'c1',
    ]);
  });

  it('holds every claim once, each under its own origin, a plain one on top if there is any', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 10 }), (random) => {
        const claims = random.map((one, index) => ({ ...one, id: `c${index}` }));
        const groups = groupByOrigin(relation(claims), noRetells);
        const ids = groups.flatMap((group) => group.claims.map((one) => one.id));
        expect(ids.toSorted()).toEqual(claims.map((one) => one.id).toSorted());
        expect(new Set(groups.map((group) => group.origin.key)).size).toBe(groups.length);
        for (const { origin, claims: own } of groups) {
          expect(own.every((one) => originOf(one).key === origin.key)).toBe(true);
        }
        const [first] = claimsInOrder(relation(claims));
        expect(first !== undefined && isPlain(first)).toBe(claims.some(isPlain));
      }),
    );
  });
});
