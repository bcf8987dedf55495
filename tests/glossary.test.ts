import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const glossary = readFileSync('docs/glossary.md', 'utf8');
/** Words between backticks in the last column of a table: they are part of no name. */
const never = new Set(
  [...glossary.matchAll(/^\|.*\|([^|]*)\|$/gm)].flatMap(([, words = '']) =>
    [...words.matchAll(/`(\w+)`/g)].map(([, word = '']) => word),
  ),
);

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

/** Names that a text exports where it declares them. */
function exportedIn(text: string): string[] {
  const declared = /^export (?:default )?(?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name = '']) => name);
}

/** The words that a name is made of, in small letters. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])|\W/).map((word) => word.toLowerCase());
}

const exported = files.flatMap((file) =>
  exportedIn(readFileSync(file, 'utf8')).map((name) => ({ name, file })),
);

describe('the glossary', () => {
  it('is read: it names words that are never used, and the code exports names', () => {
    expect(never).toContain('loners');
    expect(never.size).toBeGreaterThan(20);
    expect(exported.length).toBeGreaterThan(500);
    expect(wordsOf('withLonersBelow')).toEqual(['with', 'loners', 'below']);
  });

  it('has no word that is never used in the name of anything exported', () => {
    const used = exported.filter(({ name }) => wordsOf(name).some((word) => never.has(word)));
    expect(used.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });

  it('has no such word in the name of a file or folder', () => {
    const used = files.filter((file) =>
      file.split('/').some((part) => wordsOf(part).some((word) => never.has(word))),
    );
    expect(used.map((file) => basename(file))).toEqual([]);
  });
});
