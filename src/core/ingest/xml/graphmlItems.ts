import { addFileLine, type LineCells, type LineWay, wayInCells } from '../parsed/lines';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import type { GraphBuilder } from '../parsed/rawGraph';
import { dealt, joined, type SaidValues, severalQuotes } from '../parsed/severalValues';
import { attribute, childrenOf, directText, findAllInside, type XmlElement } from './readXml';

/** What a file declares: what its elements say, under which name, and what they say where they say nothing. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly byDefault: string;
}
export type Keys = ReadonlyMap<string, Key>;

const undeclared: ProblemKind = {
  severity: 'warning',
  kind: 'undeclared-attribute',
  what: 'Values belong to keys that the file does not declare; they are kept under the key’s id.',
};
const port: ProblemKind = {
  severity: 'note',
  kind: 'port',
  what: 'Lines end at a port of a node; they are drawn to the node.',
  unit: 'edge',
};
const drawing: ProblemKind = {
  severity: 'note',
  kind: 'drawing',
  what: 'What another program draws (shapes, places) is left out; labels in it are kept.',
};

export function readGraphmlNode(
  graph: GraphBuilder,
  element: XmlElement,
  number: number,
  keys: Keys,
  problems: ProblemCollector,
): void {
  const { said } = saidBy(element, 'node', keys, number, problems);
  const [label = '', ...others] = said.get('label') ?? [];
  if (!graph.node(number, attribute(element, 'id'), label)) return;
  for (const [column, values] of said) {
    if (column !== 'label') graph.nodes.set(column, joined(values));
  }
  graph.nodes.set('further labels', joined(others));
}

export function readGraphmlEdge(
  graph: GraphBuilder,
  element: XmlElement,
  { number, directed }: { readonly number: number; readonly directed: boolean },
  keys: Keys,
  problems: ProblemCollector,
): void {
  for (const name of ['sourceport', 'targetport']) {
    if (attribute(element, name)) problems.add(port, number, attribute(element, name));
  }
  const { said, arrows } = saidBy(element, 'edge', keys, number, problems);
  const rows: readonly LineCells[] = dealt(said);
  if (rows.length > 1) problems.add(severalQuotes, number);
  const told = wayInCells(rows[0] ?? new Map());
  const way = told === undefined ? (arrows ?? ownWay(element, directed)) : told;
  const ends = { source: attribute(element, 'source'), target: attribute(element, 'target') };
  addFileLine(graph, { number, id: attribute(element, 'id'), ...ends, way, rows }, problems);
}

function ownWay(element: XmlElement, byDefault: boolean): LineWay {
  const said = attribute(element, 'directed');
  return (said === '' ? byDefault : said === 'true' || said === '1') ? 'along' : 'none';
}

interface SaidBy {
  /** By the name of the key. */
  readonly said: SaidValues;
  /** What the arrows say that another program draws; null where it draws none. */
  readonly arrows: LineWay;
}

/** What an element says itself or leaves to the default. */
function saidBy(
  element: XmlElement,
  on: 'node' | 'edge',
  keys: Keys,
  number: number,
  problems: ProblemCollector,
): SaidBy {
  const said = new Map<string, string[]>();
  const add = (name: string, words: string) => {
    if (words !== '') said.set(name, [...(said.get(name) ?? []), words]);
  };
  let arrows: LineWay = null;
  for (const data of childrenOf(element, 'data')) {
    const id = attribute(data, 'key');
    const key = keys.get(id);
    if (!key) problems.add({ ...undeclared, unit: on }, number, id);
    if (childrenOf(data).length === 0) {
      add(key?.name ?? id, directText(data));
      continue;
    }
    problems.add({ ...drawing, unit: on }, number, id);
    for (const label of labelsIn(data)) add('label', label);
    arrows ??= arrowsIn(data);
  }
  for (const { name, on: belongs, byDefault } of keys.values()) {
    if (!said.has(name) && (belongs === on || belongs === 'all')) add(name, byDefault);
  }
  return { said, arrows };
}

/** The labels of what is drawn; of a group that is drawn open or closed, those of its first drawing. */
function labelsIn(data: XmlElement): string[] {
  const [drawn = data] = findAllInside(data, 'Realizers').flatMap((list) => childrenOf(list));
  const labels = ['NodeLabel', 'EdgeLabel'].flatMap((name) => findAllInside(drawn, name));
  return labels.map(directText).filter((label) => label !== '');
}

/** Which way the arrows of what is drawn point. */
function arrowsIn(data: XmlElement): LineWay {
  const [arrows] = findAllInside(data, 'Arrows');
  if (!arrows) return null;
  const [source, target] = ['source', 'target'].map((end) => !/^(?:none)?$/i.test(attribute(arrows, end)));
  if (source && target) return 'both';
  if (source) return 'back';
  return target ? 'along' : 'none';
}
