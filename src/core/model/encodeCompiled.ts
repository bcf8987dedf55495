import { claimsAsColumns } from './claimColumns';
import type { Compiled } from './compiled';
import type { Dataset } from './dataset';
import { formatVersion } from './formatVersion';
import { runToEnd } from './runToEnd';

/** `people` of the dataset must be sorted by id, as the positions are. */
export function encodeCompiled(...parts: Parameters<typeof encodeInSlices>): Compiled {
  return runToEnd(encodeInSlices(...parts));
}

/** `encodeCompiled` with rests, so that a page with a large record answers meanwhile. */
export function* encodeInSlices(
  dataset: Dataset,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  bows: ArrayLike<number>,
  fingerprint: string,
): Generator<void, Compiled> {
  const { people, articles, claims, edition } = dataset;
  const personRow = new Map(people.map((person, row) => [person.id, row]));
  yield;
  const articleRow = new Map(articles.map((article, row) => [article.id, row]));
  yield;
  const peopleColumns = {
    id: people.map((person) => person.id),
    name: people.map((person) => person.name),
    aliases: people.map((person) => person.aliases),
    describedAs: people.map((person) => person.described?.as ?? null),
    describedIn: people.map((person) =>
      person.described ? rowOf(articleRow, person.described.article) : null,
    ),
    describedOn: people.map((person) => person.described?.on ?? null),
    note: people.map((person) => person.note),
    kind: people.map((person) => person.kind),
    ...(people.some(({ attributes }) => attributes) && {
      attributes: people.map(({ attributes }) => attributes ?? []),
    }),
  };
  yield;
  const articleColumns = {
    id: articles.map((article) => article.id),
    title: articles.map((article) => article.title),
    opens: articles.map((article) => article.opens),
    publisher: articles.map((article) => article.publisher),
    published: articles.map((article) => article.published),
    url: articles.map((article) => article.url),
    sha256: articles.map((article) => article.text?.sha256 ?? null),
    chars: articles.map((article) => article.text?.chars ?? null),
    folded: articles.map((article) => article.text?.folded ?? null),
    notCoded: articles.map((article) => article.notCoded),
    retells: articles.map((article) => article.retells),
  };
  yield;
  const claimColumns = yield* claimsAsColumns(claims, {
    person: (id) => rowOf(personRow, id),
    article: (id) => rowOf(articleRow, id),
  });
  return {
    formatVersion,
    fingerprint,
    edition,
    people: peopleColumns,
    articles: articleColumns,
    claims: claimColumns,
    positions: { x: Array.from(x), y: Array.from(y) },
    bows: Array.from(bows),
  };
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`"${id}" is named but not held.`);
  return row;
}
