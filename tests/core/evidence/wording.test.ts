import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveStanding } from '../../../src/core/evidence/standing';
import {
  caveat,
  chainWords,
  count,
  type Naming,
  originName,
  relationDate,
  relationDateWords,
  relationRole,
  relationSentence,
  relationVerb,
  standingReason,
  standingWords,
} from '../../../src/core/evidence/wording';
import type { Article, Claim } from '../../../src/core/model/dataset';
import { parsePartialDate } from '../../../src/core/model/partialDate';
import { type RelationTypeId, relationTypes } from '../../../src/core/model/relationTypes';
import { claimsOf, relationTypeIds } from '../../support/arbitraries';
import { article, claim, relation, tie } from '../../support/dataset';

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
    const plain = relationTypes.map((type) => type.phrase);
    fc.assert(
      fc.property(
        relationTypeIds.chain((type) => fc.array(claimsOf({ type }), { minLength: 1, maxLength: 5 })),
        (claims) => {
          const one = relation(claims);
          const standing = deriveStanding(one, null);
          expect(plain.includes(relationVerb(one, standing.id))).toBe(standing.id !== 'tentative');
        },
      ),
    );
  });
});

describe('standingWords', () => {
  it('are one word each, different, and never a percentage', () => {
    const words = Object.values(standingWords);
    expect(new Set(words).size).toBe(5);
    for (const word of words) expect(word).toMatch(/^[A-Z][a-z]+$/);
  });
});

describe('standingReason', () => {
  const lamp: Claim['via'] = [{ kind: 'outlet', name: 'Lamp' }];
  const reasonOf = (claims: readonly Claim[], withdrawnFor: string | null = null) => {
    const one = relation(claims);
    return standingReason(one, deriveStanding(one, withdrawnFor), naming);
  };

  it('counts the independent origins and their articles', () => {
    expect(
      reasonOf([
        tie('ada', 'advises', 'ben', { article: 'bell' }),
        tie('ada', 'advises', 'ben', { article: 'untold' }),
      ]),
    ).toBe('Two origins affirm it independently, in two articles.');
  });

  it('says that relaying is not counted where articles outnumber origins', () => {
    const reason = reasonOf([
      tie('ada', 'advises', 'ben', { article: 'bell' }),
      tie('ada', 'advises', 'ben', { article: 'untold', basis: 'relayed', via: lamp }),
      tie('ada', 'advises', 'ben', { article: 'third', basis: 'relayed', via: lamp }),
    ]);
    expect(reason).toMatch(/^Two origins .* in three articles\. An article that only relays/);
  });

  it.each<[RelationTypeId, string]>([
    ['endorses', 'One article states it outright, and an endorsement is a public statement.'],
    ['lost-to', 'One article states it outright, and an election is a public event.'],
    ['worked-for', 'One article states it outright, and a post of this kind is held in public.'],
  ])('names the public event of %s', (type, words) => {
    expect(reasonOf([tie('ada', type, 'ben')])).toBe(words);
  });

  it.each<[Partial<Claim>, string]>([
    [{ article: 'bell' }, 'The Bell'],
    [{ article: 'untold' }, '“It was late…”'],
    [{ via: lamp, basis: 'relayed' }, 'Lamp'],
    [{ via: [{ kind: 'person', id: 'cleo' }], basis: 'on-record' }, 'Cleo Marr'],
    [{ via: [{ kind: 'post', account: '@lamp' }], basis: 'social' }, '@lamp'],
    [{ via: [{ kind: 'unnamed', words: 'an aide' }], basis: 'unnamed' }, 'unnamed sources'],
  ])('names the one origin of what is reported (%j)', (fields, name) => {
    expect(reasonOf([tie('ada', 'advises', 'ben', fields)])).toBe(`One origin affirms it: ${name}.`);
  });

  it('sets those who affirm beside those who deny', () => {
    expect(
      reasonOf([
        tie('ada', 'advises', 'ben'),
        tie('ada', 'advises', 'ben', { polarity: 'denies' }),
        tie('ada', 'advises', 'ben', { polarity: 'denies' }),
      ]),
    ).toBe('Sources disagree: one quote affirms it, two quotes deny it.');
    expect(
      reasonOf([
        tie('ada', 'lost-to', 'ben', { when: '2016' }),
        tie('ada', 'lost-to', 'ben', { when: '2020' }),
      ]),
    ).toBe('Sources disagree on the date: the dates given exclude each other.');
  });

  it('counts what a tentative relation rests on', () => {
    expect(
      reasonOf([
        tie('ada', 'advises', 'ben', { reading: 'inferred' }),
        tie('ada', 'advises', 'ben', { reading: 'inferred' }),
        tie('ada', 'advises', 'ben', { basis: 'speculated' }),
        tie('ada', 'advises', 'ben', { polarity: 'unknown' }),
      ]),
    ).toBe(
      'No source says it outright: two quotes are read as pointing to it; one quote speculates about it; one quote leaves it open.',
    );
  });

  it('counts every quote of a tentative relation once', () => {
    expect(reasonOf([tie('ada', 'advises', 'ben', { basis: 'speculated', polarity: 'unknown' })])).toBe(
      'No source says it outright: one quote leaves it open.',
    );
  });

  it('does not say that a denial points to the relation', () => {
    expect(reasonOf([tie('ada', 'advises', 'ben', { polarity: 'denies' })])).not.toContain(
      'read as pointing to it',
    );
  });

  it('gives the editors’ reason for a withdrawal', () => {
    expect(reasonOf([tie('ada', 'advises', 'ben')], 'The quote was misread.')).toBe(
      'Withdrawn by the editors: The quote was misread.',
    );
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
  it.each<[Partial<Claim>, string]>([
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
  it.each<[Partial<Claim>, string | null]>([
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

describe('relationDate', () => {
  const dateOf = (...whens: (string | null)[]) =>
    relationDate(relation(whens.map((when) => tie('ada', 'advises', 'ben', { when }))));

  it.each<[(string | null)[], string | null]>([
    [[null], null],
    [['2016', null], '2016'],
    [['2024-07', '2024-07-21', '2024'], '2024-07-21'],
    [['2016?', '2016'], '2016'],
    [['2016~', '2016-05'], '2016-05'],
    [['2016-05-03?', '2016'], '2016-05-03?'],
    [['2013/2016', '2014'], '2014'],
    [['2020/..', '2021-03'], '2021-03'],
    [['2020/..'], '2020/..'],
    [['2016', '2016-12-25/2017-01-05'], '2016-12-25/2017-01-05'],
  ])('of %j is the most precise: %j', (whens, date) => {
    expect(dateOf(...whens)).toBe(date);
  });

  it.each<[string[], string]>([
    [['2016', '2020'], '2016/2020'],
    [['2020-03', '2016-05-01'], '2016/2020'],
    [['2024', '2018', '2020'], '2018/2024'],
    [['../2010', '2015'], '../2015'],
    [['2010', '2015/..'], '2010/..'],
    [['0850', '0900'], '0850/0900'],
  ])('spans %j, which do not agree', (whens, date) => {
    expect(dateOf(...whens)).toBe(date);
  });

  it('is a date that can be read again, whatever the claims say', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 6 }), (claims) => {
        const date = relationDate(relation(claims));
        expect(date === null || parsePartialDate(date).ok, `${date}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is not taken from a claim that is only our reading, where a plain one stands beside it', () => {
    const plain = tie('ada', 'endorses', 'ben', { when: null });
    const read = tie('ada', 'endorses', 'ben', { when: '2016', reading: 'inferred' });
    expect(relationDate(relation([plain, read]))).toBeNull();
    expect(relationDate(relation([read]))).toBe('2016');
  });

  it('is said to be missing where it is', () => {
    expect(relationDateWords(relation([tie('ada', 'endorses', 'ben')]))).toBe('no date stated');
    expect(relationDateWords(relation([tie('ada', 'endorses', 'ben', { when: '2024-07-21' })]))).toBe(
      '21 July 2024',
    );
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
