import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import {
  defaultView,
  isFiltered,
  isolatesShown,
  toggleType,
  withoutFilter,
  withoutPin,
  withPin,
  withYears,
} from '../../../src/core/view/viewState';
import { filters, relationTypeIds } from '../../support/arbitraries';
import { inYears } from '../../support/years';

const domain = inYears(2010, 2024);

describe('filters of a view', () => {
  it('are none at first', () => {
    expect(isFiltered(defaultView)).toBe(false);
    expect(defaultView.picture.filter).toEqual({
      years: null,
      hiddenTypes: [],
      undated: true,
      basis: 'speculated',
      clock: 'happened',
      knownBy: null,
      focus: null,
    });
  });

  it('are all undone by a reset, which leaves selection, clock, camera and pins', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const kept: Partial<ViewParts> = {
          selection: { kind: 'none' },
          camera: { x: 1, y: 2, k: 3 },
          pins: [{ person: 'ada', x: 1, y: 2 }],
          isolates: true,
        };
        const excluded = ['article:gazette'];
        const { clock } = filter;
        const reset = withoutFilter(viewOf({ ...kept, ...filter, excluded }));
        expect(reset).toEqual(viewOf({ ...kept, clock }));
        expect(isFiltered(reset)).toBe(false);
        const { clock: _, ...parts } = defaultView.picture.filter;
        const set = Object.entries(parts).some(
          ([part, value]) => JSON.stringify(filter[part as keyof typeof parts]) !== JSON.stringify(value),
        );
        expect(isFiltered(viewOf(filter))).toBe(set);
        expect(isFiltered(viewOf({ excluded }))).toBe(true);
      }),
    );
  });

  it('hide people without a line, however much they are asked for, while somebody’s relations are shown alone', () => {
    expect(isolatesShown(viewOf({ isolates: true }))).toBe(true);
    expect(isolatesShown(viewOf({ isolates: true, focus: 'ada' }))).toBe(false);
    expect(isolatesShown(defaultView)).toBe(false);
  });

  it('come back to where they were when a type is switched twice', () => {
    fc.assert(
      fc.property(relationTypeIds, relationTypeIds, (first, second) => {
        const once = toggleType(toggleType(defaultView, first), second);
        expect(once.picture.filter.hiddenTypes).toHaveLength(first === second ? 0 : 2);
        expect(toggleType(toggleType(once, second), first).picture.filter.hiddenTypes).toEqual([]);
      }),
    );
  });
});

describe('withYears', () => {
  it.each([
    [inYears(2012, 2014), inYears(2012, 2014)],
    [inYears(2010, 2024), null],
    [inYears(1990, 2099), null],
    [inYears(2010, 2023), inYears(2010, 2023)],
    [null, null],
  ])('of %j is %j', (range, years) => {
    expect(withYears(defaultView, range, domain).picture.filter.years).toEqual(years);
    expect(withYears(defaultView, range, null).picture.filter.years).toBeNull();
  });
});

describe('pins', () => {
  it('hold one place per person, the last', () => {
    const pinned = [
      { person: 'ada', x: 1, y: 1 },
      { person: 'ben', x: 2, y: 2 },
      { person: 'ada', x: 3, y: 3 },
    ].reduce(withPin, defaultView);
    expect(pinned.picture.pins).toEqual([
      { person: 'ben', x: 2, y: 2 },
      { person: 'ada', x: 3, y: 3 },
    ]);
    expect(withoutPin(pinned, 'ada').picture.pins).toEqual([{ person: 'ben', x: 2, y: 2 }]);
    expect(withoutPin(pinned, 'cleo').picture.pins).toEqual(pinned.picture.pins);
  });
});
