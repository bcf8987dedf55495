import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../../src/core/ingest/record/parseRecord';
import type { Dataset } from '../../../../src/core/model/dataset';
import { encodeCompiled } from '../../../../src/core/model/encodeCompiled';
import { formatVersion } from '../../../../src/core/model/formatVersion';
import { deriveRelations } from '../../../../src/core/model/relations';
import { relationTypesOf } from '../../../../src/core/model/relationTypes';
import { article, claim, dataset, passage, person } from '../../../support/dataset';
import { kind } from '../../../support/kinds';
import { wideDatasets } from '../../../support/wideDatasets';

const small: Dataset = {
  ...dataset([], {
    people: [
      person('ada', { described: { as: 'the mayor', article: 'gazette', on: null } }),
      person('ben'),
      person('cyd'),
    ],
    edition: { opening: 'gazette.c1', restsOn: ['gazette.c1'] },
  }),
  articles: [
    article('gazette', { published: '2022-03-05', url: 'https://example.org/a' }),
    article('lamp', {
      text: null,
      notCoded: [passage('A wave.', { people: ['ben'] })],
    }),
  ],
  claims: [
    claim({
      id: 'gazette.c1',
      via: [{ kind: 'person', id: 'cyd' }],
      when: '2024',
      check: { how: 'text', at: 3 },
    }),
    claim({ id: 'lamp.c1', article: 'lamp', from: 'ben', type: 'other', named: 'rows with', to: 'cyd' }),
  ],
};

function fileOf(data: Dataset): unknown {
  const places = data.people.map((_, index) => index);
  const bows = deriveRelations(data.claims, relationTypesOf(data.edition.kinds)).map((_, index) => index / 2);
  return JSON.parse(JSON.stringify(encodeCompiled(data, places, places, bows, 'f')));
}

type Loose = Record<string, Record<string, unknown>>;

/** The small record with the value at a path replaced: `claims.when.0`. */
function withValue(path: string, value: unknown): unknown {
  const file = fileOf(small) as Loose;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Loose, file);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return file;
}

function problemsOf(value: unknown): string[] {
  const parsed = parseRecord(value);
  if (parsed.ok) throw new Error('It was let through.');
  return parsed.problems.map(({ kind, what, rows, examples }) =>
    [kind, what, ...rows, ...examples].join(' | '),
  );
}

const long = 'x'.repeat(4001);

const { positions: _, bows: __, ...withoutPlaces } = fileOf(small) as Loose;

describe('a file of our own from anybody', () => {
  it('is opened whole, with its places', () => {
    const parsed = parseRecord(fileOf(small));
    expect(parsed).toMatchObject({ ok: true, dataset: small, problems: [] });
    expect(parsed.ok && parsed.places?.x).toEqual(Float64Array.from([0, 1, 2]));
  });

  it('is opened without its places', () => {
    const parsed = parseRecord(withoutPlaces);
    expect(parsed).toMatchObject({ ok: true, dataset: small, places: null });
  });

  it('has its people put in order, with everybody in their place', () => {
    const turned = { ...small, people: [...small.people].reverse() };
    const parsed = parseRecord(fileOf(turned));
    expect(parsed).toMatchObject({ ok: true, dataset: small });
    expect(parsed.ok && parsed.places?.x).toEqual(Float64Array.from([2, 1, 0]));
  });

  it('that declares a kind which has become one of the four since keeps its own, and nothing of it changes', () => {
    const own = kind('endorses', { phrase: 'cheers', inverse: 'is cheered by', look: 'diamond' });
    const data: Dataset = {
      ...small,
      edition: { ...small.edition, kinds: [own] },
      claims: small.claims.map((one) => ({ ...one, type: 'endorses', named: null })),
    };
    const parsed = parseRecord(fileOf(data));
    expect(parsed).toMatchObject({ ok: true, dataset: data, problems: [] });
    const types = relationTypesOf(data.edition.kinds);
    const said = types.filter(({ id }) => id === 'endorses');
    expect(said).toMatchObject([
      { phrase: 'cheers', letter: null, publicEvent: null, look: { id: 'diamond' } },
    ]);
    expect(deriveRelations(data.claims, types).every(({ type }) => type === said[0])).toBe(true);
  });

  it.each(['other', 'tie', 'other-kind'])('may not declare a kind “%s”', (id) => {
    const data = { ...small, edition: { ...small.edition, kinds: [kind(id)] } };
    expect(problemsOf(fileOf(data))).toEqual([expect.stringMatching(/^wrong-.*kept for other relations/)]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'formatVersion',
      formatVersion + 1,
      /^newer-version \| The file was made with a newer edition of this page/,
    ],
    ['formatVersion', '2', /^unknown-version/],
    ['formatVersion', null, /^unknown-version/],
    ['people', undefined, /^no-table \| The table “people” is missing/],
    ['people', [], /^no-table/],
    ['people.name', undefined, /^no-column \| The column “people.name” is missing/],
    ['people.name', 'ada', /^no-column/],
    [
      'claims.when',
      ['2024'],
      /^column-length \| The column “claims.when” has another length: 1 instead of 2/,
    ],
    ['people.party', ['x', 'y', 'z'], /^unknown-column .* \| party$/],
    ['articles.id.1', 'gazette', /^doubled-id .* \| 2 \| articles.id\[1\]: gazette$/],
    ['people.id.1', 'constructor', /^wrong-people.id \| .* keep for themselves\. \| 2 \| people.id\[1\]$/],
    ['people.id.1', 'a.b', /^wrong-people.id/],
    ['people.id.1', 'a b', /^wrong-people.id/],
    [
      'people.name.1',
      '',
      /^wrong-people.name \| In “people.name” a text is empty\. \| 2 \| people.name\[1\]$/,
    ],
    ['people.name.1', ' \u00a0', /^wrong-people.name/],
    ['people.name.1', 7, /^wrong-people.name .* no text/],
    ['people.name.1', long, /^wrong-people.name .* more than 4,000 characters/],
    ['people.aliases.0', 'Ada', /^wrong-people.aliases/],
    ['people.kind.0', 'robot', /^wrong-people.kind .* not one of “organisation”, null/],
    ['people.describedIn.0', 2, /^wrong-people.describedIn .* no row of “articles”/],
    ['people.describedIn.0', null, /^half-described/],
    ['articles.published.0', '2023-02-29', /^wrong-articles.published .* does not exist/],
    ['articles.url.0', `https://example.org/${'x'.repeat(2048)}`, /^wrong-articles.url .* 2,048 characters/],
    ['articles.sha256.0', 'abc', /^wrong-articles.sha256/],
    ['articles.chars.0', null, /^half-text/],
    ['articles.notCoded.1.0.people.0', 'zed', /^not-held .* \| 2 \| articles.notCoded\[1\]: zed$/],
    ['articles.notCoded.1.0.more', 1, /^wrong-articles.notCoded .* not known/],
    ['claims.from.0', 1, /^self .* \| 1 \| claims.from\[0\]$/],
    ['claims.from.0', 3, /^wrong-claims.from .* no row of “people”/],
    ['claims.from.0', -1, /^wrong-claims.from/],
    ['claims.from.0', 0.5, /^wrong-claims.from/],
    ['claims.article.0', 9, /^wrong-claims.article/],
    ['claims.type.0', 'loves', /^unknown-kind .* \| claims.type\[0\]: loves$/],
    ['claims.type.0', 7, /^wrong-claims.type/],
    ['claims.named.0', 'backs', /^named \|/],
    ['claims.when.0', 'last week', /^wrong-claims.when/],
    ['claims.when.0', '2024/2023', /^wrong-claims.when/],
    ['claims.basis.0', 'gossip', /^wrong-claims.basis/],
    ['claims.polarity.0', 'maybe', /^wrong-claims.polarity/],
    ['claims.reading.0', 'deep', /^wrong-claims.reading/],
    ['claims.via.0.0.kind', 'rumour', /^wrong-claims.via .* no known kind/],
    ['claims.via.0.0.kind', '__proto__', /^wrong-claims.via/],
    ['claims.via.0.0.id', 'zed', /^not-held .* \| claims.via\[0\]: zed$/],
    ['claims.exact.0', '', /^wrong-claims.exact/],
    ['claims.exact.0', null, /^checked-nothing .* \| 1 \| claims.how\[0\]$/],
    ['claims.how.0', 'none', /^checked-nothing/],
    ['claims.at.0', -0, /^wrong-claims.at/],
    ['claims.at.0', -3, /^wrong-claims.at/],
    ['edition', undefined, /^no-edition/],
    ['edition.headline', 7, /^wrong-edition.headline/],
    ['edition.opening', 'lamp.c9', /^not-held .* \| edition.opening: lamp.c9$/],
    ['edition.restsOn', ['lamp.c9'], /^not-held/],
    ['edition.withdrawn', [{ relation: 'a.b.c', reason: 'x' }], /^not-held .* edition.withdrawn: a.b.c$/],
    ['positions.x', [0], /^places/],
    ['bows', [0], /^places \| “bows”/],
    ['bows.0', 'x', /^wrong-bows/],
    ['positions.x.0', null, /^wrong-x/],
    ['positions.x.0', 1e300, /^wrong-x/],
  ])('is refused for %s as %j, with the place', (path, value, problem) => {
    expect(problemsOf(withValue(path, value))).toEqual([expect.stringMatching(problem)]);
  });

  it('has every problem in one report', () => {
    const file = withValue('claims.when.0', 'soon') as Loose;
    Object.assign(file.people ?? {}, { name: ['', 'Ben', ''], kind: ['robot', null, null] });
    expect(problemsOf(file)).toEqual([
      'wrong-people.name | In “people.name” a text is empty. | 1 | 3 | people.name[0] | people.name[2]',
      expect.stringMatching(/^wrong-people.kind/),
      expect.stringMatching(/^wrong-claims.when/),
    ]);
  });

  it('keeps an address that is no link as text', () => {
    const parsed = parseRecord(withValue('articles.url.0', 'javascript:alert(1)'));
    expect(parsed.ok && parsed.dataset.articles[0]?.url).toBe('javascript:alert(1)');
  });

  it('is opened with a warning where a name hides signs', () => {
    const parsed = parseRecord(withValue('people.name.0', 'Ada\u202eneB'));
    expect(parsed.ok && parsed.problems.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['unseen-signs', [1]],
    ]);
  });

  describe('of an older version', () => {
    const plain = { ...small, claims: small.claims.slice(0, 1) };
    const whole = { exact: 'Ben gave a wave.', people: ['ben'], reason: 'No tie.' };
    const second = () => {
      const { people, articles, claims, ...rest } = fileOf(plain) as Loose;
      const { describedOn: _, ...oldPeople } = people ?? {};
      const { retells: __, ...oldArticles } = articles ?? {};
      const { held: ___, ...oldClaims } = claims ?? {};
      const notCoded = [[], [{ ...whole, check: { how: 'none', at: null } }]];
      return {
        ...rest,
        formatVersion: 2,
        people: oldPeople,
        articles: { ...oldArticles, notCoded },
        claims: oldClaims,
      };
    };
    const first = () => {
      const { bows: _, people, claims, ...rest } = second() as unknown as Loose;
      const { kind: __, ...oldPeople } = people ?? {};
      const { named: ___, ...oldClaims } = claims ?? {};
      return { ...rest, formatVersion: 1, people: oldPeople, claims: oldClaims };
    };

    it.each([
      ['first', first],
      ['second', second],
    ])('is migrated from the %s, and comes out as it went in, its passages by their ends', (_, file) => {
      const [gazette, lamp] = plain.articles;
      const told = passage(whole.exact, { people: ['ben'], reason: 'No tie.' });
      expect(told).toMatchObject({ chars: 16, fromWords: 'Ben', toWords: 'wave.' });
      expect(parseRecord(file())).toMatchObject({
        ok: true,
        dataset: { ...plain, articles: [gazette, { ...lamp, notCoded: [told] }] },
      });
    });

    it('says that the whole words of passages are not kept', () => {
      const parsed = parseRecord(second());
      expect(parsed.ok && parsed.problems.map(({ what }) => what)).toEqual([
        'One passage that was read and not used is kept by place, length, first and last words.',
      ]);
    });
  });

  it('refuses a day on which a relation is held beside a date, and of a relation that happens once', () => {
    for (const path of ['claims.held.0', 'claims.held.1']) {
      const parsed = parseRecord(withValue(path, '2024-11-06'));
      const kinds = parsed.ok ? [] : parsed.problems.map(({ kind }) => kind);
      expect(kinds).toEqual(path.endsWith('0') ? ['held'] : []);
    }
    for (const wrong of ['2024?', '2024/..', '2024-02-30', 'soon']) {
      expect(parseRecord(withValue('claims.held.1', wrong)).ok).toBe(false);
    }
  });

  it('refuses an article that retells itself, or one that is not there', () => {
    expect(parseRecord(withValue('articles.retells.1', ['gazette'])).ok).toBe(true);
    for (const [id, problem] of [
      ['lamp', 'ring'],
      ['nobody', 'not-held'],
    ]) {
      const parsed = parseRecord(withValue('articles.retells.1', [id]));
      expect(parsed.ok || parsed.problems.map(({ kind }) => kind)).toEqual([problem]);
    }
    const file = withValue('articles.retells.1', ['gazette']) as Loose;
    const ring = { ...file, articles: { ...file.articles, retells: [['lamp'], ['gazette']] } };
    const both = parseRecord(ring);
    expect(both.ok || both.problems.map(({ kind, rows }) => [kind, rows])).toEqual([['ring', [1, 2]]]);
  });

  it('comes back as it is, whatever it holds', () => {
    fc.assert(
      fc.property(wideDatasets, (data) => {
        const parsed = parseRecord(fileOf(data));
        expect(parsed).toMatchObject({ ok: true, dataset: data });
      }),
    );
  });
});

/** Every path to a value inside a value. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

const paths = pathsIn(fileOf(small)).map((path) => path.join('.'));

describe('anything at all', () => {
  it('never makes it throw', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void parseRecord(value)));
  });

  it('in the place of any part of a file never makes it throw, and what passes passes again', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.constantFrom<unknown>(
        undefined,
        Number.NaN,
        -0,
        Number.POSITIVE_INFINITY,
        '__proto__',
        [],
        {},
        [[]],
        {
          __proto__: null,
        },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
        const parsed = parseRecord(withValue(path, value));
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        else expect(parseRecord(fileOf(parsed.dataset))).toMatchObject({ ok: true, dataset: parsed.dataset });
      }),
      { numRuns: 2000 },
    );
  });
});
