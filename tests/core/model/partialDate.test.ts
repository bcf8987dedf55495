import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateWords,
  heldWords,
  knownDate,
  parseCertainPoint,
  parsePartialDate,
  yearOf,
  yearWords,
} from '../../../src/core/model/partialDate';
import { blowUp, timeOf } from '../../support/blowUp';

describe('parsePartialDate', () => {
  it.each([
    ['2024', 20240101, 20241231, true],
    ['2024-07', 20240701, 20240731, true],
    ['2024-07-21', 20240721, 20240721, true],
    ['2016~', 20160101, 20161231, false],
    ['2016-05?', 20160501, 20160531, false],
    ['2016-05-03?', 20160503, 20160503, false],
    ['2023-02', 20230201, 20230228, true],
    ['2024-02', 20240201, 20240229, true],
    ['2024-02-29', 20240229, 20240229, true],
    ['2000-02-29', 20000229, 20000229, true],
    ['2024-04', 20240401, 20240430, true],
    ['0001', 10101, 11231, true],
    ['9999-12-31', 99991231, 99991231, true],
    ['2013/2016', 20130101, 20161231, true],
    ['2013-05/2016-02-03', 20130501, 20160203, true],
    ['2016/2016', 20160101, 20161231, true],
    ['2016-05/2016', 20160501, 20161231, true],
    ['2013~/2016', 20130101, 20161231, false],
    ['2013/2016?', 20130101, 20161231, false],
    ['2024-11/..', 20241101, null, true],
    ['2024-11?/..', 20241101, null, false],
    ['../2012-02', null, 20120229, true],
  ])('reads %s', (text, first, last, certain) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, date: { first, last, certain } });
  });

  it.each([
    ['2023-02-29', 'February 2023 has no day 29'],
    ['1900-02-29', 'February 1900 has no day 29'],
    ['2024-02-30', 'February 2024 has no day 30'],
    ['2024-04-31', 'April 2024 has no day 31'],
    ['2024-04-00', 'April 2024 has no day 00'],
    ['2024-13', 'no month 13'],
    ['2024-00', 'no month 00'],
    ['0000', 'no year 0000'],
    ['0000-05', 'no year 0000'],
    ['2016/2013', 'ends before it starts'],
    ['2016-05/2016-03', 'ends before it starts'],
    ['2016-05-03/2016-05-02', 'ends before it starts'],
    ['2024-13/2025', 'no month 13'],
    ['2024/2025-02-29', 'February 2025 has no day 29'],
    ['../..', 'at least one end'],
    ['2013/2014/2015', 'more than one "/"'],
    ['', 'is no date'],
    ['..', 'is no date'],
    ['/', 'is no date'],
    ['../', 'at least one end'],
    ['2024//', 'more than one'],
    ['/2024', 'is no date'],
    ['24', 'is no date'],
    ['2024-7', 'is no date'],
    ['2024-07-1', 'is no date'],
    ['2024-07-21T10:00', 'is no date'],
    ['2024?~', 'is no date'],
    [' 2024', 'is no date'],
    ['2024\n', 'is no date'],
    ['-2024', 'is no date'],
    ['12024', 'is no date'],
    ['２０２４', 'is no date'],
    ['July 2024', 'is no date'],
    ['NaN', 'is no date'],
  ])('refuses %j and says why', (text, why) => {
    const parsed = parsePartialDate(text);
    expect(parsed.ok ? 'was read' : parsed.problem).toContain(why);
  });

  it('reads every day of the calendar as that very day', () => {
    const dates = fc.date({
      min: new Date(Date.UTC(1000, 0, 1)),
      max: new Date(Date.UTC(9999, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 10);
        const day = Number(text.replaceAll('-', ''));
        expect(parsePartialDate(text)).toEqual({ ok: true, date: { first: day, last: day, certain: true } });
        expect(yearOf(day)).toBe(date.getUTCFullYear());
      }),
    );
  });

  it('accepts exactly the days the Gregorian calendar has', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.nat({ max: 14 }),
        fc.nat({ max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(parsePartialDate(`${year}-${two(month)}-${two(day)}`).ok).toBe(exists);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never throws, and never ends before it starts, whatever the text', () => {
    const dateLike = fc.string({
      unit: fc.constantFrom('0', '1', '2', '9', '-', '/', '.', '?', '~'),
      maxLength: 22,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), dateLike), (text) => {
        const parsed = parsePartialDate(text);
        if (!parsed.ok) return parsed.problem.length > 0;
        const { first, last } = parsed.date;
        return first === null || last === null || first <= last;
      }),
    );
  });

  it('refuses a very long text at once', () => {
    for (const sign of ['2', '/']) {
      const long = sign.repeat(50_000);
      expect(timeOf(() => expect(parsePartialDate(long).ok).toBe(false))).toBeLessThan(blowUp);
    }
  });
});

describe('knownDate', () => {
  it('keeps what is not stated apart from what is', () => {
    expect(knownDate(null)).toBeNull();
    expect(knownDate('2023-02-29')).toBeNull();
    expect(knownDate('2024-07')).toEqual({ first: 20240701, last: 20240731, certain: true });
  });
});

describe('yearWords', () => {
  it.each([
    ['2024-11-06', '2024'],
    ['2019-05/2019-08', '2019'],
    ['2019-05/2020-08', '2019 to 2020'],
    ['2019-05~', 'about 2019'],
    ['2016-11/..', 'since 2016'],
    ['one day', 'one day'],
  ])('tells %s by its year or years: %s', (text, words) => {
    expect(yearWords(text)).toBe(words);
  });
});

describe('dateWords', () => {
  it.each([
    ['2024', '2024'],
    ['2024-07', 'July 2024'],
    ['2024-07-01', '1 July 2024'],
    ['2024-07-21', '21 July 2024'],
    ['2016~', 'about 2016'],
    ['2016-05?', 'possibly May 2016'],
    ['2024-11/..', 'since November 2024'],
    ['../2012', 'until 2012'],
    ['2013/2016', '2013 to 2016'],
    ['2013~/2016-02-03', 'about 2013 to 3 February 2016'],
  ])('says %s as %s', (text, words) => {
    expect(dateWords(text)).toBe(words);
  });

  it.each(['', 'soon', '2024-13', '2024-00', '2023-02-30', '2013/2014/2015'])(
    'gives %j, which is no date, back as it is',
    (text) => {
      expect(dateWords(text)).toBe(text);
    },
  );
});

describe('parseCertainPoint', () => {
  it.each(['2024', '2024-11', '2024-11-06'])('takes %s', (text) =>
    expect(parseCertainPoint(text).ok).toBe(true),
  );

  it.each(['2024?', '2024~', '2024/2025', '2024/..', '2024-02-30', 'soon', ''])('refuses %j', (text) => {
    expect(parseCertainPoint(text).ok).toBe(false);
  });
});

describe('heldWords', () => {
  it.each<[string[], string]>([
    [['2024-11-06'], 'held on 6 November 2024'],
    [['2024-11'], 'held in November 2024'],
    [['2024'], 'held in 2024'],
    [['2024-11-06', '2024-11-06'], 'held on 6 November 2024'],
    [['2024-11-06', '2023'], 'held in 2023 and on 6 November 2024'],
    [['2024-11-06', '2023', '2020-05'], 'held between May 2020 and 6 November 2024'],
  ])('says %j as %s', (days, words) => {
    expect(heldWords(days)).toBe(words);
  });
});
