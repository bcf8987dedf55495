import { describe, expect, it } from 'vitest';
import { afterFailure, heldByPins } from '../../../src/core/layout/protocol';

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

describe('heldByPins', () => {
  const places = () => ({ x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 5, 6) });

  it('puts those who are pinned at their pins, and leaves the others', () => {
    expect(heldByPins(places(), [{ person: 1, x: -7, y: 0 }])).toEqual({
      x: Float64Array.of(1, -7, 3),
      y: Float64Array.of(4, 0, 6),
    });
  });

  it('takes no notice of a pin of nobody', () => {
    expect(heldByPins(places(), [{ person: 3, x: 9, y: 9 }])).toEqual(places());
  });
});
