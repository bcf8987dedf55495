import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, indexInSlices } from '../../../src/core/model/idIndex';
import { runToEnd } from '../../../src/core/model/runToEnd';

const ids = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 200 });
/** FNV-1a gives these the same 32 bits. */
const alike = ['costarring', 'liquid', 'declinate', 'macallums'];

describe('an index of ids', () => {
  it('finds each thing by its id, and nothing by another, as a map does', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.string({ unit: 'binary', maxLength: 6 })), (held, asked) => {
        const things = held.map((id) => ({ id }));
        const map = new Map(things.map((thing, place) => [thing.id, { thing, place }]));
        const index = byId(things);
        const places = runToEnd(indexInSlices(things));
        for (const id of [...held, ...asked]) {
          expect(index.get(id)).toBe(map.get(id)?.thing);
          expect(places.get(id)).toBe(map.get(id)?.place);
          expect(index.has(id)).toBe(map.has(id));
          expect(places.has(id)).toBe(map.has(id));
        }
      }),
    );
  });

  it('tells ids apart whose hashes are the same', () => {
    const [held, ...others] = alike;
    const places = runToEnd(indexInSlices([{ id: held ?? '' }]));
    expect([held ?? '', ...others].map((id) => places.has(id))).toEqual([true, false, false, false]);
    const all = runToEnd(indexInSlices(alike.map((id) => ({ id }))));
    expect(alike.map((id) => all.get(id))).toEqual([0, 1, 2, 3]);
  });
});
