import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackNotes } from '../../../src/core/scene/stackNotes';

const notes = fc.array(fc.tuple(fc.integer({ min: -50, max: 2000 }), fc.integer({ min: 10, max: 90 })), {
  maxLength: 20,
});
const gap = 12;

/** Notes wish in the order of the words they belong to. */
function stacked(given: readonly (readonly [number, number])[]) {
  const wishes = given.map(([wish]) => wish).toSorted((a, b) => a - b);
  const heights = given.map(([, height]) => height);
  return { wishes, heights, tops: stackNotes(wishes, heights, gap) };
}

describe('notes beside their words', () => {
  it('keep their order, never overlap, and never stand above the text', () => {
    fc.assert(
      fc.property(notes, (given) => {
        const { heights, tops } = stacked(given);
        expect(tops).toHaveLength(heights.length);
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = tops[index + 1];
          if (next !== undefined) expect(next - top - (heights[index] ?? 0)).toBeGreaterThan(gap - 1e-6);
        }
      }),
    );
  });

  it('stand exactly at their words where there is room', () => {
    expect(stackNotes([0, 100, 300], [50, 50, 50], gap)).toEqual([0, 100, 300]);
  });

  it('share the way between them where there is none', () => {
    expect(stackNotes([100, 100], [40, 40], gap)).toEqual([74, 126]);
  });

  it('make room downwards at the top', () => {
    expect(stackNotes([0, 0], [40, 40], gap)).toEqual([0, 52]);
  });

  it('are nowhere farther from their words, all in all, than stacked from the top down', () => {
    fc.assert(
      fc.property(notes, (given) => {
        const { wishes, heights, tops } = stacked(given);
        let foot = -gap;
        const greedy = wishes.map((wish, index) => {
          const top = Math.max(0, wish, foot + gap);
          foot = top + (heights[index] ?? 0);
          return top;
        });
        const farness = (places: readonly number[]) =>
          places.reduce((sum, place, index) => sum + (place - (wishes[index] ?? 0)) ** 2, 0);
        expect(farness(tops)).toBeLessThanOrEqual(farness(greedy) + 1e-6);
      }),
    );
  });
});
