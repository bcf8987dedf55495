import fc from 'fast-check';
import { type Basis, bases } from '../../src/core/model/basis';
import type { ChainLink, Claim, Dataset, QuotedClaim } from '../../src/core/model/dataset';
import { builtInTypes, type RelationTypeId } from '../../src/core/model/relationTypes';
import { daysOf } from '../../src/core/model/timeUnit';
import type { Filter } from '../../src/core/query/visibility';
import { claim, crowd, crowdId, dataset } from './dataset';
import { inYears } from './years';

/** Random records for properties: parallel and opposite lines, stars, isolated people and several components. */

export const relationTypeIds: fc.Arbitrary<RelationTypeId> = fc.constantFrom(
  ...builtInTypes.map((type) => type.id),
);

const basisIds: fc.Arbitrary<Basis> = fc.constantFrom(...bases.map((basis) => basis.id));

export const partialDates: fc.Arbitrary<string> = fc.constantFrom(
  '2014',
  '2016',
  '2016?',
  '2016~',
  '2016-05',
  '2016-11-08',
  '2013/2016',
  '2020-03/2021',
  '2018/..',
  '2018/',
  '../2012',
);

const chainLinks: fc.Arbitrary<ChainLink> = fc.oneof(
  fc.record({ kind: fc.constant('outlet' as const), name: fc.constantFrom('The Bell', 'THE BELL', 'Lamp') }),
  fc.record({ kind: fc.constant('person' as const), id: fc.constantFrom('p000', 'p001') }),
  fc.record({ kind: fc.constant('post' as const), account: fc.constantFrom('@one', '@two') }),
  fc.record({ kind: fc.constant('unnamed' as const), words: fc.constantFrom('sources', 'an aide') }),
);

/** Claims of one relation, from whom to whom as given. */
export function claimsOf(fields: Partial<QuotedClaim>): fc.Arbitrary<Claim> {
  return fc
    .record({
      article: fc.constantFrom('bell', 'lamp', 'tide'),
      when: fc.option(partialDates),
      basis: basisIds,
      via: fc.array(chainLinks, { maxLength: 3 }),
      polarity: fc.constantFrom<Claim['polarity'][]>('affirms', 'affirms', 'affirms', 'unknown', 'denies'),
      reading: fc.constantFrom<Claim['reading'][]>('explicit', 'explicit', 'inferred'),
    })
    .map((random) => claim({ ...random, ...fields }));
}

interface DatasetSize {
  readonly mostPeople: number;
  readonly mostClaims: number;
}

/** Few people and many claims make parallel and opposite lines; many and few make loners and components. */
export function datasets({ mostPeople, mostClaims }: DatasetSize): fc.Arbitrary<Dataset> {
  return fc.integer({ min: 0, max: mostPeople }).chain((people) => {
    if (people < 2) return fc.constant(dataset([], { people: crowd(people) }));
    const one = fc
      .record({
        from: fc.nat({ max: people - 1 }),
        step: fc.integer({ min: 1, max: people - 1 }),
        type: relationTypeIds,
      })
      .chain(({ from, step, type }) =>
        claimsOf({ from: crowdId(from), type, to: crowdId((from + step) % people) }),
      );
    return fc.array(one, { maxLength: mostClaims }).map((claims) =>
      dataset(
        claims.map((made, index) => ({ ...made, id: `${made.article}.c${index}` })),
        { people: crowd(people) },
      ),
    );
  });
}

/** Whole years, as a filter lets them through. */
export const yearRanges = fc
  .tuple(fc.integer({ min: 2008, max: 2026 }), fc.nat({ max: 10 }))
  .map(([from, length]) => inYears(from, from + length));

/** Whole months. */
export const monthRanges = fc
  .tuple(fc.integer({ min: 2008 * 12, max: 2026 * 12 }), fc.nat({ max: 30 }))
  .map(([from, length]) => daysOf({ from, to: from + length }, 'month'));

export const timeRanges = fc.oneof(yearRanges, monthRanges);

export const filters: fc.Arbitrary<Filter> = fc.record({
  years: fc.option(timeRanges),
  hiddenTypes: fc.subarray(builtInTypes.map((type) => type.id)),
  undated: fc.boolean(),
  basis: fc.constantFrom(...bases.map(({ id }) => id)),
  clock: fc.constantFrom<Filter['clock'][]>('happened', 'known'),
  knownBy: fc.option(fc.constantFrom('2015-06-01', '2024-12-31', '2025-02-02')),
  focus: fc.option(fc.constantFrom('p000', 'p001')),
});
