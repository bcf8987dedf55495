import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../../src/core/evidence/sides';
import { deriveStanding } from '../../../src/core/evidence/standing';
import type { QuotedClaim } from '../../../src/core/model/dataset';
import type { RelationTypeId } from '../../../src/core/model/relationTypes';
import { claim, noRetells, relation } from '../../support/dataset';

function sides(type: RelationTypeId, rows: readonly Partial<QuotedClaim>[]): Record<string, string[]> {
  const claims = rows.map((row, index) => claim({ id: `c${index}`, article: `text${index}`, type, ...row }));
  const made = sidesOf(deriveStanding(relation(claims), null, noRetells));
  return Object.fromEntries(made.map(({ words, claims: own }) => [words, own.map(({ id }) => id)]));
}

const denies: Partial<QuotedClaim> = { polarity: 'denies' };

describe('sidesOf', () => {
  it('sets those who affirm beside those who deny, and leaves out who does neither', () => {
    expect(sides('advises', [{}, denies, { polarity: 'unknown' }, { basis: 'on-record' }])).toEqual({
      'Affirm it': ['c3', 'c0'],
      'Denies it': ['c1'],
    });
    expect(sides('advises', [{}, denies, denies])).toEqual({ 'Affirms it': ['c0'], 'Deny it': ['c1', 'c2'] });
  });

  it.each<[string, string[], Record<string, string[]>]>([
    ['years', ['2016', '2020'], { 'Puts it in 2016': ['c0'], 'Puts it in 2020': ['c1'] }],
    [
      'days',
      ['2016-05-03', '2016-05-04'],
      { 'Puts it on 3 May 2016': ['c0'], 'Puts it on 4 May 2016': ['c1'] },
    ],
    ['open ends', ['../2012', '2015/..'], { 'Puts it until 2012': ['c0'], 'Puts it since 2015': ['c1'] }],
    [
      'more claims than sides',
      ['2016', '2020-05', '2020'],
      { 'Puts it in 2016': ['c0'], 'Put it in May 2020': ['c1', 'c2'] },
    ],
    [
      'three sides',
      ['2012', '2016', '2020'],
      { 'Puts it in 2012': ['c0'], 'Puts it in 2016': ['c1'], 'Puts it in 2020': ['c2'] },
    ],
  ])('sets dates that exclude each other side by side: %s', (_, whens, expected) => {
    expect(
      sides(
        'lost-to',
        whens.map((when) => ({ when })),
      ),
    ).toEqual(expected);
  });

  it('says whose date a post’s is', () => {
    const post: Partial<QuotedClaim> = {
      basis: 'social',
      via: [{ kind: 'post', account: '@quay' }],
      when: '2015',
    };
    expect(Object.keys(sides('endorses', [{ when: '2016' }, post]))).toEqual([
      'Puts it in 2016',
      'Puts it in 2015, according to a post',
    ]);
  });

  it.each<[string, RelationTypeId, Partial<QuotedClaim>[]]>([
    ['agree', 'advises', [{}, {}]],
    ['are years of what may recur', 'advises', [{ when: '2016' }, { when: '2020' }]],
    ['only deny', 'advises', [denies]],
  ])('takes no sides where the claims %s', (_, type, rows) => {
    expect(sides(type, rows)).toEqual({});
  });
});
