import type { Article, Claim, Dataset, Edition, Person } from '../model/dataset';
import { kindsOfNames, type NamedRelation } from '../model/namedKinds';
import { builtInTypes, fourTypes, type RelationTypeId } from '../model/relationTypes';
import { shortHash } from '../model/shortHash';
import { slugOf } from '../model/slug';
import type { Built, ImportedClaim, ImportedPerson } from './claims/drafts';
import { forbiddenKeys } from './json/scanJson';

type Drafts = Pick<Extract<Built, { ok: true }>, 'people' | 'claims'>;

/**
 * What a reader's file says, as a record of its own. Ids are made of the file's own words, so that a newer file of the
 * same source has the same ids for the same things. People, claims and sources stand in the order of the file.
 */
export function importedDataset({ people, claims }: Drafts, file: string): Dataset {
  const idOf = new Map(people.map((person) => [person.key, idOfPerson(person)]));
  const sources = new Map<string, NonNullable<ImportedClaim['source']>>();
  for (const { source } of claims) if (source) sources.set(keyOfSource(source), source);
  const { kinds, typeOf } = kindsIn(claims);
  // Sources are added all the time: what one is called must not hang on the others.
  const articleOf = new Map(
    [...sources].map(([key, { name, url }]) => {
      const words = slugOf((name ?? url?.replace(/^https?:/, '') ?? '').slice(0, longestSlug));
      return [key, [words, shortHash(key)].filter(Boolean).join('-')];
    }),
  );
  return {
    people: people.map((person) => toPerson(person, idOf.get(person.key) ?? '')),
    articles: [...sources].map(([key, source]) => toArticle(source, articleOf.get(key) ?? '')),
    claims: claims.map((claim) => {
      const ends = { from: idOf.get(claim.from) ?? '', to: idOf.get(claim.to) ?? '' };
      const article = claim.source && (articleOf.get(keyOfSource(claim.source)) ?? null);
      return toClaim(claim, ends, article, typeOf(claim));
    }),
    edition: {
      restsOn: [],
      opening: null,
      withdrawn: [],
      ...(kinds.length > 0 && { kinds }),
      ...frontPageOf({}, file),
    },
  };
}

/** What stands above a reader's own data where its file says nothing else. */
export function frontPageOf({ headline, howToRead, file: first }: Partial<Edition>, file: string) {
  return {
    headline: headline || file,
    howToRead: howToRead || 'Your own data. It stays in this browser.',
    file: first ?? file,
  };
}

/** A record of the reader's own that came whole, with what its file does not say above it. */
export function withFrontPage(dataset: Dataset, file: string): Dataset {
  const { edition } = dataset;
  return { ...dataset, edition: { ...edition, ...frontPageOf(edition, file) } };
}

/** The record under another title, which stays that of its file where nothing is written. */
export function entitled(dataset: Dataset, title: string): Dataset {
  const headline = title.replace(/\s+/g, ' ').trim() || dataset.edition.headline;
  return { ...dataset, edition: { ...dataset.edition, headline } };
}

function keyOfSource({ url, name, published }: NonNullable<ImportedClaim['source']>): string {
  return JSON.stringify([url, name, published]);
}

/**
 * An id that hangs on nobody else, so that it stays the same when a namesake comes or goes. A plain name that tells
 * people apart by itself is its own slug, for no other plain name has that slug; any other gets a fingerprint of its key.
 */
function idOfPerson({ key, name }: ImportedPerson): string {
  const slug = slugOf(name.slice(0, longestSlug));
  const isPlain =
    key === name && plainName.test(name) && name.length <= longestSlug && !forbiddenKeys.has(slug);
  return isPlain ? slug : [slug, shortHash(key)].filter(Boolean).join('-');
}

/** “Ben Marsh” or “P12”: no two of these have the same slug. */
const plainName = /^[A-Z][a-z]*\d*(?: [A-Z][a-z]*\d*)*$/;

const longestSlug = 60;

function toPerson({ name, aliases, kind, note, attributes }: ImportedPerson, id: string): Person {
  return {
    id,
    name,
    aliases,
    described: null,
    note,
    kind: kind === 'organisation' ? kind : null,
    ...(attributes && { attributes }),
  };
}

function toArticle({ url, name, published }: NonNullable<ImportedClaim['source']>, id: string): Article {
  return {
    id,
    title: null,
    opens: '',
    publisher: name,
    published,
    url,
    text: null,
    notCoded: [],
    retells: [],
  };
}

function toClaim(
  claim: ImportedClaim,
  ends: { readonly from: string; readonly to: string },
  article: string | null,
  type: Pick<Claim, 'type' | 'named'>,
): Claim {
  return {
    id: `${article ?? 'row'}.${shortHash(claim.key)}`,
    article,
    ...ends,
    ...type,
    when: claim.when,
    held: null,
    basis: 'unstated',
    via: [],
    polarity: claim.polarity,
    reading: 'explicit',
    role: claim.role,
    quote: claim.quote === null ? null : { exact: claim.quote, prefix: '', suffix: '' },
    note: claim.note,
    check: { how: 'none', at: null },
    earlier: [],
  };
}

/** One of the four only where the file says so; without a direction nobody endorses or loses. */
function saidOf({ type, directed }: Pick<ImportedClaim, 'type' | 'directed'>): Said {
  const known = builtInTypes.find(({ id }) => id === type);
  if (known && fourTypes.some(({ id }) => id === known.id)) {
    return directed ? { type: known.id } : { words: known.phrase, directed };
  }
  return known ? { type: directed ? 'other' : 'tie' } : { words: type, directed };
}

/** What a row calls its relation: a type of ours, or words of its own. */
type Said = { readonly type: RelationTypeId } | NamedRelation;

/** The kinds that the words of a file make, and which of them, or of the types there always are, a claim is of. */
function kindsIn(claims: readonly ImportedClaim[]) {
  const said = new Map<string, Said>();
  const names: NamedRelation[] = [];
  const used = new Set<RelationTypeId>();
  for (const claim of claims) {
    const key = `${claim.directed} ${claim.type}`;
    const one = said.get(key) ?? saidOf(claim);
    said.set(key, one);
    if ('type' in one) used.add(one.type);
    else names.push(one);
  }
  const { kinds, kindOf } = kindsOfNames(names, used);
  const typeOf = ({ directed, type }: ImportedClaim): Pick<Claim, 'type' | 'named'> => {
    const one = said.get(`${directed} ${type}`) ?? saidOf({ directed, type });
    if ('type' in one) return { type: one.type, named: null };
    const kind = kindOf(one);
    return kind === null
      ? { type: directed ? 'other' : 'tie', named: one.words }
      : { type: kind, named: null };
  };
  return { kinds, typeOf };
}
