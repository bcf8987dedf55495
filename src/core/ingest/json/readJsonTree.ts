import { type ParsedFile, refused } from '../parsed/parsedFile';
import { type ProblemCollector, remark } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import { type Entry, flat } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** True for a tree as d3 and networkx write it: somebody with `children`, each of whom may have some. */
export function looksLikeTree(value: JsonObject): boolean {
  const children = field(value, 'children');
  return nameOf(value) !== '' && Array.isArray(children) && children.some(isObject);
}

function nameOf(value: JsonObject): string {
  const names = ['label', 'name', 'title', 'id'].map((key) => plainText(field(value, key)) ?? '');
  return names.find((name) => name !== '') ?? '';
}

/** Everybody in a tree, and a line from each to those who stand under them. */
export function readJsonTree(value: JsonObject, problems: ProblemCollector): ParsedFile {
  const nodes: Entry[] = [];
  const edges: Entry[] = [];
  // Depth is limited before. Names may come twice in a tree, so that only the place tells two apart.
  const take = (node: JsonObject, place: string) => {
    const { children, ...rest } = flat(node);
    nodes.push({ number: nodes.length + 1, value: { ...rest, place, label: nameOf(node) } });
    for (const [at, child] of (Array.isArray(children) ? children : []).entries()) {
      const inner = `${place}.${at + 1}`;
      edges.push({ number: edges.length + 1, value: { source: place, target: inner } });
      take(isObject(child) ? child : { name: child }, inner);
    }
  };
  take(value, '1');
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  const what = 'The file is a tree: each line leads from somebody to those who stand right under them there.';
  problems.addAll([remark('note', 'tree', what)]);
  const graph = { name: 'the tree', nodes: placed(nodes), edges, directed: true };
  const ends = { source: 'source', target: 'target' };
  return graphsOrEmpty([graphOfEntries({ ...graph, ends }, problems)], problems);
}

/** Nodes whose id is their place; the id of the file stays a column where it says more than the name. */
function placed(nodes: readonly Entry[]): Entry[] {
  return nodes.map(({ number, value }) => {
    const { id, place, ...rest } = value;
    const own = id === undefined || plainText(id) === plainText(rest.label) ? {} : { 'id in the file': id };
    return { number, value: { id: place, ...own, ...rest } };
  });
}
