import type { ProblemCollector } from '../parsed/problem';
import { notAnEntry } from './jsonProblems';
import { field, isObject, type JsonObject } from './jsonValue';

/** One node or line of a list, with its place there, counted from 1. */
export interface Entry {
  readonly number: number;
  readonly value: JsonObject;
}

/** True for what can be a list of nodes or lines: a list, or an object by whose keys its entries are known. */
export function holdsEntries(list: unknown): boolean {
  if (Array.isArray(list)) return list.some(isObject);
  if (!isObject(list)) return false;
  const values = Object.values(list);
  return values.length > 0 && values.every(isObject);
}

/** How many entries a list holds. */
export function sizeOf(list: unknown): number {
  if (Array.isArray(list)) return list.length;
  return isObject(list) ? Object.keys(list).length : 0;
}

/** The entries of a list, or of an object whose keys are the ids. A node may be no more than its id. */
export function entriesOf(list: unknown, unit: 'node' | 'edge', problems: ProblemCollector): Entry[] {
  const entries: Entry[] = [];
  for (const [at, value] of valuesIn(list).entries()) {
    if (isObject(value)) entries.push({ number: at + 1, value: flat(value) });
    else if (unit === 'node' && (typeof value === 'string' || typeof value === 'number')) {
      entries.push({ number: at + 1, value: { id: value } });
    } else problems.add({ ...notAnEntry, unit }, at + 1);
  }
  return entries;
}

function valuesIn(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list;
  if (!isObject(list)) return [];
  return Object.entries(list).map(([id, value]) =>
    isObject(value) ? { id, ...value } : { id, label: value },
  );
}

/** Under which programs keep what belongs to an entry. */
const wrappers = ['data', 'attributes', 'properties', 'metadata', 'display', 'position'] as const;

/** An entry with all that it says side by side. Where two parts say something under one key, both are kept. */
export function flat(value: JsonObject): JsonObject {
  const wrapped = wrappers.filter((key) => isObject(field(value, key)));
  if (wrapped.length === 0) return value;
  const all = new Map<string, unknown>(
    Object.entries(value).filter(([key]) => !(wrapped as readonly string[]).includes(key)),
  );
  for (const wrapper of wrapped) {
    for (const [key, part] of Object.entries(field(value, wrapper) as JsonObject)) {
      const before = all.get(key);
      if (before === undefined || before === null || before === '') all.set(key, part);
      else if (before !== part) all.set(`${wrapper} ${key}`, part);
    }
  }
  return Object.fromEntries(all);
}
