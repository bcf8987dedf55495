import { addFileLine, type LineWay } from '../parsed/lines';
import type { RawGraph } from '../parsed/parsedFile';
import type { ProblemCollector } from '../parsed/problem';
import { graphBuilder } from '../parsed/rawGraph';
import { dealt, joined, type SaidValues, severalQuotes } from '../parsed/severalValues';
import type { Entry } from './entries';
import { nestedValues } from './jsonProblems';
import { field, type JsonObject, plainText, valuesUnder } from './jsonValue';
import { type EndKeys, endKeysOf } from './lineEnds';
import { isWayKey, wayReader } from './lineWay';
import { nameNodes } from './nodeNames';

/** A graph as lists of entries, whatever its program calls them. */
export interface EntryGraph {
  readonly name: string;
  readonly nodes: readonly Entry[];
  readonly edges: readonly Entry[];
  /** What the file, or its format, says of lines that say nothing themselves. */
  readonly directed: boolean | null;
  /** Where lines name their ends; null where that is to be found. */
  readonly ends: EndKeys | null;
}

export function graphOfEntries(graph: EntryGraph, problems: ProblemCollector): RawGraph {
  const { name, nodes, edges, directed } = graph;
  const builder = graphBuilder(name, problems);
  const ends = graph.ends ?? endKeysOf(edges) ?? { source: 'source', target: 'target' };
  const ids = nameNodes(nodes, edges, ends, problems);
  for (const [at, { number, value }] of nodes.entries()) {
    const label = plainText(field(value, 'label'));
    if (!builder.node(number, ids.ofNode[at] ?? '', label ?? '')) continue;
    const skipped = [ids.key, label === null ? null : 'label'];
    for (const [column, values] of saidBy(value, skipped, 'node', number, problems)) {
      builder.nodes.set(column, joined(values));
    }
  }
  const byDefault: LineWay = directed === null ? null : directed ? 'along' : 'none';
  const wayOf = wayReader(edges, byDefault);
  const idKey = edgeIdKey(edges);
  for (const { number, value } of edges) {
    const skipped = [idKey, ends.source, ends.target];
    const rows = dealt(saidBy(value, skipped, 'edge', number, problems));
    if (rows.length > 1) problems.add(severalQuotes, number);
    const line = {
      id: idKey === null ? '' : (plainText(field(value, idKey)) ?? ''),
      source: ids.ofEnd(field(value, ends.source)),
      target: ids.ofEnd(field(value, ends.target)),
    };
    addFileLine(builder, { number, ...line, way: wayOf(value), rows }, problems);
  }
  return builder.finish(directed);
}

/** Networkx counts lines between the same two under “key”: that is no id. */
function edgeIdKey(edges: readonly Entry[]): string | null {
  const found = ['id', 'key', '_id', 'identity', 'elementId'].find((key) => {
    const ids = edges.map(({ value }) => plainText(field(value, key)) ?? '').filter((id) => id !== '');
    return ids.length > 0 && (key !== 'key' || new Set(ids).size === ids.length);
  });
  return found ?? null;
}

/** What an entry says, but for the keys that are its fixed columns; lists of records in it are told. */
function saidBy(
  value: JsonObject,
  skipped: readonly (string | null)[],
  unit: 'node' | 'edge',
  number: number,
  problems: ProblemCollector,
): SaidValues {
  const said = new Map<string, readonly string[]>();
  const hear = (path: string, values: readonly string[]) => said.set(path, values);
  const tellNested = (path: string) => problems.add({ ...nestedValues, unit }, number, path);
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (skipped.includes(key) || (unit === 'edge' && isWayKey(key, part))) continue;
    valuesUnder(key, part, hear, tellNested);
  }
  return said;
}
