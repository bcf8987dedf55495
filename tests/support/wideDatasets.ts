import fc from 'fast-check';
import { type Basis, bases } from '../../src/core/model/basis';
import type { Article, ChainLink, Claim, Dataset, NotCoded, Person } from '../../src/core/model/dataset';
import { allLooks } from '../../src/core/model/lineLooks';
import { passageEnds } from '../../src/core/model/passageEnds';
import { deriveRelations } from '../../src/core/model/relations';
import {
  builtInTypes,
  type DeclaredKind,
  relationTypesOf,
  typeWith,
} from '../../src/core/model/relationTypes';
import { partialDates } from './arbitraries';

/** Random records that hold anything a record may hold, and words that are hard to carry. */

/** Words that files, spreadsheets and pages trip over. */
export const hardWords = fc.constantFrom(
  '-Smith',
  '+1',
  '=1+1',
  '=HYPERLINK("http://x.test","y")',
  '@SUM(A1)',
  ' =1',
  '\u00a0=1',
  '\t=1',
  '\ttab',
  '\rreturn',
  'a\r\nb\rc\nd',
  '\n=1',
  '＝1＋1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  "''=1",
  "'quoted'",
  'He said "no", then; left | went\taway',
  '"',
  '<script>alert(1)</script>',
  '</script>',
  ']]>',
  '<![CDATA[x]]>',
  '&amp; &lt; &#10; &bogus;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  'line\u2028paragraph\u2029end',
  '\u0085next',
  '__proto__',
  'constructor',
  '[1]',
  '["a"]',
  '{"a":1}',
  'null',
  'NaN',
  '007',
  '1e3',
  '  spaces round it  ',
  'e\u0301 and \u00e9',
  '\u202eright to left',
  'zero\u200bwidth\ufeff',
  'مرحبا',
  '漢字 🧑‍⚖️',
  'O’Brien – “quoted” …',
  'Ã©',
  'other',
  'endorses',
  'Undirected',
);

/** Signs that some kinds of file cannot hold. */
const unfitSigns = fc.constantFrom(
  'nul\u0000',
  'bell\u0007',
  '\u001f',
  '\u007f',
  '\ufffe',
  'half\ud800',
  '\udc00',
);

const anyWords = fc.oneof(
  { weight: 4, arbitrary: hardWords },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: unfitSigns },
);

/** Text that says something. */
const words = anyWords.filter((text) => text.trim() !== '');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 });

/** Names that stand plainly in a column of their own, and such as are kept for something else there. */
const attributeNames = fc.constantFrom(
  ...['party', 'Party', 'born in', 'born-in', 'née', 'a.b', '漢字', '1', 'R&D "old"', '__proto__'],
  ...['id', 'Label', 'kind', 'source', 'type', 'x', 'Size', 'name', 'value', 'parent', 'described as'],
);

const attributes = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(fc.tuple(attributeNames, words), { maxLength: 4, selector: ([name]) => name }),
  },
);

const personFields = fc.record({
  attributes,
  name: words,
  aliases: fc.oneof(fc.constant([]), fc.constant(['Quill', 'the mayor']), fc.array(words, { maxLength: 3 })),
  note: maybe(words),
  kind: fc.constantFrom<Person['kind'][]>(null, 'organisation'),
  described: maybe(fc.record({ as: words, article: fc.nat(), on: maybe(partialDates) })),
});

const checks = fc.constantFrom(
  { how: 'none', at: null } as const,
  { how: 'context', at: null } as const,
  { how: 'text', at: null } as const,
  { how: 'text', at: 412 } as const,
);

const texts = fc.constantFrom(
  null,
  { sha256: '0'.repeat(64), chars: 1000, folded: null },
  { sha256: 'abcdef01'.repeat(8), chars: 0, folded: 0 },
);

const articleFields = fc.record({
  title: maybe(words),
  opens: fc.oneof(fc.constant(''), anyWords),
  publisher: maybe(words),
  published: maybe(fc.constantFrom('2024-07-21', '2023', '2023-05')),
  url: maybe(fc.oneof(fc.constantFrom('https://example.org/a?b=1&c=2', 'javascript:alert(1)'), words)),
  text: texts,
  retells: fc.boolean(),
  passages: fc.array(fc.record({ exact: words, reason: anyWords, person: fc.nat(), check: checks }), {
    maxLength: 1,
  }),
});

const declared = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('opposes', 'met-with', 'funds'),
    phrase: words,
    inverse: maybe(words),
    happens: fc.constantFrom('once' as const, 'over-time' as const),
    directed: fc.boolean(),
    look: maybe(fc.constantFrom(...allLooks.map(({ id }) => id))),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
);

const kinds = fc.oneof(
  fc.constantFrom(...builtInTypes).map(({ id }) => ({ type: id, named: null })),
  // One of the kinds that the record brings, where it brings any.
  fc.nat().map((own) => ({ own })),
  fc.record({ type: fc.constantFrom('other' as const, 'tie' as const), named: words }),
);

const links = fc.oneof(
  fc.record({ kind: fc.constant('outlet' as const), name: words }),
  fc.record({ kind: fc.constant('post' as const), account: words }),
  fc.record({ kind: fc.constant('unnamed' as const), words }),
  fc.record({ kind: fc.constant('person' as const), person: fc.nat() }),
);

const claimFields = fc.record({
  article: maybe(fc.nat()),
  from: fc.nat(),
  step: fc.nat(),
  kind: kinds,
  when: maybe(partialDates),
  held: maybe(fc.constantFrom('2024-11-06', '2023', '2023-05')),
  basis: fc.constantFrom<Basis[]>(...bases.map(({ id }) => id)),
  via: fc.array(links, { maxLength: 2 }),
  polarity: fc.constantFrom<Claim['polarity'][]>('affirms', 'denies', 'unknown'),
  reading: fc.constantFrom<Claim['reading'][]>('explicit', 'inferred'),
  role: maybe(words),
  quote: maybe(fc.record({ exact: words, prefix: anyWords, suffix: anyWords })),
  check: checks,
  note: maybe(words),
  earlier: fc.array(words, { maxLength: 1 }),
  withdrawn: fc.option(words, { freq: 5 }),
});

const editionFields = fc.record({
  headline: fc.oneof(fc.constant(''), words),
  howToRead: fc.oneof(fc.constant(''), anyWords),
  opens: fc.boolean(),
  hasEntrances: fc.boolean(),
  file: maybe(words),
  kinds: declared,
});

const at = <T>(list: readonly T[], place: number): T | null => list[place % list.length] ?? null;

/** People p0, p1, …, sources a0, a1, …, claims of them; people are sorted by id. */
export const wideDatasets: fc.Arbitrary<Dataset> = fc
  .record({
    people: fc.array(personFields, { maxLength: 8 }),
    articles: fc.array(articleFields, { maxLength: 4 }),
    claims: fc.array(claimFields, { maxLength: 10 }),
    edition: editionFields,
  })
  .map((random) => {
    const articleIds = random.articles.map((_, index) => `a${index}`);
    const personIds = random.people.map((_, index) => `p${index}`);
    const people = random.people.map(({ described, attributes, ...fields }, index): Person => {
      const article = described && at(articleIds, described.article);
      return {
        id: `p${index}`,
        ...fields,
        ...(attributes.length > 0 && { attributes }),
        described: article ? { as: described.as, article, on: described.on } : null,
      };
    });
    const articles = random.articles.map(({ passages, retells, ...fields }, index): Article => {
      const notCoded = passages.map(({ person, exact, ...passage }): NotCoded => {
        const about = at(personIds, person);
        const ends = { ...passageEnds(exact), sha256: null };
        return { ...ends, ...passage, people: about === null ? [] : [about] };
      });
      const other = retells ? (articleIds[index + 1] ?? null) : null;
      return { id: `a${index}`, ...fields, notCoded, retells: other === null ? [] : [other] };
    });
    const usable = personIds.length < 2 ? [] : random.claims;
    const claims = usable.map((fields, index) =>
      madeClaim(fields, index, personIds, articleIds, random.edition.kinds),
    );
    const reasons = new Map(claims.map((claim, index) => [claim.id, usable[index]?.withdrawn ?? null]));
    const withdrawn = deriveRelations(claims, relationTypesOf(random.edition.kinds)).flatMap((relation) => {
      const reason = reasons.get(relation.claims[0]?.id ?? '') ?? null;
      return reason === null ? [] : [{ relation: relation.id, reason }];
    });
    const [first] = claims;
    const { headline, howToRead, opens, hasEntrances, file } = random.edition;
    const restsOn = first && opens ? [first.id] : [];
    const entrances = {
      questions: [{ ask: 'Who?', link: 'view=graph', restsOn }],
      tour: [{ heading: 'One', text: 'Look.', link: '', restsOn }],
    };
    return {
      people,
      articles,
      claims,
      edition: {
        ...{ headline, howToRead, restsOn, opening: restsOn[0] ?? null, withdrawn },
        ...(hasEntrances ? entrances : {}),
        ...(file === null ? {} : { file }),
        ...(random.edition.kinds.length > 0 && { kinds: random.edition.kinds }),
      },
    };
  });

type ClaimFields = typeof claimFields extends fc.Arbitrary<infer Fields> ? Fields : never;

function madeClaim(
  { article, from, step, kind, via, check, held, withdrawn: _, ...fields }: ClaimFields,
  index: number,
  personIds: readonly string[],
  articleIds: readonly string[],
  own: readonly DeclaredKind[],
): Claim {
  const source = article === null ? null : at(articleIds, article);
  const said = 'own' in kind ? { type: at(own, kind.own)?.id ?? 'other', named: null } : kind;
  const { happens } = typeWith(relationTypesOf(own), said.type);
  const to = from + 1 + (step % (personIds.length - 1));
  return {
    id: `${source ?? 'no-source'}.c${index}`,
    article: source,
    from: at(personIds, from) ?? '',
    to: at(personIds, to) ?? '',
    ...said,
    ...fields,
    held: fields.when === null && happens === 'over-time' ? held : null,
    via: via.map(
      (link): ChainLink =>
        link.kind === 'person' ? { kind: 'person', id: at(personIds, link.person) ?? '' } : link,
    ),
    check: fields.quote === null ? { how: 'none', at: null } : check,
  };
}
