import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../../src/core/model/holdings';
import { claim, dataset, person } from '../../support/dataset';

describe('holdingsOf', () => {
  it('counts each claim once, by the most that it stands on, and organisations apart from people', () => {
    const quoted = claim();
    const claims = [
      quoted,
      { ...quoted, id: 'b', article: null },
      { ...quoted, id: 'c', quote: null },
      { ...quoted, id: 'd', quote: null, article: null },
    ];
    const people = [person('ada'), person('ben'), person('guild', { kind: 'organisation' })];
    expect(holdingsOf({ ...dataset([]), claims, people })).toEqual({
      people: 2,
      organisations: 1,
      claims: 4,
      quoted: 2,
      sourced: 1,
      unsourced: 1,
    });
  });
});
