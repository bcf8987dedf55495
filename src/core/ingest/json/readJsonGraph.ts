import { type ParsedFile, type RawGraph, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Entry, entriesOf, flat } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { notAnEntry } from './jsonProblems';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { tellOtherLists } from './otherLists';

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

/** True for a value that keeps its graph, or several, where that format does. */
export function looksLikeJsonGraph(value: JsonObject): boolean {
  const single = field(value, 'graph');
  if (isObject(single)) {
    const has = (key: string) => field(single, key) !== undefined;
    return has('nodes') || has('hyperedges') || (has('edges') && !has('vertices'));
  }
  return Array.isArray(field(value, 'graphs'));
}

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
    const nodes = nodesOf(source, problems);
    const edges = entriesOf(field(source, 'edges'), 'edge', problems);
    const large = tooLarge(nodes.length, edges.length);
    if (large) return refused(large, ...problems.list());
    graphs.push(readGraph(source, { nodes, edges }, at, problems));
    const used = ['nodes', 'edges', 'hyperedges'].map((key) => field(source, key));
    tellOtherLists(source, (list) => used.includes(list), problems);
  }
  tellOtherLists(value, (list) => list === single || list === several, problems);
  return graphsOrEmpty(graphs, problems);
}

function nodesOf(graph: JsonObject, problems: ProblemCollector): readonly Entry[] {
  const nodes = field(graph, 'nodes');
  if (!isObject(nodes)) return entriesOf(nodes, 'node', problems);
  return Object.entries(nodes).map(([id, node], at) => ({
    number: at + 1,
    value: isObject(node) ? { ...flat(node), id } : { id },
  }));
}

function readGraph(
  source: JsonObject,
  { nodes, edges }: { readonly nodes: readonly Entry[]; readonly edges: readonly Entry[] },
  at: number,
  problems: ProblemCollector,
): RawGraph {
  const name = plainText(field(source, 'label')) || plainText(field(source, 'id')) || `graph ${at + 1}`;
  reportHyperedges(source, problems);
  const directed = field(source, 'directed');
  if (directed === undefined && edges.length > 0) problems.add(directedByFormat, undefined, name);
  return graphOfEntries({ name, nodes, edges, directed: directed !== false, ends: null }, problems);
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
