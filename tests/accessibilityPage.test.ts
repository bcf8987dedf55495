import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineReach } from '../src/core/scene/hitTest';

const page = readFileSync('docs/accessibility.md', 'utf8');
const rows = [...page.matchAll(/^\| (A\d+) \| [^|]+ \| `([^`]+)` ([^|]+?) \|$/gm)].map(
  ([, promise = '', file = '', title = '']) => ({ promise, file, title }),
);

describe('the page on equal access', () => {
  it('has a test for each of its promises', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 17, 20];
    expect([...new Set(rows.map(({ promise }) => promise))]).toEqual(numbers.map((one) => `A${one}`));
  });

  it('says from how far a line is reached', () => {
    const { mouse, touch } = lineReach;
    expect(page).toContain(`a line is reached from ${mouse} px by mouse and ${touch} by touch`);
  });

  it.each(rows)('$promise: “$title” is a test in $file', ({ file, title }) => {
    const titles = [
      ...readFileSync(`tests/${file}`, 'utf8').matchAll(
        /(?:test|it|describe)(?:\.step)?\(\s*(['`])(.*?)\1,/gs,
      ),
    ];
    expect(titles.map(([, , words = '']) => words).filter((words) => words.includes(title))).not.toEqual([]);
  });
});
