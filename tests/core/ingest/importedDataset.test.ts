import { describe, expect, it } from 'vitest';
import type { ImportedClaim, ImportedPerson } from '../../../src/core/ingest/claims/drafts';
import { importedDataset } from '../../../src/core/ingest/importedDataset';
import { buildGraph } from '../../../src/core/model/graph';

const who = (key: string, fields: Partial<ImportedPerson> = {}): ImportedPerson => ({
  key,
  name: key,
  aliases: [],
  kind: 'unknown',
  note: null,
  ...fields,
});

const says = (fields: Partial<ImportedClaim> = {}): ImportedClaim => ({
  key: 'row',
  row: 2,
  table: 'ties',
  from: 'Ada',
  to: 'Ben',
  type: 'endorses',
  directed: true,
  when: null,
  quote: null,
  source: null,
  role: null,
  note: null,
  polarity: 'affirms',
  ...fields,
});

const source = (url: string | null, name: string | null = null) => ({ url, name, published: null });

describe('a file as a record', () => {
  it('keeps what is missing missing, and makes nothing up', () => {
    const { claims, articles, edition } = importedDataset(
      { people: [who('Ada'), who('Ben')], claims: [says()] },
      'ties.csv',
    );
    expect(claims).toMatchObject([
      { article: null, quote: null, basis: 'unstated', when: null, check: { how: 'none' }, named: null },
    ]);
    expect(articles).toEqual([]);
    expect(edition).toMatchObject({ file: 'ties.csv', opening: null, restsOn: [] });
  });

  it('makes one source of one address, however many claims rest on it', () => {
    const { claims, articles } = importedDataset(
      {
        people: [who('Ada'), who('Ben')],
        claims: [
          says({ key: '1', source: source('https://a.example/x', 'The Bell') }),
          says({ key: '2', source: source('https://a.example/x', 'The Bell') }),
          says({ key: '3', source: source('https://a.example/y', 'The Bell') }),
        ],
      },
      'f',
    );
    expect(articles.map(({ publisher, url }) => [publisher, url])).toEqual([
      ['The Bell', 'https://a.example/x'],
      ['The Bell', 'https://a.example/y'],
    ]);
    expect(claims.map(({ article }) => article)).toEqual([articles[0]?.id, articles[0]?.id, articles[1]?.id]);
  });

  it.each([
    ['a namesake with another id', who('p1', { name: 'Mike Rogers' }), who('p2', { name: 'Mike Rogers' })],
    ['a name of nearly the same letters', who('José Lee'), who('Jose Lee')],
    ['a plain name, beside one with an id', who('Jose Lee'), who('p7', { name: 'Jose Lee' })],
    ['a name with a point', who('A. Lee'), who('A Lee')],
  ])('gives everybody an id that does not change when somebody comes or goes: %s', (_, one, other) => {
    const idsOf = (...people: ImportedPerson[]) =>
      new Map(importedDataset({ people, claims: [] }, 'f').people.map(({ id }, at) => [people[at]?.key, id]));
    const both = idsOf(one, other);
    expect(both.get(one.key)).not.toBe(both.get(other.key));
    expect(idsOf(one).get(one.key)).toBe(both.get(one.key));
    expect(idsOf(other).get(other.key)).toBe(both.get(other.key));
  });

  it('gives a plain name that tells people apart a plain id', () => {
    const { people } = importedDataset({ people: [who('Ben Marsh'), who('Constructor')], claims: [] }, 'f');
    expect(people[0]?.id).toBe('ben-marsh');
    expect(people[1]?.id).toMatch(/^constructor-/);
  });

  it('never merges people by their name, and gives each the same id in a newer file', () => {
    const first = importedDataset(
      { people: [who('p1', { name: 'Mike Rogers' }), who('p2', { name: 'Mike Rogers' })], claims: [] },
      'f',
    );
    const newer = importedDataset(
      {
        people: [
          who('p9', { name: 'Zoe' }),
          who('p2', { name: 'Mike Rogers' }),
          who('p1', { name: 'Mike Rogers' }),
        ],
        claims: [],
      },
      'f',
    );
    const [one, two] = first.people.map(({ id }) => id);
    expect(one).not.toBe(two);
    expect(newer.people.map(({ id }) => id).slice(1)).toEqual([two, one]);
  });

  it('makes a kind of words that are none of the four, and keeps organisations as such', () => {
    const { claims, people, edition } = importedDataset(
      { people: [who('Ada'), who('Ben', { kind: 'organisation' })], claims: [says({ type: 'opposes' })] },
      'f',
    );
    expect(claims).toMatchObject([{ type: 'opposes', named: null }]);
    expect(edition.kinds).toMatchObject([
      { id: 'opposes', phrase: 'opposes', directed: true, look: 'diamond' },
    ]);
    expect(people.map(({ kind }) => kind)).toEqual([null, 'organisation']);
  });

  it('gives a line without a direction none, whatever the file calls it', () => {
    const kind = (type: string) => {
      const people = [who('Ada'), who('Ben')];
      const { claims, edition } = importedDataset({ people, claims: [says({ type, directed: false })] }, 'f');
      const declared = edition.kinds?.find(({ id }) => id === claims[0]?.type);
      return [declared?.phrase ?? claims[0]?.type, declared?.directed];
    };
    expect(kind('knows')).toEqual(['knows', false]);
    expect(kind('endorses')).toEqual(['endorses', false]);
    expect(kind('other')).toEqual(['tie', undefined]);
  });

  it('has ids that links can carry, whatever the names, and a graph of them', () => {
    const names = ['A.B!C~D:E', '支持者', '…', 'constructor', '__proto__', ' '.repeat(3), 'é'.repeat(200)];
    const data = importedDataset(
      {
        people: names.map((name) => who(name)),
        claims: names.slice(1).map((to, index) => says({ key: to, from: names[index] ?? '', to })),
      },
      'f',
    );
    for (const { id } of [...data.people, ...data.claims]) expect(id).toMatch(/^[\p{L}\p{N}.-]+$/u);
    for (const { id } of data.people) expect(id).not.toMatch(/[.~!:]/);
    expect(new Set(data.people.map(({ id }) => id)).size).toBe(names.length);
    expect(buildGraph(data).relations).toHaveLength(names.length - 1);
  });
});
