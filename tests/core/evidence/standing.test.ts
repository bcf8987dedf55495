import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../src/core/evidence/origins';
import { isExcluded, sourcesOf } from '../../../src/core/evidence/sources';
import { deriveStanding } from '../../../src/core/evidence/standing';
import type { StandingId } from '../../../src/core/evidence/standings';
import { bases } from '../../../src/core/model/basis';
import type { Claim, QuotedClaim } from '../../../src/core/model/dataset';
import { isPlain, isTelling } from '../../../src/core/model/plainClaim';
import type { RelationTypeId } from '../../../src/core/model/relationTypes';
import { claimsOf, relationTypeIds } from '../../support/arbitraries';
import { claim, noRetells, relation } from '../../support/dataset';

/** Each row: a type, and what differs from "the article states it outright" in each claim. */
type Case = [string, RelationTypeId, Partial<QuotedClaim>[], StandingId];

const magazine: Claim['via'] = [{ kind: 'outlet', name: 'The Magazine' }];
const relayed: Partial<QuotedClaim> = { basis: 'relayed', via: magazine };
const aide: Partial<QuotedClaim> = { basis: 'unnamed', via: [{ kind: 'unnamed', words: 'an aide' }] };
const spokenBy = (id: string): Partial<QuotedClaim> => ({
  basis: 'on-record',
  via: [{ kind: 'person', id }],
});

const posted = (account: string, person?: string): Partial<QuotedClaim> => ({
  basis: 'social',
  via: [{ kind: 'post', account }, ...(person ? [{ kind: 'person' as const, id: person }] : [])],
});

function standingOf(type: RelationTypeId, rows: readonly Partial<QuotedClaim>[]) {
  const claims = rows.map((row, index) =>
    claim({ id: `text${index}.c1`, article: `text${index}`, type, ...row }),
  );
  return deriveStanding(relation(claims), null, noRetells);
}

const cases: Case[] = [
  ['two articles that speak for themselves', 'advises', [{}, {}], 'established'],
  ['two people on the record', 'advises', [spokenBy('cleo'), spokenBy('dora')], 'established'],
  ['a magazine and an article of its own', 'advises', [relayed, {}], 'established'],
  ['a magazine and unnamed sources', 'advises', [relayed, aide], 'established'],
  ['two articles relaying one magazine', 'advises', [relayed, relayed], 'reported'],
  ['three articles relaying one magazine', 'endorses', [relayed, relayed, relayed], 'reported'],
  ['one person on the record in two articles', 'advises', [spokenBy('cleo'), spokenBy('cleo')], 'reported'],
  ['unnamed sources in two articles', 'advises', [aide, aide], 'reported'],
  ['two quotes of one article', 'advises', [{ article: 'bell' }, { article: 'bell' }], 'reported'],
  ['one article’s word for advice', 'advises', [{}], 'reported'],
  ['one article’s word for an endorsement', 'endorses', [{}], 'established'],
  ['one article’s word for an election', 'lost-to', [{}], 'established'],
  ['one article’s word for a post', 'worked-for', [{}], 'established'],
  ['one named person’s word for a post', 'worked-for', [spokenBy('cleo')], 'established'],
  ['one relayed endorsement', 'endorses', [relayed], 'reported'],
  ['one endorsement by unnamed sources', 'endorses', [aide], 'reported'],
  ['one post about an endorsement', 'endorses', [{ basis: 'social' }], 'reported'],
  ['posts of two accounts', 'endorses', [posted('@one'), posted('@two')], 'reported'],
  ['an article and a post, of advice', 'advises', [{}, posted('@one')], 'reported'],
  ['an article and a post, of an endorsement', 'endorses', [{}, posted('@one')], 'established'],
  ['a relaying article and a post', 'endorses', [relayed, posted('@one')], 'reported'],
  ['an article and a named person’s post', 'advises', [{}, posted('@one', 'cleo')], 'established'],
  [
    'a post at odds with an article',
    'lost-to',
    [{ when: '2016' }, { ...posted('@one'), when: '2015' }],
    'contested',
  ],
  ['a post that denies', 'advises', [{}, { ...posted('@one'), polarity: 'denies' }], 'contested'],
  ['one inferred election', 'lost-to', [{ reading: 'inferred' }], 'tentative'],
  ['two inferred origins', 'advises', [{ reading: 'inferred' }, { reading: 'inferred' }], 'tentative'],
  ['speculation in two articles', 'advises', [{ basis: 'speculated' }, { basis: 'speculated' }], 'tentative'],
  ['speculation about a public event', 'endorses', [{ basis: 'speculated' }], 'tentative'],
  ['nothing but unknown', 'advises', [{ polarity: 'unknown' }, { polarity: 'unknown' }], 'tentative'],
  ['unknown about a public event', 'endorses', [{ polarity: 'unknown' }], 'tentative'],
  ['one origin and speculation beside it', 'advises', [{}, { basis: 'speculated' }], 'reported'],
  ['one origin and an inference beside it', 'advises', [{}, { reading: 'inferred' }], 'reported'],
  ['one origin and an unknown beside it', 'advises', [{}, { polarity: 'unknown' }], 'reported'],
  ['nothing but a denial', 'advises', [{ polarity: 'denies' }], 'tentative'],
  ['affirmed and denied', 'advises', [{}, { polarity: 'denies' }], 'contested'],
  ['a public event, affirmed and denied', 'lost-to', [{}, {}, { polarity: 'denies' }], 'contested'],
  ['two days for one endorsement', 'endorses', [{ when: '2024-07-21' }, { when: '2024-07-22' }], 'contested'],
  ['two years for one election', 'lost-to', [{ when: '2016' }, { when: '2020' }], 'contested'],
  ['before and since', 'endorses', [{ when: '../2012' }, { when: '2015/..' }], 'contested'],
  ['two years of advice', 'advises', [{ when: '2016' }, { when: '2020' }], 'established'],
  ['two terms of a post', 'worked-for', [{ when: '2016' }, { when: '2020' }], 'established'],
  ['a day within the month', 'endorses', [{ when: '2024-07-21' }, { when: '2024-07' }], 'established'],
  ['two open ends that meet', 'endorses', [{ when: '../2015' }, { when: '2015/..' }], 'established'],
  ['a dated and an undated', 'endorses', [{ when: '2024-07-21' }, { when: null }], 'established'],
  ['an uncertain date elsewhere', 'endorses', [{ when: '2016' }, { when: '2020?' }], 'established'],
  ['an approximate date elsewhere', 'endorses', [{ when: '2016' }, { when: '2020~' }], 'established'],
  [
    'the date of an inference elsewhere',
    'endorses',
    [{ when: '2016' }, { when: '2020', reading: 'inferred' }],
    'established',
  ],
  [
    'the date of speculation elsewhere',
    'endorses',
    [{ when: '2016' }, { when: '2020', basis: 'speculated' }],
    'established',
  ],
];

describe('deriveStanding', () => {
  it.each(cases)('of %s (%s)', (_, type, rows, expected) => {
    expect(standingOf(type, rows).id).toBe(expected);
  });

  // Whoever changes this changes the rule of "contested" in docs/data-model.md, and decision 021.
  it.each(bases.map(({ id }) => id))('of an affirmation and a denial that is %s is contested', (basis) => {
    for (const reading of ['explicit', 'inferred'] as const) {
      const denial = { polarity: 'denies', basis, reading } as const;
      expect(standingOf('advises', [{}, {}, denial])).toMatchObject({ id: 'contested', rule: 'denied' });
      const affirmation = { basis, reading };
      expect(standingOf('advises', [affirmation, { polarity: 'denies' }]).id).toBe('contested');
    }
  });

  it('names the claims that made it, and only those', () => {
    const inferred = { reading: 'inferred' as const };
    const made = standingOf('advises', [{}, inferred, spokenBy('cleo'), { basis: 'speculated' }]);
    expect(made).toMatchObject({ id: 'established', rule: 'origins' });
    expect(made.claims.map((one) => one.article)).toEqual(['text0', 'text2']);

    const event = standingOf('endorses', [relayed, { via: magazine, basis: 'stated' }]);
    expect(event).toMatchObject({ id: 'established', rule: 'public-event' });
    expect(event.claims.map((one) => one.article)).toEqual(['text1']);

    const clash = standingOf('endorses', [{ when: '2016' }, { when: null }, { when: '2020' }]);
    expect(clash).toMatchObject({ id: 'contested', rule: 'dates' });
    expect(clash.claims.map((one) => one.when)).toEqual(['2016', '2020']);

    const denied = standingOf('advises', [{}, { polarity: 'unknown' }, { polarity: 'denies' }]);
    expect(denied).toMatchObject({ id: 'contested', rule: 'denied' });
    expect(denied.claims.map((one) => one.polarity)).toEqual(['affirms', 'denies']);
  });

  it('is never more than a source, or nothing at all, where no quote is on record', () => {
    const bare = { ...claim(), quote: null };
    const unsourced = { ...bare, id: 'r2', article: null };
    expect(deriveStanding(relation([unsourced]), null, noRetells)).toEqual({
      id: 'unsourced',
      claims: [unsourced],
    });
    expect(deriveStanding(relation([unsourced, bare]), null, noRetells)).toEqual({
      id: 'source-only',
      claims: [bare],
    });
    expect(deriveStanding(relation([unsourced, bare, claim({ id: 'q' })]), null, noRetells).id).toBe(
      'established',
    );
  });

  it('is withdrawn by an editor’s reason whatever the claims say, and keeps them', () => {
    const claims = [claim(), claim({ id: 'lamp.c1', article: 'lamp' })];
    expect(deriveStanding(relation(claims), 'The quote was misread.', noRetells)).toEqual({
      id: 'withdrawn',
      reason: 'The quote was misread.',
      claims,
    });
  });

  const sureness: Record<StandingId, number> = {
    withdrawn: 0,
    unsourced: 0,
    'source-only': 0,
    tentative: 0,
    contested: 0,
    reported: 1,
    established: 2,
  };
  const someClaims = relationTypeIds.chain((type) =>
    fc.tuple(fc.array(claimsOf({ type }), { minLength: 1, maxLength: 7 }), claimsOf({ type })),
  );

  it('is never raised by a claim that is inferred, speculated or unknown', () => {
    const weaken = fc.constantFrom<Partial<QuotedClaim>>(
      { reading: 'inferred' },
      { basis: 'speculated' },
      { polarity: 'unknown' },
    );
    fc.assert(
      fc.property(someClaims, weaken, ([claims, added], weak) => {
        const before = deriveStanding(relation(claims), null, noRetells);
        const after = deriveStanding(relation([...claims, { ...added, ...weak }]), null, noRetells);
        expect(sureness[after.id]).toBeLessThanOrEqual(sureness[before.id]);
      }),
      { numRuns: 500 },
    );
  });

  it('is never raised by a post of an unidentified account beside an identified origin', () => {
    fc.assert(
      fc.property(someClaims, ([claims, added]) => {
        fc.pre(claims.some(isTelling));
        const before = deriveStanding(relation(claims), null, noRetells);
        const after = deriveStanding(relation([...claims, { ...added, ...posted('@new') }]), null, noRetells);
        expect(sureness[after.id]).toBeLessThanOrEqual(sureness[before.id]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never raised by switching a source off; what was contested or withdrawn aside', () => {
    fc.assert(
      fc.property(someClaims, fc.nat(), ([claims], pick) => {
        const sources = sourcesOf(claims);
        const off = new Set([sources[pick % sources.length]?.key ?? '']);
        const left = claims.filter((one) => !isExcluded(one, off));
        const before = deriveStanding(relation(claims), null, noRetells);
        fc.pre(left.length > 0 && before.id !== 'contested');
        expect(sureness[deriveStanding(relation(left), null, noRetells).id]).toBeLessThanOrEqual(
          sureness[before.id],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is never raised to established by repeating the only origin of advice', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({ type: 'advises' }), { minLength: 1, maxLength: 7 }), (claims) => {
        const standing = deriveStanding(relation(claims), null, noRetells);
        const origins = countOrigins(claims.filter(isPlain), noRetells);
        if (origins === 1) expect(standing.id).not.toBe('established');
        if (origins === 0) expect(['tentative', 'contested']).toContain(standing.id);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(someClaims, ([claims]) => {
        const forwards = deriveStanding(relation(claims), null, noRetells).id;
        expect(deriveStanding(relation(claims.toReversed()), null, noRetells).id).toBe(forwards);
      }),
    );
  });
});

describe('an article that closely follows another', () => {
  const retells = (article: string) => (article === 'lamp' ? ['bell'] : []);
  const both = [
    claim({ id: 'bell.c1', article: 'bell', type: 'advises' }),
    claim({ id: 'lamp.c1', article: 'lamp', type: 'advises' }),
  ];

  it('does not establish with it what takes two origins', () => {
    expect(deriveStanding(relation(both), null, noRetells).id).toBe('established');
    expect(deriveStanding(relation(both), null, retells).id).toBe('reported');
  });
});
