import { cellSourcesOf } from '../claims/cellSources';
import type { CellSource, ClaimsUse, Rule } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import { likeness } from '../claims/personName';
import type { ReadTable } from '../claims/tablesOf';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import { mostRules } from './proposeClaims';

/** Somebody whom a value may mean. */
interface Named {
  readonly key: string;
  /** Other tables that refer to them. */
  readonly references: number;
}

/** So many of the rows must name somebody for the column to be proposed. */
const leastNamed = 0.5;

/**
 * Where a file describes people and no column of a row holds the other end by their key, a column whose values are names of
 * theirs, “clinton” or “Clinton” for Hillary Clinton: value by value, so that the reader sees whom each means. Of several
 * people of a name, whoever other tables refer to; if that does not tell, nobody. Rows of other values stay out.
 */
export function proposeNamed(tables: readonly ReadTable[], use: ClaimsUse): ClaimsUse {
  const table = tables[use.table]?.table;
  if (!table || !use.people || use.to.kind !== 'none' || use.from.kind !== 'column') return use;
  const named = namesOf(tables, use);
  const used = new Set(cellSourcesOf(use).flatMap(sourceColumns));
  const found = table.columns
    .filter((column) => !used.has(column) && saysAll(table, column))
    .map((column) => byName(valuesOf(table, column), column, named))
    .sort((a, b) => b.rows - a.rows)[0];
  return found && found.rows >= leastNamed * table.rows.length ? { ...use, to: found.source } : use;
}

/**
 * False for a column joined by a key that tells more apart than it does: “Trump” may be the end of “endorses Trump” and of
 * “opposes Trump”, where “trump” and “not-trump” are what each is known by.
 */
function saysAll(table: Table, column: string): boolean {
  const key = table.columns.find((name) => name === column.split('.').slice(0, -1).join('.'));
  return key === undefined || valuesOf(table, key).length === valuesOf(table, column).length;
}

function byName(
  values: readonly (readonly [value: string, rows: number])[],
  column: string,
  named: ReadonlyMap<string, readonly Named[]>,
): { readonly source: CellSource; readonly rows: number } {
  if (values.length > mostRules) return { source: { kind: 'none' }, rows: 0 };
  const said = values.map(([value, rows]) => ({ value, rows, words: whoIs(value, named) }));
  const rules = said.map(({ value, words }): Rule => ({ value, words }));
  return {
    source: { kind: 'rules', column, rules, others: 'leave out' },
    rows: said.reduce((sum, { rows, words }) => sum + (words === null ? 0 : rows), 0),
  };
}

/** The key of whom a value names; null where it names nobody, or more than one. */
function whoIs(value: string, named: ReadonlyMap<string, readonly Named[]>): string | null {
  const people = named.get(likeness(value)) ?? [];
  const most = Math.max(0, ...people.map(({ references }) => references));
  const [one, ...others] = people.filter(({ references }) => references === most);
  return one && others.length === 0 ? one.key : null;
}

/** People by their whole name and by its last word. */
function namesOf(tables: readonly ReadTable[], use: ClaimsUse): ReadonlyMap<string, readonly Named[]> {
  const people = use.people && tables[use.people.table]?.table;
  const named = new Map<string, Named[]>();
  if (!people || !use.people || use.people.name.kind !== 'column') return named;
  const key = people.columns.indexOf(use.people.key);
  const name = people.columns.indexOf(use.people.name.column);
  const references = referencesIn(tables, use);
  for (const row of people.rows) {
    const one = { key: row[key] ?? '', references: references.get(row[key] ?? '') ?? 0 };
    const words = likeness(row[name] ?? '');
    const last = words.split(' ').at(-1) ?? '';
    for (const call of new Set([words, last])) {
      if (call !== '') named.set(call, [...(named.get(call) ?? []), one]);
    }
  }
  return named;
}

/** How many other tables refer to somebody, in a column that is called as their table is. */
function referencesIn(tables: readonly ReadTable[], use: ClaimsUse): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const kind = tables[use.people?.table ?? -1]?.table.name.split('.').at(-1) ?? '';
  for (const [at, { table }] of tables.entries()) {
    if (at === use.table || at === use.people?.table || kind === '') continue;
    const columns = table.columns.filter((column) => column.startsWith(kind) && !column.includes('.'));
    const referred = new Set(columns.flatMap((column) => valuesOf(table, column).map(([value]) => value)));
    for (const one of referred) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
