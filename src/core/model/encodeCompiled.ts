import { atOnce } from './atOnce';
import type { Compiled } from './compiled';
import type { Dataset } from './dataset';
import { formatVersion } from './formatVersion';

/** `people` of the dataset must be sorted by id, as the positions are. */
export function encodeCompiled(...parts: Parameters<typeof encodeInSteps>): Compiled {
  return atOnce(encodeInSteps(...parts));
}

/** `encodeCompiled` with rests, so that a page with a large record answers meanwhile. */
export function* encodeInSteps(
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
  const whatClaimsSay = {
    id: claims.map((claim) => claim.id),
    article: claims.map((claim) => (claim.article === null ? null : rowOf(articleRow, claim.article))),
    from: claims.map((claim) => rowOf(personRow, claim.from)),
    type: claims.map((claim) => claim.type),
    named: claims.map((claim) => claim.named),
    to: claims.map((claim) => rowOf(personRow, claim.to)),
    when: claims.map((claim) => claim.when),
    held: claims.map((claim) => claim.held),
    basis: claims.map((claim) => claim.basis),
    via: claims.map((claim) => claim.via),
  };
  yield;
  const howClaimsSayIt = {
    polarity: claims.map((claim) => claim.polarity),
    reading: claims.map((claim) => claim.reading),
    role: claims.map((claim) => claim.role),
    exact: claims.map((claim) => claim.quote?.exact ?? null),
    prefix: claims.map((claim) => claim.quote?.prefix ?? ''),
    suffix: claims.map((claim) => claim.quote?.suffix ?? ''),
    note: claims.map((claim) => claim.note),
    how: claims.map((claim) => claim.check.how),
    at: claims.map((claim) => claim.check.at),
    earlier: claims.map((claim) => claim.earlier),
  };
  yield;
  return {
    formatVersion,
    fingerprint,
    edition,
    people: peopleColumns,
    articles: articleColumns,
    claims: { ...whatClaimsSay, ...howClaimsSayIt },
    positions: { x: Array.from(x), y: Array.from(y) },
    bows: Array.from(bows),
  };
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`"${id}" is named but not held.`);
  return row;
}
