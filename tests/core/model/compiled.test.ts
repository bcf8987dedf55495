import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCompiled } from '../../../src/core/model/compiled';
import type { Dataset } from '../../../src/core/model/dataset';
import { encodeCompiled } from '../../../src/core/model/encodeCompiled';
import { formatVersion } from '../../../src/core/model/formatVersion';
import { datasets } from '../../support/arbitraries';
import { article, claim, dataset, passage, person, tie } from '../../support/dataset';

const full: Dataset = {
  people: [
    person('ada', {
      name: 'Ada Lund',
      aliases: ['Lund', 'the mayor'],
      described: { as: 'mayor', article: 'bell', on: null },
    }),
    person('ben', { note: 'The articles give no surname.', attributes: [['party', 'Greens']] }),
  ],
  articles: [
    article('bell', {
      title: null,
      publisher: 'The Bell',
      published: '2025-02-02',
      url: 'https://bell.example/1',
      notCoded: [
        passage('They met twice that spring', {
          people: ['ada', 'ben'],
          sha256: 'ab'.repeat(32),
          check: { how: 'text', at: 12 },
        }),
      ],
    }),
  ],
  claims: [
    claim({
      id: 'bell.c1',
      article: 'bell',
      when: '2016~',
      basis: 'unnamed',
      via: [
        { kind: 'outlet', name: 'Lamp' },
        { kind: 'person', id: 'ben' },
        { kind: 'post', account: '@lamp' },
        { kind: 'unnamed', words: 'an aide' },
      ],
      polarity: 'unknown',
      reading: 'inferred',
      role: 'press secretary',
      quote: { exact: '“__proto__” </script>\u2028', prefix: 'before ', suffix: ' after' },
      note: 'Our reading.',
      check: { how: 'text', at: 0 },
      earlier: ['these were the words'],
    }),
  ],
  edition: {
    headline: 'Ada endorsed Ben',
    howToRead: 'Every line is a quote.',
    restsOn: ['bell.c1'],
    opening: 'bell.c1',
    withdrawn: [{ relation: 'ada.endorses.ben', reason: 'The quote was another Ben’s.' }],
  },
};

/** As the file travels: through the text of a JSON file. */
function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('the compiled form', () => {
  it('loses nothing on the way', () => {
    const decoded = decodeCompiled(sent(encodeCompiled(full, [1.5, -2], [0, 1024.25], [22, -66.5], 'f1')));
    expect(decoded).toEqual({
      ok: true,
      dataset: full,
      x: Float64Array.of(1.5, -2),
      y: Float64Array.of(0, 1024.25),
      bows: Float64Array.of(22, -66.5),
      fingerprint: 'f1',
    });
  });

  it('keeps what a reader’s own data lacks, and the names it has', () => {
    const one = claim({ id: 'r1', type: 'other', named: 'opposes', basis: 'unstated' });
    const bare: Dataset = {
      people: [person('ada'), person('ben', { kind: 'organisation' })],
      articles: [article('src', { title: null, opens: '', url: 'https://src.example/', text: null })],
      claims: [
        { ...one, article: 'src', quote: null },
        { ...one, id: 'r2', article: null, quote: null },
      ],
      edition: { ...full.edition, opening: null },
    };
    const decoded = decodeCompiled(sent(encodeCompiled(bare, [0, 1], [0, 1], [], 'f1')));
    expect(decoded.ok && decoded.dataset).toEqual(bare);
  });

  it('gives any record back as it was', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 15 }), (data) => {
        const places = data.people.map((_, index) => index / 1024);
        const decoded = decodeCompiled(sent(encodeCompiled(data, places, places, [], 'f1')));
        expect(decoded.ok && decoded.dataset).toEqual(data);
        expect(decoded.ok && [...decoded.x]).toEqual(places);
      }),
    );
  });

  it('is not written when a claim names somebody who is not held', () => {
    const stranger = { ...full, claims: [claim({ article: 'bell', to: 'zoe' })] };
    expect(() => encodeCompiled(stranger, [], [], [], 'f1')).toThrow('"zoe"');
  });
});

describe('decodeCompiled', () => {
  const good = encodeCompiled(full, [0, 1], [0, 1], [], 'f1');

  it('refuses a newer version with advice, and says nothing of it loaded', () => {
    const decoded = decodeCompiled({ ...good, formatVersion: formatVersion + 1 });
    expect(decoded).toEqual({ ok: false, problem: expect.stringContaining('newer edition') });
  });

  it.each([0, -1, '1', null, Number.NaN])('refuses the version %j', (version) => {
    expect(decodeCompiled({ ...good, formatVersion: version })).toEqual({
      ok: false,
      problem: expect.stringContaining('cannot read'),
    });
  });

  it.each([null, undefined, 7, 'text', [], {}, '<!doctype html>'])(
    'refuses %j, which is not ours',
    (value) => {
      expect(decodeCompiled(value)).toEqual({
        ok: false,
        problem: expect.stringContaining('not one of ours'),
      });
    },
  );

  const cut = sent(good) as typeof good;
  it.each([
    ['a claims column', { ...cut, claims: { ...cut.claims, exact: [] } }],
    ['a people column', { ...cut, people: { ...cut.people, name: cut.people.name.slice(1) } }],
    ['an articles column', { ...cut, articles: { ...cut.articles, opens: [] } }],
    ['the positions', { ...cut, positions: { ...cut.positions, x: [0] } }],
  ])('refuses a file in which %s is shorter than its neighbours', (_, value) => {
    expect(decodeCompiled(value)).toEqual({ ok: false, problem: expect.stringContaining('incomplete') });
  });

  it.each(['claims', 'people', 'articles', 'positions', 'bows', 'edition'] as const)(
    'refuses a file without %s instead of throwing',
    (part) => {
      const { [part]: _, ...rest } = cut;
      expect(decodeCompiled(rest).ok).toBe(false);
    },
  );

  it('reads a record without a single claim', () => {
    const empty = dataset([], { people: [person('ada')] });
    const decoded = decodeCompiled(sent(encodeCompiled(empty, [0], [0], [], 'f1')));
    expect(decoded.ok && decoded.dataset).toEqual(empty);
  });

  it('keeps the order of people, which positions follow', () => {
    const data = dataset([tie('ben', 'advises', 'ada')], { people: [person('ada'), person('ben')] });
    const decoded = decodeCompiled(sent(encodeCompiled(data, [10, 20], [30, 40], [], 'f1')));
    expect(decoded.ok && decoded.dataset.people.map((one) => one.id)).toEqual(['ada', 'ben']);
    expect(decoded.ok && [...decoded.x]).toEqual([10, 20]);
  });
});
