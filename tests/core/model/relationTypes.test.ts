import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inSeries } from '../../../src/core/english/numerals';
import { builtInTypes, fourTypes, typeWith } from '../../../src/core/model/relationTypes';

describe('the pages', () => {
  const page = (name: string) => readFileSync(name, 'utf8');

  it('that teach how data is written say which kinds there are, and who stands at which end', () => {
    const rows = [...page('data/README.md').matchAll(/^ +\| `([\w-]+)` \| (\w+) \| (\w+) \|$/gm)];
    expect(rows.map(([, id, from, to]) => [id, from, to])).toEqual(
      fourTypes.map(({ id, fromRole, toRole }) => [id, fromRole, toRole]),
    );
  });

  it('that say what this is name them all', () => {
    expect(page('README.md')).toContain(`(${fourTypes.map(({ phrase }) => phrase).join(', ')})`);
    expect(page('docs/data-model.md')).toContain(`${inSeries(fourTypes.map(({ id }) => id))}, in which`);
  });
});

describe('the table of relation types', () => {
  it('never gives a letter of links twice', () => {
    expect(new Set(builtInTypes.map(({ letter }) => letter)).size).toBe(builtInTypes.length);
  });

  it.each([
    ['endorses', 'endorser', 'endorses', 'endorsed'],
    ['advises', 'adviser', 'advises', 'advised'],
    ['lost-to', 'loser', 'lost to', 'winner'],
    ['worked-for', 'worker', 'worked for', 'principal'],
  ] as const)('%s runs from %s by "%s" to %s', (id, fromRole, phrase, toRole) => {
    expect(typeWith(builtInTypes, id)).toMatchObject({ fromRole, phrase, toRole });
  });

  it.each(['letter', 'phrase', 'tentativePhrase', 'look'] as const)('gives each type its own %s', (field) => {
    expect(new Set(fourTypes.map((type) => type[field])).size).toBe(fourTypes.length);
  });

  it('never words the tentative as the plain', () => {
    const plain = fourTypes.map((type) => type.phrase);
    for (const type of fourTypes) {
      expect(plain).not.toContain(type.tentativePhrase);
      expect(type.tentativePhrase).toMatch(/^may /);
    }
  });

  it('takes two origins for advice, and one plain claim for a public event', () => {
    expect(fourTypes.filter((type) => type.publicEvent === null).map((type) => type.id)).toEqual(['advises']);
  });
});
