import {
  type DeclaredKind,
  type RelationType,
  type RelationTypeId,
  relationTypesOf,
  typeWith,
} from '../../src/core/model/relationTypes';

/** A kind that a record brings; its phrase is its id in words. */
export function kind(id: string, fields: Partial<DeclaredKind> = {}): DeclaredKind {
  return {
    id,
    phrase: id.replaceAll('-', ' '),
    inverse: null,
    happens: 'over-time',
    directed: true,
    look: null,
    ...fields,
  };
}

/** Four kinds, which get the looks that the shipped four do not have; the last has no direction. */
export const fourOwnKinds: readonly DeclaredKind[] = [
  kind('opposes', { inverse: 'is opposed by' }),
  kind('funds', { inverse: 'is funded by' }),
  kind('sued', { happens: 'once' }),
  kind('met-with', { directed: false }),
];

/** Every type there is, with one of each look. */
export const everyType: readonly RelationType[] = relationTypesOf([
  ...fourOwnKinds.slice(0, 3),
  kind('appointed'),
  kind('met-with', { directed: false, look: 'neutral' }),
]);

export function typeCalled(id: RelationTypeId): RelationType {
  return typeWith(everyType, id);
}
