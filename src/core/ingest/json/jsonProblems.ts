import type { ProblemKind } from '../parsed/problem';

export const notAnEntry: ProblemKind = {
  severity: 'warning',
  kind: 'not-an-entry',
  what: 'Entries of a list that hold no keys were left out.',
};

export const nestedValues: ProblemKind = {
  severity: 'warning',
  kind: 'nested-values',
  what: 'Values that are lists of records were left out.',
};
