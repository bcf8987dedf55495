import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitText } from '../../../src/core/model/timeUnit';
import { typedUnits } from '../../../src/core/query/typedUnits';

const march = 2015 * 12 + 2;

describe('a month that is typed', () => {
  it.each([
    'Mar 2015',
    'mar 2015',
    'March 2015',
    'Mar. 2015',
    'MARCH, 2015',
    '2015 Mar',
    '2015-03',
    '2015/3',
    '2015.03',
    '03/2015',
    '3/2015',
    '3.2015',
    '03-2015',
    '3 2015',
    ' 3. 2015 ',
  ])('is understood as %s', (text) => {
    expect(typedUnits(text, 'month')).toEqual({ from: march, to: march });
  });

  it.each([
    '',
    'Mar',
    'Ma 2015',
    'Marc5 2015',
    '13/2015',
    '0/2015',
    '2015-00',
    '2015-13',
    '15-03',
    'Mar 15',
    '1.3.2015',
    '2015-03-14',
    'soon',
    '20155',
    'March 20 2015',
    '-03 -2015 x',
    'undefined',
  ])('is not guessed at in “%s”', (text) => {
    expect(typedUnits(text, 'month')).toBeNull();
  });

  it('may be a whole year', () => {
    expect(typedUnits('2015', 'month')).toEqual({ from: march - 2, to: march + 9 });
    expect(typedUnits('987', 'month')).toEqual({ from: 987 * 12, to: 987 * 12 + 11 });
  });
});

describe('a year that is typed', () => {
  it.each<[string, number]>([
    ['2015', 2015],
    [' 987 ', 987],
    ['44', 44],
    ['0987', 987],
  ])('is %s', (text, year) => {
    expect(typedUnits(text, 'year')).toEqual({ from: year, to: year });
  });

  it.each(['Mar 2015', '2015-03', '20155', '-44', ''])('is not “%s”', (text) => {
    expect(typedUnits(text, 'year')).toBeNull();
  });
});

it('understands each year and month as the strip itself writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 11 }), (year, month) => {
      const at = year * 12 + month;
      expect(typedUnits(unitText(at, 'month'), 'month')).toEqual({ from: at, to: at });
      expect(typedUnits(unitText(year, 'year'), 'year')).toEqual({ from: year, to: year });
    }),
  );
});
