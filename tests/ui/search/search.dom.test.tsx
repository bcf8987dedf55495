import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { Search } from '../../../src/ui/search/Search';
import { claim, crowd, dataset, person } from '../../support/dataset';
import { onScreenOfWidth, openInvented, renderAtDesk, town } from '../../support/desk';

beforeEach(() => onScreenOfWidth(1280));

function renderSearch(record = town(), view: Partial<ViewParts> = {}) {
  return renderAtDesk(
    <>
      <button type="button">Before</button>
      <input type="text" aria-label="Another field" />
      <input type="checkbox" aria-label="A box" />
      <Search />
      <LiveRegion />
    </>,
    { record, view },
  );
}

const field = () =>
  screen.getByRole<HTMLInputElement>('combobox', { name: 'Search people, quotes, articles' });
const list = () => screen.findByRole('listbox', { name: 'Found' });
const optionsIn = async (group: RegExp) =>
  within(within(await list()).getByRole('group', { name: group })).getAllByRole('option');
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
};

describe('the search', () => {
  it('groups what it finds by kind, people first, each with its reason and the words marked', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'warden');
    const [ada] = await optionsIn(/^People/);
    expect(ada?.textContent).toContain('Ada Quill');
    expect(ada?.textContent).toContain('also called the Warden');
    expect(ada?.querySelector('mark')?.textContent).toBe('Warden');
    await user.clear(field());
    await user.type(field(), 'quill marsh');
    const groups = within(await list()).getAllByRole('group');
    expect(groups.map((group) => group.querySelector('p')?.textContent?.replace(/\s?\d*$/, ''))).toEqual([
      'Connection',
      'People',
      'Relations',
      'Quotes',
    ]);
    const [quote] = await optionsIn(/^Quotes/);
    expect([...(quote?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      'Quill',
      'Marsh',
    ]);
    expect(quote?.textContent).toContain('In “A Day at the Harbour”. Stated by the outlet.');
  });

  it('says of who is near that they are', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'qvill');
    const [ada] = await optionsIn(/^People, near to what you typed/);
    expect(ada?.textContent).toContain('Ada Quill');
  });

  it('goes through all it found with the arrows, round and round, while the focus stays in the field', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'oakes');
    const options = within(await list()).getAllByRole('option');
    expect(active()).toBeNull();
    for (const option of [...options, options[0]]) {
      await user.keyboard('{ArrowDown}');
      expect(active()).toBe(option);
      expect(option?.getAttribute('aria-selected')).toBe('true');
      expect(document.activeElement).toBe(field());
    }
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(options.at(-1));
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
  });

  it('leaves Home, End and the arrows sideways to the text', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'oakes');
    await list();
    await user.keyboard('{Home}h{End}t{ArrowLeft}x');
    expect(field().value).toBe('hoakesxt');
  });

  it('opens the first with Enter, as a step that Back undoes', async () => {
    const { user, view, views, session } = renderSearch();
    await user.type(field(), 'ben');
    await list();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(view().selection).toEqual({ kind: 'person', person: 'ben' }));
    expect(views.getState().step).toBe('push');
    expect(session.getState().focus.readOn).toBe(true);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field().value).toBe('ben');
  });

  it('keeps an Enter that was pressed before there was anything to open', async () => {
    const { user, view } = renderSearch();
    await user.type(field(), 'cyd{Enter}');
    await waitFor(() => expect(view().selection).toEqual({ kind: 'person', person: 'cyd' }));
  });

  it.each([
    [
      'a relation',
      'oakes lost',
      /^Relations/,
      { selection: { kind: 'relation', relation: 'cyd.lost-to.ben', claim: null } },
    ],
    [
      'a quote',
      'rained pier walked',
      /^Quotes/,
      { selection: { kind: 'relation', relation: 'cyd.advises.ada', claim: 'gazette.c3' } },
    ],
    ['an article', 'day harbour', /^Articles/, { mode: 'articles', article: 'gazette' }],
    [
      'the path between two names',
      'vane oakes',
      /^Connection/,
      { selection: { kind: 'path', from: 'dot', to: 'cyd', via: null, doubtful: false } },
    ],
  ])('opens %s', async (_, typed, group, opened) => {
    const { user, view, views } = renderSearch();
    await user.type(field(), typed.replace('rained ', ''));
    const [option] = await optionsIn(group);
    if (option) await user.click(option);
    await waitFor(() => expect(view()).toMatchObject(opened));
    expect(views.getState().step).toBe('push');
  });

  it('leads from the articles back to the picture', async () => {
    const { user, view } = renderSearch(town(), { mode: 'articles', article: 'gazette' });
    await user.type(field(), 'ben');
    await list();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(view()).toMatchObject({
        mode: null,
        article: null,
        selection: { kind: 'person', person: 'ben' },
      }),
    );
  });

  it('says in the one live region how much it found, once the typing rests', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'oakes');
    await waitFor(
      () => expect(screen.getByTestId('live').textContent).toMatch(/^1 person, 2 relations, 4 quotes\./),
      {
        timeout: 3000,
      },
    );
    await user.type(field(), 'zzz');
    await waitFor(() => expect(screen.getByTestId('live').textContent).toMatch(/^Nothing found\./), {
      timeout: 3000,
    });
  });

  it('says that nothing was found, for which words, and what can be searched; never as markup', async () => {
    const { user, container } = renderSearch();
    await user.click(field());
    await user.paste('<img src=x onerror=alert(1)>');
    await screen.findByText(/^Nothing found for/);
    expect(container.querySelector('.search-popup')?.textContent).toContain(
      'Nothing found for “<img src=x onerror=alert(1)>”.',
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('.search-popup')?.textContent).toContain('5 people');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('shows names with markup in them as text', async () => {
    const name = '<b onclick=alert(1)>Ada</b>';
    const record = openInvented(dataset([claim()], { people: [person('ada', { name }), person('ben')] }));
    const { user } = renderSearch(record);
    await user.type(field(), 'onclick');
    const [option] = await optionsIn(/^People/);
    expect(option?.textContent).toContain(name);
    expect(option?.querySelector('b')).toBeNull();
  });

  it('says how many more there are, and shows them when asked', async () => {
    const people = crowd(70).map((one) => ({ ...one, name: `Quill ${one.id}` }));
    const { user } = renderSearch(openInvented(dataset([], { people })));
    await user.type(field(), 'quill');
    expect(await optionsIn(/^People/)).toHaveLength(6);
    await user.click(screen.getByRole('option', { name: 'Show 65 more people' }));
    expect(await optionsIn(/^People/)).toHaveLength(56);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(await optionsIn(/^People/)).toHaveLength(70);
    expect(document.activeElement).toBe(field());
  });
});

describe('the key for search', () => {
  it('takes the focus to the field from anywhere but a field for text', async () => {
    const { user } = renderSearch();
    for (const from of [screen.getByRole('button', { name: 'Before' }), screen.getByRole('checkbox')]) {
      from.focus();
      await user.keyboard('/');
      expect(document.activeElement).toBe(field());
      expect(field().value).toBe('');
      await user.keyboard('{Escape}');
      expect(document.activeElement).toBe(from);
    }
    const other = screen.getByRole<HTMLInputElement>('textbox', { name: 'Another field' });
    other.focus();
    await user.keyboard('/');
    expect(document.activeElement).toBe(other);
    expect(other.value).toBe('/');
  });

  it('does nothing with Ctrl, Alt or the command key, nor under a dialog', async () => {
    const { user, container } = renderSearch();
    for (const held of ['Control', 'Alt', 'Meta']) {
      await user.keyboard(`{${held}>}/{/${held}}`);
      expect(document.activeElement).toBe(document.body);
    }
    container.append(Object.assign(document.createElement('dialog'), { open: true }));
    await user.keyboard('/');
    expect(document.activeElement).toBe(document.body);
  });

  it('is a letter in the field itself', async () => {
    const { user } = renderSearch();
    await user.type(field(), 'a/b');
    expect(field().value).toBe('a/b');
  });

  it('is undone by Escape: first the words, then the field', async () => {
    const { user } = renderSearch();
    const before = screen.getByRole('button', { name: 'Before' });
    before.focus();
    await user.keyboard('/ben');
    await list();
    await user.keyboard('{Escape}');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
  });
});

describe('on a phone', () => {
  beforeEach(() => onScreenOfWidth(360));
  const begin = () => screen.getByRole('button', { name: 'Search' });

  it('Back closes it and leaves everything else as it was', async () => {
    const { user, container, view } = renderSearch();
    const before = view();
    await user.click(begin());
    await user.type(field(), 'ben');
    await list();
    window.history.back();
    await waitFor(() => expect(container.querySelector('[data-open]')).toBeNull());
    expect(view()).toEqual(before);
    expect(document.activeElement).toBe(begin());
  });

  it('has a visible way to close, which gives up the step that Back would undo', async () => {
    const { user, container } = renderSearch();
    await user.click(begin());
    expect(window.history.state).toEqual({ layer: true });
    await user.click(screen.getByRole('button', { name: 'Close the search' }));
    await waitFor(() => expect(window.history.state).not.toEqual({ layer: true }));
    expect(container.querySelector('[data-open]')).toBeNull();
  });

  it('opens what was found on the page under it', async () => {
    const { user, view } = renderSearch();
    await user.click(begin());
    await user.type(field(), 'ben');
    const [ben] = await optionsIn(/^People/);
    if (ben) await user.click(ben);
    await waitFor(() => expect(view().selection).toEqual({ kind: 'person', person: 'ben' }));
    expect(window.history.state).not.toEqual({ layer: true });
  });
});
