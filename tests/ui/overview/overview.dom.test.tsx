import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { App, LaterRelationList } from '../../../src/ui/page/App';
import { onScreenOfWidth, opened, openInvented, renderAtDesk, town } from '../../support/desk';

// As the page has done by the time a file is read.
beforeAll(async () => {
  await LaterRelationList.fetch();
  await fetchTheRest();
});

/** The invented town as a file of the reader's own. */
function brought(): OpenRecord {
  const { dataset } = town();
  const [first, second, ...claims] = dataset.claims;
  return openInvented({
    ...dataset,
    claims: [
      ...(first && second
        ? [
            { ...first, quote: null },
            { ...second, article: null, quote: null },
          ]
        : []),
      ...claims,
    ],
    edition: { ...dataset.edition, opening: null, file: 'town.csv' },
  });
}

const render = (view: Partial<ViewParts> = {}, record = brought()) =>
  renderAtDesk(<App />, { record, view: { mode: 'list', ...view } });
const overview = () => screen.queryByRole('complementary', { name: 'Overview' });
const evidence = () => screen.queryByRole('complementary', { name: 'Evidence' });
const busiest = () =>
  within(screen.getByRole('complementary', { name: 'Overview' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent?.slice(2));
const row = (sentence: string) => screen.getByRole('button', { name: `${sentence}: read the claims` });
const person = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} \\d lines?$`) });

describe('the overview of a reader’s own data', () => {
  it('says who has the most lines of those that are shown, equals by name', () => {
    render();
    expect(busiest()).toEqual([
      'Ben Marsh 5 lines',
      'Ada Quill 4 lines',
      'Dot Vane 3 lines',
      'Cyd Oakes 2 lines',
    ]);
  });

  it('counts anew with every filter, and says of how many', () => {
    render({ hiddenTypes: ['endorses', 'advises'] });
    expect(screen.getByText('Of the 3 shown now.')).toBeTruthy();
    expect(busiest()).toEqual([
      'Ben Marsh 2 lines',
      'Dot Vane 2 lines',
      'Ada Quill 1 line',
      'Cyd Oakes 1 line',
    ]);
  });

  it('says that nobody has one where no line is shown', () => {
    render({ hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'] });
    expect(screen.getByText('No line is shown, so nobody has one.')).toBeTruthy();
  });

  it('says what all of it stands on, whatever is filtered, and nothing of what there is none of', () => {
    render({ hiddenTypes: ['endorses'] });
    const words = screen.getAllByRole('term').map((term) => term.textContent);
    const numbers = screen.getAllByRole('definition').map((one) => one.textContent);
    expect(words.map((one, place) => `${one}: ${numbers[place]}`)).toEqual([
      'Claims with a quote: 10',
      'Claims with a source, without a quote: 1',
      'Claims with neither: 1',
      'People without a line: 1',
      'First and last year: 2019 to 2023',
    ]);
  });

  it('opens a person as a step that Back undoes, and is there again with the focus at its row', async () => {
    const { user, views, view } = render();
    await user.click(person('Cyd Oakes'));
    expect(view().selection).toEqual({ kind: 'person', person: 'cyd' });
    expect(views.getState().step).toBe('push');
    expect(overview()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Cyd Oakes');
    await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
    expect(document.activeElement).toBe(person('Cyd Oakes'));
  });

  it('gives way to a line, and the focus goes back to its row when that is closed', async () => {
    const { user } = render();
    const opener = row('Cyd Oakes lost to Ben Marsh');
    await user.click(opener);
    expect([overview(), evidence() === null]).toEqual([null, false]);
    await user.keyboard('{Escape}');
    expect([overview() === null, evidence()]).toEqual([false, null]);
    expect(document.activeElement).toBe(opener);
  });

  it.each<[string, (user: ReturnType<typeof render>['user']) => Promise<void>]>([
    [
      'Escape from within',
      async (user) => {
        person('Ben Marsh').focus();
        await user.keyboard('{Escape}');
      },
    ],
    ['its button', (user) => user.click(screen.getByRole('button', { name: 'Close the overview' }))],
  ])('is closed by %s, hands the reading on to the list, and then stays away', async (_, close) => {
    const { user } = render();
    await close(user);
    expect(overview()).toBeNull();
    expect(document.activeElement).toBe(screen.getAllByRole('button', { name: /: read the claims$/ })[0]);
    await user.click(row('Cyd Oakes lost to Ben Marsh'));
    await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
    expect([overview(), evidence()]).toEqual([null, null]);
  });

  it('lights a person in the drawing while a hand or the keyboard is on their row', async () => {
    const { user, session } = render();
    await user.hover(person('Dot Vane'));
    expect(session.getState().pointer.pointed).toEqual({ kind: 'person', person: 3 });
    await user.unhover(person('Dot Vane'));
    expect(session.getState().pointer.pointed).toBeNull();
  });

  it.each<[string, () => void, Partial<ViewParts>, OpenRecord]>([
    ['beside what is selected', () => {}, opened('ada.endorses.ben'), brought()],
    ['beside the articles', () => {}, { mode: 'articles' }, brought()],
    ['where there is no room beside the drawing', () => onScreenOfWidth(899), {}, brought()],
    ['of the shipped record', () => {}, { selection: { kind: 'none' } }, town()],
  ])('is not there %s', (_, prepare, view, record) => {
    prepare();
    render(view, record);
    expect(overview()).toBeNull();
  });
});
