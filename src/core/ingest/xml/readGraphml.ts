import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import {
  type ImportProblem,
  newProblems,
  type ProblemCollector,
  type ProblemKind,
  refusal,
} from '../parsed/problem';
import { graphBuilder, graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Key, type Keys, readGraphmlEdge, readGraphmlNode } from './graphmlItems';
import { readFramed } from './readFramed';
import { attribute, childrenOf, directText, localName, type XmlElement, type XmlItems } from './readXml';

const nestedGraph: ProblemKind = {
  severity: 'note',
  kind: 'nested-graph',
  what: 'Graphs stand inside nodes; their nodes are read side by side with the others.',
  unit: 'node',
};
const hyperedge: ProblemKind = {
  severity: 'warning',
  kind: 'hyperedge',
  what: 'Lines between more than two nodes were left out: a line here has two ends.',
  mend: 'Write one line for each pair that is meant.',
  unit: 'edge',
};
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
      return graphsOrEmpty(read, problems);
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
  let nodes = 0;
  let edges = 0;
  const take = (element: XmlElement, directed: boolean) => {
    const kind = localName(element);
    if (kind === 'hyperedge') problems.add(hyperedge, undefined, endpointsOf(element));
    else if (kind === 'edge') {
      edges++;
      if (!tooLarge(0, edges)) readGraphmlEdge(builder, element, { number: edges, directed }, keys, problems);
    } else if (kind === 'node') {
      nodes++;
      if (!tooLarge(nodes, 0)) readGraphmlNode(builder, element, nodes, keys, problems);
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
