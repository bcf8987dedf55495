import { claimColumns } from './claimColumns';
import type { FormatVersion } from './formatVersion';
import { passageEnds } from './passageEnds';

/** The compiled form of an older version in today's; of a newer or unknown one as it is. Nothing else is checked. */
export function migrateCompiled<Value extends object & { readonly formatVersion: unknown }>(
  value: Value,
): Value {
  let current: Value = value;
  if (current.formatVersion === 1) current = fromFirst(current);
  if (current.formatVersion === 2) current = fromSecond(current);
  return current;
}

function fromFirst<Value extends object>(value: Value): Value {
  return {
    ...value,
    formatVersion: 2,
    bows: [],
    ...withColumns(value, 'people', { kind: none }),
    ...withColumns(value, 'claims', claimColumnsSince(2)),
  };
}

function fromSecond<Value extends object>(value: Value): Value {
  return {
    ...value,
    formatVersion: 3,
    ...withColumns(value, 'people', { describedOn: none }),
    ...withColumns(value, 'articles', { retells: () => [], notCoded: byTheirEnds }),
    ...withColumns(value, 'claims', claimColumnsSince(3)),
  };
}

const none = () => null;

/** The columns of claims that a version brought, with what older records say there. */
function claimColumnsSince(version: FormatVersion): Record<string, Column> {
  const brought = claimColumns.filter(({ since }) => since === version);
  return Object.fromEntries(brought.map(({ name, older }) => [name, () => older]));
}

/** Passages of an article, which older versions held whole. What is none is left for the check to find. */
function byTheirEnds(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('exact' in entry)) return entry;
    const { exact, ...rest } = entry;
    return typeof exact === 'string' ? { ...passageEnds(exact), sha256: null, ...rest } : entry;
  });
}

type Column = (before: unknown) => unknown;

/** A table of the record with more columns, each made of what stood there before, if anything did. */
function withColumns(value: object, table: string, columns: Readonly<Record<string, Column>>): object {
  const held = (value as Readonly<Record<string, unknown>>)[table];
  if (typeof held !== 'object' || held === null || !('id' in held)) return {};
  const rows: readonly unknown[] = Array.isArray(held.id) ? held.id : [];
  const made = Object.entries(columns).map(([name, make]) => {
    const before = (held as Readonly<Record<string, unknown>>)[name];
    return [name, rows.map((_, row) => make(Array.isArray(before) ? before[row] : undefined))];
  });
  return { [table]: { ...held, ...Object.fromEntries(made) } };
}
