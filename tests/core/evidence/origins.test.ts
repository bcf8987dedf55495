import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOrigins, originOf, partEchoes, type Retells } from '../../../src/core/evidence/origins';
import type { ChainLink, QuotedClaim } from '../../../src/core/model/dataset';
import { claimsOf } from '../../support/arbitraries';
import { claim, noRetells } from '../../support/dataset';

const outlet = (name: string): ChainLink => ({ kind: 'outlet', name });
const said = (id: string): ChainLink => ({ kind: 'person', id });
const post = (account: string): ChainLink => ({ kind: 'post', account });
const unnamed = (words: string): ChainLink => ({ kind: 'unnamed', words });

describe('originOf', () => {
  it.each<[string, ChainLink[], string]>([
    ['the article itself where nobody else is named', [], 'article:bell'],
    ['the outlet it relays', [outlet('Lamp')], 'outlet:lamp'],
    ['the outermost of two outlets', [outlet('Lamp'), outlet('Tide')], 'outlet:tide'],
    ['the person who spoke to an outlet', [outlet('Lamp'), said('ben')], 'person:ben'],
    ['a post', [post('@Wolf')], 'post:@wolf'],
    ['the outlet that spoke with unnamed sources', [outlet('Lamp'), unnamed('sources')], 'outlet:lamp'],
    ['the outlet behind unnamed sources', [unnamed('sources'), outlet('Lamp')], 'outlet:lamp'],
    ['unknown where there is nobody but unnamed sources', [unnamed('an aide')], 'unknown'],
  ])('is %s', (_, via, key) => {
    expect(originOf(claim({ article: 'bell', via })).key).toBe(key);
  });
});

describe('countOrigins', () => {
  const bell = claim({ article: 'bell' });
  const lamp = claim({ article: 'lamp' });

  it('counts articles that speak for themselves', () => {
    expect(countOrigins([bell, lamp, claim({ article: 'bell', id: 'bell.c2' })], noRetells)).toBe(2);
  });

  it('counts two outlets that relay one magazine as one', () => {
    const relays = [bell, lamp].map((one) => ({ ...one, via: [outlet('Tide')] }));
    expect(countOrigins(relays, noRetells)).toBe(1);
  });

  it('counts one person’s words as one, told to whomever', () => {
    expect(
      countOrigins(
        [
          { ...bell, via: [outlet('Tide'), said('ben')] },
          { ...lamp, via: [said('ben')] },
        ],
        noRetells,
      ),
    ).toBe(1);
  });

  it('counts unnamed sources of different outlets as one unknown origin', () => {
    expect(
      countOrigins(
        [
          { ...bell, via: [unnamed('a close aide')] },
          { ...lamp, via: [unnamed('people familiar')] },
        ],
        noRetells,
      ),
    ).toBe(1);
  });

  it.each([
    ['USA TODAY', 'Usa Today'],
    ['The  Bell', ' the bell '],
    ['Café', 'Cafe\u0301'],
  ])('takes %s and %s for one outlet', (a, b) => {
    expect(
      countOrigins(
        [
          { ...bell, via: [outlet(a)] },
          { ...lamp, via: [outlet(b)] },
        ],
        noRetells,
      ),
    ).toBe(1);
  });

  it('tells an outlet, a post and a person of the same name apart', () => {
    const links = [outlet('ben'), post('ben'), said('ben')];
    expect(
      countOrigins(
        links.map((link) => ({ ...bell, via: [link] })),
        noRetells,
      ),
    ).toBe(3);
  });

  it('is never raised by a claim that relays an origin already there', () => {
    const identified = fc
      .tuple(fc.array(claimsOf({}), { minLength: 1, maxLength: 8 }), fc.nat(), fc.boolean())
      .map(([claims, pick, through]) => ({
        claims,
        source: claims[pick % claims.length] ?? claim(),
        through,
      }))
      .filter(({ source }) => source.via.some((link) => link.kind !== 'unnamed'));
    fc.assert(
      fc.property(identified, ({ claims, source, through }) => {
        const via = through ? [outlet('A relaying paper'), ...source.via] : source.via;
        const relay = claim({ id: 'paper.c1', article: 'paper', via });
        expect(countOrigins([...claims, relay], noRetells)).toBe(countOrigins(claims, noRetells));
      }),
    );
  });

  it('is raised by at most one, however many articles relay one outlet', () => {
    fc.assert(
      fc.property(
        fc.array(claimsOf({}), { maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (claims, copies) => {
          const relays = Array.from({ length: copies }, (_, index) =>
            claim({ id: `paper${index}.c1`, article: `paper${index}`, via: [outlet('Tide')] }),
          );
          expect(countOrigins([...claims, ...relays], noRetells)).toBeLessThanOrEqual(
            countOrigins(claims, noRetells) + 1,
          );
        },
      ),
    );
  });
});

describe('an article that closely follows another', () => {
  /** The lamp follows the bell; the tide follows the lamp. */
  const retells: Retells = (article) => (article === 'lamp' ? ['bell'] : article === 'tide' ? ['lamp'] : []);
  const of = (article: string, via: ChainLink[] = []) =>
    claim({ id: `${article}.${via.length}`, article, via });
  const [bell, lamp, tide] = [of('bell'), of('lamp'), of('tide')];

  it.each<[string, QuotedClaim[], number]>([
    ['adds no origin to what that one holds', [bell, lamp], 1],
    ['adds none by nobody’s name either', [bell, of('lamp', [unnamed('sources')])], 1],
    ['counts where that one does not say it', [lamp, claim({ article: 'gull' })], 2],
    ['counts by itself', [lamp], 1],
    ['leaves a speaker’s words the speaker’s', [bell, of('lamp', [said('ben')])], 2],
    ['leaves an outlet’s words the outlet’s', [bell, of('lamp', [outlet('Gull')])], 2],
    ['adds none where that one relays somebody', [of('bell', [outlet('Gull')]), lamp], 1],
    ['adds none through another one', [bell, lamp, tide], 1],
    ['counts where only the one behind that is there', [bell, tide], 2],
  ])('%s', (_, claims, origins) => {
    expect(countOrigins(claims, retells)).toBe(origins);
    expect(countOrigins(claims.toReversed(), retells)).toBe(origins);
  });

  it('never adds an origin, and leaves at least one', () => {
    fc.assert(
      fc.property(fc.array(claimsOf({}), { minLength: 1, maxLength: 8 }), (claims) => {
        const articles = [...new Set(claims.flatMap(({ article }) => article ?? []))].sort();
        const chain: Retells = (article) => articles.slice(0, articles.indexOf(article)).slice(-1);
        const all = countOrigins(claims, noRetells);
        const left = countOrigins(claims, chain);
        expect(left).toBeLessThanOrEqual(all);
        expect(left > 0).toBe(all > 0);
      }),
    );
  });

  it('is told apart from those that count, with what it follows', () => {
    expect(partEchoes([bell, lamp, tide], retells)).toEqual({
      independent: [bell],
      echoes: [
        { of: 'bell', claims: [lamp] },
        { of: 'lamp', claims: [tide] },
      ],
    });
  });
});
