import type { Dataset } from '../../model/dataset';
import type { Graph } from '../../model/graph';
import { fit, namesakesOf } from './namesakes';
import { type QueryWord, queryWords } from './queryWords';
import { rankPeople } from './rankPeople';
import { relationSearch } from './relationSearch';
import { allHit, textIndexOf } from './textIndex';
import { type PathQuestion, pathQuestions } from './twoNames';

/** What is found of one kind, best first. People and relations by index in the graph, the others in the dataset. */
type Found =
  | { readonly kind: 'path'; readonly found: readonly PathQuestion[] }
  | { readonly kind: 'person' | 'relation' | 'article' | 'quote'; readonly found: readonly number[] };

export interface SearchResult {
  readonly words: readonly QueryWord[];
  /** In the order in which they are shown; none is empty. */
  readonly groups: readonly (Found & { /** By a name one slip away. */ readonly near: boolean })[];
}

export type FoundKind = Found['kind'];

/** Looks for what was typed. Pure: the same text finds the same. */
export type SearchRecord = (typed: string) => SearchResult;

/** Words looked up lately that are remembered: as one types, all but the last stay. */
const remembered = 24;

interface WordHits {
  readonly people: Uint8Array;
  readonly kinds: Uint8Array;
  readonly occasions: Uint8Array;
  readonly articles: Uint8Array;
  readonly quotes: Uint8Array;
}

/** What a record is searched through: each kind of thing with what it is found by. */
interface Searched {
  readonly graph: Graph;
  readonly people: ReturnType<typeof namesakesOf>;
  readonly relations: ReturnType<typeof relationSearch>;
  readonly articles: ReturnType<typeof textIndexOf>;
  readonly quotes: ReturnType<typeof textIndexOf>;
}

/**
 * Makes a record ready to be searched. `tentative`: per relation, whether its sentence says "may". Takes time in
 * proportion to all that can be found; a search then does so only for the words not met before.
 */
export function createSearch(graph: Graph, dataset: Dataset, tentative: readonly boolean[]): SearchRecord {
  const names = new Map(graph.people.map(({ id, name }) => [id, name]));
  const searched: Searched = {
    graph,
    people: namesakesOf(graph.people),
    relations: relationSearch(graph, tentative),
    articles: textIndexOf(dataset.articles.map(({ title, opens, publisher }) => [title, opens, publisher])),
    quotes: textIndexOf(
      dataset.claims.map(({ quote, via }) => [
        quote?.exact ?? null,
        ...via.map((link) => (link.kind === 'person' ? (names.get(link.id) ?? null) : null)),
      ]),
    ),
  };
  const hitsOf = rememberHits(searched);
  return (typed) => {
    const words = queryWords(typed);
    const hits = words.map(hitsOf);
    const fits = hits.map((one) => one.people);
    const strict = namedThings(searched, words, fits, hits);
    const isNamed = strict.some(({ kind, found }) => kind !== 'relation' && found.length > 0);
    const near = isNamed ? [] : nearThings(searched, words, hits).filter(({ kind }) => !hasAny(strict, kind));
    const groups = [
      ...[...strict, ...textThings(searched, hits)].map((group) => ({ ...group, near: false })),
      ...near.map((group) => ({ ...group, near: true })),
    ];
    return { words, groups: groups.filter(({ found }) => found.length > 0) };
  };
}

/** Looks a word up everywhere, unless it was lately. */
function rememberHits({ people, relations, articles, quotes }: Searched): (word: QueryWord) => WordHits {
  const known = new Map<string, WordHits>();
  return (word) => {
    const key = `${word.letters}${word.open ? '*' : ''}`;
    const old = known.get(key);
    if (old) return old;
    const hits = {
      people: people.fitsOf(word),
      kinds: relations.kinds.hitsOf(word),
      occasions: relations.occasions.hitsOf(word),
      articles: articles.hitsOf(word),
      quotes: quotes.hitsOf(word),
    };
    if (known.size >= remembered) known.clear();
    known.set(key, hits);
    return hits;
  };
}

/** What is found by who is named: `fits` says for each word whose name it fits. */
function namedThings(
  { graph, relations }: Searched,
  words: readonly QueryWord[],
  fits: readonly Uint8Array[],
  hits: readonly WordHits[],
): Found[] {
  const paths = pathQuestions(words, fits, (some, mine) => rankPeople(graph, some, mine));
  const met = rankPeople(graph, allHit(graph.people.length, fits), fits);
  const asked = [...new Set(paths.flatMap(({ from, to }) => [from, to]))];
  return [
    { kind: 'path', found: paths },
    { kind: 'person', found: [...met, ...asked.filter((person) => !met.includes(person))] },
    { kind: 'relation', found: relations.find(fits, hits) },
  ];
}

/** What is found once words that nobody is called may be names with one slip in them. */
function nearThings(searched: Searched, words: readonly QueryWord[], hits: readonly WordHits[]): Found[] {
  let slips = 0;
  const fits = words.map((word, place) => {
    const fits = hits[place]?.people ?? new Uint8Array();
    if (fits.some((value) => value > fit.none)) return fits;
    slips += 1;
    return searched.people.nearFitsOf(word);
  });
  return slips > 0 ? namedThings(searched, words, fits, hits) : [];
}

/** Articles and quotes that hold all the words. */
function textThings({ articles, quotes }: Searched, hits: readonly WordHits[]): Found[] {
  const inArticles = hits.map((one) => one.articles);
  const inQuotes = hits.map((one) => one.quotes);
  return [
    { kind: 'article', found: allHit(articles.size, inArticles) },
    { kind: 'quote', found: allHit(quotes.size, inQuotes) },
  ];
}

function hasAny(groups: readonly Found[], kind: Found['kind']): boolean {
  return groups.some((group) => group.kind === kind && group.found.length > 0);
}
