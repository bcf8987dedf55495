import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, type ProblemKind, shorten } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Entry, entriesOf, holdsEntries } from './entries';
import { adaptedTo, dialectOf } from './graphDialects';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { type EndKeys, endKeysOf, endsByReference } from './lineEnds';
import { namingKeys } from './nodeNames';
import { tellOtherLists } from './otherLists';
import { readRecords } from './readRecords';

/** A list of lines, and how it names their ends. */
interface LineList {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly ends: EndKeys;
}

const unlikelyList: ProblemKind = {
  severity: 'note',
  kind: 'lines-by-their-ends',
  what: 'Lists were taken for lines because their entries name two of the nodes.',
};
const byReference: ProblemKind = {
  severity: 'warning',
  kind: 'ends-by-reference',
  what: 'No usual word says where lines begin and end; the first two keys that name nodes were taken.',
  mend: 'Look at the first lines below. Write “source” and “target” where it is otherwise.',
};
const noLineList: ProblemKind = {
  severity: 'warning',
  kind: 'no-list-of-lines',
  what: 'The file holds nodes, and beside them no list whose entries name two of them: choose below which list holds the lines.',
};

const nodeKeys = /^(?:nodes|vertices|vertexes|elements|entities|actors|points|people|persons)$/i;
const lineKeys = /^(?:links|edges|relationships|relations|connections|arcs|ties|lines)$/i;

/** The parts of a value that hold a graph as lists: itself, or what stands one step inside. */
export function graphPartsOf(value: JsonObject): JsonObject[] {
  const holds = (part: unknown): part is JsonObject => isObject(part) && nodeKeyOf(part) !== undefined;
  if (holds(value)) return [value];
  return Object.values(value).filter(holds);
}

function nodeKeyOf(value: JsonObject): string | undefined {
  return Object.keys(value).find((key) => {
    if (!nodeKeys.test(key)) return false;
    const list = value[key];
    const isKnown = Array.isArray(list) || holdsEntries(list) || /^nodes$/i.test(key);
    return isKnown && (/^nodes$/i.test(key) || Object.keys(value).some((one) => lineKeys.test(one)));
  });
}

/** Lists of nodes and of lines, as d3, graphology, networkx, vis, Kumu and many programs write them. */
export function readGraphLists(
  whole: JsonObject,
  parts: readonly JsonObject[],
  problems: ProblemCollector,
): ParsedFile {
  const graphs: RawGraph[] = [];
  const used = new Set<unknown>(parts);
  for (const part of parts) {
    const nodeKey = nodeKeyOf(part) ?? 'nodes';
    const nodes = entriesOf(part[nodeKey], 'node', problems);
    const lists = linesOf(part, nodeKey, nodes, problems);
    const unknown = Object.entries(part).filter(([key, list]) => key !== nodeKey && holdsEntries(list));
    if (lists.length === 0 && unknown.length > 0 && parts.length === 1) {
      problems.add(noLineList);
      const tables = [[nodeKey, part[nodeKey]] as const, ...unknown].map(([key, list]) =>
        tableOf(key, list, problems),
      );
      return { kind: 'tables', tables, problems: problems.list() };
    }
    const edges = combined(lists);
    const large = tooLarge(nodes.length, edges.length);
    if (large) return refused(large, ...problems.list());
    graphs.push(graphOf(part, nodes, edges, lists[0]?.ends ?? null, problems));
    used.add(part[nodeKey]);
    for (const { key } of lists) used.add(part[key]);
    tellOtherLists(
      part,
      (list) => used.has(list) || (lists.length > 0 && isSame(list, part, lists)),
      problems,
    );
  }
  tellOtherLists(whole, (list) => used.has(list) || parts.includes(whole), problems);
  return graphsOrEmpty(graphs, problems);
}

function tableOf(key: string, list: unknown, problems: ProblemCollector) {
  const values = entriesOf(list, 'node', problems).map(({ value }) => value);
  return readRecords(key, values, problems);
}

/** Every list of lines: under a usual name, or because its entries name two nodes. */
function linesOf(
  part: JsonObject,
  nodeKey: string,
  nodes: readonly Entry[],
  problems: ProblemCollector,
): LineList[] {
  const known = new Set(
    namingKeys(nodes).flatMap((key) => nodes.map(({ value }) => plainText(field(value, key)) ?? '')),
  );
  known.delete('');
  const lists = Object.entries(part)
    .filter(([key, list]) => key !== nodeKey && isList(key, list))
    .map(([key, list]) => {
      const told = newProblems();
      return { key, entries: entriesOf(list, 'edge', told), told };
    });
  const found = lists.flatMap(({ key, entries, told }): LineList[] => {
    const isUsual = lineKeys.test(key);
    const ends = (isUsual ? usualEnds(entries) : null) ?? endKeysOf(entries, known);
    if (ends === null) return [];
    if (!isUsual) problems.add(unlikelyList, undefined, key);
    // Told only of lists that lines are made of.
    problems.addAll(told.list());
    return [{ key, entries, ends }];
  });
  if (found.length > 0) return withoutCopies(found, part);
  return lists.flatMap(({ key, entries, told }): LineList[] => {
    const ends = endsByReference(entries, known);
    if (ends === null) return [];
    problems.add(byReference, undefined, `${key}: ${shorten(ends.source)} → ${shorten(ends.target)}`);
    problems.addAll(told.list());
    return [{ key, entries, ends }];
  });
}

/** Under a usual name these words need no proof. */
function usualEnds(entries: readonly Entry[]): EndKeys | null {
  const ends = endKeysOf(entries);
  return ends && /^(?:source|from|src)/i.test(ends.source) ? ends : null;
}

function isList(key: string, list: unknown): boolean {
  return holdsEntries(list) || (lineKeys.test(key) && Array.isArray(list) && list.length > 0);
}

/** Files that are meant for two programs hold the same lines under two names: they count once. */
function withoutCopies(lists: readonly LineList[], part: JsonObject): LineList[] {
  return lists.filter(
    ({ key }, at) => !lists.slice(0, at).some((before) => areEqual(part[before.key], part[key])),
  );
}

function isSame(list: unknown, part: JsonObject, lists: readonly LineList[]): boolean {
  return lists.some(({ key }) => areEqual(part[key], list));
}

function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((entry, at) => JSON.stringify(entry) === JSON.stringify(other[at]));
}

/** The lines of all lists under the ends of the first, each with the name of its list where there are several. */
function combined(lists: readonly LineList[]): Entry[] {
  const [first] = lists;
  if (!first || lists.length === 1) return first ? [...first.entries] : [];
  let number = 0;
  return lists.flatMap(({ key, entries, ends }) =>
    entries.map(({ value }): Entry => {
      const { [ends.source]: source, [ends.target]: target, ...rest } = value;
      number++;
      return {
        number,
        value: { list: key, ...rest, [first.ends.source]: source, [first.ends.target]: target },
      };
    }),
  );
}

function graphOf(
  part: JsonObject,
  nodes: readonly Entry[],
  edges: readonly Entry[],
  ends: EndKeys | null,
  problems: ProblemCollector,
): RawGraph {
  const dialect = dialectOf(part, nodes, edges);
  const adapted = adaptedTo(dialect, nodes, edges, problems);
  const name = ['label', 'name', 'title'].map((key) => plainText(field(part, key))).find(Boolean);
  const directed = directedOf(part) ?? dialect?.directed ?? null;
  return graphOfEntries({ name: name || 'the graph', ...adapted, directed, ends }, problems);
}

function directedOf(part: JsonObject): boolean | null {
  const options = field(part, 'options');
  const type = isObject(options) ? field(options, 'type') : undefined;
  if (type === 'directed' || type === 'undirected') return type === 'directed';
  const directed = field(part, 'directed');
  return typeof directed === 'boolean' ? directed : null;
}
