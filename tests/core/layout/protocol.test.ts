import { describe, expect, it } from 'vitest';
import { afterFailure } from '../../../src/core/layout/protocol';

describe('after a worker has failed', () => {
  it.each([
    [1, 20, 'again'],
    [1, 50_000, 'again'],
    [2, 20, 'here'],
    [2, 1_500, 'here'],
    [2, 1_501, 'give up'],
    [2, 50_000, 'give up'],
  ] as const)('for the %i. time, with %i people: %s', (failures, people, next) => {
    expect(afterFailure(failures, people)).toBe(next);
  });
});
