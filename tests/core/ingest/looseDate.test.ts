import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasShortYear } from '../../../src/core/ingest/dates/datePoint';
import { orderOf, readDate } from '../../../src/core/ingest/dates/looseDate';
import { parsePartialDate } from '../../../src/core/model/partialDate';
import { partialDates } from '../../support/arbitraries';
import { blowUp, timeOf } from '../../support/blowUp';

const monthFirst = { order: 'month first', latestYear: 2030 } as const;

describe('a date', () => {
  it.each([
    ['2016-11-08', '2016-11-08'],
    ['2016~', '2016~'],
    [' 2013/2016 ', '2013/2016'],
    ['1/21/77', '1977-01-21'],
    ['9/3/23', '2023-09-03'],
    ['11/8/2016', '2016-11-08'],
    ['3.4.2021', '2021-03-04'],
    ['2016/7/4', '2016-07-04'],
    ['2016-07-04T23:59:00Z', '2016-07-04'],
    ['2016-07-04 10:00', '2016-07-04'],
    ['2013.0', '2013'],
    ['Aug. 1981', '1981-08'],
    ['August 1981', '1981-08'],
    ['Aug 3, 1981', '1981-08-03'],
    ['3 August 1981', '1981-08-03'],
    ['Sept. 2001', '2001-09'],
    ['Still in office', null],
    ['Bush admin', null],
    ['Marble 1981', null],
    ['Decade 1990', null],
    ['2/30/77', null],
    ['13/13/2013', null],
    ['N/A', null],
    ['', null],
    ['12', null],
  ])('%j is read as %j', (written, date) => {
    expect(readDate(written, monthFirst)).toBe(date);
  });

  it('of two digits is the last such year that is not after the latest one', () => {
    const years = (latestYear: number) =>
      ['36', '76', '23', '26'].map((year) =>
        readDate(`1/2/${year}`, { ...monthFirst, latestYear })?.slice(0, 4),
      );
    expect(years(2035)).toEqual(['1936', '1976', '2023', '2026']);
    expect(years(2024)).toEqual(['1936', '1976', '2023', '1926']);
  });

  it('with the day first is read so where that was decided', () => {
    expect(readDate('3/4/2021', { order: 'day first', latestYear: 2030 })).toBe('2021-04-03');
  });

  it('that is one of ours comes back as it is, and what comes back is one of ours', () => {
    fc.assert(
      fc.property(partialDates, (date) => {
        expect(readDate(date, monthFirst)).toBe(date);
      }),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[\d/.-]{0,12}$/),
      fc.stringMatching(/^\d{1,2} [A-Za-z]{3,9} \d{4}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const date = readDate(text, monthFirst);
        expect(date === null || parsePartialDate(date).ok).toBe(true);
      }),
    );
  });

  it('is refused quickly where it is long', () => {
    for (const text of ['1'.repeat(50_000), `1/${' '.repeat(50_000)}`, `${'a'.repeat(50_000)} 1981`]) {
      expect(timeOf(() => readDate(text, monthFirst))).toBeLessThan(blowUp);
    }
  });
});

describe('the order of day and month', () => {
  it.each([
    [['1/2/20', '1/21/77'], 'month first'],
    [['1/2/20', '21/1/77'], 'day first'],
    [['1/2/20', '3/4/21'], null],
    [['2020', 'x'], 'no such dates'],
  ])('of %j is %j', (cells, order) => {
    expect(orderOf(cells)).toBe(order);
  });

  it('and years of two digits are told by the cells', () => {
    expect(['1/2/77', '1/2/1977', '77'].map(hasShortYear)).toEqual([true, false, false]);
  });
});
