import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { daysOf, type TimeUnit, type UnitRange, unitsOf } from '../../../src/core/model/timeUnit';
import { neighbouringYears } from '../../../src/core/query/neighbouringYears';
import { presenceOfClaim, yearsOfRelations } from '../../../src/core/query/presence';
import { countYears } from '../../../src/core/query/yearCounts';
import {
  type Course,
  firstYears,
  nextYears,
  type YearsMode,
  yearToShow,
} from '../../../src/core/query/yearSteps';
import { partialDates, timeRanges } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';

const domain = { from: 2015, to: 2018 };

/** Every step from pressing play to the end. */
function played(years: UnitRange, mode: YearsMode, within: Course = { domain, across: 1 }): UnitRange[] {
  const steps = [firstYears(years, within, mode)];
  for (;;) {
    const next = nextYears(steps.at(-1) ?? years, within, mode);
    if (!next) return steps;
    steps.push(next);
  }
}

const span = ({ from, to }: UnitRange) => (from === to ? `${from}` : `${from}..${to}`);

describe('playing the years', () => {
  it.each<[string, UnitRange, YearsMode, string]>([
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
        const steps = played(years, mode, { domain: within, across: 1 });
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

describe('playing what has more years than columns', () => {
  const centuries = { domain: { from: 1787, to: 1824 }, across: 10 };

  it.each<[string, UnitRange, YearsMode, string]>([
    [
      'a range grows to the end of its column, then by columns',
      { from: 1790, to: 1793 },
      'range',
      '1790..1799 1790..1809 1790..1819 1790..1824',
    ],
    [
      'all of it begins with the first column',
      centuries.domain,
      'range',
      '1787..1789 1787..1799 1787..1809 1787..1819 1787..1824',
    ],
    ['one year is followed by the next', { from: 1822, to: 1822 }, 'one', '1823 1824'],
  ])('%s', (_, years, mode, expected) => {
    expect(played(years, mode, centuries).map(span).join(' ')).toBe(expected);
  });
});

/** Relations to Ben, each with claims of these dates. */
const dated = (...relations: readonly (readonly string[])[]) =>
  yearsOfRelations(
    buildGraph(
      dataset(
        relations.flatMap((whens, to) =>
          whens.map((when, index) => tie('ada', 'advises', `b${to}`, { id: `gazette.c${to}${index}`, when })),
        ),
      ),
    ),
  );

describe('the year to look at alone', () => {
  const years = dated(['2016?', '2017'], ['2015'], ['2016', '2018']);

  it('keeps what is open drawn, by a certain date if there is one', () => {
    expect(yearToShow(years, 'year', domain, [0])).toBe(2017);
    expect(yearToShow(years, 'year', { from: 2015, to: 2016 }, [0])).toBe(2016);
    expect(yearToShow(years, 'year', { from: 2017, to: 2018 }, [2])).toBe(2018);
  });

  it('is the first of the range where what is open has no date in it, or nothing is open', () => {
    expect(yearToShow(years, 'year', { from: 2016, to: 2018 }, [1])).toBe(2016);
    expect(yearToShow(years, 'year', { from: 2016, to: 2018 }, [])).toBe(2016);
  });

  it('is one that shows what is open, as surely as any of the range does', () => {
    const rank = ['inside', 'possibly', 'outside'];
    fc.assert(
      fc.property(
        fc.array(partialDates, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<TimeUnit>('year', 'month'),
        timeRanges,
        (whens, unit, days) => {
          const held = dated(whens);
          const range = unitsOf(days, unit);
          const presences = Array.from({ length: range.to - range.from + 1 }, (_, offset) => {
            const at = range.from + offset;
            const all = held.flatMap(({ dated }) =>
              dated.map((claim) => presenceOfClaim(claim, daysOf({ from: at, to: at }, unit))),
            );
            return Math.min(...all.map((one) => rank.indexOf(one)));
          });
          const shown = yearToShow(held, unit, range, [0]);
          expect(presences[shown - range.from]).toBe(Math.min(...presences));
        },
      ),
    );
  });
});

describe('the arrows beside one year', () => {
  const years = dated(['2012', '2013'], ['2016-05/2017'], ['2020?'], ['../2009']);
  const all = { from: 2008, to: 2021 };

  it.each<[number, number | null, number | null]>([
    [2012, 2009, 2013],
    [2013, 2012, 2016],
    [2014, 2013, 2016],
    [2016, 2013, 2017],
    [2017, 2016, 2020],
    [2020, 2017, null],
    [2009, 2008, 2012],
    [2008, null, 2009],
  ])('of %d lead to %d and %d: empty ones are stepped over', (at, before, after) => {
    expect(neighbouringYears(years, 'year', all, at)).toEqual({ before, after });
  });

  it('lead through every unit with a block and no other', () => {
    fc.assert(
      fc.property(fc.array(partialDates, { minLength: 1, maxLength: 5 }), (whens) => {
        const held = dated(whens);
        const { unit, domain: found, blocks } = countYears(held, null);
        if (!found) throw new Error(whens.join());
        const full = blocks.filter(({ certain }) => certain.length > 0).map(({ from }) => from);
        const walk = (from: number, way: 'before' | 'after') => {
          const gone: number[] = [];
          for (let at: number | null = from; at !== null && gone.length <= full.length; ) {
            gone.push(at);
            at = neighbouringYears(held, unit, found, at)[way];
          }
          return gone;
        };
        expect(walk(found.from, 'after')).toEqual(full);
        expect(walk(found.to, 'before').reverse()).toEqual(full);
      }),
    );
  });
});
