import { addFileLine, type LineCells, type LineWay, wayInCells } from '../parsed/lines';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import type { GraphBuilder } from '../parsed/rawGraph';
import { dealt, joined, type SaidValues, severalQuotes } from '../parsed/severalValues';
import type { Declared } from './gexfFrame';
import { hasTimes, isTimeSet, timesOf } from './gexfTimes';
import { attribute, childrenOf, localName, type XmlElement } from './readXml';

/** Attributes of nodes or lines by their id. */
export type Declarations = ReadonlyMap<string, Declared>;

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
const drawn: ProblemKind = {
  severity: 'note',
  kind: 'drawing',
  what: 'The file says where nodes stand and how they look; they are laid out anew here, and the numbers stay columns.',
  unit: 'node',
};

/** `around`: the node that it stands in; '' where it stands in none. */
export function readGexfNode(
  graph: GraphBuilder,
  element: XmlElement,
  { number, around }: { readonly number: number; readonly around: string },
  declared: Declarations,
  problems: ProblemCollector,
): void {
  if (!graph.node(number, attribute(element, 'id'), attribute(element, 'label'))) return;
  if (hasTimes(element)) problems.add(nodeTimes, number);
  for (const [column, values] of saidBy(element, declared, 'node', number, problems)) {
    graph.nodes.set(column, joined(values));
  }
  graph.nodes.set('parent', around || attribute(element, 'pid'));
  const looks = looksOf(element);
  if (looks.length > 0) problems.add(drawn, number);
  for (const [column, words] of looks) graph.nodes.set(column, words);
}

/** `mutual`: it runs both ways where it says nothing. */
export function readGexfEdge(
  graph: GraphBuilder,
  element: XmlElement,
  { number, mutual }: { readonly number: number; readonly mutual: boolean },
  declared: Declarations,
  problems: ProblemCollector,
): void {
  const said = new Map(saidBy(element, declared, 'edge', number, problems));
  const sets = [...said].filter(([title, [words = '']]) => isTimeSet(title, words));
  for (const [title] of sets) said.delete(title);
  const times = timesOf(
    element,
    sets.flatMap(([, values]) => values),
    number,
    problems,
  );
  if (times.length > 1) problems.add(severalSpells, number);
  const own = ['label', 'kind', 'weight'].map((name): [string, string] => [name, attribute(element, name)]);
  const type = attribute(element, 'type');
  const way = type === '' && mutual ? 'both' : wayOf(type);
  // Networkx writes an attribute called “type” where the direction should stand.
  if (type !== '' && way === null) own.push(['type', type]);
  const quotes = dealt(said);
  if (quotes.length > 1) problems.add(severalQuotes, number);
  const rows = times.flatMap(({ start, end }) =>
    quotes.map(
      (cells): LineCells => withOwn([...own, ['start', start], ['end', end], ...looksOf(element)], cells),
    ),
  );
  const ends = { source: attribute(element, 'source'), target: attribute(element, 'target') };
  const told = wayInCells(rows[0] ?? new Map());
  addFileLine(
    graph,
    { number, id: attribute(element, 'id'), ...ends, way: told === undefined ? way : told, rows },
    problems,
  );
}

function wayOf(type: string): LineWay {
  if (type === 'mutual') return 'both';
  if (type === 'undirected') return 'none';
  return type === 'directed' ? 'along' : null;
}

/** What stands on the element itself, and its attributes; where both have one name, both are kept. */
function withOwn(own: readonly (readonly [string, string])[], attributes: LineCells): LineCells {
  const cells = new Map(own.filter(([, words]) => words !== ''));
  for (const [name, words] of attributes) {
    if (words === '' || cells.get(name) === words) continue;
    cells.set(cells.has(name) ? `${name} (attribute)` : name, words);
  }
  return cells;
}

/** The values an element says itself or leaves to the default, by the title of their attribute. */
function saidBy(
  element: XmlElement,
  declared: Declarations,
  unit: 'node' | 'edge',
  number: number,
  problems: ProblemCollector,
): SaidValues {
  const byId = new Map<string, string[]>();
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    // Gephi's first files wrote the attribute's id under `id`.
    const id = attribute(value, 'for') || attribute(value, 'id');
    const before = byId.get(id);
    if (before && ['start', 'end', 'timestamp'].some((name) => attribute(value, name)))
      problems.add({ ...severalValues, unit }, number, id);
    byId.set(id, [...(before ?? []), attribute(value, 'value')]);
    if (!declared.has(id)) problems.add({ ...undeclared, unit }, number, id);
  }
  const said = new Map<string, readonly string[]>();
  const add = (name: string, values: readonly string[]) =>
    said.set(name, [...(said.get(name) ?? []), ...values]);
  for (const [id, { title, byDefault }] of declared) {
    const values = byId.get(id) ?? (byDefault === '' ? [] : [byDefault]);
    if (values.some((words) => words !== '')) add(title, values);
  }
  for (const [id, values] of byId) if (!declared.has(id)) add(id, values);
  return said;
}

/** What is said of how an element is drawn, as columns. */
function looksOf(element: XmlElement): [column: string, words: string][] {
  return childrenOf(element).flatMap((child): [string, string][] => {
    const name = localName(child);
    const value = attribute(child, 'value');
    if (name === 'position') return ['x', 'y', 'z'].map((axis) => [axis, attribute(child, axis)]);
    if (name === 'color' || name === 'colour') return [['color', attribute(child, 'hex') || rgb(child)]];
    return ['size', 'shape', 'thickness'].includes(name) && value !== '' ? [[name, value]] : [];
  });
}

function rgb(element: XmlElement): string {
  return ['r', 'g', 'b'].map((part) => attribute(element, part)).join(',');
}
