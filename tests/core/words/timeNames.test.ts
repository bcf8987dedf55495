import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timeNames } from '../../../src/core/words/timeNames';

const home = 'src/core/words/timeNames.ts';
const names = [
  ...Object.values(timeNames.clocks),
  ...Object.values(timeNames.allYears),
  ...Object.values(timeNames.yearsChosen),
  timeNames.asKnown,
];

/** A file without its comments. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

describe('the names of times', () => {
  it('stand in one place, so that a time is called the same wherever it is spoken of', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
    expect(files).toContain(home);
    const twice = files
      .filter((file) => file !== home)
      .flatMap((file) =>
        names.filter((name) => codeOf(file).includes(name)).map((name) => `${file}: ${name}`),
      );
    expect(twice).toEqual([]);
  });
});
