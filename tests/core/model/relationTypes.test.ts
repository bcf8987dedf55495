import { describe, expect, it } from 'vitest';
import { builtInTypes, fourTypes, typeWith } from '../../../src/core/model/relationTypes';

describe('the table of relation types', () => {
  it.each([
    ['endorses', 'endorser', 'endorses', 'endorsed'],
    ['advises', 'adviser', 'advises', 'advised'],
    ['lost-to', 'loser', 'lost to', 'winner'],
    ['worked-for', 'worker', 'worked for', 'principal'],
  ] as const)('%s runs from %s by "%s" to %s', (id, fromRole, phrase, toRole) => {
    expect(typeWith(builtInTypes, id)).toMatchObject({ fromRole, phrase, toRole });
  });

  it.each(['letter', 'phrase', 'tentativePhrase', 'look'] as const)('gives each type its own %s', (field) => {
    expect(new Set(fourTypes.map((type) => type[field])).size).toBe(fourTypes.length);
  });

  it('never words the tentative as the plain', () => {
    const plain = fourTypes.map((type) => type.phrase);
    for (const type of fourTypes) {
      expect(plain).not.toContain(type.tentativePhrase);
      expect(type.tentativePhrase).toMatch(/^may /);
    }
  });

  it('takes two origins for advice, and one plain claim for a public event', () => {
    expect(fourTypes.filter((type) => type.publicEvent === null).map((type) => type.id)).toEqual(['advises']);
  });
});
