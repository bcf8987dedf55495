import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainSteps } from '../../../src/core/evidence/chainSteps';
import type { Naming } from '../../../src/core/evidence/wording';
import type { ChainLink, Claim } from '../../../src/core/model/dataset';
import { claimsOf } from '../../support/arbitraries';
import { claim } from '../../support/dataset';

const naming: Naming = {
  person: (id) => (id === 'cleo' ? 'Cleo Marr' : id),
  article: () => undefined,
};
const lamp: ChainLink = { kind: 'outlet', name: 'Lamp' };
const cleo: ChainLink = { kind: 'person', id: 'cleo' };
const quay: ChainLink = { kind: 'post', account: '@quay' };
const aide: ChainLink = { kind: 'unnamed', words: 'an aide' };

describe('chainSteps', () => {
  it.each<[Claim['basis'], ChainLink[], string]>([
    ['stated', [], 'writer: the writer > article: this article'],
    ['speculated', [], 'writer: the writer > article: this article'],
    ['speculated', [aide], 'unnamed: “an aide” > article: this article'],
    ['on-record', [lamp, cleo], 'person: Cleo Marr > outlet: Lamp > article: this article'],
    ['on-record', [cleo], 'person: Cleo Marr > article: this article'],
    ['on-record', [lamp], 'person: a named person > outlet: Lamp > article: this article'],
    ['relayed', [lamp], 'outlet: Lamp > article: this article'],
    ['relayed', [], 'outlet: another outlet > article: this article'],
    ['unnamed', [lamp, aide], 'unnamed: “an aide” > outlet: Lamp > article: this article'],
    ['unnamed', [lamp], 'unnamed: unnamed sources > outlet: Lamp > article: this article'],
    ['social', [quay], 'post: @quay > article: this article'],
    ['social', [quay, cleo], 'person: Cleo Marr > post: @quay > article: this article'],
    ['social', [], 'post: an account > article: this article'],
  ])('of a claim that is %s, via %j', (basis, via, steps) => {
    const said = chainSteps(claim({ basis, via }), naming).map(({ voice, words }) => `${voice}: ${words}`);
    expect(said.join(' > ')).toBe(steps);
  });

  it('leads through every link, outermost first, to the article, and never begins with it', () => {
    fc.assert(
      fc.property(claimsOf({}), (one) => {
        const voices = chainSteps(one, naming).map(({ voice }) => voice);
        // Of a claim that came with neither, no way is known, and none is made up.
        if (one.basis === 'unstated' && one.via.length === 0) {
          expect(voices).toEqual([]);
          return;
        }
        expect(voices.at(-1)).toBe('article');
        expect(voices.length).toBeGreaterThan(1);
        const links = one.via.toReversed().map(({ kind }) => kind);
        expect(voices.slice(voices.length - 1 - links.length, -1)).toEqual(links);
      }),
    );
  });
});
