import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/ingest/parsed/limits';
import { columnOf, endsOf, graphOf, graphsOf, kindsOf, readValue } from './parsedFile';

describe('{nodes, links}', () => {
  it('takes ids as numbers or texts, and ends as either', () => {
    const reading = readValue({
      nodes: [{ id: 1, name: 'A' }, { id: 2 }],
      links: [{ source: '1', target: 2 }],
    });
    expect(endsOf(graphOf(reading))).toEqual(['1 → 2']);
    expect(columnOf(graphOf(reading).nodes, 'name')).toEqual(['A', '']);
  });

  it('takes ends as the places d3 once counted from 0, and says so', () => {
    const reading = readValue({
      nodes: [{ name: 'A' }, { name: 'B' }],
      links: [{ source: 0, target: 1, value: 3 }],
    });
    expect(endsOf(graphOf(reading))).toEqual(['0 → 1']);
    expect(columnOf(graphOf(reading).nodes, 'name')).toEqual(['A', 'B']);
    expect(kindsOf(reading)).toHaveProperty('ends-by-place');
    const withIds = readValue({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 1, target: 0 }] });
    expect(endsOf(graphOf(withIds))).toEqual(['b → a']);
  });

  it('takes numbers that are ids as ids, not as places', () => {
    const reading = readValue({ nodes: [{ id: 1 }, { id: 0 }], links: [{ source: 0, target: 1 }] });
    expect(endsOf(graphOf(reading))).toEqual(['0 → 1']);
    expect(kindsOf(reading)).toEqual({});
  });

  it('takes ends as the nodes themselves, as names, and under from and to', () => {
    const a = { id: 'a' };
    expect(
      endsOf(graphOf(readValue({ nodes: [a, { id: 'b' }], links: [{ source: a, target: { id: 'b' } }] }))),
    ).toEqual(['a → b']);
    const named = {
      nodes: [{ name: 'A' }, { name: 'B' }],
      edges: [{ from: 'A', to: 'B', source: 'https://example.org/' }],
    };
    expect(endsOf(graphOf(readValue(named)))).toEqual(['A → B']);
    expect(columnOf(graphOf(readValue(named)).edges, 'source (2)')).toEqual(['https://example.org/']);
  });

  it('takes what graphology exports: keys, attributes and directions', () => {
    const reading = readValue({
      options: { type: 'mixed', multi: true },
      nodes: [
        { key: 'a', attributes: { label: 'Ann' } },
        { key: 'b', attributes: { label: 'Bo' } },
      ],
      edges: [
        { key: 'x', source: 'a', target: 'b', undirected: true, attributes: { kind: 'knows' } },
        { source: 'b', target: 'a' },
      ],
    });
    const graph = graphOf(reading);
    expect(columnOf(graph.nodes, 'label')).toEqual(['Ann', 'Bo']);
    expect(columnOf(graph.edges, 'kind')).toEqual(['knows', '']);
    expect(graph.edgeDirected).toEqual([false, true]);
  });

  it('lists doubled ids, missing ids, dangling ends, self-loops and lines without an end: all in one report', () => {
    const reading = readValue({
      nodes: [{ id: 'a' }, { id: 'a' }, { name: 'nobody' }, { id: 'b' }, 7, null],
      links: [
        { source: 'a', target: 'x' },
        { source: 'a', target: 'a' },
        { source: 'b' },
        { id: 1, source: 'a', target: 'b' },
        { id: 1, source: 'b', target: 'a' },
      ],
    });
    expect(columnOf(graphOf(reading).nodes, 'id')).toEqual(['a', 'b', '7']);
    expect(endsOf(graphOf(reading))).toEqual(['a → x', 'a → a', 'a → b', 'b → a']);
    expect(kindsOf(reading)).toEqual({
      'doubled-node-id': [2],
      'node-without-id': [3],
      'not-an-entry': [6],
      'missing-node': [1],
      'self-loop': [2],
      'edge-without-end': [3],
      'doubled-edge-id': [5],
    });
  });

  it('keeps nested values under a path and lists of words in one cell; lists of records are named', () => {
    const reading = readValue({
      nodes: [{ id: 'a', born: { year: 1950, place: null }, tags: ['x', 2], posts: [{ a: 1 }] }],
      links: [],
    });
    const { nodes } = graphOf(reading);
    expect(nodes.columns).toEqual(['id', 'label', 'born.year', 'tags']);
    expect(nodes.rows).toEqual([['a', '', '1950', 'x; 2']]);
    expect(kindsOf(reading)).toEqual({ 'nested-values': [1], 'no-lines': [] });
  });

  it('is refused with the number where it is too large', () => {
    const nodes = Array.from({ length: limits.people + 1 }, (_, id) => ({ id }));
    expect(readValue({ nodes, links: [] }).problems[0]?.what).toBe(
      'The file holds 50,001 nodes; 50,000 is the most that is read.',
    );
  });

  it('keeps a name that is an object’s own word, and numbers as they were', () => {
    const reading = readValue({
      nodes: [{ id: 'constructor' }, { id: 'toString', weight: -0 }],
      links: [{ source: 'constructor', target: 'toString' }],
    });
    expect(endsOf(graphOf(reading))).toEqual(['constructor → toString']);
    expect(columnOf(graphOf(reading).nodes, 'weight')).toEqual(['', '0']);
  });
});

describe('Cytoscape JSON', () => {
  it('tells nodes from edges by their list, their group, or their source', () => {
    const flat = [
      { data: { id: 'a', label: 'Ann' } },
      { group: 'nodes', data: { id: 'b', source: 'a book' } },
      { data: { id: 'e', source: 'a', target: 'b' } },
    ];
    const nested = { elements: { nodes: flat.slice(0, 2), edges: flat.slice(2) } };
    for (const value of [flat, { elements: flat }, nested]) {
      const graph = graphOf(readValue(value));
      expect(columnOf(graph.nodes, 'id')).toEqual(['a', 'b']);
      expect(columnOf(graph.nodes, 'label')).toEqual(['Ann', '']);
      expect(endsOf(graph)).toEqual(['a → b']);
      expect(graph.directed).toBeNull();
    }
  });

  it('tells of nodes inside nodes and of elements that hold nothing', () => {
    const reading = readValue([
      { data: { id: 'a' } },
      { data: { id: 'b', parent: 'a' } },
      { selected: true },
    ]);
    expect(kindsOf(reading)).toEqual({ 'nested-graph': [2], 'not-an-entry': [3], 'no-lines': [] });
  });
});

describe('JSON Graph Format', () => {
  it('takes version 1 with nodes in a list and version 2 with nodes by id', () => {
    const edges = [
      { source: 'a', target: 'b', relation: 'knows', directed: false, metadata: { since: 1990 } },
    ];
    const one = graphOf(
      readValue({ graph: { directed: true, nodes: [{ id: 'a', label: 'Ann' }, { id: 'b' }], edges } }),
    );
    const two = graphOf(
      readValue({ graph: { directed: true, nodes: { a: { label: 'Ann' }, b: {} }, edges } }),
    );
    expect(one).toEqual(two);
    expect(one.directed).toBe(false);
    expect(columnOf(one.edges, 'since')).toEqual(['1990']);
    expect(columnOf(one.edges, 'relation')).toEqual(['knows']);
  });

  it('takes the direction that the graph gives to all its lines', () => {
    const graph = { directed: false, nodes: { a: {}, b: {} }, edges: [{ source: 'a', target: 'b' }] };
    expect(graphOf(readValue({ graph })).directed).toBe(false);
    expect(graphsOf(readValue({ graphs: [graph, graph] }))).toHaveLength(2);
  });
});

describe('JSON that is no graph', () => {
  it('is known as ours by its version, whatever the version', () => {
    const ours = { formatVersion: 99, people: { id: [] }, claims: { id: [] } };
    expect(readValue(ours)).toEqual({ kind: 'record', value: ours, problems: [] });
  });

  it('is a table where it is a list of records, at the top or under a name', () => {
    expect(
      readValue([
        { a: 1, b: { c: 'x' } },
        { d: null, a: true },
      ]),
    ).toMatchObject({
      kind: 'tables',
      tables: [
        {
          columns: ['a', 'b.c'],
          rows: [
            ['1', 'x'],
            ['true', ''],
          ],
          numbers: [1, 2],
        },
      ],
    });
    expect(readValue({ made: 2020, claims: [{ from: 'a', to: 'b' }] })).toMatchObject({
      kind: 'tables',
      tables: [{ name: 'claims', columns: ['from', 'to'] }],
    });
  });

  it.each([[['a', 'b']], [[]], ['text'], [{ type: 'FeatureCollection' }], [3]])(
    'is refused with what would do: %j',
    (value) => {
      const reading = readValue(value);
      expect(reading.kind).toBe('refused');
      expect(`${reading.problems[0]?.what} ${reading.problems[0]?.mend}`).not.toContain('undefined');
    },
  );
});
