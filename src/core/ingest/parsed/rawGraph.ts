import { type TableBuilder, tableBuilder } from './buildTable';
import { limits, numberWords } from './limits';
import { type ParsedFile, type RawGraph, refused } from './parsedFile';
import { type ImportProblem, type ProblemCollector, type ProblemKind, refusal } from './problem';

/** Gathers the nodes and edges of one graph while its file is read. */
export interface GraphBuilder {
  readonly nodes: TableBuilder;
  readonly edges: TableBuilder;
  /** Begins a node; false where it has no id or one that is taken, and nothing is begun. */
  readonly node: (number: number, id: string, label: string) => boolean;
  /** Begins an edge; false where an end is not named, and nothing is begun. */
  readonly edge: (number: number, edge: EdgeStart) => boolean;
  /** Checks what came and finishes. `directed`: what the file says of edges that say nothing themselves. */
  readonly finish: (directed: boolean | null) => RawGraph;
}

interface EdgeStart {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Null: the edge says nothing, and what the file says of all holds. */
  readonly directed: boolean | null;
}

const noId: ProblemKind = {
  severity: 'warning',
  kind: 'node-without-id',
  what: 'Nodes without an id were left out.',
  mend: 'Give every node an id of its own.',
  unit: 'node',
};
const doubledId: ProblemKind = {
  severity: 'warning',
  kind: 'doubled-node-id',
  what: 'Nodes have an id that an earlier node has; only the first of each is kept.',
  mend: 'Give every node an id of its own.',
  unit: 'node',
};
const noEnd: ProblemKind = {
  severity: 'warning',
  kind: 'edge-without-end',
  what: 'Lines that do not name both of their ends were left out.',
  mend: 'Name the source and the target of every line.',
  unit: 'edge',
};
const dangling: ProblemKind = {
  severity: 'warning',
  kind: 'missing-node',
  what: 'Lines name an end that is not among the nodes.',
  mend: 'Add the missing nodes, or choose to draw them under their ids.',
  unit: 'edge',
};
const selfLoop: ProblemKind = {
  severity: 'warning',
  kind: 'self-loop',
  what: 'Lines lead from a node to itself; nobody stands in a relation to themself, so they are left out.',
  unit: 'edge',
};
const doubledEdgeId: ProblemKind = {
  severity: 'warning',
  kind: 'doubled-edge-id',
  what: 'Lines have an id that an earlier line has; all are kept, and told apart by their place.',
  unit: 'edge',
};

/** Nothing of a graph is dropped in silence: each node or edge that is left out is in `problems`. */
export function graphBuilder(name: string, problems: ProblemCollector): GraphBuilder {
  const nodes = tableBuilder(`${name}: nodes`, ['id', 'label'], problems);
  const edges = tableBuilder(`${name}: lines`, ['id', 'source', 'target'], problems);
  const ids = new Set<string>();
  const edgeIds = new Set<string>();
  const directions: (boolean | null)[] = [];
  return {
    nodes,
    edges,
    node: (number, id, label) => {
      if (id === '' || ids.has(id)) {
        problems.add(id === '' ? noId : doubledId, number, id === '' ? label : id);
        return false;
      }
      ids.add(id);
      nodes.row(number, [id, label]);
      return true;
    },
    edge: (number, { id, source, target, directed }) => {
      if (source === '' || target === '') {
        problems.add(noEnd, number, id || `${source} → ${target}`);
        return false;
      }
      if (source === target) problems.add(selfLoop, number, source);
      if (id !== '' && edgeIds.has(id)) problems.add(doubledEdgeId, number, id);
      edgeIds.add(id);
      directions.push(directed);
      edges.row(number, [id, source, target]);
      return true;
    },
    finish: (byDefault) => {
      const edgeDirected = directions.map((directed) => directed ?? byDefault);
      const edgeTable = edges.table();
      const missing = new Map<string, number[]>();
      for (const [at, row] of edgeTable.rows.entries()) {
        const [, source = '', target = ''] = row;
        const absent = [source, target].filter((end) => !ids.has(end));
        for (const end of new Set(absent)) {
          const places = missing.get(end) ?? [];
          missing.set(end, places);
          places.push(at);
        }
        if (absent.length > 0) problems.add(dangling, edgeTable.numbers[at], absent.join(', '));
      }
      const directed = inOneWord(edgeDirected, byDefault);
      return { name, nodes: nodes.table(), edges: edgeTable, edgeDirected, directed, missing };
    },
  };
}

function inOneWord(each: readonly (boolean | null)[], byDefault: boolean | null): RawGraph['directed'] {
  const kinds = new Set(each);
  if (kinds.size === 0) return byDefault;
  if (kinds.size > 1) return 'mixed';
  return each[0] ?? null;
}

const noLines: ProblemKind = {
  severity: 'warning',
  kind: 'no-lines',
  what: 'The graph holds nodes and no line between them.',
  mend: 'If the file should hold lines, look under which name, and export it again in another form.',
};

/** Graphs as a file that was read; one that holds nothing is no file to look at. */
export function graphsOrEmpty(graphs: readonly RawGraph[], problems: ProblemCollector): ParsedFile {
  const whole = graphs.filter(({ nodes, edges }) => nodes.rows.length + edges.rows.length > 0);
  if (whole.length === 0) {
    const what = 'The file is a graph that holds nothing: no node and no line.';
    return refused(
      refusal('empty-graph', what, 'Export it again, with its nodes and lines.'),
      ...problems.list(),
    );
  }
  for (const { name, edges } of whole) {
    if (edges.rows.length === 0) problems.add(noLines, undefined, name);
  }
  return { kind: 'graphs', graphs, problems: problems.list() };
}

/** The refusal of a graph that is too large, by the counts in its file; null where it fits. */
export function tooLarge(nodes: number, edges: number): ImportProblem | null {
  if (nodes > limits.people) {
    const what = `The file holds ${numberWords(nodes)} nodes; ${numberWords(limits.people)} is the most that is read.`;
    return refusal('too-many-people', what, 'Take a part of the graph, and import that.');
  }
  if (edges > limits.claims) {
    const what = `The file holds ${numberWords(edges)} lines; ${numberWords(limits.claims)} is the most that is read.`;
    return refusal('too-many-claims', what, 'Take a part of the graph, and import that.');
  }
  return null;
}
