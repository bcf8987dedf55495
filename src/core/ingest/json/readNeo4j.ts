import { type ParsedFile, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import type { Entry } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/**
 * What neo4j hands out, in any of its forms: nodes and relationships in two lists, in the records of a query, on lines of
 * their own, or along paths. A node has `labels` and a relationship a `type` beside its `properties`.
 */

const loose: ProblemKind = {
  severity: 'note',
  kind: 'beside-the-graph',
  what: 'Values that stand beside nodes and relationships were left out.',
};

/** As deep as nodes stand in an answer of its server. */
const deepest = 8;

export function looksLikeNeo4j(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.slice(0, 20).some((part) => looksLikeNeo4j(part, depth + 1));
  if (!isObject(value)) return false;
  return isLabelled(value) || Object.values(value).some((part) => looksLikeNeo4j(part, depth + 1));
}

function isLabelled(value: JsonObject): boolean {
  const labels = field(value, 'labels');
  const areWords = Array.isArray(labels) && labels.every((label) => typeof label === 'string');
  return areWords && (isObject(field(value, 'properties')) || field(value, 'type') === 'node');
}

function isNode(value: JsonObject): boolean {
  return isLabelled(value) || (field(value, 'type') === 'node' && idOf(value) !== '');
}

function isRelationship(value: JsonObject): boolean {
  const hasType = typeof (field(value, 'type') ?? field(value, 'label')) === 'string';
  const isOne = isObject(field(value, 'properties')) || field(value, 'type') === 'relationship';
  return hasType && isOne && endOf(value, 'start') !== '' && endOf(value, 'end') !== '';
}

/** Old answers know nodes by number, newer ones by text; a relationship may use either. */
function idOf(value: JsonObject): string {
  return (
    [field(value, 'identity'), field(value, 'id'), field(value, 'elementId')].map(text).find(Boolean) ?? ''
  );
}

function endOf(value: JsonObject, end: 'start' | 'end'): string {
  const named = [end, `${end}Node`, `${end}NodeElementId`].map((key) => field(value, key));
  return named.map((part) => (isObject(part) ? idOf(part) : text(part))).find(Boolean) ?? '';
}

function text(value: unknown): string {
  return plainText(value) ?? '';
}

export function readNeo4j(value: unknown, problems: ProblemCollector): ParsedFile {
  const nodes = new Map<string, Entry>();
  const edges = new Map<string, Entry>();
  const gather = (part: unknown, depth: number) => {
    if (depth > deepest) return;
    if (Array.isArray(part)) for (const one of part) gather(one, depth + 1);
    if (!isObject(part)) return;
    if (isNode(part)) {
      const id = idOf(part);
      if (!nodes.has(id) || Object.keys(nodes.get(id)?.value ?? {}).length < 3)
        nodes.set(id, { number: nodes.get(id)?.number ?? nodes.size + 1, value: nodeOf(part, id) });
      return;
    }
    if (isRelationship(part)) {
      const edge = edgeOf(part);
      const key = text(edge.id) || JSON.stringify(edge);
      if (!edges.has(key)) edges.set(key, { number: edges.size + 1, value: edge });
      for (const end of [field(part, 'start'), field(part, 'end')]) gather(end, depth + 1);
      return;
    }
    for (const [key, inner] of Object.entries(part)) {
      if (isObject(inner) || Array.isArray(inner)) gather(inner, depth + 1);
      else if (depth > 0 && key !== 'length' && text(inner) !== '') problems.add(loose, undefined, key);
    }
  };
  gather(value, 0);
  const large = tooLarge(nodes.size, edges.size);
  if (large) return refused(large, ...problems.list());
  const graph = {
    ...{ name: 'the graph', nodes: [...nodes.values()], edges: [...edges.values()] },
    ...{ directed: true, ends: { source: 'source', target: 'target' } },
  };
  return graphsOrEmpty([graphOfEntries(graph, problems)], problems);
}

function nodeOf(node: JsonObject, id: string): JsonObject {
  const labels = field(node, 'labels');
  return beside({ id, ...(Array.isArray(labels) && labels.length > 0 && { type: labels }) }, node);
}

function edgeOf(edge: JsonObject): JsonObject {
  const type = field(edge, 'type') === 'relationship' ? field(edge, 'label') : field(edge, 'type');
  return beside({ id: idOf(edge), source: endOf(edge, 'start'), target: endOf(edge, 'end'), type }, edge);
}

/** Properties beside what neo4j says itself; where both use one word, both are kept. */
function beside(own: JsonObject, { properties }: JsonObject): JsonObject {
  const entries = Object.entries(isObject(properties) ? properties : {});
  const named = entries.map(([key, part]) => [field(own, key) === undefined ? key : `property ${key}`, part]);
  return { ...own, ...Object.fromEntries(named) };
}
