import type { XmlElement } from '@rgrove/parse-xml';
import type { TableBuilder } from '../buildTable';
import { newProblems, type ProblemKind, type ProblemList, refusal } from '../problem';
import { type GraphBuilder, graphBuilder, tooLarge } from '../rawGraph';
import { type RawGraph, type Reading, refused } from '../reading';
import { attribute, childrenOf, findInside, localName, ownText, readXml } from './readXml';

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
  readonly name: string;
  readonly on: string;
  readonly byDefault: string;
}

/** Reads GraphML: one graph or several, with keys by name or by id. */
export function readGraphml(text: string): Reading {
  const parsed = readXml(text);
  if (!parsed.ok) return refused(parsed.problem);
  const { root } = parsed;
  const graphs = childrenOf(root, 'graph');
  if (localName(root) !== 'graphml' || graphs.length === 0) {
    const what = `The file is XML, but no GraphML: “${localName(root)}” ${graphs.length > 0 ? 'is its outermost element' : 'holds no graph'}.`;
    return refused(refusal('other-xml', what, 'Import a GEXF or GraphML file.'));
  }
  const problems = newProblems();
  const keys = keysOf(root);
  const read: RawGraph[] = [];
  for (const [at, element] of graphs.entries()) {
    const parts = partsOf(element, problems);
    const large = tooLarge(parts.nodes.length, parts.edges.length);
    if (large) return refused(large, ...problems.list());
    read.push(readGraph(element, parts, keys, at, problems));
  }
  return { kind: 'graphs', graphs: read, problems: problems.list() };
}

function keysOf(root: XmlElement): ReadonlyMap<string, Key> {
  return new Map(
    childrenOf(root, 'key').map((element) => {
      const id = attribute(element, 'id');
      const [byDefault] = childrenOf(element, 'default');
      const name = attribute(element, 'attr.name') || id;
      return [
        id,
        { name, on: attribute(element, 'for') || 'all', byDefault: byDefault ? ownText(byDefault) : '' },
      ];
    }),
  );
}

interface Parts {
  readonly nodes: readonly XmlElement[];
  readonly edges: readonly { readonly element: XmlElement; readonly directed: boolean }[];
}

/** Nodes and edges of a graph and of all graphs inside its nodes, in the order of the file. */
function partsOf(graph: XmlElement, problems: ProblemList): Parts {
  const nodes: XmlElement[] = [];
  const edges: { element: XmlElement; directed: boolean }[] = [];
  const walk = (here: XmlElement) => {
    const directed = attribute(here, 'edgedefault') === 'directed';
    for (const element of childrenOf(here)) {
      const name = localName(element);
      if (name === 'edge') edges.push({ element, directed });
      else if (name === 'hyperedge') problems.add(hyperedge, undefined, endpointsOf(element));
      else if (name === 'node') {
        nodes.push(element);
        for (const inner of childrenOf(element, 'graph')) {
          problems.add(nestedGraph, nodes.length, attribute(element, 'id'));
          walk(inner);
        }
      }
    }
  };
  walk(graph);
  return { nodes, edges };
}

function endpointsOf(element: XmlElement): string {
  return childrenOf(element, 'endpoint')
    .map((end) => attribute(end, 'node'))
    .join(', ');
}

function readGraph(
  element: XmlElement,
  { nodes, edges }: Parts,
  keys: ReadonlyMap<string, Key>,
  at: number,
  problems: ProblemList,
): RawGraph {
  const graph = graphBuilder(attribute(element, 'id') || `graph ${at + 1}`, problems);
  for (const [place, node] of nodes.entries()) readNode(graph, node, place + 1, keys, problems);
  for (const [place, edge] of edges.entries()) {
    readEdge(graph, edge.element, edge.directed, place + 1, keys, problems);
  }
  return graph.finish(attribute(element, 'edgedefault') === 'directed');
}

function readNode(
  graph: GraphBuilder,
  element: XmlElement,
  number: number,
  keys: ReadonlyMap<string, Key>,
  problems: ProblemList,
): void {
  const values = valuesOf(element, 'node', keys, number, problems);
  if (!graph.node(number, attribute(element, 'id'), values.get('label') ?? '')) return;
  values.delete('label');
  setValues(graph.nodes, values);
}

function readEdge(
  graph: GraphBuilder,
  element: XmlElement,
  byDefault: boolean,
  number: number,
  keys: ReadonlyMap<string, Key>,
  problems: ProblemList,
): void {
  const said = attribute(element, 'directed');
  const directed = said === '' ? byDefault : said === 'true';
  const start = {
    id: attribute(element, 'id'),
    source: attribute(element, 'source'),
    target: attribute(element, 'target'),
    directed,
  };
  if (!graph.edge(number, start)) return;
  for (const name of ['sourceport', 'targetport']) {
    if (attribute(element, name)) problems.add(port, number, attribute(element, name));
  }
  setValues(graph.edges, valuesOf(element, 'edge', keys, number, problems));
}

/** The values an element says itself or leaves to the default, by the name of their key. */
function valuesOf(
  element: XmlElement,
  on: 'node' | 'edge',
  keys: ReadonlyMap<string, Key>,
  number: number,
  problems: ProblemList,
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
      if (label && ownText(label)) values.set('label', ownText(label));
    } else values.set(key?.name ?? id, ownText(data));
  }
  return values;
}

function setValues(table: TableBuilder, values: ReadonlyMap<string, string>): void {
  for (const [column, words] of values) table.set(column, words);
}
