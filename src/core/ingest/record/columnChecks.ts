import { bases } from '../../model/basis';
import { claimColumns } from '../../model/claimColumns';
import type { CellKind } from '../../model/claimFields';
import { allLooks } from '../../model/lineLooks';
import { isKindId, mostKinds } from '../../model/relationTypes';
import { field, isObject } from '../json/jsonValue';
import {
  address,
  type Check,
  certainPoint,
  check,
  claimId,
  date,
  id,
  listOf,
  note,
  oneOf,
  orNull,
  recordOf,
  row,
  text,
  wholeNumber,
  words,
} from './checks';

/** One check a column, for each table of the compiled form. */
export type TableChecks = Readonly<Record<string, Check>>;

/** How many rows there are to refer to. */
interface Sizes {
  readonly people: number;
  readonly articles: number;
}

const how = oneOf(['text', 'context', 'none']);
const sha256: Check = check({ type: 'string', pattern: '^[0-9a-f]{64}$' }, (value) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? null : 'something is no SHA-256',
);

const notCoded = recordOf({
  chars: wholeNumber,
  sha256: orNull(sha256),
  fromWords: words,
  toWords: words,
  people: listOf(id),
  reason: text,
  check: recordOf({ how, at: orNull(wholeNumber) }),
});

const links: Readonly<Record<string, Check>> = {
  outlet: recordOf({ kind: oneOf(['outlet']), name: words }),
  person: recordOf({ kind: oneOf(['person']), id }),
  post: recordOf({ kind: oneOf(['post']), account: words }),
  unnamed: recordOf({ kind: oneOf(['unnamed']), words }),
};

const chainLink: Check = check({ anyOf: Object.values(links).map(({ schema }) => schema) }, (value) => {
  const kind = isObject(value) ? field(value, 'kind') : undefined;
  const link = typeof kind === 'string' && Object.hasOwn(links, kind) ? links[kind] : undefined;
  return link ? link(value) : 'a step on the way of a claim is of no known kind';
});

/** What a source says of somebody: names and words, no name twice. */
const attributePairs = listOf(
  check({ type: 'array', items: words.schema, minItems: 2, maxItems: 2 }, (value) => {
    if (!Array.isArray(value) || value.length !== 2) return 'an attribute is no name with its words';
    return words(value[0]) ?? words(value[1]);
  }),
);
const attributeList: Check = check(attributePairs.schema, (value) => {
  const wrong = attributePairs(value);
  if (wrong !== null || !Array.isArray(value)) return wrong;
  return new Set(value.map(([name]) => name)).size < value.length ? 'an attribute stands twice' : null;
});

/** Columns that a file lacks where they would say nothing, by table. */
export const columnsThatMayBeMissing: Readonly<Record<string, readonly string[]>> = {
  people: ['attributes'],
};

/** Every column of the compiled form's tables. */
export function columnChecks(sizes: Sizes): Readonly<Record<string, TableChecks>> {
  const ofCell = cellChecks(sizes);
  return {
    people: {
      id,
      name: words,
      aliases: listOf(words),
      describedAs: orNull(words),
      describedIn: orNull(row('articles', sizes.articles)),
      describedOn: orNull(date),
      note: orNull(note),
      kind: oneOf(['organisation', null]),
      attributes: attributeList,
    },
    articles: {
      id,
      title: orNull(words),
      opens: text,
      publisher: orNull(words),
      published: orNull(date),
      url: orNull(address),
      sha256: orNull(sha256),
      chars: orNull(wholeNumber),
      folded: orNull(wholeNumber),
      notCoded: listOf(notCoded),
      retells: listOf(id),
    },
    claims: Object.fromEntries(
      claimColumns.map(({ name, kind, form }) => [name, inForm[form](ofCell[kind])]),
    ),
  };
}

const inForm = { one: (one: Check) => one, 'or null': orNull, list: listOf };

/** What the cells of a claim must be like, by what they hold (claimFields.ts). */
function cellChecks({ people, articles }: Sizes): Readonly<Record<CellKind, Check>> {
  return {
    claimId,
    personRow: row('people', people),
    articleRow: row('articles', articles),
    text,
    words,
    note,
    date,
    certainPoint,
    wholeNumber,
    // Which kinds there are is for the whole file to say (meaning.ts).
    relationType: id,
    basis: oneOf(bases.map((basis) => basis.id)),
    polarity: oneOf(['affirms', 'denies', 'unknown']),
    reading: oneOf(['explicit', 'inferred']),
    comparison: how,
    chainLink,
  };
}

const entrance = { link: text, restsOn: listOf(claimId) };

/** The id of a kind that a record declares. */
const kindId: Check = check({ ...id.schema }, (value) => {
  const wrong = id(value);
  if (wrong !== null || typeof value !== 'string') return wrong;
  return isKindId(value) ? null : 'the id of a kind is no slug, or one that is kept for other relations';
});

/** Kinds of relation that a record declares. */
const kindChecks: Check = listOf(
  recordOf({
    id: kindId,
    phrase: words,
    inverse: orNull(words),
    happens: oneOf(['once', 'over-time']),
    directed: oneOf([true, false]),
    look: oneOf([...allLooks.map((look) => look.id), null]),
  }),
  mostKinds,
);

/** What older records' front pages, and those of readers' own, lack. */
export const mayBeMissing: readonly string[] = ['file', 'kinds', 'questions', 'tour'];

/** The words of the front page. */
export const editionChecks: TableChecks = {
  headline: text,
  howToRead: text,
  restsOn: listOf(claimId),
  opening: orNull(claimId),
  withdrawn: listOf(recordOf({ relation: words, reason: words })),
  kinds: kindChecks,
  questions: listOf(recordOf({ ask: words, ...entrance })),
  tour: listOf(recordOf({ heading: words, text, ...entrance })),
  file: text,
};

/** Farther out nobody can be drawn. */
export const farthest = 1e7;
