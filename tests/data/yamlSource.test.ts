import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/data/problem';
import { parseYaml } from '../../src/data/yamlSource';
import { blowUp, timeOf } from '../support/blowUp';

function parse(text: string) {
  const report = createReport();
  const source = parseYaml('file.yaml', text, report);
  return { source, told: report.problems.map(({ line, col, what }) => `${line}:${col} ${what}`) };
}

const bomb = `a: &a [x, x, x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`).join('\n')}\n`;

describe('YAML that data has no use for is refused, with its line', () => {
  it.each<[rule: string, text: string, told: string]>([
    [
      'an anchor',
      'a: 1\nb: &here 2\n',
      '2:4 "&here" is a YAML anchor: data may not refer to other parts of a file.',
    ],
    ['an alias', 'a: *there\n', '1:4 "*there" is a YAML alias: data may not refer to other parts of a file.'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', '3:1 This key stands twice in the same group.'],
    ['a tab', 'a:\n  b: "x\ty"\n', '2:8 This line holds a tab.'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 This line holds a tab.'],
    ['a custom tag', 'a: 1\nb: !secret x\n', '2:4 "!secret" is a YAML tag.'],
    ['a tag of the standard', 'a: !!js/function x\n', '1:4 "!!js/function" is a YAML tag.'],
    ['__proto__', 'a:\n  __proto__: { b: 1 }\n', '2:3 "__proto__" may not be a key.'],
    ['__proto__ in disguise', 'a:\n  "\\x5f_proto__": 1\n', '2:3 "__proto__" may not be a key.'],
    ['constructor', 'constructor: 1\n', '1:1 "constructor" may not be a key.'],
    ['prototype', 'a: { prototype: 1 }\n', '1:6 "prototype" may not be a key.'],
    ['a list as a key', '? [a]\n: 1\n', '1:3 This may not be a key.'],
    ['a directive', '%TAG ! tag:x,2000:\n---\na: 1\n', '1:1 "%TAG ! tag:x,2000:" is a YAML directive.'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 The file holds more than one document.'],
  ])('%s', (_, text, told) => {
    const parsed = parse(text);
    expect(parsed.told).toEqual([told]);
    expect(parsed.source).toBeNull();
  });

  it('an alias bomb, at once', () => {
    const told = '1:4 "&a" is a YAML anchor: data may not refer to other parts of a file.';
    expect(timeOf(() => expect(parse(bomb).told[0]).toBe(told))).toBeLessThan(blowUp);
  });

  it.each([
    ['brackets', '['.repeat(5000)],
    ['closed brackets', '['.repeat(5000) + ']'.repeat(5000)],
    ['dashes', '- '.repeat(5000)],
    ['indentation', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('a depth of thousands, in %s', (_, text) => {
    const { told, source } = parse(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^\d+:\d+ The file is nested /);
    expect(source).toBeNull();
  });

  it('several faults of one file in one report', () => {
    expect(parse('a: &x 1\nb: !t 2\nc: 1\nc: 2\n').told).toHaveLength(3);
  });
});

describe('values and places', () => {
  it('reads dates as text, a bare year as a number, null as null', () => {
    const { source } = parse('a: 2024-07-21\nb: 2024-07\nc: 2024\nd: null\ne: yes\n');
    expect(source?.value).toEqual({ a: '2024-07-21', b: '2024-07', c: 2024, d: null, e: 'yes' });
  });

  it('accepts 32 levels', () => {
    expect(parse(`${'['.repeat(32)}1${']'.repeat(32)}`).told).toEqual([]);
  });

  it('finds the place of a value, of a key, and of what stands nearest to a value that is missing', () => {
    const { source } = parse('# top\nlist:\n  - id: one\n    empty:\n  - { id: two, more: "x" }\n');
    const at = (place: { line: number; col: number } | undefined) => `${place?.line}:${place?.col}`;
    expect(at(source?.locate(['list', 1, 'more']))).toBe('5:22');
    expect(at(source?.locateKey(['list', 1, 'more']))).toBe('5:16');
    expect(at(source?.locate(['list', 0]))).toBe('3:5');
    expect(at(source?.locate(['list', 0, 'absent']))).toBe('3:5');
    expect(at(source?.locate(['list', 0, 'empty']))).toBe('4:5');
    expect(at(source?.locate([]))).toBe('2:1');
  });

  it('keeps its places with Windows line ends and a byte order mark', () => {
    const { source } = parse('\ufeffa: 1\r\nb:\r\n  c: 2\r\n');
    expect(source?.locate(['b', 'c'])).toEqual({ file: 'file.yaml', line: 3, col: 6 });
  });
});
