import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { claim, dataset } from '../../support/dataset';
import { opened, openInvented, renderAtDesk } from '../../support/desk';

function renderWithAddress(url: string | null) {
  const data = dataset([
    claim({ quote: { exact: 'A well-known, long day', prefix: 'It was ', suffix: ' indeed.' } }),
    claim({ id: 'gazette.c2' }),
  ]);
  const record = openInvented({ ...data, articles: data.articles.map((one) => ({ ...one, url })) });
  return renderAtDesk(<Panel />, { record, view: opened('ada.endorses.ben') });
}

const cited = () => [...document.querySelectorAll('blockquote')].map((quote) => quote.getAttribute('cite'));

// It comes later than the rest of the page.
beforeAll(fetchTheRest);

describe('an article whose address is known', () => {
  it('is linked at the words of the quote, with its host, opening nothing to the page it leads to', () => {
    renderWithAddress('https://news.example/a?b=c');
    const link = screen.getByRole('link', { name: /^Find it in the live article/ });
    expect(link.getAttribute('href')).toBe(
      'https://news.example/a?b=c#:~:text=It%20was-,A%20well%2Dknown%2C%20long%20day,-indeed.',
    );
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getByText('news.example')).toBeTruthy();
    expect(cited()).toEqual(['https://news.example/a?b=c', 'https://news.example/a?b=c']);
  });

  it.each(['javascript:alert(1)', 'ftp://news.example', 'https://a@b', '//evil.example'])(
    'is no link where the address is %s: it stands as text, with the reason',
    (url) => {
      const { container } = renderWithAddress(url);
      expect(container.querySelector('a')).toBeNull();
      expect(screen.getByText(/^The address held is not a link, as it/).textContent).toContain(url);
      expect(cited()).toEqual([null, null]);
    },
  );

  it('is not spoken of where none is known', () => {
    const { container } = renderWithAddress(null);
    expect(container.querySelector('.live-article')).toBeNull();
    expect(cited()).toEqual([null, null]);
  });
});
