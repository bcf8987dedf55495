import { claimColumns } from './claimColumns';
import type { FormatVersion } from './formatVersion';
import { kindsOfNames, type NamedRelation } from './namedKinds';
import { passageEnds } from './passageEnds';
import { slugOf } from './slug';

/** The compiled form of an older version in today's; of a newer or unknown one as it is. Nothing else is checked. */
export function migrateCompiled<Value extends object & { readonly formatVersion: unknown }>(
  value: Value,
): Value {
  let current: Value = value;
  if (current.formatVersion === 1) current = fromFirst(current);
  if (current.formatVersion === 2) current = fromSecond(current);
  if (current.formatVersion === 3) current = fromThird(current);
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

/**
 * Names of relations become kinds, as those of a file that comes in today do (namedKinds.ts). The ids of these relations
 * change, and with them their order: where lines bend is found again.
 */
function fromThird<Value extends object>(value: Value): Value {
  const claims = field(value, 'claims');
  const edition = field(value, 'edition');
  const [types, names] = [listAt(claims, 'type'), listAt(claims, 'named')];
  const current = { ...value, formatVersion: 4 };
  if (!isObject(claims) || !isObject(edition)) return current;
  const named = names.map((words, row): NamedRelation | null =>
    typeof words === 'string' && words.trim() !== '' && (types[row] === 'other' || types[row] === 'tie')
      ? { words, directed: types[row] === 'other' }
      : null,
  );
  const used = new Set(types.filter((type, row) => typeof type === 'string' && named[row] === null));
  const { kinds, kindOf } = kindsOfNames(
    named.filter((one) => one !== null),
    used as ReadonlySet<string>,
  );
  if (kinds.length === 0) return current;
  const kindAt = (row: number) => {
    const name = named[row] ?? null;
    return name === null ? null : kindOf(name);
  };
  const kindByPart = new Map(
    named.flatMap((name): [string, string][] => {
      const kind = name && kindOf(name);
      return kind ? [[`${name.directed ? 'other' : 'tie'}-${slugOf(name.words)}`, kind]] : [];
    }),
  );
  return {
    ...current,
    bows: [],
    edition: { ...edition, kinds, ...withdrawnUnder(edition, kindByPart) },
    claims: {
      ...claims,
      type: types.map((type, row) => kindAt(row) ?? type),
      named: names.map((words, row) => (kindAt(row) === null ? words : null)),
    },
  };
}

/** Relations that were withdrawn, by the ids that they have under kinds. `kindOf`: by the middle part of the older id. */
function withdrawnUnder(
  edition: object,
  kindOf: ReadonlyMap<string, string>,
): { readonly withdrawn?: readonly unknown[] } {
  const withdrawn = field(edition, 'withdrawn');
  if (!Array.isArray(withdrawn)) return {};
  return {
    withdrawn: withdrawn.map((entry: unknown) => {
      const relation = isObject(entry) ? field(entry, 'relation') : null;
      if (!isObject(entry) || typeof relation !== 'string') return entry;
      const [from, type = '', to] = relation.split('.');
      const kind = kindOf.get(type);
      return kind === undefined ? entry : { ...entry, relation: `${from}.${kind}.${to}` };
    }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function field(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

function listAt(table: unknown, column: string): readonly unknown[] {
  const list = isObject(table) ? field(table, column) : [];
  return Array.isArray(list) ? list : [];
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
