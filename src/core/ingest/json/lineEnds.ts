import { type Entry, holdsEntries } from './entries';
import { field, isObject, plainText } from './jsonValue';

/** The keys that name the ends of a line. */
export interface EndKeys {
  readonly source: string;
  readonly target: string;
}

/** Words that name both ends, without what stands around them: the first that a list uses counts. */
const pairs: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['src', 'dst'],
  ['src', 'dest'],
  ['from', 'to'],
  ['start', 'end'],
  ['out', 'in'],
  ['1', '2'],
  ['a', 'b'],
  ['u', 'v'],
  ['subject', 'object'],
  ['tail', 'head'],
  ['sender', 'receiver'],
  ['origin', 'destination'],
  ['parent', 'child'],
];

/** `start_node_id`, `fromNode`, `node1_id`, `outV`: the word in it that says which end. */
function endWord(key: string): string {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (pairs.some((pair) => pair.includes(plain))) return plain;
  return plain
    .replace(/node|vertex|entity|element|person|actor|point|identity/g, '')
    .replace(/(?:id|key|idx|index|v)$/, '');
}

/**
 * By which keys a list of lines names their ends; null where it is no list of lines. `known`: where words such as “start”
 * and “end” may mean something else, they name ends only where half of the lines lead between these.
 */
export function endKeysOf(
  entries: readonly Entry[],
  known: ReadonlySet<string> | null = null,
): EndKeys | null {
  const words = new Map<string, string>();
  for (const key of keysOf(entries)) {
    const word = endWord(key);
    if (!words.has(word) || key === word) words.set(word, key);
  }
  for (const [first, second] of pairs) {
    const [source, target] = [words.get(first), words.get(second)];
    if (source === undefined || target === undefined || !someHave(entries, source, target)) continue;
    if (known === null || between(entries, source, target, known)) return { source, target };
  }
  return null;
}

/** True where half of the lines lead between those who are known. An end that is a record of its own is somebody. */
function between(
  entries: readonly Entry[],
  source: string,
  target: string,
  known: ReadonlySet<string>,
): boolean {
  const isKnown = (end: unknown) => isObject(end) || known.has(plainText(end) ?? '');
  const found = entries.filter(({ value }) => isKnown(field(value, source)) && isKnown(field(value, target)));
  return found.length * 2 >= entries.length;
}

/** The first two keys under which nearly every entry names somebody; null where there are none. */
export function endsByReference(entries: readonly Entry[], names: ReadonlySet<string>): EndKeys | null {
  const isNamed = (value: unknown) => names.has(plainText(value) ?? '');
  const [source, target] = keysOf(entries).filter((key) => {
    const named = entries.filter(({ value }) => isNamed(field(value, key))).length;
    return named > entries.length * 0.9;
  });
  return source !== undefined && target !== undefined ? { source, target } : null;
}

const mostLooked = 200;

function keysOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.slice(0, mostLooked).flatMap(({ value }) => Object.keys(value)))];
}

/** Ends are ids or the nodes themselves, never a list or nothing. */
function someHave(entries: readonly Entry[], ...keys: readonly string[]): boolean {
  return entries.some(({ value }) => keys.every((key) => isEnd(field(value, key))));
}

function isEnd(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || (isObject(value) && !holdsEntries(value));
}
