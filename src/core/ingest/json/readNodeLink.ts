import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import { type ProblemCollector, remark } from '../parsed/problem';
import { type GraphBuilder, graphBuilder, tooLarge } from '../parsed/rawGraph';
import { nestedValues, notAnEntry } from './jsonProblems';
import { eachCell, field, isObject, type JsonObject, plainText } from './jsonValue';

/** A list of records under `nodes` and one under `links` or `edges`, as d3, graphology and many programs write it. */
export function readNodeLink(value: JsonObject, problems: ProblemCollector): ParsedFile {
  const nodes = entriesOf(field(value, 'nodes'), 'node', problems);
  const edges = entriesOf(field(value, 'links') ?? field(value, 'edges'), 'edge', problems);
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  const graph = buildNodeLink(nameOf(value), nodes, edges, directedOf(value), problems);
  return { kind: 'graphs', graphs: [graph], problems: problems.list() };
}

interface Entry {
  readonly number: number;
  readonly value: JsonObject;
}

/** A list, or an object whose keys are the ids. */
function entriesOf(list: unknown, unit: 'node' | 'edge', problems: ProblemCollector): Entry[] {
  const values = Array.isArray(list)
    ? list
    : isObject(list)
      ? Object.entries(list).map(([id, value]) => (isObject(value) ? { id, ...value } : { id, label: value }))
      : [];
  const entries: Entry[] = [];
  for (const [at, value] of values.entries()) {
    if (isObject(value)) entries.push({ number: at + 1, value: flat(value) });
    else if (unit === 'node' && (typeof value === 'string' || typeof value === 'number')) {
      entries.push({ number: at + 1, value: { id: value } });
    } else problems.add({ ...notAnEntry, unit }, at + 1);
  }
  return entries;
}

function nameOf(value: JsonObject): string {
  return plainText(field(value, 'label')) || plainText(field(value, 'name')) || 'the graph';
}

function directedOf(value: JsonObject): boolean | null {
  const options = field(value, 'options');
  const type = isObject(options) ? field(options, 'type') : undefined;
  if (type === 'directed' || type === 'undirected') return type === 'directed';
  const directed = field(value, 'directed');
  return typeof directed === 'boolean' ? directed : null;
}

const idKeys = ['id', 'key', '_id'];

/** The keys that name the ends of a line: `source` is where it starts only beside a `target`. */
interface EndKeys {
  readonly source: string;
  readonly target: string;
}

function endKeysOf(edges: readonly Entry[]): EndKeys {
  const has = (key: string) => edges.some(({ value }) => field(value, key) !== undefined);
  return !has('target') && has('from') && has('to')
    ? { source: 'from', target: 'to' }
    : { source: 'source', target: 'target' };
}

function buildNodeLink(
  name: string,
  nodes: readonly Entry[],
  edges: readonly Entry[],
  directed: boolean | null,
  problems: ProblemCollector,
): RawGraph {
  const graph = graphBuilder(name, problems);
  const ends = endKeysOf(edges);
  const ids = nameNodes(nodes, edges, ends, problems);
  for (const [at, { number, value }] of nodes.entries()) {
    const label = plainText(field(value, 'label')) ?? '';
    if (!graph.node(number, ids.ofNode[at] ?? '', label)) continue;
    setCells(graph.nodes, value, [ids.key, 'label'], { unit: 'node', number }, problems);
  }
  const fixed = ['id', 'key', ends.source, ends.target, 'directed', 'undirected'];
  for (const { number, value } of edges) {
    const start = {
      id: plainText(field(value, 'id') ?? field(value, 'key')) ?? '',
      source: ids.ofEnd(field(value, ends.source)),
      target: ids.ofEnd(field(value, ends.target)),
      directed: edgeDirection(value),
    };
    if (!graph.edge(number, start)) continue;
    setCells(graph.edges, value, fixed, { unit: 'edge', number }, problems);
  }
  return graph.finish(directed);
}

/** graphology and others keep what belongs to an entry under `attributes`. */
function flat(value: JsonObject): JsonObject {
  const attributes = field(value, 'attributes');
  if (!isObject(attributes)) return value;
  const { attributes: _, ...rest } = value;
  return { ...rest, ...attributes };
}

/** Sets the cells of the row begun last, but for the keys that are its fixed columns. */
export function setCells(
  table: GraphBuilder['nodes'],
  value: JsonObject,
  fixed: readonly (string | null)[],
  { unit, number }: { readonly unit: 'node' | 'edge'; readonly number: number },
  problems: ProblemCollector,
): void {
  eachCell(
    value,
    (path, text) => {
      if (!fixed.includes(path)) table.set(path, text);
    },
    (path) => problems.add({ ...nestedValues, unit }, number, path),
  );
}

function edgeDirection(value: JsonObject): boolean | null {
  const directed = field(value, 'directed');
  if (typeof directed === 'boolean') return directed;
  const undirected = field(value, 'undirected');
  return typeof undirected === 'boolean' ? !undirected : null;
}

interface NodeNames {
  readonly ofNode: readonly string[];
  readonly ofEnd: (end: unknown) => string;
  /** The key that the ids stand under; null where nodes are known by their place. */
  readonly key: string | null;
}

/** By what edges name their ends: an id, a name, or the place in the list that d3 used to count from 0. */
function nameNodes(
  nodes: readonly Entry[],
  edges: readonly Entry[],
  keys: EndKeys,
  problems: ProblemCollector,
): NodeNames {
  const someEnd = (test: (end: unknown) => boolean) =>
    edges.some(({ value }) => test(field(value, keys.source)) || test(field(value, keys.target)));
  const isNamedIn = (names: ReadonlySet<string>) => (end: unknown) => isPlain(end) && names.has(String(end));
  const idKey = idKeys.find((candidate) => nodes.some(({ value }) => plainText(field(value, candidate))));
  const key =
    idKey ??
    ['name', 'label'].find((candidate) => {
      const names = new Set(nodes.map(({ value }) => plainText(field(value, candidate)) ?? ''));
      return !names.has('') && someEnd(isNamedIn(names));
    });
  const own = nodes.map(({ value }) => (key === undefined ? '' : (plainText(field(value, key)) ?? '')));
  const byPlace =
    someEnd(isPlain) &&
    !someEnd((end) => isPlain(end) && !isPlace(end, nodes.length)) &&
    !someEnd(isNamedIn(new Set(own)));
  if (byPlace) {
    const ids = key === undefined ? nodes.map((_, at) => String(at)) : own;
    const what = 'Lines name their ends by place in the list of nodes, counted from 0.';
    problems.addAll([remark('note', 'ends-by-place', what)]);
    return { ofNode: ids, ofEnd: (end) => ids[Number(end)] ?? '', key: key ?? null };
  }
  const ofNode = key === undefined ? nodes.map((_, at) => String(at)) : own;
  return { ofNode, ofEnd: (end) => endText(end, key ?? 'id'), key: key ?? null };
}

function isPlain(end: unknown): boolean {
  return typeof end === 'string' || typeof end === 'number';
}

function isPlace(end: unknown, size: number): boolean {
  return typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < size;
}

/** d3 puts the node itself in place of its id once it has drawn a graph. */
function endText(end: unknown, key: string): string {
  return plainText(isObject(end) ? field(end, key) : end) ?? '';
}
