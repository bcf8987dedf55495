import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../../src/core/egress/exchangeFormats';
import { readText } from '../../../src/core/ingest/readFile';
import { readExchange } from '../../../src/core/ingest/record/readExchange';
import type { Dataset } from '../../../src/core/model/dataset';
import { article, claim, dataset, person } from '../../support/dataset';
import { defined } from '../../support/defined';
import { type NetworkxFormat, networkxAtHand, openInNetworkx } from '../../support/networkx';
import { written } from '../../support/written';

const people = ['Ada Quill', 'Ben Marsh', 'Cyd Oakes', 'Dot Vane'].map((name) =>
  person(name.slice(0, 3).toLowerCase(), { name, aliases: [`${name[0]}.`] }),
);

const tie = { type: 'tie', named: 'married to' } as const;

function recordOf(...claims: readonly Partial<Dataset['claims'][number]>[]): Dataset {
  return {
    ...dataset([], { people, edition: { headline: '', opening: null, questions: [], tour: [] } }),
    articles: [article('gazette', { url: 'https://gazette.example/1?a=1&b=2' })],
    claims: claims.map((fields, at) => ({ ...claim({ id: `gazette.c${at}` }), ...fields })),
  };
}

const ends = [
  { from: 'ada', to: 'ben' },
  { from: 'cyd', to: 'dot' },
  { from: 'ada', to: 'ben', when: '2016-05-03' },
  { from: 'ben', to: 'dot' },
] as const;
const [first, second, third, fourth] = ends;

/** Records by whether their lines have a direction, with what must be seen of them. */
const records = {
  mixed: recordOf(first, { ...second, ...tie }, third, { ...fourth, ...tie }),
  directed: recordOf(first, second, third, fourth),
  undirected: recordOf(
    { ...first, ...tie },
    { ...second, ...tie },
    { ...third, ...tie },
    { ...fourth, ...tie },
  ),
} as const;

const kinds: readonly NetworkxFormat[] = ['gexf', 'graphml', 'cytoscape', 'node-link'];
const cases = Object.entries(records).flatMap(([name, record]) =>
  kinds.map((kind) => ({ name, record, kind })),
);

function textOf(kind: NetworkxFormat, record: Dataset): string {
  const format = defined(exchangeFormats.find(({ id }) => id === kind));
  return written(format, defined(format.files[0]), { dataset: record, places: null, fingerprint: '' });
}

describe.runIf(networkxAtHand)('networkx', () => {
  const opened = networkxAtHand
    ? openInNetworkx(cases.map(({ kind, record }) => ({ kind, text: textOf(kind, record) })))
    : [];

  it.each(cases.map((one, at) => ({ ...one, at })))(
    'opens $kind of a $name record without being told how',
    ({ name, record, at }) => {
      const graph = defined(opened[at]);
      if ('error' in graph) throw new Error(graph.error);
      expect(graph.directed).toBe(name !== 'undirected');
      expect(Object.keys(graph.nodes).sort()).toEqual(['ada', 'ben', 'cyd', 'dot']);
      expect(defined(graph.nodes.ada)).toMatchObject({ label: 'Ada Quill', aliases: 'A.' });
      expect(graph.edges).toHaveLength(4);
      const seen = graph.edges.map(([from, to, data]) =>
        [from, to, data.direction, data.relation].map(String).sort(),
      );
      const meant = record.claims.map(({ from, to, named, type }) =>
        [from, to, named === null ? 'directed' : 'undirected', named ?? type].map(String).sort(),
      );
      expect(seen.sort()).toEqual(meant.sort());
      expect(graph.edges.map(([, , data]) => data.url)).toEqual(
        Array(4).fill('https://gazette.example/1?a=1&b=2'),
      );
    },
  );

  it.each(cases.map((one, at) => ({ ...one, at })))(
    'hands $kind of a $name record back as it was',
    ({ record, at }) => {
      const graph = defined(opened[at]);
      if ('error' in graph) throw new Error(graph.error);
      const back = defined(readExchange(readText('', graph.again)));
      const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(back.dataset.claims)).toEqual(record.claims);
      expect(byId(back.dataset.people)).toEqual(record.people);
    },
  );
});
