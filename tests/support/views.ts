import fc from 'fast-check';
import { bases } from '../../src/core/model/basis';
import { builtInTypes } from '../../src/core/model/relationTypes';
import { daysOf, type TimeUnit } from '../../src/core/model/timeUnit';
import { type ViewParts, viewOf } from '../../src/core/view/viewParts';
import { modes, type Selection, sortColumns, type View } from '../../src/core/view/viewState';
import { relationTypeIds } from './arbitraries';

const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,3}$/).filter((slug) => slug !== 'none');
const relationIds = fc.tuple(slugs, relationTypeIds, slugs).map((parts) => parts.join('.'));
const claimIds = fc
  .tuple(slugs, fc.integer({ min: 1, max: 99 }))
  .map(([article, key]) => `${article}.c${key}`);
const hundredths = (most: number) =>
  fc.integer({ min: -most * 100, max: most * 100 }).map((number) => number / 100 || 0);

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'opening' }),
  fc.constant<Selection>({ kind: 'none' }),
  fc.record({ kind: fc.constant('person' as const), person: slugs }),
  fc.record({ kind: fc.constant('relation' as const), relation: relationIds, claim: fc.option(claimIds) }),
  fc.record({ kind: fc.constant('pair' as const), people: fc.tuple(slugs, slugs) }),
  fc.record({
    kind: fc.constant('path' as const),
    from: slugs,
    to: slugs,
    via: fc.option(fc.array(slugs, { maxLength: 5 })),
    doubtful: fc.boolean(),
  }),
  slugs.map((from): Selection => ({ kind: 'path', from, to: null, via: null, doubtful: false })),
);

/** Whole years or months, from the first to the last that can be written. */
const unitRanges = (unit: TimeUnit, min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => daysOf({ from: Math.min(a, b), to: Math.max(a, b) }, unit));

/** Views as readers make them: places rounded as they are stored, types in the order of the key. */
export const views: fc.Arbitrary<View> = fc
  .record<ViewParts>({
    data: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
    mode: fc.constantFrom<View['mode'][]>(null, ...modes),
    article: fc.option(slugs),
    selection: selections,
    words: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/)),
    years: fc.option(fc.oneof(unitRanges('year', 1, 9999), unitRanges('month', 12, 9999 * 12 + 11))),
    hiddenTypes: fc.subarray([...builtInTypes.map((type) => type.id), 'met-with', 'opposes']),
    undated: fc.boolean(),
    basis: fc.constantFrom(...bases.map(({ id }) => id)),
    clock: fc.constantFrom<ViewParts['clock'][]>('happened', 'known'),
    knownBy: fc.option(fc.constantFrom('2024-02-29', '2025-02-02', '0001-01-01')),
    focus: fc.option(slugs),
    excluded: fc
      .uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 })
      .map((sources) => sources.toSorted()),
    isolates: fc.boolean(),
    tour: fc.option(fc.integer({ min: 1, max: 99 })),
    camera: fc.option(
      fc.record({
        x: hundredths(90_000),
        y: hundredths(90_000),
        k: fc.integer({ min: 500, max: 80_000 }).map((number) => number / 10_000),
      }),
    ),
    pins: fc.uniqueArray(fc.record({ person: slugs, x: hundredths(90_000), y: hundredths(90_000) }), {
      maxLength: 5,
      selector: (pin) => pin.person,
    }),
    sort: fc.record({ by: fc.constantFrom(...sortColumns), descending: fc.boolean() }),
  })
  .map(viewOf);
