import { type ParsedFile, refused } from '../parsed/parsedFile';
import { newProblems, type ProblemKind, refusal, remark } from '../parsed/problem';
import { graphBuilder, graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type GexfFrame, gexfFrame, graphIn } from './gexfFrame';
import { type Declarations, readGexfEdge, readGexfNode } from './gexfItems';
import { readFramed } from './readFramed';
import { attribute, childrenOf, localName, type XmlElement, type XmlItems } from './readXml';

const knownVersions = new Set(['', '1.0', '1.1', '1.2', '1.2draft', '1.3']);

const nestedNodes: ProblemKind = {
  severity: 'note',
  kind: 'nested-graph',
  what: 'Nodes stand inside other nodes; they are read side by side.',
  unit: 'node',
};
const undirectedByFormat: ProblemKind = {
  severity: 'note',
  kind: 'undirected-by-format',
  what: 'The file does not say whether lines have a direction; its format says that they have none.',
};

/** Reads GEXF 1.1 to 1.3, with or without a version. `onShare` is told how much has been read, 0 to 1. */
export function readGexf(text: string, onShare?: (share: number) => void): ParsedFile {
  const paths = ['gexf/graph/nodes/node', 'gexf/graph/edges/edge'];
  const read = readFramed(text, { paths, frameOf: gexfFrame, begin: graphReader }, onShare);
  if (!read.ok) return refused(read.problem);
  const { root, items } = read;
  const graph = graphIn(root);
  if (localName(root) !== 'gexf' || !graph) {
    const what = `The file is XML, but no GEXF: “${localName(root)}” ${graph ? 'is its outermost element' : 'holds no graph'}.`;
    return refused(refusal('other-xml', what, 'Import a GEXF or GraphML file.'));
  }
  return items.finish(attribute(root, 'version'), attribute(graph, 'defaultedgetype'));
}

interface GraphReader {
  readonly onItem: XmlItems['onItem'];
  /** By the version that the file names, and the type of lines that name none; '' where it says neither. */
  readonly finish: (version: string, defaultType: string) => ParsedFile;
}

function graphReader({ name, node, edge, mutual }: GexfFrame): GraphReader {
  const problems = newProblems();
  const builder = graphBuilder(name, problems);
  const ofNodes: Declarations = new Map(node.map((declared) => [declared.id, declared]));
  const ofEdges: Declarations = new Map(edge.map((declared) => [declared.id, declared]));
  let nodes = 0;
  let edges = 0;
  let untyped = false;
  /** Nodes in the order of the file; those that stand inside others follow them, and so do the lines there. */
  const takeNode = (element: XmlElement, around: string) => {
    nodes++;
    const id = attribute(element, 'id');
    if (around !== '') problems.add(nestedNodes, nodes, id);
    if (!tooLarge(nodes, 0)) readGexfNode(builder, element, { number: nodes, around }, ofNodes, problems);
    for (const inner of inLists(element, 'nodes', 'node')) takeNode(inner, id);
    for (const inner of inLists(element, 'edges', 'edge')) takeEdge(inner);
  };
  const takeEdge = (element: XmlElement) => {
    edges++;
    untyped ||= attribute(element, 'type') === '';
    if (!tooLarge(0, edges)) readGexfEdge(builder, element, { number: edges, mutual }, ofEdges, problems);
  };
  return {
    onItem: (item, [root, graph]) => {
      if (!root || graphIn(root) !== graph) return;
      if (localName(item) === 'node') takeNode(item, '');
      else takeEdge(item);
    },
    finish: (version, defaultType) => {
      const large = tooLarge(nodes, edges);
      if (large) return refused(large);
      if (!knownVersions.has(version)) {
        const what = `The file says GEXF ${version}, which is not known here. It was read as GEXF 1.3.`;
        problems.addAll([remark('warning', 'unknown-version', what, 'Look at the result with care.')]);
      }
      if (defaultType === '' && untyped) problems.add(undirectedByFormat);
      const graph = builder.finish(defaultType !== '' && defaultType !== 'undirected');
      return graphsOrEmpty([graph], problems);
    },
  };
}

function inLists(element: XmlElement, list: string, item: string): XmlElement[] {
  return childrenOf(element, list).flatMap((one) => childrenOf(one, item));
}
