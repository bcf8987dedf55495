import type { ProblemCollector, ProblemKind } from './problem';
import type { GraphBuilder } from './rawGraph';

/** Which way a line runs: from its first end to its second, back, both, or neither. Null: the file does not say. */
export type LineWay = 'along' | 'back' | 'both' | 'none' | null;

/** Cells of a row by their column. */
export type LineCells = ReadonlyMap<string, string>;

/** A line as its file writes it. */
export interface FileLine {
  readonly number: number;
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly way: LineWay;
  /** One for each time at which it exists, and for each quote it has. */
  readonly rows: readonly LineCells[];
}

const mutual: ProblemKind = {
  severity: 'note',
  kind: 'mutual-edge',
  what: 'Lines are marked as mutual; each became two lines, one in either direction.',
  unit: 'edge',
};
const arrowAtStart: ProblemKind = {
  severity: 'note',
  kind: 'arrow-at-start',
  what: 'Lines have their arrow at the end that the file names first; they run towards it.',
  unit: 'edge',
};

/** Adds a line as the rows it becomes. */
export function addFileLine(graph: GraphBuilder, line: FileLine, problems: ProblemCollector): void {
  const { number, id, source, target, way, rows } = line;
  if (way === 'both') problems.add(mutual, number, id || `${source} → ${target}`);
  if (way === 'back') problems.add(arrowAtStart, number, id || `${target} → ${source}`);
  const along = { source, target };
  const back = { source: target, target: source };
  const ways = way === 'both' ? [along, back] : [way === 'back' ? back : along];
  const directed = way === null ? null : way !== 'none';
  const isOne = ways.length * rows.length === 1;
  let made = 0;
  for (const ends of ways) {
    for (const cells of rows) {
      made++;
      const own = id === '' || isOne ? id : `${id} (${made})`;
      if (!graph.edge(number, { id: own, ...ends, directed })) return;
      for (const [column, words] of cells) graph.edges.set(column, words);
    }
  }
}

const words: readonly (readonly [pattern: RegExp, way: LineWay])[] = [
  [/^(?:directed|forwards?|to|1->2|->|true)$/, 'along'],
  [/^(?:undirected|none|false)$/, 'none'],
  [/^(?:mutual|both|bidirectional|bidirected|reciprocal|1<->2|<->)$/, 'both'],
  [/^(?:backwards?|reversed?|from|2->1|<-)$/, 'back'],
];

/** What words such as “undirected” or “1->2” say of a line; undefined where they say nothing of its direction. */
export function wayInWords(text: string): LineWay | undefined {
  const plain = text.trim().toLowerCase();
  return words.find(([pattern]) => pattern.test(plain))?.[1];
}

/** What the attributes of a line say of its direction: programs that hold one kind of line only keep the other there. */
export function wayInCells(cells: LineCells): LineWay | undefined {
  for (const column of ['direction', 'directed', 'Direction', 'Directed']) {
    const way = wayInWords(cells.get(column) ?? '');
    if (way !== undefined) return way;
  }
  return undefined;
}
