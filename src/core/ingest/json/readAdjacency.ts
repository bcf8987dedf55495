import { type ParsedFile, refused } from '../parsed/parsedFile';
import type { ProblemCollector } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Entry, entriesOf } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** True for networkx’s adjacency data: beside the nodes, for each of them the list of those it leads to. */
export function looksLikeAdjacency(value: JsonObject): boolean {
  const lists = field(value, 'adjacency');
  return Array.isArray(field(value, 'nodes')) && Array.isArray(lists) && lists.every(Array.isArray);
}

export function readAdjacency(value: JsonObject, problems: ProblemCollector): ParsedFile {
  const nodes = entriesOf(field(value, 'nodes'), 'node', problems);
  const directed = field(value, 'directed') === true;
  const edges = edgesOf(nodes, field(value, 'adjacency'), directed);
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  const ends = { source: 'source', target: 'target' };
  return graphsOrEmpty(
    [graphOfEntries({ name: 'the graph', nodes, edges, directed, ends }, problems)],
    problems,
  );
}

/** Where lines have no direction each stands with both of its ends: the second time it is passed over. */
function edgesOf(nodes: readonly Entry[], lists: unknown, directed: boolean): Entry[] {
  const edges: Entry[] = [];
  const seen = new Set<string>();
  for (const [at, list] of (Array.isArray(lists) ? lists : []).entries()) {
    const source = plainText(nodes[at] && field(nodes[at].value, 'id')) ?? '';
    for (const neighbour of Array.isArray(list) ? list : []) {
      const { id, ...rest } = isObject(neighbour) ? neighbour : { id: neighbour };
      const target = plainText(id) ?? '';
      const key = plainText(field(rest, 'key')) ?? '';
      if (!directed && seen.has(JSON.stringify([target, source, key]))) continue;
      seen.add(JSON.stringify([source, target, key]));
      edges.push({ number: edges.length + 1, value: { ...rest, source, target } });
    }
  }
  return edges;
}
