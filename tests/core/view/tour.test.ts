import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../src/core/record/record';
import { isAtStep } from '../../../src/core/view/atTourStep';
import { decodeView, encodeView } from '../../../src/core/view/link';
import { resolveView } from '../../../src/core/view/resolveView';
import { tourOf, viewAtStep, viewOfLink } from '../../../src/core/view/tour';
import { viewOf } from '../../../src/core/view/viewParts';
import type { View } from '../../../src/core/view/viewState';
import { withPicture } from '../../../src/core/view/viewState';
import { filters } from '../../support/arbitraries';
import { smallRecord, withOpen } from '../../support/smallRecord';

const bare = smallRecord();
const record = openRecord(
  {
    ...bare.dataset,
    edition: {
      ...bare.dataset.edition,
      tour: [
        { heading: 'One', text: 'First.', link: 'view=graph&sel=ada.endorses.ben', restsOn: ['gazette.c1'] },
        {
          heading: 'Two',
          text: 'Second.',
          link: 'sel=none&hide=e&doubt=article:gazette',
          restsOn: ['lamp.c1'],
        },
      ],
    },
  },
  bare.positions,
);
const atStep = (step: number): View => {
  const view = viewAtStep(record, step);
  if (!view) throw new Error('There is no such step.');
  return view;
};

describe('the tour', () => {
  it('opens the view that a step’s link names, and says which step it is', () => {
    expect(atStep(1)).toEqual(viewOf({ mode: 'graph', ...withOpen('ada.endorses.ben'), tour: 1 }));
    expect(encodeView(atStep(2))).toBe('sel=none&hide=e&doubt=article:gazette&tour=2');
    expect(viewAtStep(record, 0)).toBeNull();
    expect(viewAtStep(record, 3)).toBeNull();
  });

  it('is in the link: whoever follows it stands at the same step, in the same view', () => {
    for (const step of [1, 2]) {
      expect(resolveView(decodeView(encodeView(atStep(step))), record)).toEqual({
        view: atStep(step),
        notices: [],
      });
    }
  });

  it.each([
    ['tour=3', 'This link names step 3 of the tour, which has 2.', record],
    ['tour=1', 'This link names a step of a tour; this edition has none.', bare],
  ])('says of %s that there is no such step', (query, notice, held) => {
    const { view, notices } = resolveView(decodeView(query), held);
    expect(view.tour).toBeNull();
    expect(notices).toEqual([notice]);
  });

  it('knows whether what it speaks of is still shown, wherever it is looked at from', () => {
    expect(isAtStep(record, atStep(2))).toBe(true);
    expect(isAtStep(record, withPicture(atStep(2), { camera: { x: 1, y: 2, k: 3 } }))).toBe(true);
    expect(isAtStep(record, withPicture(atStep(2), { undated: false }))).toBe(false);
    expect(isAtStep(record, { ...atStep(1), ...withOpen('ben.endorses.ada') })).toBe(false);
    expect(isAtStep(record, { ...atStep(1), tour: null })).toBe(false);
    expect(
      fc.check(
        fc.property(filters, (filter) => {
          const strayed = withPicture(atStep(1), filter);
          expect(isAtStep(record, strayed)).toBe(encodeView(strayed) === encodeView(atStep(1)));
        }),
      ).failed,
    ).toBe(false);
  });

  it('is nothing in an edition that has none', () => {
    expect(tourOf(bare)).toEqual([]);
    expect(viewAtStep(bare, 1)).toBeNull();
  });

  it('follows the link of a question, too', () => {
    expect(viewOfLink(record, 'sel=dot&hide=eal')).toEqual(
      viewOf({
        selection: { kind: 'person', person: 'dot' },
        hiddenTypes: ['endorses', 'advises', 'lost-to'],
      }),
    );
  });
});
