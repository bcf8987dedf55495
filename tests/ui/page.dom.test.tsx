import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../src/core/view/viewParts';
import type { View } from '../../src/core/view/viewState';
import { fetchTheRest } from '../../src/ui/base/lazy';
import { App } from '../../src/ui/page/App';
import { onScreenOfWidth, opened, renderAtDesk, town } from '../support/desk';
import { shippedRecord } from '../support/shippedRecord';

/** The whole page with the list in place of the drawing. */
function renderPage(view: Partial<ViewParts> = {}) {
  return renderAtDesk(<App />, { record: town(), view: { mode: 'list', ...view } });
}

const row = (sentence: string) => screen.getByRole('button', { name: `${sentence}: read the quotes` });
const panel = () => screen.queryByRole('complementary', { name: 'Evidence' });
const heading = () => screen.getByRole('heading', { level: 2, name: /Oakes|Quill|Marsh|Vane/ });
const closed = { kind: 'none' } as const;

// As the page does before it begins with the list, and soon after.
beforeAll(fetchTheRest);

describe('the title of the page', () => {
  it.each<[string, View['selection']]>([
    ['On the Record', { kind: 'opening' }],
    ['On the Record', closed],
    ['Ada Quill endorses Ben Marsh · On the Record', opened('ada.endorses.ben').selection],
    ['Cyd Oakes may advise Ada Quill · On the Record', opened('cyd.advises.ada').selection],
    ['Eve Lorne · On the Record', { kind: 'person', person: 'eve' }],
  ])('is “%s”', (title, selection) => {
    renderPage({ selection });
    expect(document.title).toBe(title);
  });

  it('never words a tentative relation of the shipped record as a fact', () => {
    const record = shippedRecord();
    const tentative = record.graph.relations.filter(
      (_, index) => record.standings[index]?.id === 'tentative',
    );
    expect(tentative.length).toBeGreaterThan(0);
    for (const { id } of tentative) {
      renderAtDesk(<App />, { record, view: { mode: 'list', ...opened(id) } });
      expect(document.title).toMatch(/ may .+ · On the Record$/);
    }
  });
});

describe('opening and closing the evidence', () => {
  it('has one quote open from the start: the edition’s', () => {
    renderPage();
    expect(heading().textContent).toBe('Ada Quill endorses Ben Marsh');
    expect(row('Ada Quill endorses Ben Marsh').closest('tr')?.getAttribute('aria-current')).toBe('true');
  });

  it('takes the focus from the row to the heading, and on closing back to the row', async () => {
    const { user, view } = renderPage({ selection: closed });
    const opener = row('Cyd Oakes lost to Ben Marsh');
    opener.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(heading());
    await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
    expect(panel()).toBeNull();
    expect(view().selection).toEqual(closed);
    expect(document.activeElement).toBe(opener);
  });

  it('closes with Escape from within, as a step that Back undoes, and gives the focus back', async () => {
    const { user, views } = renderPage({ selection: closed });
    const opener = row('Dot Vane worked for Ada Quill');
    await user.click(opener);
    await user.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(views.getState().step).toBe('push');
    expect(document.activeElement).toBe(opener);
  });

  it('gives the focus back to the row after reading on in the panel', async () => {
    const { user } = renderPage({ selection: closed });
    const opener = row('Ada Quill endorses Ben Marsh');
    await user.click(opener);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(within(heading()).getByRole('button', { name: 'Ben Marsh' }));
    await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
    expect(document.activeElement).toBe(opener);
  });

  it('does not close with Escape while another part of the page has the focus', async () => {
    const { user } = renderPage();
    screen.getByLabelText('First year, typed').focus();
    await user.keyboard('{Escape}');
    expect(panel()).not.toBeNull();
  });

  it('is skipped to with the first key press of Tab, and offers no skip where nothing is open', async () => {
    const { user } = renderPage();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the quote');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(heading());
    await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
    expect(screen.queryByText('Skip to the quote')).toBeNull();
  });
});

describe('on a phone', () => {
  it('the list comes first, and the edition’s choice does not cover it', () => {
    onScreenOfWidth(375);
    renderAtDesk(<App />, { record: town() });
    expect(screen.getByRole('table')).toBeTruthy();
    expect(panel()).toBeNull();
  });

  it('a row that is chosen opens a sheet whose handle says its height and the next one', async () => {
    onScreenOfWidth(375);
    const { user } = renderAtDesk(<App />, { record: town() });
    await user.click(row('Cyd Oakes lost to Ben Marsh'));
    const said: (string | null)[] = [];
    for (let press = 0; press < 3; press++) {
      const handle = await screen.findByRole('button', { name: /^Sheet/ });
      said.push(handle.getAttribute('aria-label'));
      await user.click(handle);
    }
    expect(said).toEqual([
      'Sheet: half height. Change to full.',
      'Sheet: full height. Change to peek.',
      'Sheet: peek height. Change to half.',
    ]);
  });

  it('held sideways, the list comes first, too, and over the graph a sheet begins at its least height', async () => {
    onScreenOfWidth(740, 360);
    const { user } = renderAtDesk(<App />, { record: town() });
    expect(screen.getByRole('table')).toBeTruthy();
    expect(panel()).toBeNull();
    await user.click(row('Cyd Oakes lost to Ben Marsh'));
    const handle = () => screen.getByRole('button', { name: /^Sheet/ }).getAttribute('aria-label');
    expect(handle()).toBe('Sheet: half height. Change to full.');
    await user.click(screen.getByRole('button', { name: 'Graph' }));
    expect(handle()).toBe('Sheet: peek height. Change to half.');
  });

  it('a wide screen has no sheet to change', () => {
    renderPage();
    expect(screen.queryByRole('button', { name: /^Sheet/ })).toBeNull();
  });
});
