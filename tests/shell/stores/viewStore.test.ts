import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeView } from '../../../src/core/view/link';
import { defaultView, toggleType, type View, withPicture, withPin } from '../../../src/core/view/viewState';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { views } from '../../support/views';

/** The same view, in which nothing is the same object. */
function copied(view: View): View {
  return structuredClone(view);
}

describe('the store of the view', () => {
  it('keeps picture and filter the same objects for as long as they say the same, however a view came', () => {
    const steps = fc.array(fc.tuple(views, fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(views, steps, (first, changes) => {
        const store = createViewStore(first);
        for (const [asked, onlySelects] of changes) {
          const before = store.getState().view;
          const next = onlySelects ? { ...copied(before), selection: asked.selection } : copied(asked);
          store.getState().change(() => next, 'push');
          const { view } = store.getState();
          expect(view).toEqual(next);
          for (const part of ['camera', 'pins', 'excluded', 'isolates', 'filter'] as const) {
            expect(view.picture[part] === before.picture[part]).toBe(
              isSame(next.picture[part], before.picture[part]),
            );
          }
          expect(view.picture === before.picture).toBe(isSame(next.picture, before.picture));
        }
      }),
    );
  });

  it('tells nobody of a change of the picture that changes nothing', () => {
    const pin = { person: 'ada', x: 1, y: 2 };
    const store = createViewStore(withPin(defaultView, pin));
    let told = 0;
    store.subscribe(() => told++);
    const { change } = store.getState();
    change((view) => withPin(view, { ...pin }), 'replace');
    change((view) => withPicture(view, { hiddenTypes: [], years: null, camera: null }), 'push');
    change((view) => toggleType(toggleType(view, 'advises'), 'advises'), 'push');
    expect(told).toBe(0);
    change((view) => withPicture(view, { isolates: true }), 'push');
    expect(told).toBe(1);
    expect(encodeView(store.getState().view)).toBe('alone=shown&pin=ada:1,2');
  });
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
