import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRecords } from '../../../../src/core/ingest/record/joinRecords';
import { parseRecord } from '../../../../src/core/ingest/record/parseRecord';
import type { Dataset, Person } from '../../../../src/core/model/dataset';
import { encodeCompiled } from '../../../../src/core/model/encodeCompiled';
import { openRecord } from '../../../../src/core/record/record';
import { present } from '../../../e2e/support/page';
import { cameOf } from '../../../support/cameOf';
import { claim, dataset, person } from '../../../support/dataset';
import { shippedRecord } from '../../../support/shippedRecord';

const join = (base: Dataset, added: Dataset) => present(joinRecords(base, added), 'one record of both');
const nowhere = ({ people }: Dataset) => ({
  x: new Float64Array(people.length),
  y: new Float64Array(people.length),
});
/** What a record says, in words that do not hang on ids. */
const saidBy = ({ people, claims }: Dataset) => {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return claims.map(({ from, type, to, when, quote }) =>
    JSON.stringify([nameOf.get(from), type, nameOf.get(to), when, quote?.exact ?? null]),
  );
};
const table = async (name: string, ...rows: string[]) =>
  (await cameOf([{ name, content: ['from,type,to,when,url', ...rows].join('\n') }])).record;

describe('a record that is added to another', () => {
  it('brings what is new, gives known lines their claims, and says how much', async () => {
    const base = await table(
      'one.csv',
      'Ada Quill,endorses,Ben Marsh,2019,https://a.example/1',
      'Cyd,advises,Ada Quill,,',
    );
    const added = await table(
      'two.csv',
      'Ada Quill,endorses,Ben Marsh,2019,https://a.example/1',
      'Ada Quill,endorses,Ben Marsh,2020,https://b.example/2',
      'Dot Vane,funds,Ben Marsh,2021,',
    );
    const { dataset: both, joined } = join(base, added);
    expect(joined).toEqual({
      to: 'one.csv',
      newPeople: 1,
      samePeople: 2,
      newLines: 1,
      gained: 1,
      sameClaims: 1,
    });
    expect(both.people.map(({ name }) => name)).toEqual(['Ada Quill', 'Ben Marsh', 'Cyd', 'Dot Vane']);
    expect(both.edition).toMatchObject({
      headline: 'one.csv',
      file: 'one.csv + two.csv',
      kinds: [{ phrase: 'funds' }],
    });
    expect(saidBy(both)).toContain('["Ada Quill","endorses","Ben Marsh","2020",null]');
  });

  it('says of whoever is in both what both say, and tells apart by the file what differs', () => {
    const quill = (said: Partial<Person>) => ({ ...person('ada', { name: 'Ada Quill' }), ...said });
    const base = dataset([claim({ from: 'ada', to: 'ben' })], {
      people: [
        quill({
          note: 'Born in Vale.',
          attributes: [
            ['party', 'Greens'],
            ['state', 'Vale'],
          ],
        }),
        person('ben'),
      ],
    });
    const added = {
      ...base,
      people: [
        quill({
          note: 'A judge.',
          aliases: ['A. Quill'],
          attributes: [
            ['party', 'Reds'],
            ['state', 'Vale'],
            ['seat', '4'],
          ],
        }),
        person('ben'),
      ],
      edition: { ...base.edition, file: 'two.csv' },
    };
    const once = join(base, added).dataset;
    expect(once.people[0]).toMatchObject({
      name: 'Ada Quill',
      aliases: ['A. Quill'],
      note: 'Born in Vale.\nA judge.',
      attributes: [
        ['party', 'Greens'],
        ['state', 'Vale'],
        ['party (two.csv)', 'Reds'],
        ['seat', '4'],
      ],
    });
    expect(join(once, added).dataset.people).toEqual(once.people);
  });

  it('merges nobody whose name two people have', () => {
    const base = dataset([claim({ from: 'a', to: 'b' })], {
      people: [
        person('a', { name: 'The Gazette' }),
        person('b', { name: 'Ben' }),
        person('c', { name: 'The Gazette' }),
      ],
    });
    const added = dataset([claim({ id: 'x.1', from: 'd', to: 'b' })], {
      people: [person('d', { name: 'The Gazette' }), person('b', { name: 'Ben' })],
    });
    const { dataset: both, joined } = join(base, added);
    expect(joined).toMatchObject({ newPeople: 1, samePeople: 1 });
    expect(both.people.filter(({ name }) => name === 'The Gazette')).toHaveLength(3);
    expect(new Set(both.people.map(({ id }) => id)).size).toBe(both.people.length);
  });

  it('counts a source that is there by its address once', () => {
    const address = 'https://gazette.example/1';
    const sourced = (name: string, id: string) => {
      const one = dataset([claim({ article: id, from: 'a', to: 'b' })], {
        people: [person('a', { name: 'Ada Quill' }), person('b', { name })],
      });
      const [article] = one.articles;
      return { ...one, articles: [{ ...present(article, 'an article'), id, url: address }] };
    };
    const { dataset: both } = join(sourced('Ben', 'known'), sourced('Cyd', 'own'));
    expect(both.articles.map(({ id, retells }) => [id, retells])).toEqual([
      ['known', []],
      ['own', ['known']],
    ]);
  });

  it('leaves all that the shipped record says, opens, and is there again after it was kept', async () => {
    const base = shippedRecord().dataset;
    const added = await table(
      'two.csv',
      'Kamala Harris,meets,Ada Quill,2020,https://b.example/2',
      'Ada Quill,endorses,Kamala Harris,,',
    );
    const { dataset: both, joined } = join(base, added);
    expect(joined).toMatchObject({ newPeople: 1, samePeople: 1, newLines: 2 });
    expect(both.claims.slice(0, base.claims.length)).toEqual(base.claims);
    expect(both.people.slice(0, base.people.length)).toEqual(base.people);
    const { positions: _, ...compiled } = encodeCompiled(both, [], [], [], '');
    const kept = parseRecord(JSON.parse(JSON.stringify(compiled)));
    expect(kept).toMatchObject({ ok: true, dataset: { claims: both.claims, edition: both.edition } });
    expect(openRecord(both, nowhere(both)).graph.relations.length).toBeGreaterThan(2);
  });

  it('whatever both say, says all of both, each claim once; the same again adds nothing', async () => {
    const name = fc.constantFrom('Ada Quill', 'Ben Marsh', 'Cyd', 'cyd', 'Dot');
    const row = fc.tuple(
      name,
      fc.constantFrom('endorses', 'funds', 'meets'),
      name,
      fc.constantFrom('', '2019'),
    );
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    const recordOf = async (file: string, some: readonly (readonly string[])[]) =>
      table(file, 'Eve,endorses,Fay,,', ...some.map((cells) => `${cells.join(',')},https://a.example/1`));
    await fc.assert(
      fc.asyncProperty(rows, rows, async (one, two) => {
        const [base, added] = [await recordOf('one.csv', one), await recordOf('two.csv', two)];
        const { dataset: both, joined } = join(base, added);
        expect(both.claims.slice(0, base.claims.length)).toEqual(base.claims);
        expect(both.claims.length).toBe(base.claims.length + added.claims.length - joined.sameClaims);
        expect(both.people.length).toBe(base.people.length + joined.newPeople);
        const ids = new Set(both.people.map(({ id }) => id));
        expect(both.claims.every(({ from, to }) => ids.has(from) && ids.has(to) && from !== to)).toBe(true);
        expect(new Set(both.claims.map(({ id }) => id)).size).toBe(both.claims.length);
        expect(joinRecords(both, added)?.joined).toMatchObject({ newLines: 0, newPeople: 0, gained: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
