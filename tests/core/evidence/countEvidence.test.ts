import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEvidence, originsFigure, restsOnOneSource } from '../../../src/core/evidence/countEvidence';
import { originsWords } from '../../../src/core/evidence/originsWords';
import type { ChainLink, QuotedClaim } from '../../../src/core/model/dataset';
import { claimsOf } from '../../support/arbitraries';
import { claim, noRetells } from '../../support/dataset';

const posted = (account: string): Partial<QuotedClaim> => ({
  basis: 'social',
  via: [{ kind: 'post', account }],
});
const inferred: Partial<QuotedClaim> = { reading: 'inferred' };
const from = (name: string): Partial<QuotedClaim> => ({ basis: 'relayed', via: [{ kind: 'outlet', name }] });
const counted = (rows: readonly Partial<QuotedClaim>[]) =>
  countEvidence(
    rows.map((row) => claim(row)),
    noRetells,
  );

describe('countEvidence', () => {
  it('counts quotes, articles and origins, and of these the ones that affirm outright', () => {
    const rows = [
      {},
      { ...from('Lamp') },
      { ...from('Lamp'), article: 'tide' },
      { article: 'tide', ...inferred },
    ];
    expect(counted(rows)).toEqual({ quotes: 4, articles: 2, origins: 3, telling: 2, posting: 0 });
    expect(counted([{}, posted('@quay')])).toMatchObject({ origins: 2, telling: 1, posting: 1 });
    // Two articles that follow the post’s speak outright themselves; without its own, no origin is negative.
    const followed = [posted('@quay'), { article: 'tide' }, { article: 'lamp' }].map((row) => claim(row));
    const home = followed[0]?.article ?? '';
    const followers = countEvidence(followed, (article) => (article === home ? [] : [home]));
    expect(followers).toMatchObject({ telling: 2, posting: 0 });
    expect(counted([])).toEqual({ quotes: 0, articles: 0, origins: 0, telling: 0, posting: 0 });
  });

  it('is never raised in origins by a claim that relays one already there', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 8 }), fc.nat(), (claims, pick) => {
        const source = claims[pick % claims.length] ?? claim();
        fc.pre(source.via.some((link) => link.kind !== 'unnamed'));
        const via: ChainLink[] = [{ kind: 'outlet', name: 'A relaying paper' }, ...source.via];
        const relay = { ...source, id: 'paper.c1', article: 'paper', via };
        const before = countEvidence(claims, noRetells);
        const after = countEvidence([...claims, relay], noRetells);
        expect(after).toMatchObject({ origins: before.origins, telling: before.telling });
      }),
    );
  });
});

describe('the words for origins', () => {
  it.each<[Partial<QuotedClaim>[], string, string]>([
    [[{}], 'one origin affirms it outright', '1'],
    [[{}, from('Lamp')], 'both origins affirm it outright', '2'],
    [[{}, from('Lamp'), from('Bell')], 'all three origins affirm it outright', '3'],
    [[{}, { ...from('Lamp'), ...inferred }], 'one of two origins affirms it outright', '1 of 2'],
    [
      [{}, from('Bell'), { ...from('Lamp'), ...inferred }],
      'two of three origins affirm it outright',
      '2 of 3',
    ],
    [[inferred], 'its one origin does not affirm it outright', '0 of 1'],
    [[inferred, { ...from('Lamp'), ...inferred }], 'none of its two origins affirms it outright', '0 of 2'],
    [[posted('@quay')], 'only a post by an unidentified account affirms it', '0 of 1'],
    [[posted('@quay'), posted('@pier')], 'only posts by unidentified accounts affirm it', '0 of 2'],
  ])('of %j are “%s”', (rows, words, figure) => {
    expect(originsWords(counted(rows))).toBe(words);
    expect(originsFigure(counted(rows))).toBe(figure);
  });
});

describe('restsOnOneSource', () => {
  it.each<[Partial<QuotedClaim>[], boolean]>([
    [[{}], true],
    [[{}, from('Lamp')], true],
    [[from('Lamp'), { ...from('Lamp'), article: 'tide' }], true],
    [[{}, { article: 'tide' }], false],
  ])('of %j is %s', (rows, one) => {
    expect(restsOnOneSource(counted(rows))).toBe(one);
  });
});
