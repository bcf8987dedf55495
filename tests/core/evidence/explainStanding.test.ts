import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEvidence } from '../../../src/core/evidence/countEvidence';
import { explainStanding, standingReason } from '../../../src/core/evidence/explainStanding';
import { claimsInOrder, groupByOrigin } from '../../../src/core/evidence/orderClaims';
import { retellsOf } from '../../../src/core/evidence/origins';
import { deriveStanding } from '../../../src/core/evidence/standing';
import type { Naming } from '../../../src/core/evidence/wording';
import { type Article, type Claim, isQuoted, type QuotedClaim } from '../../../src/core/model/dataset';
import type { RelationTypeId } from '../../../src/core/model/relationTypes';
import { claimsOf, relationTypeIds } from '../../support/arbitraries';
import { article, claim, noRetells, relation } from '../../support/dataset';

const people: Record<string, string> = { ada: 'Ada Lund', ben: 'Ben Oss', cleo: 'Cleo Marr' };
const articles: readonly Article[] = [
  article('bell', { publisher: 'The Bell' }),
  article('tide', { publisher: 'The Tide' }),
  article('untold', { title: null, opens: 'It was late when the two of them met at the pier' }),
  article('harbour', { title: 'A Day at the Harbour' }),
];
const naming: Naming = {
  person: (id) => people[id] ?? id,
  article: (id) => articles.find((one) => one.id === id),
};

const lamp: Partial<QuotedClaim> = { basis: 'relayed', via: [{ kind: 'outlet', name: 'Lamp' }] };
const cleo: Partial<QuotedClaim> = { basis: 'on-record', via: [{ kind: 'person', id: 'cleo' }] };
const aide: Partial<QuotedClaim> = { basis: 'unnamed', via: [{ kind: 'unnamed', words: 'an aide' }] };
const posted = (account: string): Partial<QuotedClaim> => ({
  basis: 'social',
  via: [{ kind: 'post', account }],
});
const inferred: Partial<QuotedClaim> = { reading: 'inferred' };
const guess: Partial<QuotedClaim> = { basis: 'speculated' };
const unknown: Partial<QuotedClaim> = { polarity: 'unknown' };
const denies: Partial<QuotedClaim> = { polarity: 'denies' };

function reasonOf(
  type: RelationTypeId,
  rows: readonly Partial<QuotedClaim>[],
  withdrawnFor: string | null = null,
) {
  const one = relation(rows.map((row, index) => claim({ id: `c${index}`, article: 'bell', type, ...row })));
  return standingReason(one, deriveStanding(one, withdrawnFor, noRetells), naming);
}

describe('standingReason', () => {
  it.each<[string, RelationTypeId, Partial<QuotedClaim>[], string]>([
    [
      'two origins that affirm it',
      'advises',
      [{}, { article: 'tide' }],
      'Both origins affirm it outright: The Bell (quote 1) and The Tide (quote 2).',
    ],
    [
      'an article that only relays, as none',
      'advises',
      [{}, { ...lamp, article: 'tide' }, { ...lamp, article: 'untold' }],
      'Both origins affirm it outright: The Bell (quote 1) and Lamp (quotes 2 and 3).',
    ],
    [
      'articles that do not say whose they are, by their writers',
      'endorses',
      [{ article: 'untold' }, { article: 'harbour' }],
      'Both origins affirm it outright: the writers of “It was late when the two of…” (quote 1) and “A Day at the Harbour” (quote 2).',
    ],
    [
      'a writer beside a magazine',
      'advises',
      [{ article: 'untold' }, lamp],
      'Both origins affirm it outright: the writer of “It was late when the two of…” (quote 1) and Lamp (quote 2).',
    ],
    [
      'more than three origins without calling all by name',
      'advises',
      [cleo, {}, { article: 'tide' }, lamp],
      'All four origins affirm it outright: Cleo Marr (quote 1), The Bell (quote 2) and two more (quotes 3 and 4).',
    ],
    [
      'how many of the origins affirm it, and what the others are',
      'advises',
      [
        cleo,
        lamp,
        { article: 'tide', ...guess },
        { article: 'untold', ...unknown },
        { article: 'harbour', ...inferred },
      ],
      'Two of five origins affirm it outright: Cleo Marr (quote 1) and Lamp (quote 2). The other three are our reading, speculation or questions left open.',
    ],
    [
      'a second quote of an origin that affirms it only where that one does',
      'advises',
      [lamp, { ...lamp, ...inferred }, cleo],
      'Both origins affirm it outright: Cleo Marr (quote 1) and Lamp (quote 2). Rests on one source.',
    ],
    [
      'a public event that one origin is enough for',
      'endorses',
      [{}],
      'Affirmed outright by The Bell (quote 1). One is enough: an endorsement is a public statement. Rests on one source.',
    ],
    [
      'a post beside an article, which establishes nothing',
      'endorses',
      [{ article: 'untold' }, { article: 'tide', ...posted('@quay') }],
      'One of two origins affirms it outright: the writer of “It was late when the two of…” (quote 1). One is enough: an endorsement is a public statement. The other is a post by an unidentified account.',
    ],
    [
      'a post beside advice, which stays reported',
      'advises',
      [{}, { article: 'tide', ...posted('@quay') }],
      'One of two origins affirms it outright: The Bell (quote 1). The other is a post by an unidentified account.',
    ],
    [
      'posts alone',
      'endorses',
      [posted('@quay'), { ...posted('@pier'), article: 'tide' }],
      'Affirmed only by a post by @quay (quote 1) and a post by @pier (quote 2): unidentified accounts.',
    ],
    [
      'one origin that is unnamed',
      'advises',
      [aide],
      'Affirmed outright by unnamed sources (quote 1). Rests on one source.',
    ],
    [
      'one article with two voices in it',
      'advises',
      [cleo, { ...lamp, ...inferred }],
      'One of two origins affirms it outright: Cleo Marr (quote 1). The other is our reading. Rests on one source.',
    ],
    [
      'those who affirm beside those who deny',
      'advises',
      [{}, { article: 'tide', ...denies }, { ...cleo, ...denies }],
      'Sources disagree: affirmed by The Bell (quote 1), denied by Cleo Marr (quote 2) and The Tide (quote 3).',
    ],
    [
      'dates that exclude each other',
      'lost-to',
      [{ when: '2016' }, { article: 'tide', when: '2020' }, { ...cleo, when: '2020-05' }],
      'Sources disagree on the date: 2016 (quote 2) or May 2020 (quotes 1 and 3).',
    ],
    [
      'what a tentative relation rests on',
      'advises',
      [inferred, { ...inferred, article: 'tide' }, guess, unknown],
      'No source says it outright: two quotes are read as pointing to it (quotes 1 and 4); one quote speculates about it (quote 3); one quote leaves it open (quote 2).',
    ],
    [
      'each quote of a tentative relation once',
      'advises',
      [{ ...guess, ...unknown }],
      'No source says it outright: one quote leaves it open (quote 1). Rests on one source.',
    ],
    [
      'a denial as what it is',
      'advises',
      [denies],
      'No source says it outright: one quote denies it (quote 1). Rests on one source.',
    ],
  ])('tells of %s', (_, type, rows, words) => {
    expect(reasonOf(type, rows)).toBe(words);
  });

  it.each<[RelationTypeId, string]>([
    ['endorses', 'One is enough: an endorsement is a public statement.'],
    ['lost-to', 'One is enough: an election is a public event.'],
    ['worked-for', 'One is enough: a post of this kind is held in public.'],
  ])('names the public event of %s', (type, words) => {
    expect(reasonOf(type, [{}])).toContain(words);
  });

  it('gives the editors’ reason for a withdrawal', () => {
    expect(reasonOf('advises', [{}], 'The quote was misread.')).toBe(
      'Withdrawn by the editors: The quote was misread.',
    );
  });

  it('writes all numbers of a sentence in figures where one is greater than nine', () => {
    const rows = Array.from({ length: 11 }, (_, index): Partial<QuotedClaim> => {
      const via: Claim['via'] = [{ kind: 'outlet', name: `Outlet ${index}` }];
      return index < 2 ? { basis: 'relayed', via } : { basis: 'relayed', via, ...inferred };
    });
    expect(reasonOf('advises', rows)).toMatch(/^2 of 11 origins affirm it outright: .*The other 9 are our/);
  });
});

describe('explainStanding', () => {
  const someClaims = relationTypeIds.chain((type) =>
    fc
      .array(claimsOf({ type }), { minLength: 1, maxLength: 8 })
      .map((claims) => claims.map((one, index) => ({ ...one, id: `c${index}` }))),
  );

  it('names claims of the relation only, each under its place in the order of reading', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const one = relation(claims);
        const order = claimsInOrder(one).map(({ id }) => id);
        for (const part of explainStanding(one, deriveStanding(one, null, noRetells), naming)) {
          if (part.kind !== 'quotes') continue;
          for (const { claim: id, quote } of part.quotes) expect(order[quote - 1]).toBe(id);
          const numbers = part.words.match(/\d+/g)?.map(Number);
          expect(numbers).toEqual(part.quotes.map(({ quote }) => quote));
        }
      }),
    );
  });

  it('names every claim that made the standing', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const one = relation(claims);
        const standing = deriveStanding(one, null, noRetells);
        const named = explainStanding(one, standing, naming).flatMap((part) =>
          part.kind === 'quotes' ? part.quotes.map((one) => one.claim) : [],
        );
        for (const { id } of standing.claims) expect(named).toContain(id);
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never says that anybody affirms independently: nobody has asked them', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const one = relation(claims);
        expect(standingReason(one, deriveStanding(one, null, noRetells), naming)).not.toMatch(/independent/i);
      }),
    );
  });
});

describe('articles that overlap', () => {
  const named: Naming = {
    ...naming,
    article: (id) =>
      [
        article('bell', { title: 'The bell rang' }),
        article('lamp', { title: 'The lamp was lit', retells: ['bell'] }),
        article('gull', { title: 'The gull cried', retells: ['bell'] }),
        article('pier', { title: 'The pier fell' }),
      ].find((one) => one.id === id),
  };
  const of = (id: string, fields: Partial<Claim> = {}) =>
    ({ ...claim({ id, article: id, type: 'advises' }), ...fields }) as Claim;
  const open = { polarity: 'unknown' } as const;

  it.each<[string, Claim[], string]>([
    [
      'are both shown, and it is said that they count once',
      [of('bell'), of('lamp')],
      'Affirmed outright by the writer of “The bell rang” (quote 1). Two articles overlap (quotes 1 and 2): counted once. Rests on one source.',
    ],
    [
      'are one origin where the first leaves open what the one that follows it affirms',
      [of('bell', open), of('lamp')],
      'Affirmed outright by the writer of “The lamp was lit” (quote 1). Two articles overlap (quotes 1 and 2): counted once. Rests on one source.',
    ],
    [
      'are one of two beside another that leaves it open',
      [of('bell', open), of('lamp'), of('pier', open)],
      'One of two origins affirms it outright: the writer of “The lamp was lit” (quote 1). The other is a question left open. Two articles overlap (quotes 1 and 2): counted once.',
    ],
    [
      'are two of three where two follow the one that leaves it open',
      [of('bell', open), of('lamp'), of('gull'), of('pier', open)],
      'Two of three origins affirm it outright: the writers of “The lamp was lit” (quote 1) and “The gull cried” (quote 2). The other is a question left open. Three articles overlap (quotes 1, 2 and 3): counted twice.',
    ],
    [
      'count once where two follow one that affirms it',
      [of('bell'), of('lamp'), of('gull')],
      'Affirmed outright by the writer of “The bell rang” (quote 1). Three articles overlap (quotes 1, 2 and 3): counted once. Rests on one source.',
    ],
    [
      'are not told of where the first has no quote, and so counts nothing',
      [of('bell', { quote: null }), of('lamp')],
      'Affirmed outright by the writer of “The lamp was lit” (quote 1). One claim without a quote says so, too.',
    ],
  ])('%s', (_, claims, reason) => {
    const retells = retellsOf(named.article);
    const one = relation(claims);
    expect(standingReason(one, deriveStanding(one, null, retells), named)).toBe(reason);
    const sections = groupByOrigin(one, retells).filter(
      ({ place, claims: held }) => place === 'counts' && held.some(isQuoted),
    );
    expect(countEvidence(claims, retells).origins).toBe(sections.length);
  });

  it('never leaves more origins, or fewer, than the panel counts', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 8 }), (claims) => {
        const ids = [...new Set(claims.flatMap((one) => one.article ?? []))].sort();
        const retells = (id: string) => ids.slice(0, ids.indexOf(id)).slice(0, 1);
        const counted = groupByOrigin(relation(claims), retells).filter(({ place }) => place === 'counts');
        expect(countEvidence(claims, retells).origins).toBe(counted.length);
      }),
    );
  });
});
