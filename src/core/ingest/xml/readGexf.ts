import type { TableBuilder } from '../parsed/buildTable';
import { type ParsedFile, refused } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, type ProblemKind, refusal, remark } from '../parsed/problem';
import { type GraphBuilder, graphBuilder, tooLarge } from '../parsed/rawGraph';
import { type Declared, type GexfFrame, gexfFrame, graphIn } from './gexfFrame';
import { readFramed } from './readFramed';
import { attribute, childrenOf, localName, type XmlElement, type XmlItems } from './readXml';

const knownVersions = new Set(['', '1.0', '1.1', '1.2', '1.2draft', '1.3']);

const undeclared: ProblemKind = {
  severity: 'warning',
  kind: 'undeclared-attribute',
  what: 'Values belong to attributes that the file does not declare; they are kept under the attribute’s id.',
};
const severalValues: ProblemKind = {
  severity: 'note',
  kind: 'changing-value',
  what: 'An attribute changes over time; its values are kept side by side, without their times.',
};
const nestedNodes: ProblemKind = {
  severity: 'note',
  kind: 'nested-graph',
  what: 'Nodes stand inside other nodes; they are read side by side.',
  unit: 'node',
};
const nodeTimes: ProblemKind = {
  severity: 'note',
  kind: 'node-times',
  what: 'Nodes have times of their own, which are left out: only lines are dated.',
  unit: 'node',
};
const severalSpells: ProblemKind = {
  severity: 'note',
  kind: 'several-spells',
  what: 'Lines exist at several times; each time became a line of its own.',
  unit: 'edge',
};
const mutual: ProblemKind = {
  severity: 'note',
  kind: 'mutual-edge',
  what: 'Lines are marked as mutual; each became two lines, one in either direction.',
  unit: 'edge',
};
const undirectedByFormat: ProblemKind = {
  severity: 'note',
  kind: 'undirected-by-format',
  what: 'The file does not say whether lines have a direction; its format says that they have none.',
};
const openBound: ProblemKind = {
  severity: 'note',
  kind: 'open-bound',
  what: 'Times begin or end just beside the day that is written; that day is taken.',
  unit: 'edge',
};

/** Reads GEXF 1.1 to 1.3, with or without a version. `onShare` is told how much has been read, 0 to 1. */
export function readGexf(text: string, onShare?: (share: number) => void): ParsedFile {
  const paths = ['gexf/graph/nodes/node', 'gexf/graph/edges/edge'];
  const read = readFramed(text, { paths, frameOf: gexfFrame, begin: graphReader }, onShare);
  if (!read.ok) return refused(read.problem);
  const { root, items } = read;
  const graph = graphIn(root);
  if (localName(root) !== 'gexf' || !graph) {
    const what = `The file is XML, but no GEXF: “${localName(root)}” ${graph ? 'is its outermost element' : 'holds no graph'}.`;
    return refused(refusal('other-xml', what, 'Import a GEXF or GraphML file.'));
  }
  return items.finish(attribute(root, 'version'), attribute(graph, 'defaultedgetype'));
}

type Declarations = ReadonlyMap<string, Declared>;

interface GraphReader {
  readonly onItem: XmlItems['onItem'];
  /** By the version that the file names, and the type of lines that name none; '' where it says neither. */
  readonly finish: (version: string, defaultType: string) => ParsedFile;
}

function graphReader({ name, node, edge }: GexfFrame): GraphReader {
  const problems = newProblems();
  const builder = graphBuilder(name, problems);
  const ofNodes: Declarations = new Map(node.map((declared) => [declared.id, declared]));
  const ofEdges: Declarations = new Map(edge.map((declared) => [declared.id, declared]));
  let nodes = 0;
  let edges = 0;
  let untyped = false;
  /** Nodes in the order of the file; those that stand inside others follow them. */
  const takeNode = (element: XmlElement, inside: boolean) => {
    nodes++;
    if (inside) problems.add(nestedNodes, nodes, attribute(element, 'id'));
    if (!tooLarge(nodes, 0)) readNode(builder, element, nodes, ofNodes, problems);
    for (const list of childrenOf(element, 'nodes')) {
      for (const inner of childrenOf(list, 'node')) takeNode(inner, true);
    }
  };
  return {
    onItem: (item, [root, graph]) => {
      if (!root || graphIn(root) !== graph) return;
      if (localName(item) === 'node') return takeNode(item, false);
      edges++;
      untyped ||= attribute(item, 'type') === '';
      if (!tooLarge(0, edges)) readEdge(builder, item, edges, ofEdges, problems);
    },
    finish: (version, defaultType) => {
      const large = tooLarge(nodes, edges);
      if (large) return refused(large);
      if (!knownVersions.has(version)) {
        const what = `The file says GEXF ${version}, which is not known here. It was read as GEXF 1.3.`;
        problems.addAll([remark('warning', 'unknown-version', what, 'Look at the result with care.')]);
      }
      if (defaultType === '' && untyped) problems.add(undirectedByFormat);
      const graph = builder.finish(defaultType !== '' && defaultType !== 'undirected');
      return { kind: 'graphs', graphs: [graph], problems: problems.list() };
    },
  };
}

function readNode(
  graph: GraphBuilder,
  element: XmlElement,
  number: number,
  declared: Declarations,
  problems: ProblemCollector,
): void {
  if (!graph.node(number, attribute(element, 'id'), attribute(element, 'label'))) return;
  if (['start', 'end'].some((name) => attribute(element, name)) || childrenOf(element, 'spells').length > 0) {
    problems.add(nodeTimes, number);
  }
  setValues(graph.nodes, valuesOf(element, declared, { ...undeclared, unit: 'node' }, number, problems));
}

/** The values an element says itself or leaves to the default, by the title of their attribute. */
function valuesOf(
  element: XmlElement,
  declared: Declarations,
  undeclaredKind: ProblemKind,
  number: number,
  problems: ProblemCollector,
): Map<string, string> {
  const byId = new Map<string, string>();
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    // Gephi's first files wrote the attribute's id under `id`.
    const id = attribute(value, 'for') || attribute(value, 'id');
    const words = attribute(value, 'value');
    const before = byId.get(id);
    if (before !== undefined)
      problems.add({ ...severalValues, unit: undeclaredKind.unit ?? 'node' }, number, id);
    byId.set(id, before === undefined ? words : `${before}; ${words}`);
    if (!declared.has(id)) problems.add(undeclaredKind, number, id);
  }
  const values = new Map<string, string>();
  for (const [id, { title, byDefault }] of declared) {
    const words = byId.get(id) ?? byDefault;
    if (words !== '') values.set(title, words);
  }
  for (const [id, words] of byId) if (!declared.has(id)) values.set(id, words);
  return values;
}

function setValues(table: TableBuilder, values: ReadonlyMap<string, string>): void {
  for (const [column, words] of values) table.set(column, words);
}

function readEdge(
  graph: GraphBuilder,
  element: XmlElement,
  number: number,
  declared: Declarations,
  problems: ProblemCollector,
): void {
  const type = attribute(element, 'type');
  const [source, target] = [attribute(element, 'source'), attribute(element, 'target')];
  const values = valuesOf(element, declared, { ...undeclared, unit: 'edge' }, number, problems);
  const times = timesOf(element, number, problems);
  if (times.length > 1) problems.add(severalSpells, number);
  if (type === 'mutual') problems.add(mutual, number);
  const ways =
    type === 'mutual' ? [[source, target] as const, [target, source] as const] : [[source, target] as const];
  const alone = times.length * ways.length === 1;
  for (const [way, [from, to]] of ways.entries()) {
    for (const [time, { start, end }] of times.entries()) {
      const own = attribute(element, 'id');
      const id = own === '' || alone ? own : `${own} (${way * times.length + time + 1})`;
      if (!graph.edge(number, { id, source: from, target: to, directed: directionOf(type) })) continue;
      for (const name of ['label', 'kind', 'weight']) graph.edges.set(name, attribute(element, name));
      graph.edges.set('start', start);
      graph.edges.set('end', end);
      setValues(graph.edges, values);
    }
  }
}

function directionOf(type: string): boolean | null {
  return type === '' ? null : type !== 'undirected';
}

interface Times {
  readonly start: string;
  readonly end: string;
}

/** When an edge exists, as written: its spells, or its own start and end, or one entry without either. */
function timesOf(element: XmlElement, number: number, problems: ProblemCollector): Times[] {
  const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'));
  return (spells.length > 0 ? spells : [element]).map((source) => {
    const openStart = attribute(source, 'startopen');
    const openEnd = attribute(source, 'endopen');
    if (openStart || openEnd) problems.add(openBound, number);
    const at = attribute(source, 'timestamp');
    return {
      start: attribute(source, 'start') || openStart || at,
      end: attribute(source, 'end') || openEnd || at,
    };
  });
}
