import type { ExportedData } from '../egress/exchangeFormats';
import { type Claim, copyArticle, type Dataset, type Edition, onlyThese } from '../model/dataset';
import { drawnPeople } from '../query/drawnPeople';
import type { Visibility } from '../query/visibility';
import type { OpenRecord } from '../record/record';
import type { View } from './viewState';

type Exported = Pick<ExportedData, 'dataset' | 'places'>;

/** Everything held, whatever a view shows. */
export function everything({
  dataset,
  graph,
  positions: { x, y },
  subject: { offsets: bows },
}: OpenRecord): Exported {
  return { dataset: { ...dataset, people: graph.people }, places: { x, y, bows } };
}

/**
 * What a view shows: the relations that it lets through with all their claims, the people they join, by whom claims were
 * passed on and whom it shows without a line, and the sources. What the front page says stays as far as it rests on these.
 */
export function seenData(record: OpenRecord, view: View, visibility: Visibility): Exported {
  const { dataset, graph } = record;
  const shown = new Set<string>();
  for (const relation of visibility.index) {
    for (const claim of graph.relations[relation]?.claims ?? []) shown.add(claim.id);
  }
  const claims = dataset.claims.filter(({ id }) => shown.has(id));
  const drawn = drawnPeople(graph, visibility.index, view.picture.isolates);
  const passedOn = new Set<string>();
  for (const { via } of claims) for (const link of via) if (link.kind === 'person') passedOn.add(link.id);
  const people = graph.people.filter(({ id }, person) => drawn[person] || passedOn.has(id));
  return {
    dataset: {
      people,
      articles: sourcesOf(dataset, claims, people),
      claims,
      edition: editionOf(record, claims, visibility),
    },
    // Without the others everybody has another place.
    places: null,
  };
}

/** The sources of claims and of what people are called, with the passages that are about these people alone. */
function sourcesOf(
  { articles }: Dataset,
  claims: readonly Claim[],
  people: Dataset['people'],
): Dataset['articles'] {
  const held = new Set(people.map(({ id }) => id));
  const used = new Set([
    ...claims.map(({ article }) => article),
    ...people.map(({ described }) => described?.article ?? null),
  ]);
  return onlyThese(articles, used).map((article) => {
    const notCoded = article.notCoded.filter((passage) => passage.people.every((id) => held.has(id)));
    return notCoded.length === article.notCoded.length ? article : { ...copyArticle(article), notCoded };
  });
}

function editionOf(
  { dataset: { edition }, graph }: OpenRecord,
  claims: readonly Claim[],
  { shown }: Visibility,
): Edition {
  const held = new Set(claims.map(({ id }) => id));
  const stands = ({ restsOn }: { readonly restsOn: readonly string[] }) =>
    restsOn.every((id) => held.has(id));
  const { questions, tour, file } = edition;
  return {
    headline: stands(edition) ? edition.headline : `A part of “${edition.headline}”`,
    howToRead: edition.howToRead,
    restsOn: edition.restsOn.filter((id) => held.has(id)),
    opening: edition.opening !== null && held.has(edition.opening) ? edition.opening : null,
    withdrawn: edition.withdrawn.filter(({ relation }) => shown[graph.relationIndex.get(relation) ?? -1]),
    ...(file === undefined ? {} : { file }),
    ...(questions ? { questions: questions.filter(stands) } : {}),
    ...(tour ? { tour: tour.filter(stands) } : {}),
  };
}
