import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import type { Entry } from './entries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** What a program means by its own keys, beyond what is read of every list of nodes and lines. */
export interface GraphDialect {
  readonly knows: (graph: JsonObject, nodes: readonly Entry[], edges: readonly Entry[]) => boolean;
  /** Whether lines have a direction that say nothing; null where the program leaves it open. */
  readonly directed: boolean | null;
  readonly node?: (node: JsonObject) => JsonObject;
  readonly edge?: (edge: JsonObject) => JsonObject;
  /** Nodes that only draw a frame, unless a line ends at them. */
  readonly isFrame?: (node: JsonObject) => boolean;
}

const frames: ProblemKind = {
  severity: 'note',
  kind: 'frames',
  what: 'Groups that only frame others were left out.',
  unit: 'node',
};

const some = (entries: readonly Entry[], key: string) =>
  entries.some(({ value }) => field(value, key) !== undefined);

/** The first that knows a graph counts. */
const graphDialects: readonly GraphDialect[] = [
  // Obsidian’s canvas: cards of words, files or links.
  {
    knows: (_, __, edges) => some(edges, 'fromNode') && some(edges, 'toNode'),
    directed: true,
    node: (card) => ({ ...card, label: labelOfCard(card) }),
    isFrame: (card) => field(card, 'type') === 'group',
  },
  // Kumu describes its elements in words.
  {
    knows: (graph) => field(graph, 'elements') !== undefined && field(graph, 'connections') !== undefined,
    directed: null,
    node: (element) => renamed(element, 'description', 'note'),
    edge: (connection) => renamed(connection, 'description', 'note'),
  },
  // vis: what is shown when the pointer rests there stands under “title”.
  {
    knows: (_, nodes, edges) =>
      some(edges, 'from') && some(edges, 'to') && (some(edges, 'arrows') || some(nodes, 'label')),
    directed: null,
    node: (node) => renamed(node, 'title', 'note'),
    edge: (edge) => renamed(edge, 'title', 'note'),
  },
  // sigma: the type of a line is how it is drawn.
  {
    knows: (_, __, edges) =>
      some(edges, 'type') && edges.every(({ value }) => drawnAs.test(plainText(field(value, 'type')) ?? '')),
    directed: null,
    edge: (edge) => ({
      ...renamed(edge, 'type', 'drawn as'),
      ...(/arrow/i.test(plainText(field(edge, 'type')) ?? '') && { directed: true }),
    }),
  },
  // GraphSON: each entry says whether it is a vertex or an edge.
  {
    knows: (_, nodes, edges) => some(nodes, '_type') && some(edges, '_outV'),
    directed: true,
    node: withoutType,
    edge: withoutType,
  },
  // graphology: undirected is a line that says so.
  {
    knows: (graph, nodes) => isObject(field(graph, 'options')) || (some(nodes, 'key') && !some(nodes, 'id')),
    directed: true,
  },
];

/** Words of sigma for how a line is drawn; nothing is the line of every day. */
const drawnAs = /^(?:|line|arrow|curve|curved|curvedArrow|dashed|dotted|parallel|tapered|def)$/i;

function withoutType(entry: JsonObject): JsonObject {
  const { _type: _, ...rest } = entry;
  return rest;
}

export function dialectOf(
  graph: JsonObject,
  nodes: readonly Entry[],
  edges: readonly Entry[],
): GraphDialect | undefined {
  return graphDialects.find(({ knows }) => knows(graph, nodes, edges));
}

/** Nodes and lines with what they mean under keys that any reader knows. */
export function adaptedTo(
  dialect: GraphDialect | undefined,
  nodes: readonly Entry[],
  edges: readonly Entry[],
  problems: ProblemCollector,
): { readonly nodes: readonly Entry[]; readonly edges: readonly Entry[] } {
  if (!dialect) return { nodes, edges };
  const { node = same, edge = same, isFrame } = dialect;
  const ends = new Set(edges.flatMap(({ value }) => [field(value, 'fromNode'), field(value, 'toNode')]));
  const shown = nodes.filter(({ number, value }) => {
    if (!isFrame?.(value) || ends.has(field(value, 'id'))) return true;
    problems.add(frames, number, plainText(field(value, 'label')) ?? undefined);
    return false;
  });
  return {
    nodes: shown.map(({ number, value }) => ({ number, value: node(value) })),
    edges: edges.map(({ number, value }) => ({ number, value: edge(value) })),
  };
}

const same = (value: JsonObject) => value;

function renamed(value: JsonObject, from: string, to: string): JsonObject {
  if (field(value, from) === undefined || field(value, to) !== undefined) return value;
  const { [from]: words, ...rest } = value;
  return { ...rest, [to]: words };
}

/** The first line of a card’s words, without marks of headings; or the name of its file, or its address. */
function labelOfCard(card: JsonObject): string {
  const words = (plainText(field(card, 'text')) ?? '').split(/\r\n?|\n/).find((line) => line.trim() !== '');
  if (words !== undefined) return plainWords(words);
  const file = plainText(field(card, 'file')) ?? '';
  if (file !== '') return (file.split('/').at(-1) ?? file).replace(/\.(?:md|canvas)$/i, '');
  return plainText(field(card, 'label')) || plainText(field(card, 'url')) || '';
}

function plainWords(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|[-*+>])\s+/, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\*\*|__/g, '')
    .trim();
}
