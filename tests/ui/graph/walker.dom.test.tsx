import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/view/viewState';
import { Walker } from '../../../src/ui/graph/Walker';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { dataset } from '../../support/dataset';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';

function renderWalker(view: Partial<View> = {}) {
  return renderAtDesk(
    <>
      <button type="button">before</button>
      <Walker ref={null} onMoved={() => {}} />
      <LiveRegion />
      <button type="button">after</button>
    </>,
    { record: town(), view: { selection: { kind: 'none' }, ...view } },
  );
}

const place = () => screen.getByRole('application').querySelector('button')?.getAttribute('aria-label');
const spoken = () => screen.getByTestId('live').textContent?.trimEnd();

describe('the walk through the graph by keyboard', () => {
  it('is one tab stop, entered and left with Tab and Shift-Tab', async () => {
    const { user } = renderWalker();
    const focus = () => document.activeElement?.textContent || document.activeElement?.className;
    await user.tab();
    await user.tab();
    expect(focus()).toBe('walker');
    await user.keyboard('{ArrowRight}{ArrowUp}{ArrowRight}');
    expect(focus()).toBe('walker');
    await user.tab();
    expect(focus()).toBe('after');
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(focus()).toBe('before');
  });

  it('says what it is and which keys move it', () => {
    renderWalker();
    const region = screen.getByRole('application', { name: 'Graph of 7 relations' });
    const help = document.getElementById(region.getAttribute('aria-describedby') ?? '')?.textContent;
    for (const key of ['arrow', 'space', 'Backspace', 'Home', 'Enter']) expect(help).toContain(key);
  });

  it('starts with whoever has most relations, and says sentence, date, standing and place', () => {
    renderWalker();
    expect(place()).toBe(
      'Ada Quill endorses Ben Marsh, 3 May 2021. Established: two of three origins affirm it outright. Three quotes from three articles. Relation 1 of 5 of Ben Marsh.',
    );
  });

  it('starts with the open relation, from the person who acts', () => {
    renderWalker(opened('cyd.lost-to.ben'));
    expect(place()).toMatch(/^Lost to Ben Marsh, 2019\. .+Relation 2 of 2 of Cyd Oakes\.$/);
  });

  it('never words a tentative relation as a fact, seen from either end', async () => {
    const { user } = renderWalker(opened('cyd.advises.ada'));
    expect(place()).toMatch(/^May advise Ada Quill, no date stated\. Tentative: /);
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowRight}');
    expect(place()).toMatch(/^Cyd Oakes may advise Ada Quill, no date stated\. Tentative: /);
    expect(spoken()).toBe(place());
  });

  it('goes round a person’s relations with the arrows, and says each', async () => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    const first = place();
    const seen = new Set([first]);
    for (let step = 1; step < 5; step++) {
      await user.keyboard('{ArrowRight}');
      expect(spoken()).toBe(place());
      seen.add(place());
    }
    expect(seen.size).toBe(5);
    await user.keyboard('{ArrowRight}');
    expect(place()).toBe(first);
    await user.keyboard('{ArrowLeft}');
    expect(place()).toContain('Relation 5 of 5');
  });

  it.each(['{ArrowUp}', ' '])('travels to the other person (%s) and Backspace goes back', async (key) => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    await user.keyboard(key);
    expect(place()).toBe('Ada Quill. Four relations.');
    await user.keyboard('{Backspace}');
    expect(place()).toBe('Ben Marsh. Five relations.');
  });

  it('opens the line it stands on with Enter, and the person after travelling', async () => {
    const { user, view } = renderWalker();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(view().selection).toEqual(opened('ben.endorses.ada').selection);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(view().selection).toEqual({ kind: 'person', person: 'ada' });
  });

  it('leaves the browser’s own shortcuts alone', async () => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    const before = place();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}{Control>}{ArrowRight}{/Control}');
    expect(place()).toBe(before);
  });

  it('is left with Escape', async () => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{Escape}');
    expect(document.activeElement?.className).not.toBe('walker');
  });

  it('walks only what a filter leaves, and starts again where its line is hidden', async () => {
    const { user, views } = renderWalker(opened('cyd.lost-to.ben'));
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    expect(place()).toContain('Lost to Ben Marsh');
    act(() => views.getState().change((view) => ({ ...view, hiddenTypes: ['lost-to'] }), 'replace'));
    expect(screen.getByRole('application', { name: 'Graph of 6 relations' })).toBeTruthy();
    expect(place()).not.toContain('ost to');
    expect(place()).toContain('Relation 1 of 4');
  });

  it('is not there where nothing is shown', () => {
    renderAtDesk(<Walker ref={null} onMoved={() => {}} />, { record: openInvented(dataset([])) });
    expect(screen.queryByRole('application')).toBeNull();
  });
});
