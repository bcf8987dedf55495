import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excludeSources } from '../../../src/core/record/excludeSources';
import { openRecord } from '../../../src/core/record/record';
import { createSelections, type SelectedPath } from '../../../src/core/view/selected';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { type PathSelection, type View, withoutFilter } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { whyNoPath } from '../../../src/core/words/whyNoPath';
import { datasets, filters } from '../../support/arbitraries';
import { smallRecord } from '../../support/smallRecord';
import { inYears } from '../../support/years';

type Held = ReturnType<typeof smallRecord>;

function pathIn(whole: Held, view: View): SelectedPath {
  const selected = createSelections(
    excludeSources(whole, view.picture.excluded),
    createVisibilities(whole),
  )(view);
  if (selected?.kind !== 'path') throw new Error('No path was asked for.');
  return selected;
}
const asking = (from: string, to: string): PathSelection => ({
  kind: 'path',
  from,
  to,
  via: null,
  doubtful: false,
});
function why(from: string, to: string, change: Partial<ViewParts>) {
  const view: View = viewOf({ ...change, selection: asking(from, to) });
  const { doubtful, hidden } = whyNoPath(smallRecord(), view, pathIn(smallRecord(), view));
  return { doubtful: doubtful !== null, hidden: hidden.map(({ part }) => part) };
}

describe('why there is no path', () => {
  it.each<[string, string, string, Partial<ViewParts>, ReturnType<typeof why>]>([
    ['nothing is held', 'cyd', 'eve', {}, { doubtful: false, hidden: [] }],
    [
      'nothing is held, whatever is filtered',
      'cyd',
      'eve',
      { hiddenTypes: ['lost-to'] },
      { doubtful: false, hidden: [] },
    ],
    [
      'a kind is hidden',
      'cyd',
      'ben',
      { hiddenTypes: ['lost-to', 'advises'] },
      { doubtful: false, hidden: ['types'] },
    ],
    [
      'years are chosen',
      'cyd',
      'ben',
      { years: inYears(2021), hiddenTypes: ['advises'] },
      { doubtful: false, hidden: ['years', 'types'] },
    ],
    [
      'undated lines are hidden',
      'dot',
      'ben',
      { undated: false, hiddenTypes: ['endorses', 'advises'] },
      { doubtful: false, hidden: ['types', 'undated'] },
    ],
    [
      'the quotes asked for are too sure',
      'dot',
      'ben',
      { basis: 'stated', hiddenTypes: ['endorses', 'advises'] },
      { doubtful: false, hidden: ['types', 'basis'] },
    ],
    [
      'it was not yet known',
      'cyd',
      'ben',
      { clock: 'known', knownBy: '2000-01-01', hiddenTypes: ['advises'] },
      { doubtful: false, hidden: ['types', 'known'] },
    ],
    [
      'a source is off',
      'cyd',
      'ben',
      { excluded: ['article:gazette'], hiddenTypes: ['advises'] },
      { doubtful: false, hidden: ['types', 'sources'] },
    ],
    [
      'only a tentative line leads there',
      'cyd',
      'ada',
      { hiddenTypes: ['lost-to'] },
      { doubtful: true, hidden: ['types'] },
    ],
    [
      'several filters together hide it',
      'cyd',
      'ben',
      { hiddenTypes: ['lost-to', 'advises'], years: inYears(2021), undated: false },
      { doubtful: false, hidden: ['all'] },
    ],
  ])('%s', (_, from, to, change, expected) => {
    expect(why(from, to, change)).toEqual(expected);
  });

  it('offers only what leads to a path, and says that none is held only where none is', () => {
    const question = datasets({ mostPeople: 6, mostClaims: 8 })
      .filter(({ people }) => people.length > 1)
      .chain((data) =>
        fc.record({
          data: fc.constant(data),
          filter: filters,
          excluded: fc.subarray(['article:bell', 'article:lamp', 'outlet:the bell', 'unknown']),
          ends: fc.uniqueArray(fc.nat(data.people.length - 1), { minLength: 2, maxLength: 2 }),
        }),
      );
    fc.assert(
      fc.property(question, ({ data, filter, excluded, ends: [a = 0, b = 0] }) => {
        const places = { x: new Float64Array(data.people.length), y: new Float64Array(data.people.length) };
        const whole = openRecord(data, places);
        const id = (index: number) => whole.graph.people[index]?.id ?? '';
        const view: View = viewOf({ ...filter, excluded, selection: asking(id(a), id(b)) });
        const selected = pathIn(whole, view);
        fc.pre(selected.path === null);
        const agreeing = (one: View): View => ({
          ...one,
          selection: { ...asking(id(a), id(b)), doubtful: true },
        });
        const { doubtful, hidden } = whyNoPath(whole, view, selected);
        expect(pathIn(whole, agreeing(view)).path).toEqual(doubtful);
        for (const { undone } of hidden) expect(pathIn(whole, agreeing(undone)).path).not.toBeNull();
        if (!doubtful && hidden.length === 0)
          expect(pathIn(whole, agreeing(withoutFilter(view))).path).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
