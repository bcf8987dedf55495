import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Person } from '../../../../src/core/model/dataset';
import { buildGraph } from '../../../../src/core/model/graph';
import { createSearch, type FoundKind, type SearchResult } from '../../../../src/core/query/search/search';
import { article, claim, dataset, person, tie } from '../../../support/dataset';
import { defined } from '../../../support/defined';
import { shippedRecord } from '../../../support/shippedRecord';

/** What is found, by id, one line a group: "person: ada ben". What was found by a near name begins with "near". */
function searching(data: Dataset, tentative: readonly string[] = []) {
  const graph = buildGraph(data);
  const search = createSearch(
    graph,
    data,
    graph.relations.map(({ id }) => tentative.includes(id)),
  );
  const person = (index: number) => graph.people[index]?.id;
  const names: Record<FoundKind, (at: number) => string | undefined> = {
    path: String,
    person,
    relation: (at) => graph.relations[at]?.id,
    article: (at) => data.articles[at]?.id,
    quote: (at) => data.claims[at]?.id,
  };
  return (typed: string) =>
    search(typed).groups.map((group) => {
      const ids =
        group.kind === 'path'
          ? group.found.map(({ from, to }) => `${person(from)}>${person(to)}`)
          : group.found.map(names[group.kind]);
      return `${group.near ? 'near ' : ''}${group.kind}: ${ids.join(' ')}`;
    });
}

const only = (kind: string) => (groups: string[]) => groups.filter((group) => group.startsWith(`${kind}:`));
const people = only('person');
const paths = only('path');

const harbour = dataset(
  [
    tie('ada', 'endorses', 'ben', {
      id: 'gazette.c1',
      role: 'mayoral election',
      quote: { exact: 'Quill’s “co-founder” endorsed Marsh – twice.', prefix: '', suffix: '' },
    }),
    tie('ben', 'endorses', 'ada', { id: 'gazette.c2' }),
    tie('cyd', 'advises', 'ada', {
      id: 'gazette.c3',
      via: [{ kind: 'person', id: 'ben' }],
      quote: { exact: 'She listens to him.', prefix: '', suffix: '' },
    }),
    claim({ id: 'gazette.c4', from: 'cyd', type: 'lost-to', to: 'ben', role: null }),
  ],
  {
    people: [
      person('ada', { name: 'Ada Quill', aliases: ['the Warden', 'Mayor Quill'] }),
      person('ben', {
        name: 'Ben Marsh',
        described: { as: 'Quill’s baker', article: 'gazette', on: null },
        attributes: [['party', 'Greens']],
      }),
      person('cyd', { name: 'Cyd O’Hara-Łódź', aliases: ['C.D.'] }),
      person('eve', { name: 'Évelyne Ada Jackson Lee' }),
    ],
  },
);
const town: Dataset = {
  ...harbour,
  articles: [
    article('gazette', {
      title: 'A Day at the Harbour',
      publisher: 'The Gazette',
      opens: 'It rained on the quay',
    }),
  ],
};
const find = searching(town, ['cyd.advises.ada']);

describe('a search', () => {
  it.each([
    ['by a name', 'quill', ['person: ada ben']],
    ['by the beginning of a name', 'mar', ['person: ben']],
    ['by a name of several words, in any order', 'jackson évelyne', ['person: eve']],
    ['by another name', 'warden', ['person: ada']],
    ['by a title in another name', 'mayor', ['person: ada']],
    ['by what a source says of somebody besides', 'greens', ['person: ben']],
    ['by what somebody is described as', 'baker', ['person: ben']],
    ['whatever the accents', 'evelyne', ['person: eve']],
    ['with accents that the name lacks', 'Märsh', ['person: ben']],
    ['by letters that do not come apart', 'lodz', ['person: cyd']],
    ['whatever the apostrophe', "o'hara", ['person: cyd']],
    ['without the apostrophe', 'ohara', ['person: cyd']],
    ['by what stands after the apostrophe', 'hara', ['person: cyd']],
    ['by what stands after the hyphen', 'Łódź', ['person: cyd']],
    ['with a space for the hyphen', 'hara lodz', ['person: cyd']],
    ['without points', 'cd', ['person: cyd']],
    ['without the space', 'jacksonlee', ['person: eve']],
    ['whatever the case', 'WARDEN', ['person: ada']],
    ['in the possessive', 'Warden’s', ['person: ada']],
  ])('finds people %s', (_, typed, found) => {
    expect(people(find(typed))).toEqual(found);
  });

  it('sets whom a name fits before whom a title fits, and these before whom a description fits', () => {
    const all = searching(
      dataset([], {
        people: [
          person('a', { name: 'Ida Low', described: { as: 'a warden', article: 'x', on: null } }),
          person('b', { name: 'Jo High', aliases: ['Warden High'] }),
          person('c', { name: 'Kit Wardenson' }),
          person('d', { name: 'Lou Warden' }),
        ],
      }),
    );
    expect(all('warden')).toEqual(['person: d c b a']);
  });

  it('sets whoever has more relations first among those whom the words fit alike', () => {
    const all = searching(
      dataset([tie('b2', 'endorses', 'c')], {
        people: [person('b1', { name: 'Bo' }), person('b2', { name: 'Bo' }), person('b0', { name: 'Bo' })],
      }),
    );
    expect(people(all('bo'))).toEqual(['person: b2 b0 b1']);
  });

  it.each([
    ['who and what and whom', 'quill endorses marsh', 'relation: ada.endorses.ben ben.endorses.ada'],
    [
      'the names in the order of the sentence first',
      'marsh endorses quill',
      'relation: ben.endorses.ada ada.endorses.ben',
    ],
    ['what one is in it', 'endorser', 'relation: ada.endorses.ben ben.endorses.ada'],
    ['a verb of two words', 'lost to', 'relation: cyd.lost-to.ben'],
    ['a tentative verb where the sentence has one', 'may advise', 'relation: cyd.advises.ada'],
    ['the occasion', 'mayoral election', 'relation: ada.endorses.ben'],
  ])('finds relations by %s', (_, typed, found) => {
    expect(only('relation')(find(typed))).toEqual([found]);
  });

  it('does not take a relation for tentative whose sentence is outright', () => {
    expect(only('relation')(find('cyd may have lost to marsh'))).toEqual([]);
  });

  it.each([
    ['words of the title', 'harbour day', ['article: gazette']],
    ['the outlet', 'gazette', ['article: gazette']],
    ['the first words', 'rained quay', ['article: gazette']],
    ['a word that is not there', 'harbours', []],
  ])('finds articles by %s', (_, typed, found) => {
    expect(only('article')(find(typed))).toEqual(found);
  });

  it.each([
    ['words in it', 'twice endorsed', ['quote: gazette.c1']],
    ['straight quotation marks', '"co-founder"', ['quote: gazette.c1']],
    ['a compound without its hyphen', 'cofounder', ['quote: gazette.c1']],
    ['a compound with a space', 'co founder', ['quote: gazette.c1']],
    ['the second half of a compound', 'founder', ['quote: gazette.c1']],
    ['who said it', 'ben listens', ['quote: gazette.c3']],
    ['the beginning of a word', 'listens hi', ['quote: gazette.c3']],
    ['no short word that is only a beginning and not the last', 'hi listens', []],
    ['no letters that run on into the next word', 'listenst', []],
  ])('finds quotes by %s', (_, typed, found) => {
    expect(only('quote')(find(typed))).toEqual(found);
  });

  it('forgives one slip in a name of five letters or more, and says so', () => {
    for (const slip of ['marhs', 'mrash', 'marsj', 'maarsh', 'jacksin', 'evelyn a']) {
      const groups = find(slip);
      if (slip === 'evelyn a') expect(people(groups)).toEqual(['person: eve']);
      else expect(groups[0], slip).toMatch(/^near person: (ben|eve)$/);
    }
    expect(find('mersj')).toEqual([]);
    expect(find('bin')).toEqual([]);
  });

  it('sets what is near after what is exact', () => {
    const data = dataset([claim({ quote: { exact: 'The marks were low.', prefix: '', suffix: '' } })], {
      people: [person('ada'), person('ben', { name: 'Ben Marsk' })],
    });
    expect(searching(data)('marks')).toEqual([
      'quote: gazette.c1',
      'near person: ben',
      'near relation: ada.endorses.ben',
    ]);
  });

  it('finds nothing for nothing, for signs and for what is not there', () => {
    for (const typed of ['', '  ', '“”', '---', 'zebra', 'quill zebra', '<img src=x onerror=1>'])
      expect(find(typed), typed).toEqual([]);
  });

  it('takes words that JavaScript knows, and very long ones, as words', () => {
    for (const typed of ['__proto__', 'constructor', `${'a'.repeat(50_000)}!`, '('.repeat(50_000)])
      expect(find(typed)).toEqual([]);
  });
});

describe('two names', () => {
  it.each([
    ['side by side', 'quill marsh', ['path: ada>ben']],
    ['the other way round', 'marsh quill', ['path: ben>ada']],
    ['with “and”', 'quill and marsh', ['path: ada>ben']],
    ['with “to”', 'Ben Marsh to the Warden', ['path: ben>ada']],
    ['in a question', 'How is Ada Quill connected to Ben Marsh?', ['path: ada>ben']],
    ['as a path', 'path from marsh to o’hara', ['path: ben>cyd']],
    ['with “between”', 'connection between marsh and jackson lee', ['path: ben>eve']],
    ['of several words', 'jackson lee cyd', ['path: eve>cyd']],
    ['the second being typed', 'marsh jac', ['path: ben>eve']],
    ['a title with the name', 'mayor quill ben', ['path: ada>ben']],
    ['a name with an accent', 'évelyne marsh', ['path: eve>ben']],
  ])('%s ask for the path', (_, typed, found) => {
    expect(paths(find(typed))).toEqual(found);
    expect(find(typed)[0]).toEqual(found[0]);
  });

  it.each([
    ['one person’s whole name', 'Ada Quill'],
    ['one person’s title and name', 'mayor quill'],
    ['a title alone', 'marsh mayor'],
    ['a description', 'marsh baker'],
    ['one name', 'quill'],
    ['one letter', 'quill b'],
    ['the same person twice', 'ben and marsh'],
    ['a relation', 'quill endorses marsh'],
    ['a name and another word', 'quill harbour'],
  ])('but not %s', (_, typed) => {
    expect(paths(find(typed))).toEqual([]);
  });

  it('that several people bear are asked for one by one, the better known first', () => {
    const all = searching(
      dataset([tie('q2', 'endorses', 'm')], {
        people: [
          person('q1', { name: 'Al Quill' }),
          person('q2', { name: 'Bo Quill' }),
          person('m', { name: 'Marsh' }),
        ],
      }),
    );
    expect(all('quill marsh').slice(0, 2)).toEqual(['path: q2>m q1>m', 'person: q2 m q1']);
    expect(paths(all('quill and quill'))).toEqual(['path: q2>q1 q1>q2']);
  });

  it('with a slip in them are near', () => {
    expect(find('qvill marhs')[0]).toBe('near path: ada>ben');
  });
});

const letters = fc.constantFrom(...'aeilnorstuvéöÅłßñçŠ');
const nameWords = fc.string({ unit: letters, minLength: 3, maxLength: 7 });
const joints = fc.constantFrom(' ', ' ', ' ', '-', '’', '. ');
const fullNames = fc
  .tuple(nameWords, joints, nameWords)
  .map(([first, joint, last]) => `${first}${joint}${last}`);
const crowds: fc.Arbitrary<Person[]> = fc
  .array(fc.tuple(fullNames, fc.array(fullNames, { maxLength: 2 })), { minLength: 1, maxLength: 8 })
  .map((names) => names.map(([name, aliases], index) => person(`p${index}`, { name, aliases })));

/** As a reader would compare by eye: letters alone, no accents. Written apart from the code under test. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l');
}

function namesOf({ name, aliases }: Person): string[] {
  return [name, ...aliases];
}

/** Whether each word of the query begins some word that they are called. */
function isCalled(one: Person, typed: string): boolean {
  const called = namesOf(one).flatMap((name) => plain(name).split(/[^\p{L}]+/u));
  const whole = namesOf(one).map((name) => plain(name).replace(/[^\p{L}]/gu, ''));
  return plain(typed)
    .split(/[^\p{L}]+/u)
    .every((word) => [...called, ...whole].some((name) => name.includes(word)));
}

function foundPeople(result: SearchResult): readonly number[] {
  return result.groups.flatMap(({ kind, found }) => (kind === 'person' ? found : []));
}

describe('whatever the names', () => {
  it('any person is found by any beginning of three letters of any name, first where nobody else is called so', () => {
    fc.assert(
      fc.property(crowds, fc.nat(), fc.nat(), fc.nat(), (crowd, who, which, length) => {
        const data = dataset([], { people: crowd });
        const graph = buildGraph(data);
        const search = createSearch(graph, data, []);
        const one = crowd[who % crowd.length] ?? person('none');
        const names = namesOf(one);
        const name = names[which % names.length] ?? '';
        const typed = name.slice(0, 3 + (length % Math.max(1, name.length - 2)));
        const found = foundPeople(search(typed)).map((index) => graph.people[index]?.id);
        expect(found).toContain(one.id);
        if (crowd.every((other) => other === one || !isCalled(other, typed))) expect(found[0]).toBe(one.id);
      }),
    );
  });

  it('accents, case and the style of signs change nothing', () => {
    const signs: [RegExp, string][] = [
      [/’/g, "'"],
      [/-/g, '‑'],
      [/ /g, '\u00a0'],
    ];
    fc.assert(
      fc.property(crowds, fc.nat(), (crowd, who) => {
        const data = dataset([], { people: crowd });
        const search = createSearch(buildGraph(data), data, []);
        const typed = crowd[who % crowd.length]?.name ?? '';
        const groups = search(typed).groups;
        const styled = signs.reduce((text, [sign, other]) => text.replace(sign, other), typed);
        for (const other of [plain(typed), typed.normalize('NFD'), typed.toUpperCase(), styled])
          expect(search(other).groups).toEqual(groups);
      }),
    );
  });

  it('the order of the words does not change who is found', () => {
    fc.assert(
      fc.property(crowds, fc.nat(), (crowd, who) => {
        const data = dataset([], { people: crowd });
        const search = createSearch(buildGraph(data), data, []);
        const words = (crowd[who % crowd.length]?.name ?? '').split(' ');
        const found = (typed: string) => [...foundPeople(search(typed))].sort();
        expect(found(words.toReversed().join(' '))).toEqual(found(words.join(' ')));
      }),
    );
  });
});

describe('in the shipped record', () => {
  const { graph, dataset: shipped, standings } = shippedRecord();
  const search = createSearch(
    graph,
    shipped,
    standings.map(({ id }) => id === 'tentative'),
  );

  it('everybody is what Enter opens after at most six letters: with the key for search, eight keys', () => {
    for (const [index, { name }] of graph.people.entries()) {
      const beginnings = name
        .split(' ')
        .flatMap((word) => [1, 2, 3, 4, 5, 6].map((length) => word.slice(0, length)));
      const hit = beginnings.find((typed) => {
        const [first] = search(typed).groups;
        return first?.kind === 'person' && first.found[0] === index;
      });
      expect(hit, name).toBeDefined();
    }
  });

  it('every quote is found by its own words, whatever the style of its marks', () => {
    for (const [index, { quote }] of shipped.claims.entries()) {
      const words = defined(quote).exact.split(/\s+/).slice(0, 12).join(' ');
      for (const typed of [words, words.toUpperCase(), words.replace(/[“”]/g, '"').replace(/’/g, "'")]) {
        const found = search(typed).groups.flatMap((group) => (group.kind === 'quote' ? group.found : []));
        expect(found, typed).toContain(index);
      }
    }
  });
});
