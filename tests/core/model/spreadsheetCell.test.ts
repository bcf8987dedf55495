import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defused, restored } from '../../../src/core/model/spreadsheetCell';

/** Any mixture of what matters here. */
const cells = fc.string({
  unit: fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    ' ',
    '\u00a0',
    '\t',
    '\r',
    '\n',
    '\ufeff',
    'a',
    '1',
  ),
  maxLength: 6,
});

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-Smith',
    '@SUM(A1)',
    '\ttab',
    '\rreturn',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '\n=1',
    ' \n\t +1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('%j is not run by a spreadsheet, and comes back', (text) => {
    expect(defused(text)).toBe(`'${text}`);
    expect(restored(defused(text))).toBe(text);
  });

  it.each(['Smith', "O'Brien", "'tis", 'a=1', '1-2', ' spaces ', '', "'", '2024-07-21'])(
    '%j stays as it is',
    (text) => {
      expect(defused(text)).toBe(text);
      expect(restored(text)).toBe(text);
    },
  );

  it('comes back whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(cells, fc.string()), (text) => {
        expect(restored(defused(text))).toBe(text);
      }),
    );
  });

  it('never begins a formula once it is defused', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const [first = ''] = defused(text).trimStart();
        expect([...'=+-@＝＋－＠']).not.toContain(first);
        expect(defused(text)).not.toMatch(/^[\t\r]/);
      }),
    );
  });
});
