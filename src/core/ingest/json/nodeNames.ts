import { type ProblemCollector, remark } from '../parsed/problem';
import type { Entry } from './entries';
import { field, isObject, plainText } from './jsonValue';
import type { EndKeys } from './lineEnds';

/** By what lines name their ends. */
export interface NodeNames {
  readonly ofNode: readonly string[];
  readonly ofEnd: (end: unknown) => string;
  /** The key that the ids stand under; null where nodes are known by their place. */
  readonly key: string | null;
}

const idKeys = ['id', 'key', '_id', 'identity', 'elementId', '_key', 'uuid', 'uid', 'nodeId', 'node_id'];
const nameKeys = ['name', 'label', 'title'];

/** Keys whose values may be what lines name, those that are made for it first. */
export function namingKeys(nodes: readonly Entry[]): string[] {
  return [...idKeys, ...nameKeys].filter((key) =>
    nodes.some(({ value }) => textOf(field(value, key)) !== ''),
  );
}

/** An id, a name, or the place in the list that d3 used to count from 0. */
export function nameNodes(
  nodes: readonly Entry[],
  edges: readonly Entry[],
  keys: EndKeys | null,
  problems: ProblemCollector,
): NodeNames {
  const ends = keys
    ? edges.flatMap(({ value }) => [field(value, keys.source), field(value, keys.target)])
    : [];
  const key = bestKey(nodes, ends);
  const own = nodes.map(({ value }) => (key === undefined ? '' : textOf(field(value, key))));
  const names = new Set(own);
  const plain = ends.filter((end) => typeof end === 'string' || typeof end === 'number');
  const byPlace =
    plain.length > 0 &&
    plain.every((end) => isPlace(end, nodes.length)) &&
    !plain.some((end) => names.has(String(end)));
  const ofNode = key === undefined ? nodes.map((_, at) => String(at)) : own;
  if (!byPlace) return { ofNode, ofEnd: (end) => endText(end, key ?? 'id'), key: key ?? null };
  const what = 'Lines name their ends by place in the list of nodes, counted from 0.';
  problems.addAll([remark('note', 'ends-by-place', what)]);
  return { ofNode, ofEnd: (end) => ofNode[Number(end)] ?? '', key: key ?? null };
}

/** The key by which the most ends are found; where none finds any, the first that is made for ids. */
function bestKey(nodes: readonly Entry[], ends: readonly unknown[]): string | undefined {
  const candidates = namingKeys(nodes);
  const scores = candidates.map((key) => {
    const names = new Set(nodes.map(({ value }) => textOf(field(value, key))));
    names.delete('');
    return ends.filter((end) => names.has(endText(end, key))).length;
  });
  const best = Math.max(0, ...scores);
  if (best === 0) return candidates.find((key) => idKeys.includes(key));
  return candidates[scores.indexOf(best)];
}

function isPlace(end: unknown, size: number): boolean {
  return typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < size;
}

/** d3 puts the node itself in place of its id once it has drawn a graph. */
function endText(end: unknown, key: string): string {
  if (!isObject(end)) return textOf(end);
  return [key, ...idKeys].map((one) => textOf(field(end, one))).find((text) => text !== '') ?? '';
}

function textOf(value: unknown): string {
  return plainText(value) ?? '';
}
