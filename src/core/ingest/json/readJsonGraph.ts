import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphBuilder, tooLarge } from '../parsed/rawGraph';
import { notAnEntry } from './jsonProblems';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { setCells } from './readNodeLink';

const hyperedge: ProblemKind = {
  severity: 'warning',
  kind: 'hyperedge',
  what: 'Lines between more than two nodes were left out: a line here has two ends.',
  mend: 'Write one line for each pair that is meant.',
  unit: 'edge',
};

const directedByFormat: ProblemKind = {
  severity: 'note',
  kind: 'directed-by-format',
  what: 'The file does not say whether lines have a direction; its format says that they have one.',
};

/** JSON Graph Format, version 1 (nodes in a list) and 2 (nodes by their id); `{graph}` or `{graphs: [...]}`. */
export function readJsonGraph(value: JsonObject, problems: ProblemCollector): ParsedFile {
  const single = field(value, 'graph');
  const several = field(value, 'graphs');
  const sources = [...(isObject(single) ? [single] : []), ...(Array.isArray(several) ? several : [])];
  const graphs: RawGraph[] = [];
  for (const [at, source] of sources.entries()) {
    if (!isObject(source)) {
      problems.add(notAnEntry, at + 1);
      continue;
    }
    const nodes = nodesOf(source);
    const edges = field(source, 'edges');
    const large = tooLarge(nodes.length, Array.isArray(edges) ? edges.length : 0);
    if (large) return refused(large, ...problems.list());
    graphs.push(readGraph(source, nodes, Array.isArray(edges) ? edges : [], at, problems));
  }
  return { kind: 'graphs', graphs, problems: problems.list() };
}

function nodesOf(graph: JsonObject): readonly (readonly [id: string, value: unknown])[] {
  const nodes = field(graph, 'nodes');
  if (Array.isArray(nodes)) {
    return nodes.map((value) => [isObject(value) ? (plainText(field(value, 'id')) ?? '') : '', value]);
  }
  return isObject(nodes) ? Object.entries(nodes) : [];
}

function readGraph(
  source: JsonObject,
  nodes: readonly (readonly [string, unknown])[],
  edges: readonly unknown[],
  at: number,
  problems: ProblemCollector,
): RawGraph {
  const name = plainText(field(source, 'label')) || plainText(field(source, 'id')) || `graph ${at + 1}`;
  const graph = graphBuilder(name, problems);
  for (const [place, [id, value]] of nodes.entries()) {
    const node = isObject(value) ? value : {};
    if (!graph.node(place + 1, id, plainText(field(node, 'label')) ?? '')) continue;
    setCells(graph.nodes, flat(node), ['id', 'label'], { unit: 'node', number: place + 1 }, problems);
  }
  for (const [place, value] of edges.entries()) {
    if (!isObject(value)) {
      problems.add({ ...notAnEntry, unit: 'edge' }, place + 1);
      continue;
    }
    const directed = field(value, 'directed');
    const start = {
      id: plainText(field(value, 'id')) ?? '',
      source: plainText(field(value, 'source')) ?? '',
      target: plainText(field(value, 'target')) ?? '',
      directed: typeof directed === 'boolean' ? directed : null,
    };
    if (!graph.edge(place + 1, start)) continue;
    setCells(
      graph.edges,
      flat(value),
      ['id', 'source', 'target', 'directed'],
      { unit: 'edge', number: place + 1 },
      problems,
    );
  }
  reportHyperedges(source, problems);
  const directed = field(source, 'directed');
  if (directed === undefined && edges.length > 0) {
    problems.add(directedByFormat, undefined, name);
  }
  return graph.finish(typeof directed === 'boolean' ? directed : true);
}

function reportHyperedges(source: JsonObject, problems: ProblemCollector): void {
  const hyperedges = field(source, 'hyperedges');
  if (!Array.isArray(hyperedges)) return;
  for (const [at, value] of hyperedges.entries()) {
    const ends = isObject(value)
      ? [field(value, 'source') ?? field(value, 'nodes'), field(value, 'target')]
      : [];
    problems.add(
      hyperedge,
      at + 1,
      ends
        .filter((end) => end !== undefined)
        .map((end) => String(end))
        .join(' → '),
    );
  }
}

/** What a node or line says is under `metadata`; its own keys come first. */
function flat(value: JsonObject): JsonObject {
  const metadata = field(value, 'metadata');
  if (!isObject(metadata)) return value;
  const { metadata: _, ...rest } = value;
  return { ...metadata, ...rest };
}
