import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { withPicture } from '../../../src/core/view/viewState';
import { useVisibility } from '../../../src/ui/base/desk';
import EmptyState from '../../../src/ui/base/EmptyState';
import Walker from '../../../src/ui/graph/Walker';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { dataset } from '../../support/dataset';
import { nothingDrawn, opened, openInvented, renderAtDesk, town } from '../../support/desk';

function renderWalker(view: Partial<ViewParts> = {}) {
  return renderAtDesk(
    <>
      <button type="button">before</button>
      <Walker drawn={nothingDrawn} />
      <LiveRegion />
      <button type="button">after</button>
    </>,
    { record: town(), view: { selection: { kind: 'none' }, ...view } },
  );
}

const stop = () => screen.getByRole('application').querySelector('button:not([hidden])');
const place = () => stop()?.getAttribute('aria-label');
/** What a screen reader says when the focus comes to where it is. */
const spoken = () => document.activeElement?.getAttribute('aria-label');

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
    for (const key of ['arrow', 'space', 'Page down', 'page up', 'Backspace', 'Home', 'Enter'])
      expect(help).toContain(key);
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
    expect(place()).toBe('Ada Quill. Four relations. Person 1 of 4 by name.');
    await user.keyboard('{Backspace}');
    expect(place()).toMatch(/Relation 1 of 5 of Ben Marsh\.$/);
  });

  it('goes through everybody by name with Page Down and Page Up, those without a line among them', async () => {
    const { user, view } = renderWalker({ isolates: true });
    expect(screen.getByRole('application').getAttribute('aria-label')).toBe(
      'Graph of 7 relations and one person without a line',
    );
    await user.tab();
    await user.tab();
    await user.keyboard('{PageUp}{PageUp}');
    expect(spoken()).toBe('Eve Lorne. No relation is held. Person 5 of 5 by name.');
    await user.keyboard('{ArrowRight}{ArrowUp}{Enter}');
    expect(view().selection).toEqual({ kind: 'person', person: 'eve' });
    await user.keyboard('{PageDown}');
    expect(spoken()).toMatch(/^Ada Quill\. .+ Person 1 of 5/);
    await user.keyboard('{Backspace}');
    expect(spoken()).toMatch(/^Eve Lorne\./);
  });

  it('does not reach people without a line while they are not shown, and leaves one that is hidden', async () => {
    const { user, views } = renderWalker({ isolates: true });
    await user.tab();
    await user.tab();
    await user.keyboard('{PageUp}{PageUp}');
    expect(place()).toMatch(/^Eve Lorne/);
    act(() => views.getState().change((view) => withPicture(view, { isolates: false }), 'replace'));
    expect(place()).not.toMatch(/^Eve Lorne/);
    for (let step = 0; step < 4; step++) {
      await user.keyboard('{PageDown}');
      expect(spoken()).toMatch(/of 4 by name\.$/);
    }
  });

  it('has somebody to stand on where filters hide every line but people without one are shown', async () => {
    const { user } = renderWalker({
      isolates: true,
      hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'],
    });
    await user.tab();
    await user.tab();
    expect(spoken()).toBe('Eve Lorne. No relation is held. Person 1 of 1 by name.');
    await user.keyboard('{ArrowRight}{PageDown}{Home}');
    expect(spoken()).toMatch(/^Eve Lorne/);
  });

  it('speaks each step once: real focus moves to a button of that name, and the live region is silent', async () => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    const names: (string | null | undefined)[] = [];
    const onFocus = ({ target }: FocusEvent) =>
      names.push(target instanceof Element ? target.getAttribute('aria-label') : undefined);
    document.addEventListener('focusin', onFocus);
    await user.keyboard('{ArrowRight}{ArrowUp}{PageDown}');
    document.removeEventListener('focusin', onFocus);
    expect(names).toEqual([
      expect.stringMatching(/^Endorses Ada Quill/),
      expect.stringMatching(/^Ada Quill\./),
      expect.stringMatching(/^Ben Marsh\./),
    ]);
    expect(screen.getByTestId('live').textContent).toBe('');
    expect(screen.getAllByRole('button', { name: /./ })).toHaveLength(3);
  });

  it('keeps its ring through a step and gives it up on leaving', async () => {
    const { user, session } = renderWalker();
    await user.tab();
    await user.tab();
    let lost = 0;
    session.subscribe(({ focus: { item: focused } }) => {
      if (!focused) lost++;
    });
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(session.getState().focus.item).toEqual({ kind: 'person', person: 0 });
    expect(lost).toBe(0);
    await user.tab();
    expect(session.getState().focus.item).toBeNull();
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

  describe('moves the person it stands at', () => {
    /** The walk at Ada, and how she is moved: nothing is drawn here. */
    async function renderAtAda() {
      const rendered = renderWalker({ selection: { kind: 'person', person: 'ada' } });
      const moves: number[][] = [];
      rendered.drawing.setState({
        tools: { movePerson: (...move) => moves.push(move), visible: () => null },
      });
      await rendered.user.tab();
      await rendered.user.tab();
      return { ...rendered, moves };
    }

    it('with Shift and an arrow, farther with Alt as well, and stays with them', async () => {
      const { user, moves } = await renderAtAda();
      const before = place();
      await user.keyboard('{Shift>}{ArrowRight}{ArrowUp}{ArrowLeft}{ArrowDown}{/Shift}');
      await user.keyboard('{Shift>}{Alt>}{ArrowRight}{/Alt}{/Shift}');
      expect(moves).toEqual([
        [0, 8, 0],
        [0, 0, -8],
        [0, -8, 0],
        [0, 0, 8],
        [0, 32, 0],
      ]);
      expect(place()).toBe(before);
    });

    it('and says once, when the hand rests, how far', async () => {
      const { user, session } = await renderAtAda();
      const said: string[] = [];
      session.subscribe((state, last) => {
        if (state.said !== last.said) said.push(state.said.words);
      });
      await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowUp}{/Shift}');
      await waitFor(() =>
        expect(said).toEqual(['Ada Quill moved 24 pixels right and 8 up, and kept there.']),
      );
      expect(screen.getByTestId('live').textContent).toContain(said[0]);
    });

    it('but nobody while it stands at a line', async () => {
      const { user, moves } = await renderAtAda();
      await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
      expect(moves).toEqual([]);
      expect(place()).toContain('Relation 1 of 4');
    });
  });

  it('walks among the relations of the person in focus, and says how many that leaves of everybody’s', async () => {
    const { user } = renderWalker({ focus: 'dot', isolates: true });
    expect(screen.getByRole('application', { name: 'Graph of 3 relations' })).toBeTruthy();
    await user.tab();
    await user.tab();
    const met = new Set<string | null | undefined>();
    for (let step = 0; step < 3; step++) {
      await user.keyboard('{PageDown}');
      met.add(spoken());
    }
    expect([...met].toSorted()).toEqual([
      'Ada Quill. 1 of 4 relations shown. Person 1 of 3 by name.',
      'Ben Marsh. 2 of 5 relations shown. Person 2 of 3 by name.',
      'Dot Vane. Three relations. Person 3 of 3 by name.',
    ]);
  });

  it('goes back round to where it was with Backspace, to the very line', async () => {
    const { user } = renderWalker();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    const left = place();
    await user.keyboard('{ArrowUp}{PageDown}{Home}{ArrowLeft}{Backspace}{Backspace}{Backspace}');
    expect(spoken()).toBe(left);
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

  it('walks only what a filter leaves, and goes on at the person whose line is hidden, aloud', async () => {
    const { user, views, session } = renderWalker(opened('cyd.lost-to.ben'));
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    expect(place()).toContain('Lost to Ben Marsh');
    act(() => views.getState().change((view) => withPicture(view, { hiddenTypes: ['lost-to'] }), 'replace'));
    expect(screen.getByRole('application', { name: 'Graph of 6 relations' })).toBeTruthy();
    expect(place()).toBe('Cyd Oakes. 1 of 2 relations shown. Person 3 of 4 by name.');
    expect(spoken()).toBe(place());
    expect(session.getState().focus.item).toEqual({ kind: 'person', person: 2 });
  });

  it('gives the keyboard to the way out when a filter takes everything from under it', async () => {
    function Picture() {
      const { index } = useVisibility();
      return (
        <>
          <Walker drawn={nothingDrawn} />
          {index.length === 0 && <EmptyState />}
        </>
      );
    }
    const { user, views } = renderAtDesk(<Picture />, {
      record: town(),
      view: { selection: { kind: 'none' } },
    });
    await user.tab();
    await user.keyboard('{ArrowRight}');
    const hiddenTypes = ['endorses', 'advises', 'lost-to', 'worked-for'] as const;
    act(() => views.getState().change((view) => withPicture(view, { hiddenTypes }), 'replace'));
    expect(document.activeElement?.textContent).toBe('Show all kinds of line (7 relations)');
  });

  it('is not there where nothing is shown', () => {
    renderAtDesk(<Walker drawn={nothingDrawn} />, { record: openInvented(dataset([])) });
    expect(screen.queryByRole('application')).toBeNull();
  });
});
