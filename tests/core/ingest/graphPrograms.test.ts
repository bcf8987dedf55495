import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import type { ParsedFile, RawGraph } from '../../../src/core/ingest/parsed/parsedFile';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readText } from '../../../src/core/ingest/readFile';
import { columnOf, graphOf, graphsOf, kindsOf, readValue, tableOf } from './parsedFile';

/** Forms in which programs write graphs as JSON, each with what of it must come out. */

const people = [
  { id: 'a', label: 'Ada' },
  { id: 'b', label: 'Ben' },
];

/** Each line as it runs: “Ada -endorses-> Ben”, without an arrow where it has no direction, with “?” where nobody says. */
function linesOf(graph: RawGraph, type: string): string[] {
  const names = new Map(
    graph.nodes.rows.map((row) => [row[0], row[1] || row[graph.nodes.columns.indexOf('name')]]),
  );
  const types = columnOf(graph.edges, type);
  return graph.edges.rows.map(([, from = '', to = ''], at) => {
    const directed = graph.edgeDirected[at];
    const arrow = directed === null ? '?' : directed ? '>' : '';
    return `${names.get(from) ?? from} -${types[at]}-${arrow} ${names.get(to) ?? to}`;
  });
}

interface Program {
  readonly name: string;
  readonly file: unknown;
  /** The column that says the relation. */
  readonly type: string;
  readonly lines: readonly string[];
  readonly told?: readonly string[];
}

const programs: readonly Program[] = [
  {
    name: 'Kumu, as written by hand',
    file: {
      elements: [{ label: 'Ada', type: 'Person' }, { label: 'Ben' }],
      connections: [
        { from: 'Ada', to: 'Ben', direction: 'directed', type: 'endorses' },
        { from: 'Ben', to: 'Ada', direction: 'mutual', type: 'knows' },
        { from: 'Ben', to: 'Ada', direction: 'undirected', type: 'is kin of' },
      ],
    },
    type: 'type',
    lines: ['Ada -endorses-> Ben', 'Ben -knows-> Ada', 'Ada -knows-> Ben', 'Ben -is kin of- Ada'],
    told: ['mutual-edge'],
  },
  {
    name: 'Kumu, as a project is exported',
    file: {
      version: 1,
      elements: [
        { _id: 'elem-1', attributes: { label: 'Ada' } },
        { _id: 'elem-2', attributes: { label: 'Ben' } },
      ],
      connections: [
        { _id: 'conn-1', from: 'elem-1', to: 'elem-2', direction: 'directed', attributes: { type: 'funds' } },
      ],
      maps: [{ _id: 'map-1', elements: [] }],
    },
    type: 'type',
    lines: ['Ada -funds-> Ben'],
    told: ['unused-list'],
  },
  {
    name: 'Oligrapher of today',
    file: {
      nodes: { 1: { id: '1', name: 'Ada' }, 2: { id: '2', name: 'Ben' } },
      edges: {
        7: { id: '7', node1_id: '1', node2_id: '2', label: 'knows', arrow: null },
        8: { id: '8', node1_id: '1', node2_id: '2', label: 'paid', arrow: '2->1' },
        9: { id: '9', node1_id: '1', node2_id: '2', label: 'writes to', arrow: 'both' },
      },
      captions: {},
    },
    type: 'label',
    lines: ['Ada -knows- Ben', 'Ben -paid-> Ada', 'Ada -writes to-> Ben', 'Ben -writes to-> Ada'],
    told: ['arrow-at-start', 'mutual-edge'],
  },
  {
    name: 'Oligrapher of old, inside the map it belongs to',
    file: {
      title: 'A map',
      graph_data: {
        nodes: { 1: { id: 1, display: { name: 'Ada', x: 1 } }, 2: { id: 2, display: { name: 'Ben' } } },
        edges: { 7: { id: 7, node1_id: 1, node2_id: 2, display: { label: 'sued', arrow: '1->2' } } },
      },
    },
    type: 'label',
    lines: ['Ada -sued-> Ben'],
  },
  {
    name: 'neo4j, two lists',
    file: {
      nodes: [
        { identity: 0, labels: ['Person'], properties: { name: 'Ada' }, elementId: '4:x:0' },
        { identity: 1, labels: ['Person', 'Mayor'], properties: { name: 'Ben' }, elementId: '4:x:1' },
      ],
      relationships: [{ identity: 5, start: 1, end: 0, type: 'ENDORSES', properties: {} }],
    },
    type: 'type',
    lines: ['Ben -ENDORSES-> Ada'],
  },
  {
    name: 'neo4j, the records of a query with a path',
    file: [
      {
        p: {
          start: { identity: 0, labels: ['Person'], properties: { name: 'Ada' } },
          end: { identity: 1, labels: [], properties: { name: 'Ben' } },
          segments: [
            {
              start: { identity: 0, labels: ['Person'], properties: { name: 'Ada' } },
              relationship: { identity: 9, start: 0, end: 1, type: 'KNOWS', properties: { since: 2016 } },
              end: { identity: 1, labels: [], properties: { name: 'Ben' } },
            },
          ],
          length: 1,
        },
        votes: 12,
      },
    ],
    type: 'type',
    lines: ['Ada -KNOWS-> Ben'],
    told: ['beside-the-graph'],
  },
  {
    name: 'neo4j, the answer of its server',
    file: {
      results: [
        {
          columns: ['r'],
          data: [
            {
              graph: {
                nodes: [
                  { id: '0', labels: ['Person'], properties: { name: 'Ada' } },
                  { id: '1', labels: ['Person'], properties: { name: 'Ben' } },
                ],
                relationships: [{ id: '3', type: 'KNOWS', startNode: '0', endNode: '1', properties: {} }],
              },
            },
          ],
        },
      ],
      errors: [],
    },
    type: 'type',
    lines: ['Ada -KNOWS-> Ben'],
  },
  {
    name: 'vis',
    file: {
      nodes: people,
      edges: [
        { from: 'a', to: 'b', label: 'endorses', arrows: 'to' },
        { from: 'a', to: 'b', label: 'advises', arrows: { from: { enabled: true } } },
        { from: 'a', to: 'b', label: 'meets', arrows: 'to, from' },
        { from: 'a', to: 'b', label: 'knows' },
      ],
    },
    type: 'label',
    lines: [
      'Ada -endorses-> Ben',
      'Ben -advises-> Ada',
      'Ada -meets-> Ben',
      'Ben -meets-> Ada',
      'Ada -knows- Ben',
    ],
    told: ['arrow-at-start', 'mutual-edge'],
  },
  {
    name: 'vis without an arrow, which leaves the direction open',
    file: { nodes: people, edges: [{ from: 'a', to: 'b', label: 'knows' }] },
    type: 'label',
    lines: ['Ada -knows-? Ben'],
  },
  {
    name: 'graphology',
    file: {
      attributes: { name: 'ties' },
      nodes: [
        { key: 'a', attributes: { label: 'Ada' } },
        { key: 'b', attributes: { label: 'Ben' } },
      ],
      edges: [
        { key: 'e', source: 'a', target: 'b', attributes: { label: 'endorses' } },
        { key: 'f', source: 'b', target: 'a', undirected: true, attributes: { label: 'knows' } },
      ],
    },
    type: 'label',
    lines: ['Ada -endorses-> Ben', 'Ben -knows- Ada'],
  },
  {
    name: 'networkx, links, two between the same people',
    file: {
      directed: true,
      multigraph: true,
      graph: {},
      nodes: [{ party: 'Greens', id: 'Ada' }, { id: 'Ben' }],
      links: [
        { type: 'endorses', source: 'Ada', target: 'Ben', key: 0 },
        { type: 'advises', source: 'Ada', target: 'Ben', key: 1 },
        { type: 'knows', source: 'Ben', target: 'Ada', key: 0 },
      ],
    },
    type: 'type',
    lines: ['Ada -endorses-> Ben', 'Ada -advises-> Ben', 'Ben -knows-> Ada'],
  },
  {
    name: 'networkx, edges, without a direction',
    file: {
      directed: false,
      multigraph: false,
      graph: { name: 'x' },
      nodes: people,
      edges: [{ kind: 'knows', source: 'a', target: 'b' }],
    },
    type: 'kind',
    lines: ['Ada -knows- Ben'],
  },
  {
    name: 'networkx, adjacency with directions',
    file: {
      directed: true,
      multigraph: true,
      graph: [],
      nodes: people,
      adjacency: [
        [
          { id: 'b', key: 0, type: 'endorses' },
          { id: 'b', key: 1, type: 'advises' },
        ],
        [],
      ],
    },
    type: 'type',
    lines: ['Ada -endorses-> Ben', 'Ada -advises-> Ben'],
  },
  {
    name: 'networkx, adjacency without directions, each line once',
    file: {
      directed: false,
      multigraph: false,
      graph: [],
      nodes: people,
      adjacency: [[{ id: 'b', type: 'knows' }], [{ id: 'a', type: 'knows' }]],
    },
    type: 'type',
    lines: ['Ada -knows- Ben'],
  },
  {
    name: 'Cytoscape at the root',
    file: {
      nodes: [
        { data: { id: '1', name: 'Ada' } },
        { data: { id: '2', name: 'Ben' }, position: { x: 1, y: 2 } },
      ],
      edges: [{ data: { id: 'e', source: '1', target: '2', interaction: 'endorses' } }],
    },
    type: 'interaction',
    lines: ['Ada -endorses-? Ben'],
  },
  {
    name: 'Obsidian canvas',
    file: {
      nodes: [
        { id: '1', type: 'text', text: '# Ada\n\nMayor since 2016', x: 0, y: 0 },
        { id: '2', type: 'file', file: 'people/Ben.md' },
        { id: '3', type: 'group', label: 'Cabinet' },
      ],
      edges: [
        { id: 'e', fromNode: '1', fromSide: 'right', toNode: '2', toSide: 'left', label: 'endorses' },
        { id: 'f', fromNode: '1', toNode: '2', toEnd: 'none', label: 'knows' },
        { id: 'g', fromNode: '1', toNode: '2', fromEnd: 'arrow', toEnd: 'none', label: 'paid' },
      ],
    },
    type: 'label',
    lines: ['Ada -endorses-> Ben', 'Ada -knows- Ben', 'Ben -paid-> Ada'],
    told: ['frames', 'arrow-at-start'],
  },
  {
    name: 'JSON Graph Format inside metadata of its own',
    file: {
      graph: {
        directed: false,
        nodes: { a: { label: 'Ada' }, b: { label: 'Ben' } },
        edges: [{ source: 'a', target: 'b', relation: 'knows' }],
      },
    },
    type: 'relation',
    lines: ['Ada -knows- Ben'],
  },
  {
    name: 'lines under a name of their own',
    file: { nodes: people, friendships: [{ source: 'a', target: 'b', kind: 'knows' }] },
    type: 'kind',
    lines: ['Ada -knows-? Ben'],
    told: ['lines-by-their-ends'],
  },
  {
    name: 'lines whose ends have names of their own',
    file: { nodes: people, bonds: [{ one: 'a', other: 'b', kind: 'knows', start: '2001', end: '2003' }] },
    type: 'kind',
    lines: ['Ada -knows-? Ben'],
    told: ['ends-by-reference'],
  },
  {
    name: 'several lists of lines, each with the name of its list',
    file: {
      vertices: people,
      edges: [{ from: 'a', to: 'b' }],
      payments: [{ from_id: 'b', to_id: 'a' }],
    },
    type: 'list',
    lines: ['Ada -edges-? Ben', 'Ben -payments-? Ada'],
    told: ['lines-by-their-ends'],
  },
  {
    name: 'sigma, whose lines have a type that only draws',
    file: {
      nodes: people,
      edges: [
        { id: 'e', source: 'a', target: 'b', label: 'endorses', type: 'arrow' },
        { id: 'f', source: 'a', target: 'b', label: 'knows', type: 'line' },
      ],
    },
    type: 'label',
    lines: ['Ada -endorses-> Ben', 'Ada -knows-? Ben'],
  },
  {
    name: 'GraphSON',
    file: {
      graph: {
        mode: 'NORMAL',
        vertices: [
          { _id: 1, _type: 'vertex', name: 'Ada' },
          { _id: 2, _type: 'vertex', name: 'Ben' },
        ],
        edges: [{ _id: 7, _type: 'edge', _outV: 1, _inV: 2, _label: 'knows' }],
      },
    },
    type: '_label',
    lines: ['Ada -knows-> Ben'],
  },
  {
    name: 'people and ties',
    file: {
      people: [
        { id: 1, name: 'Ada' },
        { id: 2, name: 'Ben' },
      ],
      ties: [{ a: 1, b: 2, kind: 'knows' }],
    },
    type: 'kind',
    lines: ['Ada -knows-? Ben'],
  },
  {
    name: 'a tree, in which two may have one name',
    file: {
      name: 'Ada',
      children: [
        { name: 'Ben', children: [{ name: 'Ada' }] },
        { name: 'Cy', born: 1950 },
      ],
    },
    type: 'id',
    lines: ['Ada --> Ben', 'Ben --> Ada', 'Ada --> Cy'],
    told: ['tree'],
  },
  {
    name: 'the same lines twice, for two programs',
    file: {
      nodes: people,
      links: [{ source: 'a', target: 'b', kind: 'knows' }],
      edges: [{ source: 'a', target: 'b', kind: 'knows' }],
    },
    type: 'kind',
    lines: ['Ada -knows-? Ben'],
  },
];

describe.each(programs)('$name', ({ file, type, lines, told = [] }) => {
  it('comes with everybody, and with every line as it runs', () => {
    const parsed = readValue(file);
    expect(linesOf(graphOf(parsed), type)).toEqual(lines);
    expect(Object.keys(kindsOf(parsed)).sort()).toEqual([...told].sort());
  });
});

/** A value on each line. */
const readLines = (...values: readonly unknown[]): ParsedFile =>
  readText('a.jsonl', `${values.map((value) => JSON.stringify(value)).join('\n')}\n`);

describe('JSON Lines', () => {
  it('is a table where its lines are records, with blank lines between', () => {
    const table = tableOf(readText('', '{"a": 1}\n\n{"a": 2, "b": "x"}\n'));
    expect([table.columns, table.rows]).toEqual([
      ['a', 'b'],
      [
        ['1', ''],
        ['2', 'x'],
      ],
    ]);
  });

  it('names the line in which it is broken', () => {
    expect(readText('', '{"a": 1}\n{"a": 2}\n{"a": \n').problems[0]?.what).toContain('line 4');
    expect(readText('', '{"a": 1}\n{"a": x}').problems[0]?.what).toContain('line 2, column 7');
  });

  it('of neo4j is a graph', () => {
    const parsed = readLines(
      { type: 'node', id: '0', labels: ['Person'], properties: { name: 'Ada' } },
      { type: 'node', id: '1', properties: { name: 'Ben' } },
      {
        ...{ id: '5', type: 'relationship', label: 'KNOWS', properties: { since: 1993 } },
        ...{ start: { id: '0', labels: ['Person'] }, end: { id: '1' } },
      },
    );
    expect(linesOf(graphOf(parsed), 'type')).toEqual(['Ada -KNOWS-> Ben']);
    expect(columnOf(graphOf(parsed).edges, 'since')).toEqual(['1993']);
  });
});

describe('FollowTheMoney', () => {
  const ada = { id: 'p1', schema: 'Person', properties: { name: ['Ada', 'Ada Q.'], alias: ['Quill'] } };
  const firm = { id: 'c1', schema: 'Company', caption: 'Quill Ltd', properties: {} };

  it('takes entities between others for lines, all others for nodes', () => {
    const parsed = readLines(
      ada,
      firm,
      { id: 'r1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], percentage: ['51'] } },
      { id: 'r2', schema: 'Family', properties: { person: ['p1'], relative: ['p2', 'p3'] } },
      { id: 'p2', schema: 'Person', properties: { name: ['Bo'] } },
      { id: 'p3', schema: 'Person', properties: { name: ['Cy'] } },
    );
    const graph = graphOf(parsed);
    expect(linesOf(graph, 'relation')).toEqual([
      'Ada -owns-> Quill Ltd',
      'Ada -is related to- Bo',
      'Ada -is related to- Cy',
    ]);
    expect(graph.nodes.columns.slice(0, 4)).toEqual(['id', 'label', 'type', 'aliases']);
    expect(graph.nodes.rows[0]?.slice(0, 4)).toEqual(['p1', 'Ada', 'Person', 'Ada Q.; Quill']);
    expect(columnOf(graph.edges, 'percentage')).toEqual(['51', '', '']);
  });

  it('reads entities that stand inside others, and relations of a schema nobody knows', () => {
    const parsed = readValue({
      results: [
        {
          ...firm,
          properties: {
            directorshipOrganization: [
              {
                id: 'd1',
                schema: 'Directorship',
                properties: { director: [ada], organization: ['c1'], role: ['chair'] },
              },
            ],
          },
        },
        { id: 'x1', schema: 'Rivalry', properties: { one: ['p1'], other: ['c1'] } },
      ],
    });
    expect(linesOf(graphOf(parsed), 'relation').sort()).toEqual([
      'Ada -Rivalry-> Quill Ltd',
      'Ada -is director of-> Quill Ltd',
    ]);
    expect(kindsOf(parsed)).toHaveProperty('unknown-schema');
  });
});

describe('the answer of a query service', () => {
  const uri = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
  const literal = (value: string) => ({ type: 'literal', value });
  const day = {
    type: 'literal',
    value: '2016-11-08T00:00:00Z',
    datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
  };
  const row = {
    who: uri('Q1'),
    whoLabel: literal('Ada'),
    whom: uri('Q2'),
    whomLabel: literal('Ben'),
    date: day,
  };
  const cells = ['http://www.wikidata.org/entity/Q1', 'Ada', 'http://www.wikidata.org/entity/Q2', 'Ben'];

  it.each([
    ['with its head', { head: { vars: Object.keys(row) }, results: { bindings: [row] } }, '2016-11-08'],
    ['without it', [row], '2016-11-08'],
    [
      'as plain rows',
      [
        {
          ...Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
          date: '2016-11-08',
        },
      ],
      '2016-11-08',
    ],
  ])('is a table whose labels have the names of what they label: %s', (_, file, date) => {
    const table = tableOf(readValue(file));
    expect(table.columns).toEqual(['who id', 'who', 'whom id', 'whom', 'date']);
    expect(table.rows).toEqual([[...cells, date]]);
  });

  it('may be CSV', () => {
    const table = tableOf(readText('a.csv', 'who,whoLabel,whom_Label,whom\nQ1,Ada,Ben,Q2\nQ3,Cy,Dot,Q4\n'));
    expect(table.columns).toEqual(['who id', 'who', 'whom', 'whom id']);
  });

  it('has columns also where no row says anything, and cells where the head names nothing', () => {
    const { columns, rows } = tableOf(
      readValue({
        head: { vars: ['a', 'b'] },
        results: { bindings: [{ a: literal('x') }, { c: literal('y') }] },
      }),
    );
    expect([columns, rows]).toEqual([
      ['a', 'b', 'c'],
      [
        ['x', '', ''],
        ['', '', 'y'],
      ],
    ]);
  });
});

it('names web sites by their labels, which are their addresses', () => {
  const nodes = [1, 2].map((id) => ({ id, label: `https://${id}.example/` }));
  const parsed = readValue({ nodes, links: [{ source: 1, target: 2 }] });
  const built = buildClaims(parsed, propose(parsed, 2026));
  expect(built.ok && built.people.map(({ name }) => name)).toEqual(nodes.map(({ label }) => label));
});

describe('whatever a file holds that is not used', () => {
  it('is named with its key and its size', () => {
    const parsed = readValue({
      nodes: people,
      links: [{ source: 'a', target: 'b' }],
      captions: [{ text: 'x' }, { text: 'y' }],
      style: { rules: [{ colour: 'red' }] },
      notes: [],
    });
    expect(parsed.problems.map(({ what }) => what)).toEqual([
      '“captions” holds 2 entries that were not used.',
      '“style.rules” holds one entry that was not used.',
    ]);
  });

  it('is a choice of tables where no list names two nodes: never people without their lines', () => {
    const parsed = readValue({ nodes: people, bonds: [{ first: 'Zoe', second: 'Yan' }] });
    expect(parsed.kind === 'tables' && parsed.tables.map(({ name }) => name)).toEqual(['nodes', 'bonds']);
    expect(kindsOf(parsed)).toHaveProperty('no-list-of-lines');
  });

  it.each([{ nodes: [], links: [] }, { elements: [] }, { graph: { nodes: {}, edges: [] } }])(
    'is called empty where it is: %j',
    (file) => {
      expect(readValue(file)).toMatchObject({ kind: 'refused', problems: [{ kind: 'empty-graph' }] });
    },
  );

  it('keeps what two parts of an entry say under one key', () => {
    const { nodes } = graphOf(
      readValue({ nodes: [{ id: 'a', type: 'card', attributes: { type: 'Person' } }] }),
    );
    expect(nodes.columns).toEqual(['id', 'label', 'type', 'attributes type']);
  });

  it('makes a claim of each quote of a line, and keeps ids that are too large for a number', () => {
    const parsed = readText(
      '',
      `{"nodes": [{"id": 727189530466459648}, {"id": 727189530466459649}],
        "links": [{"id": "e", "source": 727189530466459648, "target": 727189530466459649, "quote": ["x", "y"], "url": ["u", "v"]}]}`,
    );
    expect(graphOf(parsed).edges.rows).toEqual([
      ['e (1)', '727189530466459648', '727189530466459649', 'x', 'u'],
      ['e (2)', '727189530466459648', '727189530466459649', 'y', 'v'],
    ]);
    expect(graphsOf(parsed)).toHaveLength(1);
  });
});
