import type { Retells } from '../../src/core/evidence/origins';
import type {
  Article,
  Claim,
  Dataset,
  Edition,
  NotCoded,
  Person,
  QuotedClaim,
} from '../../src/core/model/dataset';
import { passageEnds } from '../../src/core/model/passageEnds';
import { deriveRelations, type Relation } from '../../src/core/model/relations';
import type { RelationTypeId } from '../../src/core/model/relationTypes';
import { defined } from './defined';

/** Small invented records: everybody and everything quoted here is made up. */

export function person(id: string, fields: Partial<Person> = {}): Person {
  return { id, name: id, aliases: [], described: null, note: null, kind: null, ...fields };
}

export function article(id: string, fields: Partial<Article> = {}): Article {
  return {
    id,
    title: `About ${id}`,
    opens: `The ${id} opens`,
    publisher: null,
    published: null,
    url: null,
    text: { sha256: '0'.repeat(64), chars: 1000, folded: null },
    notCoded: [],
    retells: [],
    ...fields,
  };
}

/** A passage of these words that was read and not used; its place is not known unless told. */
export function passage(words: string, fields: Partial<NotCoded> = {}): NotCoded {
  return {
    ...passageEnds(words),
    sha256: null,
    people: [],
    reason: 'It is none of the four relations.',
    check: { how: 'none', at: null },
    ...fields,
  };
}

/** No article follows another. */
export const noRetells: Retells = () => [];

/** Ada endorses Ben, stated outright by the article "gazette", unless told otherwise. */
export function claim(fields: Partial<QuotedClaim> = {}): QuotedClaim {
  return {
    id: 'gazette.c1',
    article: 'gazette',
    from: 'ada',
    type: 'endorses',
    named: null,
    to: 'ben',
    when: null,
    held: null,
    basis: 'stated',
    via: [],
    polarity: 'affirms',
    reading: 'explicit',
    role: null,
    quote: { exact: 'these are the words', prefix: '', suffix: '' },
    note: null,
    check: { how: 'none', at: null },
    earlier: [],
    ...fields,
  };
}

/** One stated claim of the type from one person to another. */
export function tie(
  from: string,
  type: RelationTypeId,
  to: string,
  fields: Partial<QuotedClaim> = {},
): QuotedClaim {
  return claim({ id: `gazette.${from}-${type}-${to}`, from, type, to, ...fields });
}

/** The claims of one relation; they must agree in from, type and to. */
export function relation(claims: readonly Claim[]): Relation {
  const [only, ...others] = deriveRelations(claims);
  if (!only || others.length > 0) throw new Error('These claims are not of one relation.');
  return only;
}

const emptyEdition: Edition = {
  headline: 'Nothing yet',
  howToRead: 'Read the words.',
  restsOn: [],
  opening: '',
  withdrawn: [],
};

/** The claims with everybody and every article they name, and whoever else is asked for. */
export function dataset(
  claims: readonly Claim[],
  extra: { readonly people?: readonly Person[]; readonly edition?: Partial<Edition> } = {},
): Dataset {
  const given = extra.people ?? [];
  const known = new Set(given.map((one) => one.id));
  const named = new Set(claims.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)));
  return {
    people: [...given, ...[...named].map((id) => person(id))],
    articles: [...new Set(claims.map((one) => one.article))].map((id) => article(defined(id))),
    claims,
    edition: { ...emptyEdition, ...extra.edition },
  };
}

/** `count` people called p000, p001 and so on. */
export function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => person(crowdId(index)));
}

export function crowdId(index: number): string {
  return `p${String(index).padStart(3, '0')}`;
}

/** What the invented town and the invented hamlet were written of in. */
export const harbourArticles = [
  article('gazette', {
    title: 'A Day at the Harbour',
    publisher: 'The Gazette',
    published: '2022-03-05',
  }),
  article('lamp', {
    title: null,
    opens: 'The lamps were lit early',
    notCoded: [
      passage('Eve Lorne waved from the quay.', {
        people: ['eve'],
        reason: 'greeting: a wave is not one of the four relations.',
      }),
    ],
  }),
  article('tide', { title: 'Tidings', publisher: 'The Tide' }),
];
