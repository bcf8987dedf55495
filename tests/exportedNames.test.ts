import { describe, expect, it } from 'vitest';
import { exportedIn, findSharedNames } from '../src/data/sharedNames';
import { isCode, readTree } from '../src/data/sourceTree';

const tree = readTree('src');

describe('an exported name', () => {
  it('stands for one thing', () => {
    expect(findSharedNames(tree)).toEqual([]);
  });

  it('is found in the code at all', () => {
    const names = [...tree].flatMap(([file, text]) => (isCode(file) ? exportedIn(text) : []));
    expect(names.length).toBeGreaterThan(500);
    expect(names).toEqual(expect.arrayContaining(['OpenRecord', 'App', 'defaultView', 'createViewStore']));
  });
});

describe('what looks for shared names', () => {
  it.each([
    ['two types', 'export interface A {}', 'export type A = 1;'],
    ['a type and a component', 'export type A = 1;', 'export default function A() {}'],
    ['two values', 'export const A = 1;', 'export async function A() {}'],
    ['a list of names', 'const b = 1;\nexport { b as A };', 'export class A {}'],
  ])('finds %s', (_, one, other) => {
    expect(findSharedNames(new Map(Object.entries({ 'src/a.ts': one, 'src/b.ts': other })))).toEqual([
      'A: src/a.ts, src/b.ts',
    ]);
  });

  it.each([
    ['a name that one file keeps to itself', 'export const A = 1;', 'const A = 2;'],
    ['a name in a comment', 'export const A = 1;', '/* \nexport const A = 2;\n*/'],
    ['a function of several signatures', 'export function A(a: 1): 1;\nexport function A(a: 2): 2;', ''],
  ])('lets pass %s', (_, one, other) => {
    expect(findSharedNames(new Map(Object.entries({ 'src/a.ts': one, 'src/b.ts': other })))).toEqual([]);
  });
});
