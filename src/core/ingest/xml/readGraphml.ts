import type { TableBuilder } from '../parsed/buildTable';
import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import {
  type ImportProblem,
  newProblems,
  type ProblemCollector,
  type ProblemKind,
  refusal,
} from '../parsed/problem';
import { type GraphBuilder, graphBuilder, tooLarge } from '../parsed/rawGraph';
import { readFramed } from './readFramed';
import {
  attribute,
  childrenOf,
  directText,
  findInside,
  localName,
  type XmlElement,
  type XmlItems,
} from './readXml';

const undeclared: ProblemKind = {
  severity: 'warning',
  kind: 'undeclared-attribute',
  what: 'Values belong to keys that the file does not declare; they are kept under the key’s id.',
};
const nestedGraph: ProblemKind = {
  severity: 'note',
  kind: 'nested-graph',
  what: 'Graphs stand inside nodes; their nodes are read side by side with the others.',
  unit: 'node',
};
const port: ProblemKind = {
  severity: 'note',
  kind: 'port',
  what: 'Lines end at a port of a node; they are drawn to the node.',
  unit: 'edge',
};
const hyperedge: ProblemKind = {
  severity: 'warning',
  kind: 'hyperedge',
  what: 'Lines between more than two nodes were left out: a line here has two ends.',
  mend: 'Write one line for each pair that is meant.',
  unit: 'edge',
};
const drawing: ProblemKind = {
  severity: 'note',
  kind: 'drawing',
  what: 'What another program draws (shapes, places) is left out; labels in it are kept.',
};

interface Key {
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly byDefault: string;
}
type Keys = ReadonlyMap<string, Key>;

/** Reads GraphML: one graph or several, with keys by name or by id. `onShare` is told how much has been read, 0 to 1. */
export function readGraphml(text: string, onShare?: (share: number) => void): ParsedFile {
  const paths = ['node', 'edge', 'hyperedge'].map((name) => `graphml/graph/${name}`);
  const read = readFramed(text, { paths, frameOf: keysOf, begin: graphsReader }, onShare);
  if (!read.ok) return refused(read.problem);
  const { root, items } = read;
  const graphs = childrenOf(root, 'graph');
  if (localName(root) !== 'graphml' || graphs.length === 0) {
    const what = `The file is XML, but no GraphML: “${localName(root)}” ${graphs.length > 0 ? 'is its outermost element' : 'holds no graph'}.`;
    return refused(refusal('other-xml', what, 'Import a GEXF or GraphML file.'));
  }
  return items.finish(graphs);
}

function keysOf(root: XmlElement): Key[] {
  return childrenOf(root, 'key').map((element) => {
    const id = attribute(element, 'id');
    const [byDefault] = childrenOf(element, 'default');
    return {
      id,
      name: attribute(element, 'attr.name') || id,
      on: attribute(element, 'for') || 'all',
      byDefault: byDefault ? directText(byDefault) : '',
    };
  });
}

interface GraphsReader {
  readonly onItem: XmlItems['onItem'];
  /** `graphs`: all that the file holds, also those without an item. */
  readonly finish: (graphs: readonly XmlElement[]) => ParsedFile;
}

function graphsReader(declared: readonly Key[]): GraphsReader {
  const problems = newProblems();
  const keys: Keys = new Map(declared.map((key) => [key.id, key]));
  const readers = new Map<XmlElement, GraphReader>();
  const readerOf = (graph: XmlElement): GraphReader => {
    const known = readers.get(graph);
    if (known) return known;
    const reader = graphReader(attribute(graph, 'id') || `graph ${readers.size + 1}`, keys, problems);
    readers.set(graph, reader);
    return reader;
  };
  return {
    onItem: (item, [root, graph]) => {
      if (!root || !graph) return;
      // Graphs are counted as they come, also those that stay empty.
      if (!readers.has(graph)) for (const one of childrenOf(root, 'graph')) readerOf(one);
      readerOf(graph).onItem(item, attribute(graph, 'edgedefault') === 'directed');
    },
    finish: (graphs) => {
      const read: RawGraph[] = [];
      for (const graph of graphs) {
        const finished = readerOf(graph).finish(attribute(graph, 'edgedefault') === 'directed');
        if ('severity' in finished) return refused(finished);
        read.push(finished);
      }
      return { kind: 'graphs', graphs: read, problems: problems.list() };
    },
  };
}

interface GraphReader {
  readonly onItem: (item: XmlElement, directed: boolean) => void;
  /** The graph, or that it is too large. */
  readonly finish: (directed: boolean) => RawGraph | ImportProblem;
}

/** Reads nodes and edges of a graph and of all graphs inside its nodes, in the order of the file. */
function graphReader(name: string, keys: Keys, problems: ProblemCollector): GraphReader {
  const builder = graphBuilder(name, problems);
  const graph: OpenGraph = { builder, keys, problems };
  let nodes = 0;
  let edges = 0;
  const take = (element: XmlElement, directed: boolean) => {
    const kind = localName(element);
    if (kind === 'hyperedge') problems.add(hyperedge, undefined, endpointsOf(element));
    else if (kind === 'edge') {
      edges++;
      if (!tooLarge(0, edges)) readEdge(graph, element, edges, directed);
    } else if (kind === 'node') {
      nodes++;
      if (!tooLarge(nodes, 0)) readNode(graph, element, nodes);
      for (const inner of childrenOf(element, 'graph')) {
        problems.add(nestedGraph, nodes, attribute(element, 'id'));
        for (const child of childrenOf(inner)) take(child, attribute(inner, 'edgedefault') === 'directed');
      }
    }
  };
  return { onItem: take, finish: (directed) => tooLarge(nodes, edges) ?? builder.finish(directed) };
}

function endpointsOf(element: XmlElement): string {
  return childrenOf(element, 'endpoint')
    .map((end) => attribute(end, 'node'))
    .join(', ');
}

/** A graph that is being read, and what its elements are read by. */
interface OpenGraph {
  readonly builder: GraphBuilder;
  readonly keys: Keys;
  readonly problems: ProblemCollector;
}

function readNode(graph: OpenGraph, element: XmlElement, number: number): void {
  const values = valuesOf(graph, element, 'node', number);
  if (!graph.builder.node(number, attribute(element, 'id'), values.get('label') ?? '')) return;
  values.delete('label');
  setValues(graph.builder.nodes, values);
}

function readEdge(graph: OpenGraph, element: XmlElement, number: number, byDefault: boolean): void {
  const said = attribute(element, 'directed');
  const directed = said === '' ? byDefault : said === 'true';
  const start = {
    id: attribute(element, 'id'),
    source: attribute(element, 'source'),
    target: attribute(element, 'target'),
    directed,
  };
  if (!graph.builder.edge(number, start)) return;
  for (const name of ['sourceport', 'targetport']) {
    if (attribute(element, name)) graph.problems.add(port, number, attribute(element, name));
  }
  setValues(graph.builder.edges, valuesOf(graph, element, 'edge', number));
}

/** The values an element says itself or leaves to the default, by the name of their key. */
function valuesOf(
  { keys, problems }: OpenGraph,
  element: XmlElement,
  on: 'node' | 'edge',
  number: number,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, on: belongs, byDefault } of keys.values()) {
    if (byDefault !== '' && (belongs === on || belongs === 'all')) values.set(name, byDefault);
  }
  for (const data of childrenOf(element, 'data')) {
    const id = attribute(data, 'key');
    const key = keys.get(id);
    if (!key) problems.add({ ...undeclared, unit: on }, number, id);
    if (childrenOf(data).length > 0) {
      problems.add({ ...drawing, unit: on }, number, id);
      const label = findInside(data, 'NodeLabel') ?? findInside(data, 'EdgeLabel');
      if (label && directText(label)) values.set('label', directText(label));
    } else values.set(key?.name ?? id, directText(data));
  }
  return values;
}

function setValues(table: TableBuilder, values: ReadonlyMap<string, string>): void {
  for (const [column, words] of values) table.set(column, words);
}
