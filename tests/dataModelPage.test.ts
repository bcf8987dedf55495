import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standings } from '../src/core/evidence/standings';
import { claimFields } from '../src/core/model/claimFields';
import { formatVersion } from '../src/core/model/formatVersion';

const page = readFileSync('docs/data-model.md', 'utf8');

/** The cells of the rows of a table whose header begins with a word. */
function tableOf(first: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`) || line.startsWith(`| ${first} `));
  const rest = lines.slice(start + 2);
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);

describe('the page on the data', () => {
  const fields = tableOf('Field');

  it('names exactly the fields of a claim, in their order', () => {
    expect(fields.flatMap(([field]) => code(field))).toEqual(Object.keys(claimFields));
  });

  it.each(Object.entries(claimFields))(
    'says of %s in which columns it is and where it is met',
    (name, field) => {
      const [, , columns, elsewhere = '', met] = fields.find(([cell]) => code(cell)[0] === name) ?? [];
      expect(code(columns)).toEqual(Object.keys(field.columns));
      expect(met).toBe(field.shown.join(', ') || '–');
      const own = Object.values(field.columns).flatMap(({ exchanged }) => exchanged ?? []);
      if (own.length > 0) expect(elsewhere).toBe(own.join(', '));
    },
  );

  it('has a rule for every standing, and for no other', () => {
    expect(
      tableOf('Standing')
        .map(([standing]) => standing)
        .sort(),
    ).toEqual(Object.keys(standings).sort());
  });

  it('says what the format of today is', () => {
    expect(page).toContain(`\`formatVersion\` is ${formatVersion}.`);
    expect(tableOf('Version').map(([version]) => Number(version))).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, at) => at + 2),
    );
  });

  it('names no file that is not there', () => {
    const named = [...page.matchAll(/`((?:src|data)\/[^`\s]*)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
