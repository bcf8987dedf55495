import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { passageWords } from '../../../src/core/model/passageEnds';
import { ArticleIndex } from '../../../src/ui/articles/ArticleIndex';
import { renderAtDesk, town } from '../../support/desk';
import { spoken } from '../../support/names';
import { shippedRecord } from '../../support/shippedRecord';

const entries = () => screen.getAllByTestId('entry');

/** Pairs of words and figures: what was coded, and what was not. */
function codedIn(entry: HTMLElement | undefined): string[] {
  const rows = entry?.querySelectorAll('.coded li') ?? [];
  return [...rows].map((row) => row.textContent ?? '');
}

describe('what was read', () => {
  it('is summed up in plain words under one heading', () => {
    const { container } = renderAtDesk(<ArticleIndex />, { record: town() });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What was read');
    expect(container.querySelectorAll('h1')).toHaveLength(1);
    expect(
      screen.getByText('Three articles, 12 quotes on seven relations; one passage read and not used.'),
    ).toBeTruthy();
  });

  it('has every article with its name, and says what is not stated', () => {
    renderAtDesk(<ArticleIndex />, { record: town() });
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'A Day at the Harbour',
      '“The lamps were lit early…”',
      'Tidings',
    ]);
    expect(entries().map((one) => one.querySelector('.byline')?.textContent)).toEqual([
      'The Gazette, 5 March 2022. 1,000 characters.',
      'Outlet and date not stated. 1,000 characters.',
      'The Tide, date not stated. 1,000 characters.',
    ]);
  });

  it('counts quotes by type and passages not used', () => {
    renderAtDesk(<ArticleIndex />, { record: town() });
    expect(codedIn(entries()[0])).toEqual(['endorses2', 'advises1', 'lost to1', 'worked for1']);
    expect(codedIn(entries()[1])).toEqual(['endorses2', 'advises1', 'worked for1', 'not used1']);
    expect(codedIn(entries()[2])).toEqual(['endorses1', 'advises2']);
  });

  it('holds what was not used, by its first and last words and with the reason, folded until asked for', () => {
    renderAtDesk(<ArticleIndex />, { record: town() });
    const [, lamp] = entries();
    const details = lamp?.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe('One passage read and not used');
    const quote = details?.querySelector('blockquote');
    expect(quote?.textContent).toBe('Eve … quay.');
    expect(quote?.getAttribute('translate')).toBe('no');
    expect(details?.textContent).toContain('greeting: a wave is not one of the four relations.');
  });

  it('leads into each article with a link of its own name, as a step that Back undoes', async () => {
    const { user, view, views } = renderAtDesk(<ArticleIndex />, {
      record: town(),
      view: { mode: 'articles' },
    });
    const link = screen.getByRole('link', { name: spoken('Open the article: “The lamps were lit early…”') });
    expect(link.getAttribute('href')).toBe('?view=articles&article=lamp');
    await user.click(link);
    expect(view()).toMatchObject({ mode: 'articles', article: 'lamp' });
    expect(views.getState().step).toBe('push');
  });

  it('has everything of the shipped record', () => {
    const record = shippedRecord();
    renderAtDesk(<ArticleIndex />, { record });
    const { articles, claims } = record.dataset;
    expect(entries()).toHaveLength(articles.length);
    for (const [index, { id, notCoded }] of articles.entries()) {
      const entry = entries()[index];
      const figures = codedIn(entry).map((words) => Number(/\d+$/.exec(words)?.[0]));
      const own = claims.filter(({ article }) => article === id).length;
      expect(figures.reduce((a, b) => a + b, 0)).toBe(own + notCoded.length);
      const quotes = [...(entry?.querySelectorAll('blockquote') ?? [])].map((one) => one.textContent);
      expect(quotes.toSorted()).toEqual(notCoded.map(passageWords).toSorted());
      if (entry) expect(within(entry).getAllByRole('link')).toHaveLength(1);
    }
  });
});
