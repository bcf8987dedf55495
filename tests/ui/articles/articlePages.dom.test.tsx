import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { App } from '../../../src/ui/page/App';
import { claim, dataset, person } from '../../support/dataset';
import { openInvented, renderAtDesk, town } from '../../support/desk';

beforeAll(fetchTheRest);

function renderPage(view: Partial<ViewParts>) {
  return renderAtDesk(<App />, { record: town(), view });
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the pages about the articles', () => {
  it.each([
    ['articles', 'What was read'],
    ['coverage', 'Coverage'],
    ['checks', 'Checks'],
  ] as const)('%s has one heading, which the tab of the browser says, too', async (mode, name) => {
    const { container } = renderPage({ mode });
    expect(await heading(name)).toBeTruthy();
    expect(container.querySelectorAll('h1')).toHaveLength(1);
    expect(document.title).toBe(`${name} · On the Record`);
    expect(screen.getByRole('button', { name }).getAttribute('aria-current')).toBe('page');
  });

  it('lead to one another, each a step that Back undoes', async () => {
    const { user, view, views } = renderPage({ mode: 'articles' });
    await heading('What was read');
    await user.click(screen.getByRole('button', { name: 'Checks' }));
    expect(view().mode).toBe('checks');
    expect(views.getState().step).toBe('push');
    expect(await heading('Checks')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Checks' }));
  });

  it('send the focus to what is opened, and take it back where they were left', async () => {
    const { user, views } = renderPage({ mode: 'coverage' });
    await heading('Coverage');
    const before = views.getState().view;
    screen.getByRole('link', { name: 'Ada Quill' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Ada Quill');
    expect(document.activeElement?.tagName).toBe('H2');
    act(() => views.setState({ view: before, step: 'replace' }));
    await heading('Coverage');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Ada Quill' }));
  });

  it.each(['articles', 'coverage', 'checks'] as const)(
    'show names, titles and quotes of a file as text in %s, never as markup',
    async (mode) => {
      const markup = '<img src=x onerror="alert(1)">';
      const data = dataset([claim({ quote: { exact: `${markup} said so`, prefix: '', suffix: '' } })], {
        people: [person('ada', { name: markup })],
      });
      const titled = data.articles.map((article) => ({ ...article, title: markup, publisher: markup }));
      const record = openInvented({ ...data, articles: titled });
      const { container } = renderAtDesk(<App />, { record, view: { mode } });
      await screen.findByRole('heading', { level: 1 });
      expect(container.querySelector('.reading img')).toBeNull();
      expect(container.querySelector('.reading bdi')?.textContent).toBe(markup);
    },
  );

  it('leave the focus on the tab by which they were opened', async () => {
    const { user } = renderPage({ mode: 'coverage' });
    await heading('Coverage');
    await user.click(screen.getByRole('link', { name: 'Ada Quill' }));
    const tab = screen.getByRole('button', { name: 'Articles' });
    await user.click(tab);
    await heading('What was read');
    expect(document.activeElement).toBe(tab);
  });
});
