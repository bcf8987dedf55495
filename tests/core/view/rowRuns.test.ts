import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowRuns } from '../../../src/core/view/rowRuns';

describe('rowRuns', () => {
  it('leaves no row out, tells none twice, and shows those that are looked at and those that are kept', () => {
    const place = fc.integer({ min: -3, max: 320 });
    fc.assert(
      fc.property(fc.nat(300), place, place, fc.array(place, { maxLength: 4 }), (count, from, to, kept) => {
        const runs = rowRuns(count, { from, to }, kept);
        const places = runs.flatMap((run) =>
          run.kind === 'row' ? [run.place] : Array.from({ length: run.rows }, (_, at) => run.from + at),
        );
        expect(places).toEqual(Array.from({ length: count }, (_, at) => at));
        const shown = runs.flatMap((run) => (run.kind === 'row' ? [run.place] : []));
        const wanted = (at: number) => (at >= from && at < to) || kept.includes(at);
        expect(shown).toEqual(places.filter(wanted));
        for (const [at, run] of runs.entries()) {
          if (run.kind === 'gap') expect(runs[at + 1]?.kind).not.toBe('gap');
        }
      }),
    );
  });
});
