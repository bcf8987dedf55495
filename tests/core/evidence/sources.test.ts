import { describe, expect, it } from 'vitest';
import { isExcluded, sourcesOf } from '../../../src/core/evidence/sources';
import type { ChainLink, Claim } from '../../../src/core/model/dataset';
import { claim } from '../../support/dataset';

const lamp: ChainLink = { kind: 'outlet', name: 'The  Lamp' };
const claims: Claim[] = [
  claim({ id: 'bell.c1', article: 'bell', via: [{ kind: 'unnamed', words: 'an aide' }] }),
  claim({ id: 'bell.c2', article: 'bell', via: [{ kind: 'person', id: 'zoe' }, lamp] }),
  claim({ id: 'tide.c1', article: 'tide', via: [{ kind: 'outlet', name: 'the lamp' }] }),
  claim({ id: 'tide.c2', article: 'tide' }),
];

describe('the sources that can be switched off', () => {
  it('are every article, and everybody else who said or passed on what they print, with the number of their quotes', () => {
    expect(sourcesOf(claims).map(({ kind, key, claims: number }) => [kind, key, number])).toEqual([
      ['article', 'article:bell', 2],
      ['article', 'article:tide', 2],
      ['origin', 'unknown', 1],
      ['origin', 'outlet:the lamp', 2],
      ['origin', 'person:zoe', 1],
    ]);
  });

  it.each([
    [[], []],
    [['article:bell'], ['bell.c1', 'bell.c2']],
    [['outlet:the lamp'], ['bell.c2', 'tide.c1']],
    [['unknown'], ['bell.c1']],
    [
      ['article:tide', 'unknown'],
      ['bell.c1', 'tide.c1', 'tide.c2'],
    ],
    [['person:zoe'], ['bell.c2']],
    [['person:nobody'], []],
  ])('%j set aside %j', (off, ids) => {
    expect(claims.filter((one) => isExcluded(one, new Set(off))).map(({ id }) => id)).toEqual(ids);
  });
});
