import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearRange } from '../../../src/core/query/presence';
import type { YearCounts } from '../../../src/core/query/yearCounts';
import { firstYears, nextYears, type YearsMode, yearToShow } from '../../../src/core/query/yearSteps';

const domain = { from: 2015, to: 2018 };

/** Every step from pressing play to the end. */
function played(years: YearRange, mode: YearsMode, within: YearRange = domain): YearRange[] {
  const steps = [firstYears(years, within, mode)];
  for (;;) {
    const next = nextYears(steps.at(-1) ?? years, within, mode);
    if (!next) return steps;
    steps.push(next);
  }
}

const span = ({ from, to }: YearRange) => (from === to ? `${from}` : `${from}..${to}`);

describe('playing the years', () => {
  it.each<[string, YearRange, YearsMode, string]>([
    ['one year gives way to the next', { from: 2016, to: 2016 }, 'one', '2017 2018'],
    ['one year at the end begins at the beginning', { from: 2018, to: 2018 }, 'one', '2015 2016 2017 2018'],
    ['a range grows at its end', { from: 2015, to: 2016 }, 'range', '2015..2017 2015..2018'],
    ['all years begin with the first', domain, 'range', '2015 2015..2016 2015..2017 2015..2018'],
    [
      'a range that reaches the end begins with its own first',
      { from: 2017, to: 2018 },
      'range',
      '2017 2017..2018',
    ],
    [
      'thumbs together at the end begin with the record',
      { from: 2018, to: 2018 },
      'range',
      '2015 2015..2016 2015..2017 2015..2018',
    ],
  ])('%s', (_, years, mode, expected) => {
    expect(played(years, mode).map(span).join(' ')).toBe(expected);
  });

  it('goes forward a year at a time, within the record, to its last year', () => {
    const ranges = fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 30 }))
      .chain(([from, length]) => {
        const within = { from, to: from + length };
        const year = fc.integer({ min: within.from, max: within.to });
        return fc.record({ within: fc.constant(within), a: year, b: year });
      });
    fc.assert(
      fc.property(ranges, fc.constantFrom<YearsMode>('one', 'range'), ({ within, a, b }, mode) => {
        const years = mode === 'one' ? { from: a, to: a } : { from: Math.min(a, b), to: Math.max(a, b) };
        const steps = played(years, mode, within);
        expect(steps.at(-1)?.to).toBe(within.to);
        for (const [index, step] of steps.entries()) {
          expect(step.from).toBeGreaterThanOrEqual(within.from);
          expect(step.to).toBe((steps[0]?.to ?? 0) + index);
          expect(step.from).toBe(mode === 'one' ? step.to : steps[0]?.from);
        }
      }),
    );
  });
});

describe('the year to look at alone', () => {
  const list = (relations: readonly number[], certain = relations.map(() => 1)) => ({
    relations: Uint32Array.from(relations),
    certain: Uint8Array.from(certain),
  });
  const counts: YearCounts = {
    domain,
    blocks: [list([1]), list([0, 2], [0, 1]), list([0]), list([2])],
  };

  it('keeps what is open drawn, by a certain date if there is one', () => {
    expect(yearToShow(counts, domain, [0])).toBe(2017);
    expect(yearToShow(counts, { from: 2015, to: 2016 }, [0])).toBe(2016);
    expect(yearToShow(counts, { from: 2017, to: 2018 }, [2])).toBe(2018);
  });

  it('is the first of the range where what is open has no date in it, or nothing is open', () => {
    expect(yearToShow(counts, { from: 2016, to: 2018 }, [1])).toBe(2016);
    expect(yearToShow(counts, { from: 2016, to: 2018 }, [])).toBe(2016);
  });
});
