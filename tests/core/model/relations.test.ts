import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, deriveRelations, relationId } from '../../../src/core/model/relations';
import { fourTypes } from '../../../src/core/model/relationTypes';
import { datasets } from '../../support/arbitraries';
import { tie } from '../../support/dataset';

describe('deriveRelations', () => {
  it('makes one relation of all claims with the same from, type and to', () => {
    const first = tie('ada', 'endorses', 'ben', { id: 'bell.c1' });
    const second = tie('ada', 'endorses', 'ben', { id: 'lamp.c1' });
    expect(deriveRelations([first, second])).toEqual([
      {
        id: 'ada.endorses.ben',
        from: 'ada',
        type: fourTypes[0],
        named: null,
        to: 'ben',
        claims: [first, second],
      },
    ]);
  });

  it('keeps apart what differs in direction, type or person', () => {
    const relations = deriveRelations([
      tie('ben', 'endorses', 'ada'),
      tie('ada', 'endorses', 'ben'),
      tie('ada', 'advises', 'ben'),
      tie('ada', 'endorses', 'cleo'),
    ]);
    expect(relations.map((relation) => relation.id)).toEqual([
      'ada.advises.ben',
      'ada.endorses.ben',
      'ada.endorses.cleo',
      'ben.endorses.ada',
    ]);
  });

  it('keeps ties of different names apart, and one name however it is written together', () => {
    const named = (words: string) => tie('ada', 'other', 'ben', { id: words, named: words });
    const relations = deriveRelations([named('Opposes'), named('is father of'), named('opposes')]);
    expect(relations.map(({ id, named: words }) => [id, words])).toEqual([
      ['ada.other-is-father-of.ben', 'is father of'],
      ['ada.other-opposes.ben', 'Opposes'],
    ]);
  });

  it('loses no claim, and puts none where it does not belong', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 5, mostClaims: 30 }), ({ claims }) => {
        const relations = deriveRelations(claims);
        expect(relations.flatMap((relation) => relation.claims).length).toBe(claims.length);
        for (const relation of relations) {
          expect(relation.claims.map(relationId)).toEqual(relation.claims.map(() => relation.id));
        }
      }),
    );
  });

  it('groups and sorts alike whatever the order of the claims', () => {
    const shuffledTwice = datasets({ mostPeople: 5, mostClaims: 20 }).chain(({ claims }) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffledTwice, ([claims, shuffled]) => {
        const facts = (list: typeof claims) =>
          deriveRelations(list).map(({ id, claims: held }) => [id, held.map((claim) => claim.id).sort()]);
        expect(facts(shuffled)).toEqual(facts(claims));
      }),
    );
  });

  it('makes nothing of nothing', () => {
    expect(deriveRelations([])).toEqual([]);
  });
});

describe('compareIds', () => {
  it('orders by code unit, so that every locale sees the same order', () => {
    expect(['ö', 'z', 'Z', 'a', 'a-b', 'a.b'].sort(compareIds)).toEqual(['Z', 'a', 'a-b', 'a.b', 'z', 'ö']);
  });
});
