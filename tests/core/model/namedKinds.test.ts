import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfNames, mostNamedKinds, type NamedRelation } from '../../../src/core/model/namedKinds';
import { isFreeKindId, relationTypesOf } from '../../../src/core/model/relationTypes';
import { hardWords } from '../../support/wideDatasets';

const named = (words: string, directed = true): NamedRelation => ({ words, directed });
const none = new Set<string>();

describe('names of relations as kinds', () => {
  it('are one kind where they differ in case and spacing alone, in the spelling that is used most', () => {
    const { kinds, kindOf } = kindsOfNames(
      [named('Met with'), named('met with'), named('met  with '), named('met with')],
      none,
    );
    expect(kinds.map(({ id, phrase }) => [id, phrase])).toEqual([['met-with', 'met with']]);
    expect(kindOf(named('MET WITH'))).toBe('met-with');
  });

  it('are two kinds where the words differ in any sign: “ally?” is no ally', () => {
    expect(kindsOfNames([named('ally'), named('ally?')], none).kinds).toHaveLength(2);
  });

  it('are two kinds where the same words have a direction and have none', () => {
    const { kinds } = kindsOfNames([named('knows'), named('knows', false)], none);
    expect(kinds.map(({ id, directed }) => [id, directed])).toEqual([
      ['knows-both', false],
      ['knows', true],
    ]);
  });

  it('never take the id of a kind that is always there', () => {
    const { kinds } = kindsOfNames([named('endorses', false), named('other-ly'), named('tie')], none);
    expect(kinds.every(({ id }) => isFreeKindId(id))).toBe(true);
  });

  it('get the looks that the four do not have first, then those of the four that the record does not use', () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((one) => named(one));
    const appearance = kindsOfNames(words, new Set(['endorses', 'lost-to'])).kinds.map(({ look }) => look);
    expect(appearance).toEqual([
      ...['diamond', 'square', 'cross', 'fork', 'chevron', 'ring'],
      ...['neutral', 'neutral', 'neutral'],
    ]);
  });

  it('stay names where a file has more of them than kinds: those used most are kinds', () => {
    const rare = Array.from({ length: mostNamedKinds + 5 }, (_, index) => named(`word ${'x'.repeat(index)}`));
    const { kinds, kindOf } = kindsOfNames([...rare, named('often'), named('often')], none);
    expect(kinds).toHaveLength(mostNamedKinds);
    expect(kinds[0]?.id).toBe('often');
    expect(rare.filter((one) => kindOf(one) === null)).toHaveLength(6);
  });

  it('whatever they are, have ids of their own that a link can carry, and depend on the words alone', () => {
    const names = fc.array(fc.record({ words: hardWords, directed: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(names, (list) => {
        const { kinds, kindOf } = kindsOfNames(list, none);
        expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
        expect(kinds.every(({ id }) => isFreeKindId(id))).toBe(true);
        expect(relationTypesOf(kinds).length).toBe(kinds.length + 6);
        const turned = kindsOfNames(list.toReversed(), none);
        for (const one of list) expect(turned.kindOf(one)).toBe(kindOf(one));
      }),
    );
  });
});
