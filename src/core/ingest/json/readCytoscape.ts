import { type ParsedFile, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Entry, flat } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject } from './jsonValue';
import { endKeysOf } from './lineEnds';

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

/** True for a list that Cytoscape could have written: records that keep what they say under `data`. */
export function looksLikeElements(list: readonly unknown[]): boolean {
  return list.length > 0 && list.some((value) => isObject(value) && isElement(value));
}

function isElement(value: JsonObject): boolean {
  const data = field(value, 'data');
  return isObject(data) && ['id', 'source', 'target'].some((key) => field(data, key) !== undefined);
}

/** A flat list of elements, or `{elements: {nodes, edges}}`, or `{elements: [...]}`. `directed`: what the file says of all. */
export function readCytoscape(
  elements: unknown,
  { name, directed }: { readonly name: string; readonly directed: boolean | null },
  problems: ProblemCollector,
): ParsedFile {
  const { nodes, edges } = partsOf(elements, problems);
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  for (const { number, value } of nodes) {
    if (field(value, 'parent') !== undefined) problems.add(compound, number);
  }
  // The format has no word for direction: only a style sheet says whether arrows are drawn.
  const graph = { name, nodes, edges, directed, ends: endKeysOf(edges) };
  return graphsOrEmpty([graphOfEntries(graph, problems)], problems);
}

/** Elements keep the number they have in the list they stand in. */
function partsOf(elements: unknown, problems: ProblemCollector): { nodes: Entry[]; edges: Entry[] } {
  const nodes: Entry[] = [];
  const edges: Entry[] = [];
  const sort = (list: unknown, group: 'nodes' | 'edges' | null) => {
    if (!Array.isArray(list)) return;
    for (const [at, value] of list.entries()) {
      const data = isObject(value) ? field(value, 'data') : undefined;
      if (!isObject(value) || !isObject(data)) {
        problems.add({ ...notElement, unit: group === 'edges' ? 'edge' : 'node' }, at + 1);
        continue;
      }
      const { group: own, ...rest } = value;
      const isGroup = own === 'edges' || own === 'nodes';
      const kind = group ?? (isGroup ? own : field(data, 'source') !== undefined ? 'edges' : 'nodes');
      const entry = { number: at + 1, value: flat(isGroup ? rest : value) };
      (kind === 'edges' ? edges : nodes).push(entry);
    }
  };
  if (isObject(elements)) {
    sort(field(elements, 'nodes'), 'nodes');
    sort(field(elements, 'edges'), 'edges');
  } else sort(elements, null);
  return { nodes, edges };
}
