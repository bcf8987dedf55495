import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../src/core/ingest/json/scanJson';
import { blowUp, timeOf } from '../../support/blowUp';

const said = (text: string) => scanJson(text).problems[0]?.what ?? '';

describe('JSON', () => {
  it('passes where JSON.parse takes it: any value, however it is spaced', () => {
    // Keys that are refused and depth beyond the limit have tests of their own.
    const values = fc
      .jsonValue({ maxDepth: 8 })
      .filter((value) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, '\t', ' '), (value, space) => {
        expect(scanJson(JSON.stringify(value, null, space)).ok).toBe(true);
      }),
    );
  });

  it('passes only where JSON.parse takes it: any text of its signs, and any value with one letter changed', () => {
    const signs = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"b"',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
        '\n',
        '"',
        '\\',
        '/',
        "'",
      ),
      { maxLength: 12 },
    );
    const broken = fc
      .tuple(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '1', '\\', '\n', 'x'),
      )
      .map(([value, at, letter]) => {
        const text = JSON.stringify(value);
        return text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          signs.map((parts) => parts.join('')),
          broken,
        ),
        (text) => {
          const scanned = scanJson(text);
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          const own = scanned.problems.some(
            ({ kind, what }) => kind === 'forbidden-key' || /too large/.test(what),
          );
          expect(scanned.ok || own).toBe(parses || own);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['[1, 2,]', 'line 1, column 6', /comma.*end of a list/i],
    ['{\n  "a": 1,\n}', 'line 2, column 9', /comma.*end of a list/i],
    ['{"a": 1 // one\n}', 'line 1, column 9', /comment/i],
    ['// made by hand\n{"a": 1}', 'line 1, column 1', /comment/i],
    ['{"a": [1, 2', 'line 1, column 7', /ends before the “\[”/],
    ['{"a": "cut', 'line 1, column 7', /ends inside the text/],
    ['{"a":', 'line 1, column 6', /ends too early/],
    ["{'a': 1}", 'line 1, column 2', /key in quotation marks/],
    ['{a: 1}', 'line 1, column 2', /key in quotation marks/],
    ['{"a" 1}', 'line 1, column 6', /colon is missing/],
    ['[1 2]', 'line 1, column 4', /comma is missing/],
    ['[NaN]', 'line 1, column 2', /“NaN” is no number/],
    ['[-Infinity]', 'line 1, column 2', /“-Infinity” is no number/],
    ['[01]', 'line 1, column 2', /no number/],
    ['[None]', 'line 1, column 2', /another language/],
    ['{"a": 1}\n{"a": 2}', 'line 2, column 1', /behind the end/],
    ['["a\nb"]', 'line 1, column 4', /over the end of its line/],
    ['["\\x"]', 'line 1, column 2', /backslash/],
  ])('that is broken is refused with its place: %j', (text, place, words) => {
    const [problem] = scanJson(text).problems;
    expect(problem?.what).toContain(place);
    expect(problem?.what).toMatch(words);
    expect(problem?.mend).toBeTruthy();
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s is refused at any depth, escaped or not',
    (key) => {
      const escaped = `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
      for (const text of [
        `{"${key}": 1}`,
        `[[{"a": {"b": [{"${key}": {}}]}}]]`,
        `{"a": 1, "${escaped}": {"x": 1}}`,
      ]) {
        expect(said(text)).toContain(`The key “${key}” is refused (line 1`);
      }
      expect(Reflect.get({}, 'x')).toBeUndefined();
      expect(scanJson(`["${key}"]`).ok).toBe(true);
    },
  );

  it('warns of doubled keys in one pair of braces, not of the same key in two', () => {
    const { ok, problems } = scanJson('[{"a": 1, "b": {"a": 1}, "\\u0061": 2}, {"a": 3}]');
    expect(ok).toBe(true);
    expect(problems).toMatchObject([
      { severity: 'warning', kind: 'json-doubled-key', count: 1, examples: ['a'] },
    ]);
    const many = Array.from({ length: 40 }, (_, at) => `"k${at}": 1`).join();
    expect(scanJson(`{${many}, "k30": 2}`).problems).toMatchObject([{ examples: ['k30'] }]);
  });

  it('keeps numbers that no program can hold as they are written, and leaves all others alone', () => {
    const text = '{"a": 727189530466459649, "b": [-12345678901234567890, 1e400, 9007199254740992, 0.1, -0]}';
    const scanned = scanJson(text);
    expect(scanned.ok && JSON.parse(scanned.text)).toEqual({
      a: '727189530466459649',
      b: ['-12345678901234567890', '1e400', 9007199254740992, 0.1, -0],
    });
  });

  it('is refused beyond 32 levels, however deep, without recursion', () => {
    expect(scanJson('['.repeat(32) + ']'.repeat(32)).ok).toBe(true);
    expect(said('['.repeat(33) + ']'.repeat(33))).toContain('More than 32');
    const deep = '{"a":'.repeat(100_000);
    expect(timeOf(() => expect(said(deep)).toContain('More than 32'))).toBeLessThan(blowUp);
  });

  it.each(['["<<Function", "() => alert(1)", "Function>>"]', '{"a": "_$$ND_FUNC$$_function(){}()"}'])(
    'that says it holds a function is inert and refused: %s',
    (text) => {
      expect(said(text)).toContain('function');
    },
  );

  it('is refused quickly where a text never ends', () => {
    const long = `["${'a'.repeat(50_000)}!`;
    expect(timeOf(() => expect(scanJson(long).ok).toBe(false))).toBeLessThan(blowUp);
    expect(timeOf(() => expect(scanJson(`[${'1'.repeat(50_000)}]`).ok).toBe(true))).toBeLessThan(blowUp);
    expect(timeOf(() => expect(scanJson(`[${'\\"'.repeat(25_000)}]`).ok).toBe(false))).toBeLessThan(blowUp);
  });
});
