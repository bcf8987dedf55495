import { limits } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';

/** A column that holds the key of a row of another table. */
interface Reference {
  readonly column: number;
  readonly name: string;
  readonly to: Table;
}

/** How far references are followed: an endorsement's quote's source. */
const furthest = 3;

/**
 * Tables whose first column is a key, with the columns of the rows they refer to. A column refers to a table where
 * its name is the table's (the part behind the last dot), alone or with a word before or behind it, and every cell
 * that holds something is a key of that table.
 */
export function joinTables(tables: readonly Table[]): Table[] {
  const keys = new Map(tables.map((table) => [table, keyRows(table)]));
  const references = new Map(tables.map((table) => [table, referencesOf(table, tables, keys)]));
  return tables.map((table) => {
    const columns = [...table.columns];
    const rows = table.rows.map((row) => [...row]);
    const follow = (from: Table, prefix: string, at: readonly (number | null)[], seen: readonly Table[]) => {
      for (const reference of references.get(from) ?? []) {
        if (seen.includes(reference.to) || seen.length > furthest) continue;
        const found = at.map((row) => {
          const key = row === null ? '' : (from.rows[row]?.[reference.column] ?? '');
          return keys.get(reference.to)?.get(key) ?? null;
        });
        const path = `${prefix}${reference.name}.`;
        for (const [column, name] of reference.to.columns.entries()) {
          if (column === 0 || columns.length >= limits.columns) continue;
          columns.push(path + name);
          for (const [row, cells] of rows.entries()) {
            const target = found[row] ?? null;
            cells.push(target === null ? '' : (reference.to.rows[target]?.[column] ?? ''));
          }
        }
        follow(reference.to, path, found, [...seen, reference.to]);
      }
    };
    follow(
      table,
      '',
      table.rows.map((_, row) => row),
      [table],
    );
    return { ...table, columns, rows };
  });
}

function keyRows(table: Table): ReadonlyMap<string, number> {
  return new Map(table.rows.map((row, at) => [row[0] ?? '', at]));
}

function referencesOf(
  table: Table,
  tables: readonly Table[],
  keys: ReadonlyMap<Table, ReadonlyMap<string, number>>,
): Reference[] {
  return table.columns.flatMap((name, column) => {
    if (column === 0) return [];
    const to = tables.find((other) => {
      if (other === table || !namesTable(name, other.name)) return false;
      const rows = keys.get(other);
      const cells = table.rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      return cells.length > 0 && cells.every((cell) => rows?.has(cell));
    });
    return to ? [{ column, name, to }] : [];
  });
}

function namesTable(column: string, table: string): boolean {
  const name = table.split('.').at(-1)?.toLowerCase() ?? '';
  const wanted = column.toLowerCase();
  return wanted === name || wanted.startsWith(`${name}_`) || wanted.endsWith(`_${name}`);
}
