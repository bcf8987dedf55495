import { describe, expect, it } from 'vitest';
import { knownStops, stopAt } from '../../../src/core/query/knownDays';

const stops = knownStops([
  { day: '2024-03-01', relations: 2 },
  { day: '2025-02-02', relations: 1 },
]);

describe('the stops of the clock of what was known', () => {
  it('are the day before everything, each day of publication, and now', () => {
    expect(stops).toEqual(['2024-02-29', '2024-03-01', '2025-02-02', null]);
    expect(knownStops([])).toEqual([null]);
  });

  it.each([
    ['1999-01-01', 0],
    ['2024-02-29', 0],
    ['2024-03-01', 1],
    ['2024-12-24', 1],
    ['2025-02-02', 2],
    ['2030-01-01', 2],
    [null, 3],
  ])('have one at or before any day (%s)', (day, place) => {
    expect(stopAt(stops, day)).toBe(place);
    expect(stopAt([null], day)).toBe(0);
  });
});
