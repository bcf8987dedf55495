import type { Table } from './parsedFile';

/**
 * A table in which a column of addresses or ids has a column of labels beside it, as query services write them
 * (`winner`, `winnerLabel`): the labels get the name of the column and the ids “… id”, as our own tables have it.
 */
export function namedByLabels(table: Table): Table {
  const { columns } = table;
  const taken = new Set(columns);
  const renamed = new Map<string, string>();
  for (const label of columns) {
    const base = /^(.+?)_?Label$/.exec(label)?.[1];
    if (base === undefined || !taken.has(base) || taken.has(`${base} id`)) continue;
    renamed.set(label, base);
    renamed.set(base, `${base} id`);
  }
  return renamed.size === 0 ? table : { ...table, columns: columns.map((name) => renamed.get(name) ?? name) };
}
