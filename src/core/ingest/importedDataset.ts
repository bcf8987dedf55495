import type { Article, Claim, Dataset, Edition, Person } from '../model/dataset';
import { relationTypes } from '../model/relationTypes';
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
      return toClaim(claim, ends, article);
    }),
    edition: {
      restsOn: [],
      opening: null,
      withdrawn: [],
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

function toPerson({ name, aliases, kind, note }: ImportedPerson, id: string): Person {
  return {
    id,
    name,
    aliases,
    described: null,
    note,
    kind: kind === 'organisation' ? kind : null,
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
): Claim {
  return {
    id: `${article ?? 'row'}.${shortHash(claim.key)}`,
    article,
    ...ends,
    ...kindOf(claim),
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
function kindOf({ type, directed }: ImportedClaim): Pick<Claim, 'type' | 'named'> {
  const known = relationTypes.find(({ id }) => id === type);
  if (directed && known) return { type: known.id, named: null };
  const isNameless = known?.id === 'other' || known?.id === 'tie';
  return { type: directed ? 'other' : 'tie', named: isNameless ? null : (known?.phrase ?? type) };
}

/**
 * 53 bits of a text in base 36: two of 200,000 texts share it once in half a million files. After "cyrb53" by bryc,
 * which is in the public domain: two runs of multiply and xor over the code units.
 */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
