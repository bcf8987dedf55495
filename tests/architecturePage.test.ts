import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layerMayImport, roomMayImport } from '../src/data/importRules';

const page = readFileSync('docs/architecture.md', 'utf8');
/** What stands between backticks and looks like a path. */
const named = [
  ...new Set([...page.matchAll(/`((?:src|tests|docs|data)\/[^`\s]*)`/g)].map(([, path = '']) => path)),
];
/** Rows of the tables of layers and rooms: the place without `src/`, and what it may import beside itself. */
const places = [...page.matchAll(/^\| `(?:src\/)?([\w.]+)` \| [^|]+ \| ([a-z, ]+) \|$/gm)].map(
  ([, place = '', may = '']) => ({
    place,
    may: may === 'nothing' ? [] : may.split(', ').sort(),
  }),
);

function foldersIn(place: string): string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

describe('the page on how it is built', () => {
  it('follows a claim from the file it is written in to the panel', () => {
    expect(named.length).toBeGreaterThan(40);
    expect(named.findIndex((path) => path.startsWith('data/articles/'))).toBeLessThan(
      named.indexOf('src/ui/parts/ClaimView.tsx'),
    );
  });

  it.each(named)('names %s, which is there', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('has a row for every layer and for every room of core, and for no other', () => {
    const names = places.map(({ place }) => place).sort();
    expect(names).toEqual(['main.tsx', ...foldersIn('src'), ...foldersIn('src/core')].sort());
  });

  it.each(places)(
    'lets $place look where the imports are checked to go, and nowhere else',
    ({ place, may }) => {
      const self = place.replace('.tsx', '');
      const allowed = layerMayImport[self] ?? roomMayImport[self] ?? [];
      expect(may).toEqual(allowed.filter((one) => one !== self).sort());
    },
  );
});

describe('the list of decisions', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  const rows = [...list.matchAll(/^\| (\d{3}) \| \[([^\]]+)\]\(([^)]+)\) \| (\S+) \| (.+) \|$/gm)];
  const pages = readdirSync('docs/decisions').filter((file) => /^\d{3}-/.test(file));

  it('has every page once, in the order of their numbers', () => {
    expect(rows.map(([, , , file]) => file)).toEqual(pages.sort());
  });

  it.each(
    rows.map(([, number = '', title = '', file = '', since = '', holds = '']) => ({
      number,
      title,
      file,
      since,
      holds,
    })),
  )(
    '$number says what the page says, since when, and what took its place',
    ({ number, title, file, since, holds }) => {
      expect(file.startsWith(`${number}-`)).toBe(true);
      const heading = readFileSync(`docs/decisions/${file}`, 'utf8').split('\n')[0] ?? '';
      expect(heading.replace(/^# (?:\d{3} )?/, '')).toBe(title);
      expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const successors = holds === 'yes' ? [] : [...holds.matchAll(/\b\d{3}\b/g)].map(([one]) => one);
      expect(holds === 'yes' || successors.length > 0).toBe(true);
      for (const one of successors) expect(pages.some((page) => page.startsWith(one))).toBe(true);
    },
  );
});
