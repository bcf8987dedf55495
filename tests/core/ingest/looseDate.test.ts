import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasShortYear } from '../../../src/core/ingest/dates/datePoint';
import { orderOf, readDate, readDateSet } from '../../../src/core/ingest/dates/looseDate';
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

describe('a date as people have them', () => {
  it.each([
    // Times, in any place.
    ['5/3/2021 0:00', '2021-05-03'],
    ['11/14/2019 12:00:00 AM', '2019-11-14'],
    ['Mon, 03 May 2021 10:00:00 +0000', '2021-05-03'],
    ['Tue May 04 2021 00:00:00 GMT+0200 (Central European Summer Time)', '2021-05-04'],
    ['Thu Nov 14 10:00:00 2019', '2019-11-14'],
    ['May 3, 2021, 9:30 p.m.', '2021-05-03'],
    ['2021-05-03T10:00:00.000+02:00', '2021-05-03'],
    // A month that is named, with and without its day.
    ['3-May-21', '2021-05-03'],
    ['May-16', '2016-05'],
    ['May ’16', '2016-05'],
    ['14-Nov-2019', '2019-11-14'],
    ['16-May', null],
    ['the 8th of November, 2016', '2016-11-08'],
    ['November 8th 2016', '2016-11-08'],
    ['Tuesday, November 8, 2016', '2016-11-08'],
    ['mardi 8 novembre 2016', '2016-11-08'],
    ['2020. május 3.', '2020-05-03'],
    ['3 мая 2020 г.', '2020-05-03'],
    ['٣ مايو ٢٠٢٠', '2020-05-03'],
    ['2021년 5월 3일', '2021-05-03'],
    ['2021年5月', '2021-05'],
    // “listopad” is October to some and November to others.
    ['3. listopad 2020', null],
    // Numbers.
    ['20161108', '2016-11-08'],
    ['2016-5-3', '2016-05-03'],
    ['2016.5.3', '2016-05-03'],
    ['11/2016', '2016-11'],
    ['13/2016', null],
    ['2016-00-00', '2016'],
    ['+2017-00-00T00:00:00Z', '2017'],
    ['00/05/2016', null],
    ['44319', null],
    ['1463500800', null],
    ['201611', null],
    // A day that can stand in one order only.
    ['14/11/2019', '2019-11-14'],
    ['2/30/2019', null],
    // About, before, since and spans.
    ['c. 1998', '1998~'],
    ['circa May 1998', '1998-05~'],
    ['ca 1998–2002', '1998~/2002~'],
    ['[1987]', '1987?'],
    ['1987 (?)', '1987?'],
    ['probably 1987', '1987?'],
    ['before 1990', '../1990'],
    ['until 3 May 2016', '../2016-05-03'],
    ['since 2015', '2015/..'],
    ['2015–present', '2015/..'],
    ['2015 onwards', '2015/..'],
    ['after 2015', '2015/..'],
    ['from 2015', '2015/'],
    ['2015-', '2015/'],
    ['from 1998 to 2002', '1998/2002'],
    ['1998-99', '1998/1999'],
    ['1998–02', null],
    ['3–5 May 2016', '2016-05-03/2016-05-05'],
    ['May 3 – June 4, 2016', '2016-05-03/2016-06-04'],
    ['2009-01-20T00:00:00/9999-12-31T00:00:00', '2009-01-20/..'],
    ['1990s', '1990/1999'],
    ['the 1990’s', '1990/1999'],
    ['19th century', '1801/1900'],
    ['Q3 2016', '2016-07/2016-09'],
    ['2002–1998', null],
    // What our dates cannot say.
    ['early 1990s', null],
    ['1900s', null],
    ['Spring 1999', null],
    ['44 BC', null],
    ['-0044', null],
    ['12 May 44 BC', null],
    ['before the war', null],
    ['Mayor 2001', null],
    ['3 May', null],
    ['1.5', null],
  ])('%j is read as %j', (written, date) => {
    expect(readDate(written, monthFirst)).toBe(date);
  });

  it('counts days or seconds where that was decided, as a calendar does', () => {
    const days = fc.integer({ min: 10_000, max: 99_999 });
    fc.assert(
      fc.property(days, (number) => {
        const day = (zero: number) => new Date((number - zero) * 86_400_000).toISOString().slice(0, 10);
        expect(readDate(String(number), { ...monthFirst, numbers: 'days' })).toBe(day(25_569));
        expect(readDate(`${number}.75`, { ...monthFirst, numbers: 'days' })).toBe(day(25_569));
        expect(readDate(String(number), { ...monthFirst, numbers: 'days from 1904' })).toBe(day(24_107));
        const seconds = number * 20_000;
        const iso = new Date(seconds * 1000).toISOString().slice(0, 10);
        for (const written of [seconds, seconds * 1000, seconds * 1_000_000]) {
          fc.pre(String(seconds).length >= 9);
          expect(readDate(String(written), { ...monthFirst, numbers: 'seconds' })).toBe(iso);
        }
      }),
    );
  });

  it('with its month in the words of a language is read as that day', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'sv',
      'pl',
      'cs',
      'ru',
      'uk',
      'tr',
      'el',
      'fi',
      'hu',
      'ro',
      'id',
      'he',
    ];
    const days = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000));
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom('long', 'medium'),
        days,
        (language, dateStyle, day) => {
          const written = new Intl.DateTimeFormat(language, {
            dateStyle: dateStyle as 'long',
            timeZone: 'UTC',
          }).format(day);
          // Croatian says the same of another month; and some write the month as a number.
          fc.pre(/\p{L}{3}/u.test(written) && !/listopad|srp|lip\b|lis\b/i.test(written));
          expect([written, readDate(written, { ...monthFirst, order: 'day first' })]).toEqual([
            written,
            day.toISOString().slice(0, 10),
          ]);
        },
      ),
    );
  });

  it('that is a set of spans is each of them', () => {
    expect(readDateSet('<[2011-01-01, 2013-06-30]>', monthFirst)).toEqual(['2011-01-01/2013-06-30']);
    expect(readDateSet('<[2012.0, 2013.0); (2016, 2016]>', monthFirst)).toEqual(['2012/2013', '2016']);
    expect(readDateSet('<[2012, 2013, 2014]>', monthFirst)).toEqual(['2012', '2013', '2014']);
    expect(readDateSet('[2012, 2013]', monthFirst)).toBeNull();
    expect(readDateSet('<[soon, later]>', monthFirst)).toBeNull();
  });
});

describe('the order of day and month', () => {
  it.each([
    [['1/2/20', '1/21/77'], 'month first'],
    [['1/2/20', '21/1/77'], 'day first'],
    [['1/2/20', '3/4/21'], null],
    [['2020', 'x'], 'no such dates'],
    // One file in two orders decides nothing.
    [['1/21/77', '21/1/77'], null],
    [['21/1/2077 0:00'], 'day first'],
  ])('of %j is %j', (cells, order) => {
    expect(orderOf(cells)).toBe(order);
  });

  it('and years of two digits are told by the cells', () => {
    expect(['1/2/77', '1/2/1977', '77'].map(hasShortYear)).toEqual([true, false, false]);
  });
});
