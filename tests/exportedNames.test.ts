import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tree } from './support/imports';

/** Values, types and components that a text exports under a name of their own; comments do not count. */
function exportedIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const kinds = 'function\\*?|const|let|class|interface|type|enum';
  const declared = new RegExp(
    `^export\\s+(?:default\\s+)?(?:async\\s+|abstract\\s+)*(?:${kinds})\\s+(\\w+)`,
    'gm',
  );
  const listed = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;
  return [
    ...[...code.matchAll(declared)].map(([, name = '']) => name),
    ...[...code.matchAll(listed)].flatMap(([, names = '']) =>
      names.split(',').flatMap((one) => /(\w+)\s*$/.exec(one.replace(/^\s*type\s/, ''))?.[1] ?? []),
    ),
  ];
}

/** "Name: one file, another file" for each name that more than one file exports. */
function findSharedNames(tree: Tree): string[] {
  const files = new Map<string, Set<string>>();
  for (const [file, text] of tree) {
    for (const name of exportedIn(text)) files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  return [...files]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `${name}: ${[...where].join(', ')}`)
    .toSorted();
}

function readTree(): Tree {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('an exported name', () => {
  it('stands for one thing', () => {
    expect(findSharedNames(readTree())).toEqual([]);
  });

  it('is found in the code at all', () => {
    const names = [...readTree().values()].flatMap(exportedIn);
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
