import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/core/evidence/checkWords';
import type { QuoteCheck } from '../../../src/core/model/dataset';
import { passageWords } from '../../../src/core/model/passageEnds';
import type { OpenRecord } from '../../../src/core/record/record';
import { AsPublished } from '../../../src/ui/articles/AsPublished';
import { Checks } from '../../../src/ui/articles/Checks';
import { defined } from '../../support/defined';
import { openInvented, renderAtDesk, town } from '../../support/desk';
import { spoken } from '../../support/names';
import { shippedRecord } from '../../support/shippedRecord';

const rows = () => screen.getAllByTestId('claim-row');
const wordsIn = (row: HTMLElement | undefined) => row?.querySelector('blockquote')?.textContent;
const checkIn = (row: HTMLElement | undefined) => row?.querySelector('.check')?.textContent;

/** The town's record with every quote compared in one way. */
function townChecked(check: QuoteCheck): OpenRecord {
  const { dataset } = town();
  return openInvented({
    ...dataset,
    claims: dataset.claims.map((claim) => ({ ...claim, check })),
    articles: dataset.articles.map((article) => ({
      ...article,
      notCoded: article.notCoded.map((passage) => ({ ...passage, check })),
    })),
  });
}

describe('the page of checks', () => {
  it('shows nothing as compared of which only a reader’s own file says so', () => {
    const { dataset } = townChecked({ how: 'text', at: 3 });
    const own = openInvented({ ...dataset, edition: { ...dataset.edition, file: 'ties.json' } });
    renderAtDesk(<Checks />, { record: own });
    expect(screen.getByText(/^What follows is what your file says/)).toBeTruthy();
    for (const row of rows()) expect(checkIn(row)).toMatch(/^Your file says: word for word/);
    expect(document.querySelectorAll('[data-how="text"]')).toHaveLength(0);
  });

  it('has every claim and every passage of the shipped record, verbatim, each with how it was compared', () => {
    const record = shippedRecord();
    renderAtDesk(<Checks />, { record });
    const { claims, articles } = record.dataset;
    expect(rows().map(wordsIn).toSorted()).toEqual(
      claims.map(({ quote }) => defined(quote).exact).toSorted(),
    );
    const passages = [...document.querySelectorAll('.passages blockquote')].map((one) => one.textContent);
    const notCoded = articles.flatMap((article) => article.notCoded);
    expect(passages.toSorted()).toEqual(notCoded.map(passageWords).toSorted());
    expect(document.querySelectorAll('.check')).toHaveLength(claims.length + notCoded.length);
    for (const quote of document.querySelectorAll('blockquote')) {
      expect(quote.getAttribute('translate')).toBe('no');
    }
  });

  it('has the fingerprint and the length of each article in full', () => {
    const record = shippedRecord();
    renderAtDesk(<Checks />, { record });
    const sections = screen.getAllByTestId('article-checks');
    for (const [index, { text }] of record.dataset.articles.entries()) {
      expect(sections[index]?.querySelector('code')?.textContent).toBe(defined(text).sha256);
      expect(defined(text).sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(sections[index]?.textContent).toContain(
        `${defined(text).chars.toLocaleString('en')} characters`,
      );
    }
  });

  it('goes by article, then by the order in the text', () => {
    const { dataset } = town();
    const record = openInvented({
      ...dataset,
      claims: dataset.claims.map((claim, index) => ({
        ...claim,
        check: { how: 'text' as const, at: 1000 - index },
      })),
    });
    renderAtDesk(<Checks />, { record });
    const [gazette] = screen.getAllByTestId('article-checks');
    const quotes = dataset.claims
      .filter(({ article }) => article === 'gazette')
      .map(({ quote }) => defined(quote).exact);
    expect(gazette && within(gazette).getAllByTestId('claim-row').map(wordsIn)).toEqual(quotes.toReversed());
    expect(checkIn(rows().at(-1))).toMatch(/^Word for word in the fingerprinted text\. At character \d+\.$/);
  });

  it.each(['context', 'none'] as const)(
    'never calls a quote word for word that was compared with %s',
    (how) => {
      renderAtDesk(<Checks />, { record: townChecked({ how, at: null }) });
      for (const row of rows()) expect(checkIn(row)).toBe(`${checkWords({ how })}.`);
      const sums = screen.getByRole('row', { name: /^Word for word in the fingerprinted text/ });
      expect(
        within(sums)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ).toEqual(['0', '0', '0']);
      expect(screen.getByText(/^Of 13 quotes none was compared with the fingerprinted text/)).toBeTruthy();
      expect(document.body.textContent).not.toMatch(/verified/i);
      expect(
        screen.getAllByText(/the text was not at hand when this edition was made\.$/).length,
      ).toBeGreaterThan(3);
    },
  );

  it('adds up what was done', () => {
    renderAtDesk(<Checks />, { record: townChecked({ how: 'text', at: 3 }) });
    const sums = screen.getByRole('table', { name: 'How quotes were compared' });
    const figures = within(sums)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => Number(cell.textContent)),
      );
    expect(figures).toEqual([
      [12, 1, 13],
      [0, 0, 0],
      [0, 0, 0],
      [12, 1, 13],
    ]);
    expect(screen.getByText(/^All 13 quotes stand word for word, exactly once/)).toBeTruthy();
  });

  it('leads from each row to that claim, as a step that Back undoes', async () => {
    const { user, view, views } = renderAtDesk(<Checks />, { record: town(), view: { mode: 'checks' } });
    const link = screen.getByRole('link', { name: spoken('Cyd Oakes lost to Ben Marsh, quote c4') });
    expect(link.getAttribute('href')).toBe('?sel=cyd.lost-to.ben!gazette.c4');
    await user.click(link);
    expect(view()).toMatchObject({
      mode: null,
      selection: { kind: 'relation', relation: 'cyd.lost-to.ben', claim: 'gazette.c4' },
    });
    expect(views.getState().step).toBe('push');
  });

  it('never words a tentative relation as a fact', () => {
    renderAtDesk(<Checks />, { record: town() });
    const links = screen.getAllByRole('link', { name: /^Cyd Oakes .* Ada Quill/ });
    expect(links).toHaveLength(3);
    for (const link of links) expect(link.textContent).toContain('may advise');
  });

  it('says of a claim that denies, leaves open or is only read so that it does', () => {
    renderAtDesk(<Checks />, { record: town() });
    const objections = rows().map((row) => [wordsIn(row), row.querySelector('.caveat')?.textContent ?? null]);
    expect(objections).toContainEqual(['“I never endorsed her,” Marsh said.', 'Denies it.']);
    expect(objections).toContainEqual(['What Oakes advised is not known.', 'Leaves it open.']);
    expect(objections).toContainEqual(['Oakes may well have told her to stay.', 'Speculation.']);
    expect(objections).toContainEqual(['Cyd Oakes walked the pier with Quill.', 'Our reading.']);
    expect(objections).toContainEqual(['Oakes lost to Marsh in 2019.', null]);
  });

  it('shows the whole edition where sources are switched off, and says so', () => {
    const said = /sources you have switched off are counted here, too/;
    const page = (
      <AsPublished>
        <Checks />
      </AsPublished>
    );
    renderAtDesk(page, { record: town(), view: { excluded: ['article:gazette'] } });
    expect(screen.getByText(said)).toBeTruthy();
    expect(rows()).toHaveLength(12);
    expect(screen.getAllByRole('link', { name: /^Ben Marsh endorses Ada Quill/ })).toHaveLength(2);
  });
});
