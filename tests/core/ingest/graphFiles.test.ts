import { describe, expect, it } from 'vitest';
import type { RawGraph } from '../../../src/core/ingest/parsed/parsedFile';
import { readFile } from '../../../src/core/ingest/readFile';
import { datasetFile, datasetsAtHand, decode } from '../../support/datasetFile';
import { columnOf, endsOf, graphOf, graphsOf, kindsOf } from './parsedFile';

/** A file of the data sets, read; nothing is tried where it is not at hand, and the log says so. */
const read = (name: string) => readFile(name.split('/').at(-1) ?? '', datasetFile(name), decode);

const counts = (graph: RawGraph) => [graph.nodes.rows.length, graph.edges.rows.length, graph.directed];

describe.runIf(datasetsAtHand)('graph files of other programs', () => {
  it.each([
    ['graphology/arctic.gexf', 1715, 6676, true],
    ['graphology/les_miserables.gexf', 77, 254, true],
    ['graphology/case.gexf', 10, 20, true],
    ['graphology/edge_data.gexf', 4, 5, true],
    ['graphology/mixed.gexf', 3, 3, 'mixed'],
    ['graphology/missing_nodes.gexf', 2, 4, true],
    ['graphology/undeclared_attribute.gexf', 2, 1, true],
    ['graphology/v1_3.gexf', 2, 1, false],
    ['graphology/minimal.gexf', 2, 1, true],
    ['graphology/miserables.graphml', 77, 254, false],
    ['graphology/miserables_broken.graphml', 77, 254, false],
    ['graphology/missing_nodes.graphml', 15, 37, true],
    ['graphology/multigraph.graphml', 6, 9, false],
    ['graphology/mixed_multigraph.graphml', 6, 8, 'mixed'],
    ['graphology/basic.graphml', 11, 12, false],
    ['cytoscape-js/edge-types.json', 23, 18, null],
    ['cytoscape-js/colajs-graph.json', 21, 593, null],
    ['cytoscape-js/6000-elements.json', 161, 5845, null],
    ['force-graph-json/miserables.json', 77, 254, null],
    ['force-graph-json/blocks.json', 1238, 2602, null],
    ['json-graph-format/les_miserables.json', 77, 254, true],
    ['json-graph-format/usual_suspects.json', 2, 1, true],
    ['json-graph-format/test.network.json', 9, 8, true],
    ['json-graph-format/hyper-directed.json', 8, 0, true],
  ] as const)('%s: %d nodes, %d lines, directed: %s', (name, nodes, edges, directed) => {
    const reading = read(name);
    expect(graphsOf(reading)).toHaveLength(1);
    expect(counts(graphOf(reading))).toEqual([nodes, edges, directed]);
  });

  it('keeps the names of all who speak, whatever their letters', () => {
    const { nodes } = graphOf(read('graphology/arctic.gexf'));
    const labels = columnOf(nodes, 'label');
    expect(labels.filter((label) => /[^ -~]/.test(label))).toHaveLength(376);
    expect(columnOf(nodes, 'nodedef')[0]).toBe('n0');
    expect(nodes.columns).toContain('label (2)');
  });

  it('keeps attribute ids with capitals, and a label that is a number beside the name', () => {
    const { nodes } = graphOf(read('graphology/case.gexf'));
    expect(columnOf(nodes, 'label')[0]).toBe('1');
    expect(columnOf(nodes, 'name')[0]).toBe('Britta Witzel');
    expect(columnOf(nodes, 'Position')[0]).toBe('VP');
  });

  it('takes the default of an attribute only where nothing is said', () => {
    const { nodes, edges } = graphOf(read('graphology/edge_data.gexf'));
    expect(columnOf(edges, 'Predicate')).toEqual(['likes', 'owns', 'knows', 'likes', 'likes']);
    expect(columnOf(nodes, 'frog')).toEqual(['true', 'true', 'true', 'false']);
    expect(columnOf(graphOf(read('graphology/mixed_multigraph.graphml')).nodes, 'color')).toEqual([
      'green',
      'yellow',
      'blue',
      'red',
      'yellow',
      'turquoise',
    ]);
  });

  it('keeps the direction of each line where they differ', () => {
    const gexf = graphOf(read('graphology/mixed.gexf'));
    expect(gexf.edgeDirected).toEqual([true, true, false]);
    expect(columnOf(gexf.edges, 'label')).toEqual(['', 'Nice edge', '']);
    const graphml = graphOf(read('graphology/mixed_multigraph.graphml'));
    expect(graphml.edgeDirected).toEqual([false, false, false, true, false, false, false, true]);
  });

  it('keeps values of attributes that were never declared, and says so', () => {
    const reading = read('graphology/undeclared_attribute.gexf');
    expect(columnOf(graphOf(reading).nodes, 'url')).toEqual([
      'http://gephi.org',
      'http://medialab.github.io/nansi',
    ]);
    expect(columnOf(graphOf(reading).edges, 'count')).toEqual(['43']);
    expect(reading.problems.map(({ kind }) => kind)).toContain('undeclared-attribute');
    const broken = read('graphology/miserables_broken.graphml');
    const whole = read('graphology/miserables.graphml');
    expect(columnOf(graphOf(broken).nodes, 'label')).toEqual(columnOf(graphOf(whole).nodes, 'label'));
    expect(columnOf(graphOf(broken).nodes, 'label')[0]).toBe('Valjean');
  });

  it('keeps the kind of a line, and tells of a direction that only the format gives', () => {
    const reading = read('graphology/v1_3.gexf');
    expect(columnOf(graphOf(reading).edges, 'kind')).toEqual(['likes']);
    expect(kindsOf(reading)).toHaveProperty('undirected-by-format');
    expect(kindsOf(read('json-graph-format/usual_suspects.json'))).toHaveProperty('directed-by-format');
  });

  it('lists lines to nodes that do not exist, with their place', () => {
    const gexf = read('graphology/missing_nodes.gexf');
    expect([...graphOf(gexf).missing.keys()]).toEqual(['2', '4', '5', '6']);
    expect(kindsOf(gexf)).toEqual({ 'missing-node': [1, 3, 4] });
    const graphml = read('graphology/missing_nodes.graphml');
    expect(graphOf(graphml).missing.size).toBe(36);
    expect(kindsOf(graphml)['missing-node']).toHaveLength(37);
  });

  it('lists the line from a node to itself', () => {
    const reading = read('cytoscape-js/edge-types.json');
    expect(reading.problems).toMatchObject([
      { kind: 'self-loop', count: 1, unit: 'edge', examples: ['n23'] },
    ]);
  });

  it('keeps parallel lines, each with its own kind', () => {
    const { edges } = graphOf(read('cytoscape-js/colajs-graph.json'));
    expect(new Set(edges.rows.map((row) => `${row[1]} ${row[2]}`)).size).toBe(593 - 476);
    expect(new Set(columnOf(edges, 'group')).size).toBeGreaterThan(1);
    expect(columnOf(graphOf(read('cytoscape-js/edge-types.json')).edges, 'classes')[0]).toBe('bezier');
  });

  it('keeps several graphs of one file apart', () => {
    const graphs = graphsOf(read('json-graph-format/car_graphs.json'));
    expect(graphs.map(({ name }) => name)).toEqual([
      'Car Manufacturer Relationships',
      'Car Manufacturer Countries',
    ]);
    expect(graphs.map((graph) => counts(graph).slice(0, 2))).toEqual([
      [4, 2],
      [3, 2],
    ]);
  });

  it('keeps ids with brackets and quotation marks, and metadata as columns', () => {
    const { nodes } = graphOf(read('json-graph-format/test.network.json'));
    expect(columnOf(nodes, 'id')).toContain('bp(GO:"T-helper 1 type immune response")');
    const suspects = graphOf(read('json-graph-format/usual_suspects.json'));
    expect(endsOf(suspects)).toEqual(['Roger Kint → Keyser Söze']);
    expect(columnOf(suspects.edges, 'relation')).toEqual(['is']);
    expect(columnOf(suspects.nodes, 'nickname')).toEqual(['Verbal', '']);
  });

  it('tells of lines between more than two', () => {
    const reading = read('json-graph-format/hyper-directed.json');
    expect(kindsOf(reading)).toEqual({ hyperedge: [1, 2, 3, 4], 'no-lines': [] });
    expect(reading.problems[0]?.examples[0]).toBe('a,b,c → f,g');
  });

  it('is told to be empty where it is', () => {
    const reading = read('json-graph-format/empty_test.json');
    expect(reading).toMatchObject({ kind: 'refused', problems: [{ kind: 'empty-graph' }] });
  });

  it('has no label to read where there is none', () => {
    const { nodes } = graphOf(read('force-graph-json/blocks.json'));
    expect(new Set(columnOf(nodes, 'label'))).toEqual(new Set(['']));
    expect(columnOf(nodes, 'description').filter((text) => text === '')).toHaveLength(84);
  });
});
