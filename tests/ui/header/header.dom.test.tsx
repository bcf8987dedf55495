import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Header } from '../../../src/ui/header/Header';
import { Headline } from '../../../src/ui/header/Headline';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

afterEach(() => {
  window.localStorage.clear();
  delete document.documentElement.dataset.theme;
});

describe('the headline', () => {
  it('is the edition’s sentence, with how to read under it', () => {
    const record = shippedRecord();
    renderAtDesk(<Headline />, { record });
    const { headline, howToRead } = record.dataset.edition;
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(headline);
    expect(screen.getByText(howToRead)).toBeTruthy();
  });
});

describe('the header', () => {
  const renderHeader = (view = {}) =>
    renderAtDesk(
      <>
        <Header mode="graph" />
        <LiveRegion />
      </>,
      { record: town(), view },
    );

  it('says how much was read and how much is held', () => {
    renderHeader();
    expect(screen.getByText('3 articles read, 12 quotes held')).toBeTruthy();
  });

  it('names the view that is shown and changes to the other as a step that Back undoes', async () => {
    const { user, view, views } = renderHeader();
    const tabs = within(screen.getByRole('navigation', { name: 'Views' }));
    expect(tabs.getByRole('button', { name: 'Graph' }).getAttribute('aria-current')).toBe('page');
    expect(tabs.getByRole('button', { name: 'List' }).getAttribute('aria-current')).toBeNull();
    await user.click(tabs.getByRole('button', { name: 'List' }));
    expect(view().mode).toBe('list');
    expect(views.getState().step).toBe('push');
  });

  it('copies the address of this view and says so', async () => {
    const { user } = renderHeader();
    await user.click(screen.getByRole('button', { name: 'Copy a link to this view' }));
    expect(await navigator.clipboard.readText()).toBe(window.location.href);
    expect(screen.getByTestId('live').textContent).toContain('Link to this view copied.');
  });

  it('says what to do where the browser will not copy', async () => {
    const { user } = renderHeader();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy a link to this view' }));
    expect(screen.getByTestId('live').textContent).toContain('copy it from the address bar');
  });

  it('says on a narrow screen which years are chosen, and unfolds them', async () => {
    const { user, session } = renderHeader({ years: inYears(2020, 2021) });
    const toggle = screen.getByRole('button', { name: '2020 to 2021' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(session.getState().years.open).toBe(true);
  });
});

describe('the menu', () => {
  async function openMenu(view = {}) {
    const rendered = renderAtDesk(<Header mode="graph" />, { record: town(), view });
    expect(screen.queryByRole('dialog')).toBeNull();
    await rendered.user.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = within(await screen.findByRole('dialog', { name: 'Menu' }));
    return { ...rendered, menu };
  }

  it('closes', async () => {
    const { user, menu } = await openMenu();
    await user.click(menu.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that to be shown implies no wrongdoing, how to report a mistake, and that nothing leaves', async () => {
    await openMenu();
    const words = screen.getByRole('dialog').textContent;
    expect(words).toContain('implies no wrongdoing');
    expect(words).toContain('Found a mistake?');
    expect(words).toContain('Nothing you do here leaves your browser.');
    expect(words).toContain('one of 3 articles');
  });

  it('shows a theme at once, keeps it, and goes back to the device’s', async () => {
    const { user, menu } = await openMenu();
    expect(menu.getByRole<HTMLInputElement>('radio', { name: 'As the device' }).checked).toBe(true);
    await user.click(menu.getByRole('radio', { name: 'Ink' }));
    expect(document.documentElement.dataset.theme).toBe('ink');
    expect(Object.values({ ...window.localStorage })).toEqual(['ink']);
    await user.click(menu.getByRole('radio', { name: 'As the device' }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(window.localStorage.length).toBe(0);
  });

  it('shows a theme even where the browser keeps nothing', async () => {
    const { user, menu } = await openMenu();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(menu.getByRole('radio', { name: 'Paper' }));
    expect(document.documentElement.dataset.theme).toBe('paper');
    expect(menu.getByRole<HTMLInputElement>('radio', { name: 'Paper' }).checked).toBe(true);
  });

  it('offers the people without a line, counted', async () => {
    const { user, view, menu } = await openMenu();
    const box = menu.getByRole<HTMLInputElement>('checkbox', { name: /without a line/ });
    expect(box.checked).toBe(false);
    await user.click(box);
    expect(view().picture.isolates).toBe(true);
    expect(box.checked).toBe(true);
  });

  it('counts one person in the singular', async () => {
    const { menu } = await openMenu();
    expect(menu.getByRole('checkbox').closest('label')?.textContent).toMatch(/\b(1|one) person without/i);
  });

  it('names whoever was moved by hand and puts back each alone, the focus going on to the next', async () => {
    const pins = [
      { person: 'ada', x: 1, y: 2 },
      { person: 'ben', x: 3, y: 4 },
    ];
    const { user, view, menu } = await openMenu({ pins });
    const moved = () =>
      within(menu.getByRole('list', { name: 'Kept in place' }))
        .getAllByRole('listitem')
        .map((item) => item.querySelector('bdi')?.textContent);
    expect(moved()).toEqual(['Ada Quill', 'Ben Marsh']);
    await user.click(menu.getByRole('button', { name: 'Put Ada Quill back' }));
    expect(view().picture.pins).toEqual([{ person: 'ben', x: 3, y: 4 }]);
    expect(moved()).toEqual(['Ben Marsh']);
    expect(document.activeElement).toBe(menu.getByRole('button', { name: 'Put Ben Marsh back' }));
  });

  it('puts back everybody who was moved by hand, and offers it only then', async () => {
    const { user, view, menu } = await openMenu({ pins: [{ person: 'ada', x: 1, y: 2 }] });
    await user.click(menu.getByRole('button', { name: /Put everybody back/ }));
    expect(view().picture.pins).toEqual([]);
    expect(menu.queryByRole('button', { name: /Put everybody back/ })).toBeNull();
  });
});
