import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { App } from '../../../src/ui/page/App';
import { opened, renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

/** The whole page; in the list, as jsdom draws no graph. */
function renderPage(view: Partial<ViewParts> = {}) {
  return renderAtDesk(<App />, { record: town(), view: { mode: 'list', ...view } });
}

const focused = () => document.activeElement;
const row = (sentence: string) => screen.getByRole('button', { name: `${sentence}: read the quotes` });
const closed = { selection: { kind: 'none' } } as const;

async function press(user: ReturnType<typeof renderPage>['user'], name: string | RegExp) {
  screen.getByRole('button', { name }).focus();
  await user.keyboard('{Enter}');
}

describe('the focus, when a control takes itself away', () => {
  it('goes from Reset to the count', async () => {
    const { user } = renderPage({ ...closed, hiddenTypes: ['advises'] });
    await press(user, 'Reset');
    expect(focused()).toBe(screen.getByTestId('count'));
  });

  it('is on the count, which is then not announced a second time', async () => {
    const { user, session } = renderPage({ ...closed, hiddenTypes: ['advises'] });
    await press(user, 'Reset');
    await new Promise((done) => setTimeout(done, 800));
    expect(session.getState().said.words).toBe('');
  });

  it('goes from “Show everything” beside a hidden line to the sentence of that line', async () => {
    const { user } = renderPage({ ...opened('cyd.lost-to.ben'), hiddenTypes: ['lost-to'] });
    await press(user, 'Show everything');
    expect(focused()).toBe(screen.getByRole('heading', { name: 'Cyd Oakes lost to Ben Marsh' }));
  });

  it.each([
    ['one filter', /^Show all years/, { years: inYears(2022), undated: false }],
    [
      'several',
      /^Show everything$/,
      {
        years: inYears(2022),
        undated: false,
        hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'],
      },
    ],
  ] satisfies [string, RegExp, Partial<ViewParts>][])(
    'goes to the count when %s that emptied the list is undone',
    async (_, name, filter) => {
      const { user } = renderPage({ ...closed, ...filter });
      await press(user, name);
      expect(focused()).toBe(screen.getByTestId('count'));
    },
  );

  it('goes from “Put back” to the person’s name', async () => {
    const { user } = renderPage({
      selection: { kind: 'person', person: 'ada' },
      pins: [{ person: 'ada', x: 1, y: 2 }],
    });
    await press(user, 'Put back');
    expect(focused()).toBe(screen.getByRole('heading', { name: 'Ada Quill' }));
  });

  it('stays in the menu after “Put everybody back”', async () => {
    const { user } = renderPage({ pins: [{ person: 'ada', x: 1, y: 2 }] });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await press(user, /^Put everybody back/);
    const menu = within(screen.getByRole('dialog', { name: 'Menu' }));
    expect(focused()).toBe(menu.getByRole('checkbox'));
  });

  it.each(['Close', 'Escape'])(
    'goes to its row when the panel that was open from the start is closed with %s',
    async (way) => {
      const { user } = renderPage(opened('dot.worked-for.ada'));
      if (way === 'Escape') {
        screen.getByRole('heading', { name: /^Dot Vane/ }).focus();
        await user.keyboard('{Escape}');
      } else await press(user, 'Close the evidence');
      await waitFor(() => expect(focused()).toBe(row('Dot Vane worked for Ada Quill')));
    },
  );

  it('goes to the first row where a filter hides the row', async () => {
    const { user } = renderPage({ ...opened('dot.worked-for.ada'), hiddenTypes: ['worked-for'] });
    await press(user, 'Close the evidence');
    expect(focused()).toBe(row('Ada Quill endorses Ben Marsh'));
  });

  it('goes back to the opener, not elsewhere, where there is one', async () => {
    const { user } = renderPage(closed);
    const seen: (EventTarget | null)[] = [];
    row('Cyd Oakes lost to Ben Marsh').focus();
    await user.keyboard('{Enter}');
    const listen = ({ target }: FocusEvent) => seen.push(target);
    document.addEventListener('focusin', listen);
    await press(user, 'Close the evidence');
    document.removeEventListener('focusin', listen);
    expect(seen.at(-1)).toBe(row('Cyd Oakes lost to Ben Marsh'));
    expect(seen).toHaveLength(2);
  });
});
