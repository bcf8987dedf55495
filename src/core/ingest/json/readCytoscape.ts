import { type ParsedFile, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphBuilder, tooLarge } from '../parsed/rawGraph';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { setCells } from './readNodeLink';

const notElement: ProblemKind = {
  severity: 'warning',
  kind: 'not-an-entry',
  what: 'Elements without “data” were left out.',
};
const compound: ProblemKind = {
  severity: 'note',
  kind: 'nested-graph',
  what: 'Nodes stand inside other nodes; they are read side by side, and “parent” stays a column.',
  unit: 'node',
};

interface Element {
  readonly number: number;
  readonly value: JsonObject;
  readonly data: JsonObject;
}

/** True for a list that Cytoscape could have written: records that keep what they say under `data`. */
export function looksLikeElements(list: readonly unknown[]): boolean {
  return list.length > 0 && list.some((value) => isObject(value) && isElement(value));
}

function isElement(value: JsonObject): boolean {
  const data = field(value, 'data');
  return isObject(data) && ['id', 'source', 'target'].some((key) => field(data, key) !== undefined);
}

/** A flat list of elements, or `{elements: {nodes, edges}}`, or `{elements: [...]}`. */
export function readCytoscape(elements: unknown, name: string, problems: ProblemCollector): ParsedFile {
  const { nodes, edges } = partsOf(elements, problems);
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  const graph = graphBuilder(name, problems);
  for (const { number, value, data } of nodes) {
    if (!graph.node(number, plainText(field(data, 'id')) ?? '', plainText(field(data, 'label')) ?? ''))
      continue;
    setCells(graph.nodes, data, ['id', 'label'], { unit: 'node', number }, problems);
    graph.nodes.set('classes', classesOf(value));
    if (field(data, 'parent') !== undefined) problems.add(compound, number);
  }
  for (const { number, value, data } of edges) {
    const start = {
      id: plainText(field(data, 'id')) ?? '',
      source: plainText(field(data, 'source')) ?? '',
      target: plainText(field(data, 'target')) ?? '',
      directed: null,
    };
    if (!graph.edge(number, start)) continue;
    setCells(graph.edges, data, ['id', 'source', 'target'], { unit: 'edge', number }, problems);
    graph.edges.set('classes', classesOf(value));
  }
  // The format has no word for direction: only a style sheet says whether arrows are drawn.
  return { kind: 'graphs', graphs: [graph.finish(null)], problems: problems.list() };
}

/** Elements keep the number they have in the list they stand in. */
function partsOf(elements: unknown, problems: ProblemCollector): { nodes: Element[]; edges: Element[] } {
  const nodes: Element[] = [];
  const edges: Element[] = [];
  const sort = (list: unknown, group: 'nodes' | 'edges' | null) => {
    if (!Array.isArray(list)) return;
    for (const [at, value] of list.entries()) {
      const data = isObject(value) ? field(value, 'data') : undefined;
      if (!isObject(value) || !isObject(data)) {
        problems.add({ ...notElement, unit: group === 'edges' ? 'edge' : 'node' }, at + 1);
        continue;
      }
      const own = group ?? field(value, 'group');
      const isEdge = own === 'edges' || (own !== 'nodes' && field(data, 'source') !== undefined);
      (isEdge ? edges : nodes).push({ number: at + 1, value, data });
    }
  };
  if (isObject(elements)) {
    sort(field(elements, 'nodes'), 'nodes');
    sort(field(elements, 'edges'), 'edges');
  } else sort(elements, null);
  return { nodes, edges };
}

function classesOf(value: JsonObject): string {
  const classes = field(value, 'classes');
  return Array.isArray(classes)
    ? classes.map((part) => plainText(part) ?? '').join(' ')
    : (plainText(classes) ?? '');
}
