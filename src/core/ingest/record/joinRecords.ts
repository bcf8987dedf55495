import {
  type Article,
  type Claim,
  copyArticle,
  copyClaim,
  type Dataset,
  type Person,
} from '../../model/dataset';
import { relationId } from '../../model/relations';
import { type DeclaredKind, fourTypes, mostKinds, withLooks } from '../../model/relationTypes';
import { shortHash } from '../../model/shortHash';
import { limits } from '../parsed/limits';

/** What one record adds to another. */
export interface Joined {
  /** Title of the record that is added to. */
  readonly to: string;
  readonly newPeople: number;
  /** People of the added record who are in the other by their whole name. */
  readonly samePeople: number;
  readonly newLines: number;
  /** Lines that were there and have another claim now. */
  readonly gained: number;
  /** Claims that were there already, word for word. */
  readonly sameClaims: number;
}

export interface JoinedRecord {
  readonly dataset: Dataset;
  readonly joined: Joined;
}

/**
 * A record with another added. Whoever has the same whole name in both, and is the only one in either or has the same id, is
 * one person, of whom both records say what they say; nobody else is merged. Whatever the first record says stays, under the same ids. Null where both are too large for one.
 */
export function joinRecords(base: Dataset, added: Dataset): JoinedRecord | null {
  const { edition } = base;
  const file = added.edition.file ?? added.edition.headline;
  const people = joinPeople(base.people, added.people, file);
  const articles = joinArticles(base.articles, added.articles);
  const kinds = joinKinds(base, added);
  const claims = joinClaims(base.claims, added.claims, (claim) => ({
    ...copyClaim(claim),
    from: people.idOf(claim.from),
    to: people.idOf(claim.to),
    type: kinds.idOf(claim.type),
    article: claim.article === null ? null : articles.idOf(claim.article),
  }));
  const total = base.claims.length + claims.fresh.length;
  const isTooLarge =
    base.people.length + people.fresh.length > limits.people ||
    total > limits.claims ||
    kinds.all.length > mostKinds;
  if (isTooLarge) return null;
  const lines = new Set(base.claims.map(relationId));
  const touched = [...new Set(claims.fresh.map(relationId))];
  return {
    dataset: {
      people: people.all,
      articles: [...base.articles, ...articles.fresh],
      claims: [...base.claims, ...claims.fresh],
      edition: {
        ...edition,
        ...(kinds.all.length > 0 && { kinds: kinds.all }),
        howToRead: `${edition.howToRead} With your own data from “${file}”.`,
        file: `${edition.file ?? edition.headline} + ${file}`,
      },
    },
    joined: {
      to: edition.headline,
      newPeople: people.fresh.length,
      samePeople: added.people.length - people.fresh.length,
      newLines: touched.filter((line) => !lines.has(line)).length,
      gained: touched.filter((line) => lines.has(line)).length,
      sameClaims: added.claims.length - claims.fresh.length,
    },
  };
}

/** An id that nobody has: its own, or one made of it and of what it stands for. */
function freeId(id: string, meaning: string, taken: { has: (id: string) => boolean }): string {
  let free = id;
  for (let turn = 0; taken.has(free); turn++) free = `${id}-${shortHash(`${meaning} ${turn}`)}`;
  return free;
}

/** A name as it is written; an organisation of somebody’s name is somebody else. */
function nameKey({ name, kind }: Person): string {
  return `${kind === 'organisation'} ${name.normalize('NFC')}`;
}

/** People by name, as far as only one has it. */
function byName(people: readonly Person[]): ReadonlyMap<string, Person> {
  const found = new Map<string, Person | null>();
  for (const person of people) found.set(nameKey(person), found.has(nameKey(person)) ? null : person);
  return new Map([...found].flatMap(([key, person]) => (person ? [[key, person] as const] : [])));
}

function joinPeople(base: readonly Person[], added: readonly Person[], file: string) {
  const known = byName(base);
  const named = byName(added);
  const taken = new Map(base.map((person) => [person.id, person]));
  const ids = new Map<string, string>();
  const fresh: Person[] = [];
  for (const person of added) {
    const key = nameKey(person);
    const there = taken.get(person.id);
    const same = there && nameKey(there) === key ? there : named.get(key) && known.get(key);
    const id = same?.id ?? freeId(person.id, person.name, taken);
    ids.set(person.id, id);
    const one = same ? withSaid(taken.get(same.id) ?? same, person, file) : { ...person, id };
    taken.set(id, one);
    if (!same) fresh.push(one);
  }
  return { all: [...taken.values()], fresh, idOf: (id: string) => ids.get(id) ?? id };
}

/** Somebody with what another record says of them, too. Where both say something else under one name, its file tells them apart. */
function withSaid(base: Person, added: Person, file: string): Person {
  const names = new Set([base.name, ...base.aliases]);
  const said = new Map(base.attributes);
  for (const [name, words] of added.attributes ?? []) {
    if (said.get(name) === words) continue;
    said.set(said.has(name) ? `${name} (${file})` : name, words);
  }
  const isNoteNew = added.note !== null && !(base.note ?? '').includes(added.note);
  return {
    ...base,
    aliases: [...base.aliases, ...added.aliases.filter((alias) => !names.has(alias))],
    note: isNoteNew ? [base.note, added.note].filter(Boolean).join('\n') : base.note,
    ...(said.size > 0 && { attributes: [...said] }),
  };
}

/** A source that is there by its address is no second one: it says what the other says. */
function joinArticles(base: readonly Article[], added: readonly Article[]) {
  const known = new Map(base.map((article) => [article.id, article]));
  const byAddress = new Map(
    base.flatMap((article) => (article.url ? [[article.url, article] as const] : [])),
  );
  const ids = new Map<string, string>();
  for (const article of added) {
    const other = known.get(article.id);
    const isSame = other && JSON.stringify(copyArticle(other)) === JSON.stringify(copyArticle(article));
    ids.set(
      article.id,
      isSame ? article.id : freeId(article.id, JSON.stringify(copyArticle(article)), known),
    );
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const fresh = added.flatMap((article): Article[] => {
    const id = idOf(article.id);
    if (known.has(id)) return [];
    const other = article.url === null ? undefined : byAddress.get(article.url);
    const retells = [...article.retells.map(idOf), ...(other ? [other.id] : [])];
    return [{ ...copyArticle(article), id, retells }];
  });
  return { fresh, idOf };
}

function joinKinds(base: Dataset, added: Dataset) {
  const before = base.edition.kinds ?? [];
  const known = new Map(before.map((kind) => [kind.id, kind]));
  const ids = new Map<string, string>();
  const fresh: DeclaredKind[] = [];
  for (const kind of added.edition.kinds ?? []) {
    const other = known.get(kind.id);
    const isSame = other?.phrase === kind.phrase && other.directed === kind.directed;
    const id = isSame ? kind.id : freeId(kind.id, kind.phrase, known);
    ids.set(kind.id, id);
    if (isSame) continue;
    known.set(id, { ...kind, id });
    fresh.push({ ...kind, id, look: null });
  }
  const used = new Set([...base.claims, ...added.claims].map(({ type }) => type));
  const all = withLooks(
    [...before, ...fresh],
    fourTypes.filter(({ id }) => used.has(id)),
  );
  return { all, idOf: (id: string) => ids.get(id) ?? id };
}

function joinClaims(
  base: readonly Claim[],
  added: readonly Claim[],
  translate: (claim: Claim) => Claim,
): { readonly fresh: readonly Claim[] } {
  const known = new Map(base.map((claim) => [claim.id, claim]));
  const fresh = added.map(translate).flatMap((claim): Claim[] => {
    const other = known.get(claim.id);
    if (other && JSON.stringify(copyClaim(other)) === JSON.stringify(claim)) return [];
    const id = freeId(claim.id, JSON.stringify(claim), known);
    const there = { ...copyClaim(claim), id };
    known.set(id, there);
    return [there];
  });
  return { fresh };
}
