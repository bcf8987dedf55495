import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveStanding } from '../../../src/core/evidence/standing';
import { standings } from '../../../src/core/evidence/standings';
import {
  caveat,
  chainWords,
  count,
  type Naming,
  originName,
  relationRole,
  relationSentence,
  relationVerb,
} from '../../../src/core/evidence/wording';
import type { Article, QuotedClaim } from '../../../src/core/model/dataset';
import { builtInTypes, type RelationTypeId } from '../../../src/core/model/relationTypes';
import { claimsOf, relationTypeIds } from '../../support/arbitraries';
import { article, claim, noRetells, relation, tie } from '../../support/dataset';

const people: Record<string, string> = { ada: 'Ada Lund', ben: 'Ben Oss', cleo: 'Cleo Marr' };
const articles: readonly Article[] = [
  article('bell', { publisher: 'The Bell' }),
  article('untold', { title: null, opens: 'It was late' }),
];
const naming: Naming = {
  person: (id) => people[id] ?? id,
  article: (id) => articles.find((one) => one.id === id),
};

describe('relationSentence', () => {
  it.each<[RelationTypeId, string, string]>([
    ['endorses', 'Ada Lund endorses Ben Oss', 'Ada Lund may endorse Ben Oss'],
    ['advises', 'Ada Lund advises Ben Oss', 'Ada Lund may advise Ben Oss'],
    ['lost-to', 'Ada Lund lost to Ben Oss', 'Ada Lund may have lost to Ben Oss'],
    ['worked-for', 'Ada Lund worked for Ben Oss', 'Ada Lund may have worked for Ben Oss'],
  ])('says %s outright only where a source does', (type, plain, tentative) => {
    const one = relation([tie('ada', type, 'ben')]);
    for (const standing of ['established', 'reported'] as const) {
      expect(relationSentence(one, standing, naming)).toBe(plain);
    }
    expect(relationSentence(one, 'tentative', naming)).toBe(tentative);
  });

  it('never gives a tentative relation the plain verb', () => {
    const plain = builtInTypes.map((type) => type.phrase);
    fc.assert(
      fc.property(
        relationTypeIds.chain((type) => fc.array(claimsOf({ type }), { minLength: 1, maxLength: 5 })),
        (claims) => {
          const one = relation(claims);
          const standing = deriveStanding(one, null, noRetells);
          expect(plain.includes(relationVerb(one, standing.id))).toBe(standing.id !== 'tentative');
        },
      ),
    );
  });
});

describe('the kinds of standing', () => {
  const kinds = Object.values(standings);

  it('are called by a word or two each, different, and never a percentage', () => {
    const words = kinds.map(({ label }) => label);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[A-Z][a-z]+( [a-z]+)?$/);
  });

  it('have one order without a gap, those that are firm first', () => {
    const byRank = kinds.toSorted((a, b) => a.rank - b.rank);
    expect(byRank.map(({ rank }) => rank)).toEqual(kinds.map((_, index) => index));
    expect(byRank.map(({ isFirm }) => isFirm)).toEqual([true, true, false, false, false, false, false]);
  });
});

describe('count', () => {
  it.each([
    [0, 'no quotes'],
    [1, 'one quote'],
    [9, 'nine quotes'],
    [10, '10 quotes'],
    [1200, '1,200 quotes'],
  ])('says %i', (number, words) => {
    expect(count(number, 'quote')).toBe(words);
  });
});

describe('chainWords', () => {
  it.each<[Partial<QuotedClaim>, string]>([
    [{ basis: 'stated' }, 'Stated by the outlet'],
    [{ basis: 'on-record', via: [{ kind: 'person', id: 'cleo' }] }, 'Said by Cleo Marr'],
    [
      {
        basis: 'on-record',
        via: [
          { kind: 'outlet', name: 'Lamp' },
          { kind: 'person', id: 'cleo' },
        ],
      },
      'Said by Cleo Marr, via Lamp',
    ],
    [{ basis: 'on-record', via: [{ kind: 'outlet', name: 'Lamp' }] }, 'Said by a named person, via Lamp'],
    [{ basis: 'relayed', via: [{ kind: 'outlet', name: 'Lamp' }] }, 'Reported by Lamp, relayed here'],
    [{ basis: 'relayed' }, 'Reported by another outlet, relayed here'],
    [{ basis: 'unnamed', via: [{ kind: 'unnamed', words: 'an aide' }] }, 'From unnamed sources (“an aide”)'],
    [
      {
        basis: 'unnamed',
        via: [
          { kind: 'outlet', name: 'Lamp' },
          { kind: 'unnamed', words: 'an aide' },
        ],
      },
      'From unnamed sources (“an aide”), via Lamp',
    ],
    [{ basis: 'unnamed' }, 'From unnamed sources'],
    [
      { basis: 'social', via: [{ kind: 'post', account: '@lamp' }] },
      'Posted by @lamp, embedded in the article',
    ],
    [
      { basis: 'speculated', via: [{ kind: 'unnamed', words: 'it was speculated' }] },
      'Speculation in the article (“it was speculated”)',
    ],
    [{ basis: 'speculated' }, 'Speculation in the article'],
  ])('says who vouches for %j', (fields, words) => {
    expect(chainWords(claim(fields), naming)).toBe(words);
  });
});

describe('originName', () => {
  it('does not invent a name for an article that is not held', () => {
    expect(originName({ kind: 'article', key: 'article:gone', article: 'gone' }, naming)).toBe('the article');
  });
});

describe('caveat', () => {
  it.each<[Partial<QuotedClaim>, string | null]>([
    [{}, null],
    [{ basis: 'unnamed' }, null],
    [{ reading: 'inferred' }, 'Our reading'],
    [{ basis: 'speculated' }, 'Speculation'],
    [{ basis: 'speculated', reading: 'inferred' }, 'Speculation'],
    [{ polarity: 'unknown', basis: 'speculated' }, 'Leaves it open'],
    [{ polarity: 'denies', reading: 'inferred' }, 'Denies it'],
  ])('of %j is %j', (fields, words) => {
    expect(caveat(claim(fields))).toBe(words);
  });
});

describe('relationRole', () => {
  it('names each occasion once', () => {
    const roles = ['spokesman', null, 'aide', 'spokesman'];
    const claims = roles.map((role) => tie('ada', 'worked-for', 'ben', { role }));
    expect(relationRole(relation(claims))).toBe('spokesman, aide');
    expect(relationRole(relation([tie('ada', 'worked-for', 'ben')]))).toBeNull();
  });
});
