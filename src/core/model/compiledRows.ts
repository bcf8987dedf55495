import type { CompiledTables as Tables } from './compiledTables';
import type { Article, Claim, Person } from './dataset';
import { type PackedTable, packTable, readCell, rowsIn } from './packedColumn';
import { articleOfRow, claimOfRow, type HeldRows } from './rowViews';

/** A stretch of one table of the compiled form: some rows of each of its columns, packed. */
export type Stretch = {
  [Table in keyof Tables]: { readonly table: Table; readonly columns: PackedTable<Tables[Table]> };
}[keyof Tables];

/** Cuts the tables into stretches of at most so many rows, in the order in which they can be taken. */
export function* stretchesOf({ articles, people, claims }: Tables, rows: number): Generator<Stretch> {
  for (const columns of cut(articles, rows)) yield { table: 'articles', columns };
  for (const columns of cut(people, rows)) yield { table: 'people', columns };
  for (const columns of cut(claims, rows)) yield { table: 'claims', columns };
}

/** How many rows a stretch has. */
export function rowsOf({ columns }: Stretch): number {
  return rowsIn(columns.id);
}

function* cut<Columns extends { readonly id: readonly string[] }>(
  columns: Columns,
  rows: number,
): Generator<PackedTable<Columns>> {
  for (let from = 0; from < columns.id.length; from += rows) {
    const cells = Object.entries(columns as unknown as Readonly<Record<string, readonly unknown[]>>);
    const some = cells.map(([name, column]) => [name, column.slice(from, from + rows)]);
    yield packTable(Object.fromEntries(some) as Columns);
  }
}

/**
 * Makes people, articles and claims of the rows of the compiled form, stretch by stretch: articles first, then people, then
 * claims, since each names those before it by their rows. Claims and articles stay in their columns and are read there.
 */
export function createRows() {
  const held: HeldRows = { people: [], articles: [] };
  const { people, articles } = held;
  const claims: Claim[] = [];
  const take = (stretch: Stretch) => {
    const length = rowsOf(stretch);
    for (let row = 0; row < length; row++) {
      if (stretch.table === 'articles') articles.push(articleOfRow(stretch.columns, row));
      else if (stretch.table === 'people') people.push(person(stretch.columns, row, articles));
      else claims.push(claimOfRow(stretch.columns, row, held));
    }
  };
  return { take, taken: { people, articles, claims } as const };
}

const none: readonly never[] = [];

function person(people: PackedTable<Tables['people']>, row: number, articles: readonly Article[]): Person {
  const as = readCell(people.describedAs, row);
  const article = readCell(people.describedIn, row);
  const aliases = readCell(people.aliases, row);
  const attributes = people.attributes ? readCell(people.attributes, row) : none;
  return {
    id: readCell(people.id, row),
    name: readCell(people.name, row),
    aliases: aliases.length === 0 ? none : aliases,
    described:
      as === null || article === null
        ? null
        : // The lengths of the columns have been compared, so the row exists.
          { as, article: (articles[article] as Article).id, on: readCell(people.describedOn, row) },
    note: readCell(people.note, row),
    kind: readCell(people.kind, row),
    ...(attributes.length > 0 && { attributes }),
  };
}
