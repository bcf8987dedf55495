import type { Article, Person } from '../model/dataset';
import type { Path } from '../query/paths';
import type { Visibility } from '../query/visibility';
import type { OpenRecord } from '../record/record';
import { litOf, type Selected } from './selected';
import { sortRelations } from './sortRelations';
import { isolatesShown, type PairSelection, type PathSelection, type View } from './viewState';

/** By the id of an article: its number on this paper, from one. */
export type PrintedNumbers = ReadonlyMap<string, number>;

/** What is printed of a view, in the order of the paper. Every relation that is shown is in it exactly once. */
export interface DossierContents {
  /** What lay open beside the picture: it comes first. */
  readonly open: OpenItem | null;
  /** The relations that `open` does not hold, as the list sorts them. */
  readonly relations: readonly number[];
  /** The articles that anything on the paper is taken from, as the record orders them. */
  readonly articles: readonly Article[];
  readonly places: PrintedNumbers;
  /** People without any line, if the view shows them; who lies open is not among them. */
  readonly isolates: readonly Person[];
}

/** `relations` are those that are shown: of a relation that a filter hides, none. */
export type OpenItem =
  | { readonly kind: 'relation'; readonly relation: number; readonly relations: readonly number[] }
  | { readonly kind: 'person'; readonly person: number; readonly relations: readonly number[] }
  | {
      readonly kind: 'connection';
      readonly selection: PairSelection | PathSelection;
      /** How many relations lie open, whether the view shows them or not. */
      readonly held: number;
      /** The way that lies open, if it is a path and there is one. */
      readonly path: Path | null;
      readonly relations: readonly number[];
    }
  | { readonly kind: 'article'; readonly article: Article; readonly relations: readonly number[] };

/** `selected` is what the reader sees open, which on a phone's list may be nothing where a view names something. */
export function planDossier(
  record: OpenRecord,
  view: View,
  visibility: Visibility,
  selected: Selected,
): DossierContents {
  const { graph, dataset } = record;
  const all = sortRelations(record, visibility.index, view.sort);
  const open = openItem(record, view, all, selected);
  const first = new Set(open?.relations);
  const alone = graph.people.filter((_, person) => isolatesShown(view) && graph.degree[person] === 0);
  const opened = open?.kind === 'person' ? graph.people[open.person] : undefined;
  const people = opened ? [opened, ...alone.filter((person) => person !== opened)] : alone;
  const quoted = new Set([
    ...(open?.kind === 'article' ? [open.article.id] : []),
    ...all.flatMap((one) => graph.relations[one]?.claims.map(({ article }) => article) ?? []),
    ...people.flatMap((person) => articlesNaming(record, person)),
  ]);
  const articles = dataset.articles.filter(({ id }) => quoted.has(id));
  return {
    open,
    relations: all.filter((one) => !first.has(one)),
    articles,
    places: new Map(articles.map(({ id }, place) => [id, place + 1])),
    isolates: alone.filter((person) => person !== opened),
  };
}

/** Articles that describe somebody, and, for somebody without a line, those that name them. */
function articlesNaming({ dataset, graph }: OpenRecord, { id, described }: Person): string[] {
  const alone = graph.degree[graph.personIndex.get(id) ?? -1] === 0;
  const naming = dataset.articles.filter(({ notCoded }) =>
    notCoded.some(({ people }) => people.includes(id)),
  );
  return [...(described ? [described.article] : []), ...(alone ? naming.map((article) => article.id) : [])];
}

function openItem(
  record: OpenRecord,
  view: View,
  all: readonly number[],
  selected: Selected,
): OpenItem | null {
  const { graph, articles } = record;
  const { selection } = view;
  if (selected && (selection.kind === 'pair' || selection.kind === 'path')) {
    const path = selected.kind === 'path' ? selected.path : null;
    const { relations: held } = litOf(record, selected);
    const ordered = path ? held : sortRelations(record, held, { by: 'when', descending: false });
    const relations = ordered.filter((one) => all.includes(one));
    return { kind: 'connection', selection, path, held: held.length, relations };
  }
  if (selected?.kind === 'relation') {
    const { relation } = selected;
    return { kind: 'relation', relation, relations: all.filter((one) => one === relation) };
  }
  if (selected?.kind === 'person') {
    const { person } = selected;
    const touches = (one: number) => graph.from[one] === person || graph.to[one] === person;
    return { kind: 'person', person, relations: all.filter(touches) };
  }
  const article = view.mode === 'articles' && view.article !== null ? articles.get(view.article) : undefined;
  return article ? { kind: 'article', article, relations: [] } : null;
}
