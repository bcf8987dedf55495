import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { App } from '../../../src/ui/page/App';
import { renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

function renderPage(view: Partial<ViewParts> = {}) {
  return renderAtDesk(<App />, { record: town(), view: { mode: 'list', ...view } });
}

const focused = () => document.activeElement;
const closed = { selection: { kind: 'none' } } as const;

// As the page does before it begins with the list, and soon after.
beforeAll(fetchTheRest);

describe('the people without a line in the list', () => {
  const group = () => screen.queryByRole('region', { name: 'People without a line' });

  it('stand below the table on request, count as no relation, and open like a row', async () => {
    const { user, view } = renderPage({ ...closed, isolates: true });
    const people = within(group() ?? document.body);
    expect(people.getAllByRole('listitem').map((one) => one.textContent?.trim())).toEqual(['Eve Lorne']);
    expect(screen.getByTestId('count').textContent).toBe('7 of 7 relations shown');
    people.getByRole('button', { name: 'Eve Lorne' }).focus();
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual({ kind: 'person', person: 'eve' });
    expect(focused()).toBe(within(screen.getByTestId('panel')).getByRole('heading', { level: 2 }));
    expect(people.getByRole('button', { name: 'Eve Lorne' }).getAttribute('aria-current')).toBe('true');
    await user.keyboard('{Escape}');
    expect(focused()).toBe(people.getByRole('button', { name: 'Eve Lorne' }));
  });

  it('are there, too, where filters have emptied the table', () => {
    renderPage({ ...closed, isolates: true, years: inYears(2022), undated: false });
    expect(screen.queryByRole('table')).toBeNull();
    expect(group()).not.toBeNull();
  });

  it('are not there until asked for', () => {
    renderPage(closed);
    expect(group()).toBeNull();
  });

  it('are announced once, when the menu has closed and the page can be heard again', async () => {
    const { user, session } = renderPage(closed);
    const said: string[] = [];
    session.subscribe((now, before) => {
      if (now.said !== before.said) said.push(now.said.words);
    });
    const toggle = async () => {
      await user.click(screen.getByRole('button', { name: 'Menu' }));
      await user.click(await screen.findByRole('checkbox', { name: /without a line/ }));
    };
    await toggle();
    expect(said).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(said).toEqual(['One person without a line shown below.']);
    await toggle();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(said.at(-1)).toBe('One person without a line hidden.');
    await toggle();
    await user.click(await screen.findByRole('checkbox', { name: /without a line/ }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(said).toHaveLength(2);
  });
});
