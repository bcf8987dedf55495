import { describe, expect, it } from 'vitest';
import {
  findSizesInMedia,
  functionsOf,
  goals,
  houseRows,
  type WrittenFunction,
} from '../src/data/houseCounts';
import { readTree, type SourceTree } from '../src/data/sourceTree';

const functions = functionsOf(readTree('src'));
const words = ({ name, file, line, lines, parameters }: WrittenFunction) =>
  `${name} (${file}:${line}): ${lines} lines, ${parameters} parameters`;

describe('the functions of the code', () => {
  it('were found', () => {
    expect(functions.length).toBeGreaterThan(3000);
    const names = new Set(functions.map(({ name }) => name));
    for (const name of ['hitTest', 'App', 'createImporter', 'readData']) expect(names).toContain(name);
  });

  it('are none of them longer than can be read in one go', () => {
    expect(functions.filter(({ lines }) => lines > goals.lines).map(words)).toEqual([]);
  });

  it('are but for a few no longer than a screen', () => {
    const long = functions.filter(({ lines }) => lines > goals.longLines).map(words);
    expect(long.length, long.join('\n')).toBeLessThanOrEqual(goals.long);
  });

  it('ask for no more than can be kept in order', () => {
    expect(functions.filter(({ parameters }) => parameters > goals.parameters).map(words)).toEqual([]);
  });
});

describe('what counts functions', () => {
  const invented = (files: Record<string, string>): SourceTree => new Map(Object.entries(files));

  it.each([
    ['a declaration', 'export function one(a: 1, b: 2) {\n  return a;\n}', ['one 3 2']],
    ['an arrow', 'const one = (a = 1) =>\n  a;', ['one 2 1']],
    ['a method', 'const all = {\n  one(): void {\n  },\n};', ['one 2 0']],
    ['what has no name', 'each(\n  () => {\n    go();\n  },\n);', ['src/a.tsx 3 0']],
    ['one within another', 'function one() {\n  return () => 1;\n}', ['one 3 0', 'one 1 0']],
    ['a component', 'const One = ({ a, b }: Props) => <p>\n{a}</p>;', ['One 2 1']],
    ['types', 'type One = (a: 1, b: 2) => void;\ndeclare function two(): void;', []],
  ])('reads %s', (_, text, found) => {
    expect(
      functionsOf(invented({ 'src/a.tsx': text })).map(
        ({ name, lines, parameters }) => `${name} ${lines} ${parameters}`,
      ),
    ).toEqual(found);
  });

  it('counts in code only', () => {
    expect(functionsOf(invented({ 'src/a.css': 'a {}', 'src/a.d.ts': 'export function a(): 1;' }))).toEqual(
      [],
    );
  });

  it('says which file it cannot read', () => {
    expect(() => functionsOf(invented({ 'src/a.ts': 'function (' }))).toThrow('src/a.ts');
  });
});

describe('the counts that are printed', () => {
  it('have a number each', () => {
    const rows = houseRows();
    expect(rows.filter(([, count]) => !/^\d/.test(count))).toEqual([]);
    expect(rows.map(([what]) => what)).toContain('longest function, lines');
  });

  it('find sizes in media conditions', () => {
    const sheets = new Map([['a.css', '@media (--narrow) {}\n@media (width < 3em) {}\n@media print {}']]);
    expect(findSizesInMedia(sheets)).toEqual(['a.css: (width < 3em)']);
  });
});
