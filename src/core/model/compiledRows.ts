import type { CompiledTables as Tables } from './compiledTables';
import type { Article, Claim, Person } from './dataset';

/** A stretch of one table of the compiled form: some rows of each of its columns. */
export type Stretch = {
  [Table in keyof Tables]: { readonly table: Table; readonly columns: Tables[Table] };
}[keyof Tables];

/** Cuts the tables into stretches of at most so many rows, in the order in which they can be taken. */
export function* stretchesOf({ articles, people, claims }: Tables, rows: number): Generator<Stretch> {
  for (const columns of cut(articles, rows)) yield { table: 'articles', columns };
  for (const columns of cut(people, rows)) yield { table: 'people', columns };
  for (const columns of cut(claims, rows)) yield { table: 'claims', columns };
}

function* cut<Columns extends { readonly id: readonly string[] }>(
  columns: Columns,
  rows: number,
): Generator<Columns> {
  for (let from = 0; from < columns.id.length; from += rows) {
    const cells = Object.entries(columns as unknown as Readonly<Record<string, readonly unknown[]>>);
    const some = cells.map(([name, column]) => [name, column.slice(from, from + rows)]);
    yield Object.fromEntries(some) as Columns;
  }
}

/**
 * Makes people, articles and claims of the rows of the compiled form, stretch by stretch: articles first, then people, then
 * claims, since each names those before it by their rows. Words and lists that return with every row are held once.
 */
export function createRows() {
  const people: Person[] = [];
  const articles: Article[] = [];
  const claims: Claim[] = [];
  const once = holdOnce();
  const take = (stretch: Stretch) => {
    const { length } = stretch.columns.id;
    for (let row = 0; row < length; row++) {
      if (stretch.table === 'articles') articles.push(article(stretch.columns, row, once));
      else if (stretch.table === 'people') people.push(person(stretch.columns, row, articles));
      else claims.push(claim(stretch.columns, row, people, articles, once));
    }
  };
  return { take, taken: { people, articles, claims } as const };
}

type HoldOnce = <Words extends string | null>(words: Words) => Words;

/** Gives the same words for the same words, however often they came. */
function holdOnce(): HoldOnce {
  const held = new Map<string, string>();
  return <Words extends string | null>(words: Words) => {
    if (words === null) return words;
    const known = held.get(words);
    if (known === undefined) held.set(words, words);
    return (known ?? words) as Words;
  };
}

const none: readonly never[] = [];

function listed<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list;
}

const comparedWithNothing = { how: 'none', at: null } as const;

function person(people: Tables['people'], row: number, articles: readonly Article[]): Person {
  const as = cell(people.describedAs, row);
  const article = cell(people.describedIn, row);
  return {
    id: cell(people.id, row),
    name: cell(people.name, row),
    aliases: listed(cell(people.aliases, row)),
    described:
      as === null || article === null
        ? null
        : { as, article: cell(articles, article).id, on: cell(people.describedOn, row) },
    note: cell(people.note, row),
    kind: cell(people.kind, row),
  };
}

function article(articles: Tables['articles'], row: number, once: HoldOnce): Article {
  const sha256 = cell(articles.sha256, row);
  const chars = cell(articles.chars, row);
  return {
    id: cell(articles.id, row),
    title: cell(articles.title, row),
    opens: cell(articles.opens, row),
    publisher: once(cell(articles.publisher, row)),
    published: once(cell(articles.published, row)),
    url: cell(articles.url, row),
    text: sha256 === null ? null : { sha256, chars: chars ?? 0, folded: cell(articles.folded, row) },
    notCoded: listed(cell(articles.notCoded, row)),
    retells: listed(cell(articles.retells, row)),
  };
}

function claim(
  claims: Tables['claims'],
  row: number,
  people: readonly Person[],
  articles: readonly Article[],
  once: HoldOnce,
): Claim {
  const article = cell(claims.article, row);
  const exact = cell(claims.exact, row);
  const how = cell(claims.how, row);
  const at = cell(claims.at, row);
  return {
    id: cell(claims.id, row),
    article: article === null ? null : cell(articles, article).id,
    from: cell(people, cell(claims.from, row)).id,
    type: once(cell(claims.type, row)),
    named: once(cell(claims.named, row)),
    to: cell(people, cell(claims.to, row)).id,
    when: once(cell(claims.when, row)),
    held: once(cell(claims.held, row)),
    basis: once(cell(claims.basis, row)),
    via: listed(cell(claims.via, row)),
    polarity: once(cell(claims.polarity, row)),
    reading: once(cell(claims.reading, row)),
    role: once(cell(claims.role, row)),
    quote:
      exact === null ? null : { exact, prefix: cell(claims.prefix, row), suffix: cell(claims.suffix, row) },
    note: once(cell(claims.note, row)),
    check: how === 'none' && at === null ? comparedWithNothing : { how: once(how), at },
    earlier: listed(cell(claims.earlier, row)),
  };
}

function cell<T>(column: readonly T[], row: number): T {
  // The lengths of the columns have been compared, so the row exists.
  return column[row] as T;
}
