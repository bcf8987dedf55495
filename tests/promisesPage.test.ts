import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly promise: string;
  readonly file: string;
  /** The test that holds it and, where one visit serves several promises, its step: from the outermost title in. */
  readonly titles: readonly string[];
}

function readRows(): Row[] {
  const parts = readFileSync('docs/promises.md', 'utf8').split(/^## /m).slice(1);
  return parts.flatMap((part) => {
    const file = part.slice(0, part.indexOf('\n'));
    const rows = part.matchAll(/^\| (?!promise )([^|-][^|]*) \| ([^|]+) \|$/gm);
    return [...rows].map(([, promise = '', held = '']) => {
      const names = held === 'the test of this name' ? promise : held.replace(/ \([^()]*\)$/, '');
      const titles = names.split(' › ').map((one) => one.replace(/^step “(.*)”$/, '$1'));
      return { promise, file, titles };
    });
  });
}

/** What a browser test may be called: each text of its file as a pattern, in which anything stands for what is put in. */
function namesIn(file: string): RegExp[] {
  const source = readFileSync(`tests/e2e/${file}`, 'utf8');
  const texts = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`|^ +([\w]+): \[/gm)];
  return texts.map(([, plain, template, key]) => {
    const words = plain ?? template ?? key ?? '';
    const literal = words.split(/\$\{[^}]*\}/).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${literal.join('.+')}$`);
  });
}

/** Whether a file names some of its steps after what they look at, as after the sentence of a relation. */
function namesStepsByData(file: string): boolean {
  return /test\.step\(\s*(?!['`])/.test(readFileSync(`tests/e2e/${file}`, 'utf8'));
}

const rows = readRows();
const files = [...new Set(rows.map(({ file }) => file))];

describe('the page of promises', () => {
  it('was read', () => {
    expect(rows.length).toBeGreaterThan(650);
    expect(files.length).toBeGreaterThan(35);
  });

  it.each(files)('names tests of %s that are there', (file) => {
    const names = namesIn(file).filter(({ source }) => source.length > 6);
    const byData = namesStepsByData(file);
    const lost = rows
      .filter((row) => row.file === file)
      .filter(({ titles }) =>
        titles.some((title, place) => {
          const isStep = place > 0 && place === titles.length - 1;
          return !(isStep && byData) && !names.some((name) => name.test(title));
        }),
      );
    expect(lost.map(({ titles }) => titles.join(' › '))).toEqual([]);
  });
});
