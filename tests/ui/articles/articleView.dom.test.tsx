import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Claim, NotCoded, QuotedClaim } from '../../../src/core/model/dataset';
import { ArticleView } from '../../../src/ui/articles/ArticleView';
import { article, claim, dataset, passage, person } from '../../support/dataset';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';

const text =
  'Fog hid the quay. Ada Quill backed Ben Marsh, who had beaten her once. Nobody clapped. The gulls went on as gulls do. Cyd Oakes waved to them all. A lamp was lit.';

function quoted(id: string, exact: string, fields: Partial<QuotedClaim> = {}): Claim {
  const at = text.indexOf(exact);
  return claim({
    id: `gazette.${id}`,
    quote: { exact, prefix: '', suffix: '' },
    check: { how: 'text', at },
    ...fields,
  });
}

function passed(exact: string, reason: string): NotCoded {
  return passage(exact, { reason, check: { how: 'text', at: text.indexOf(exact) } });
}

/** Two claims whose words overlap, one that stands alone, and one passage that was read and not coded. */
function harbour(fields: Partial<Parameters<typeof article>[1]> = {}) {
  const data = dataset(
    [
      quoted('c1', 'Ada Quill backed Ben Marsh, who had beaten her once.', { when: '2021-05' }),
      quoted('c2', 'Ben Marsh, who had beaten her once.', {
        from: 'ada',
        type: 'lost-to',
        to: 'ben',
        when: null,
      }),
    ],
    { people: [person('ada', { name: 'Ada Quill' }), person('ben', { name: 'Ben Marsh' }), person('cyd')] },
  );
  const gazette = article('gazette', {
    title: 'A Day at the Harbour',
    publisher: 'The Gazette',
    published: '2022-03-05',
    text: { sha256: '0'.repeat(64), chars: text.length, folded: text.length },
    notCoded: [passed('Cyd Oakes waved to them all.', 'greeting: a wave is not one of the four relations.')],
    ...fields,
  });
  return openInvented({ ...data, articles: [gazette, article('lamp')] });
}

const view = (id = 'gazette') => <ArticleView id={id} />;
const paragraphs = (container: HTMLElement) =>
  [...container.querySelectorAll('.passage-words, .passed-over, .elision')].map((one) => one.textContent);

describe('an article', () => {
  it('shows what is held in its order, what is missing by its length, and what was not used with the reason', () => {
    const { container } = renderAtDesk(view(), { record: harbour() });
    expect(paragraphs(container)).toEqual([
      '[…] 18 characters',
      '1Ada Quill backed 2Ben Marsh, who had beaten her once.',
      '[…] 48 characters',
      '[…] 28 characters, read, not used: greeting',
      'Cyd … all. Read, not used. greeting: a wave is not one of the four relations.',
      '[…] 16 characters',
    ]);
  });

  it('says what it is called, where and when it was published, and how much of it is held', () => {
    renderAtDesk(view(), { record: harbour() });
    expect(screen.getByRole('heading', { level: 1, name: 'A Day at the Harbour' })).toBeTruthy();
    expect(screen.getByText('The Gazette').parentElement?.textContent).toBe(
      'The Gazette, 5 March 2022 Cite it',
    );
    expect(screen.getByText('An abridged reader: 1 passage held, 32 per cent of the text.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: '2 claims on 2 relations' })).toBeTruthy();
    expect(screen.getByText('1 passage read, not used')).toBeTruthy();
  });

  it('never makes up an outlet, a date or a title', () => {
    renderAtDesk(view(), {
      record: harbour({ title: null, publisher: null, published: null, opens: 'Fog hid the quay' }),
    });
    expect(screen.getByText('Outlet not stated in the text that was read. Date not stated.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Untitled article beginning “Fog hid the quay…”',
    );
  });

  it('opens in its place why a passage that is not held was not used', async () => {
    const { container, user } = renderAtDesk(view(), { record: harbour() });
    const details = container.querySelector('details');
    expect(details?.open).toBe(false);
    await user.click(screen.getByText(/read, not used: greeting$/));
    expect(details?.open).toBe(true);
    expect(details?.textContent).toContain(
      'Read, not used. greeting: a wave is not one of the four relations.',
    );
  });

  it('says which article it closely follows, and leads there', async () => {
    const { user, view: now } = renderAtDesk(view(), { record: harbour({ retells: ['lamp'] }) });
    expect(screen.getByText(/^Closely follows/).textContent).toBe(
      'Closely follows “About lamp”: what both say counts as from one source.',
    );
    await user.click(screen.getByRole('link', { name: '“About lamp”' }));
    expect(now()).toMatchObject({ mode: 'articles', article: 'lamp' });
  });

  it('makes no number up where the text was not at hand', () => {
    const { container } = renderAtDesk(view('lamp'), { record: town() });
    expect(
      screen.getByText(/^An abridged reader: 4 passages held\. Where they stand in the article is not known/),
    ).toBeTruthy();
    const gaps = [...container.querySelectorAll('.elision')].map((gap) => gap.textContent);
    expect(gaps).toEqual([
      ...new Array(3).fill('[…] length not known'),
      '[…] 30 characters, read, not used: greeting',
    ]);
    expect(container.querySelector('.lane')).toBeNull();
  });

  it('leads to the one before, the one after and all of them, as steps that Back undoes', async () => {
    const { user, view: now, views } = renderAtDesk(view(), { record: harbour() });
    expect(screen.getByRole('button', { name: 'Previous article' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Next article: About lamp' }));
    expect(now()).toMatchObject({ mode: 'articles', article: 'lamp' });
    await user.click(screen.getByRole('button', { name: 'All articles' }));
    expect(now()).toMatchObject({ mode: 'articles', article: null });
    expect(views.getState().step).toBe('push');
  });
});

describe('a claim in the text', () => {
  const number = (name: string) => screen.getByRole('button', { name });

  it('is a button named for its relation, while its words stay text', () => {
    const { container } = renderAtDesk(view(), { record: harbour() });
    expect(number('1. Ada Quill endorses Ben Marsh').textContent).toBe('1');
    expect(number('2. Ada Quill lost to Ben Marsh').textContent).toBe('2');
    expect(container.querySelector('.passage-words')?.closest('button')).toBeNull();
    expect(container.querySelector('.passage-words button')?.textContent).toMatch(/^\d$/);
  });

  it('bears the same number in its note, which says how sure the record is, through whom, and when', () => {
    renderAtDesk(view(), { record: harbour() });
    const notes = within(screen.getByRole('list', { name: 'What is lit here' })).getAllByRole('listitem');
    expect(notes.map((note) => note.textContent)).toEqual([
      '1 Ada Quill endorses Ben MarshEstablished. Stated by the outlet. May 2021.',
      '2 Ada Quill lost to Ben MarshEstablished. Stated by the outlet. No date stated.',
    ]);
  });

  it('selects its relation and this very quote, from the keyboard, as a step that Back undoes', async () => {
    const { user, view: now, views } = renderAtDesk(view(), { record: harbour() });
    number('2. Ada Quill lost to Ben Marsh').focus();
    await user.keyboard('{Enter}');
    expect(now().selection).toEqual(opened('ada.lost-to.ben', 'gazette.c2').selection);
    expect(views.getState().step).toBe('push');
    expect(number('2. Ada Quill lost to Ben Marsh').getAttribute('aria-current')).toBe('true');
    expect(number('1. Ada Quill endorses Ben Marsh').getAttribute('aria-current')).toBeNull();
  });

  it('is selected by a click on its words', async () => {
    const { user, view: now } = renderAtDesk(view(), { record: harbour() });
    await user.click(screen.getByText('Ada', { exact: true, selector: '.lit-start' }));
    expect(now().selection).toEqual(opened('ada.endorses.ben', 'gazette.c1').selection);
  });

  it('where two stand on the same words, a click asks which is meant; Escape leaves it', async () => {
    const { user, view: now } = renderAtDesk(view(), { record: harbour() });
    const shared = screen.getByText(/Marsh, who had beaten her once/);
    await user.click(shared);
    const list = screen.getByRole('dialog', { name: 'Claims on these words' });
    expect(within(list).getAllByRole('button')).toHaveLength(2);
    expect(list.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(number('1. Ada Quill endorses Ben Marsh'));
    expect(now().selection).toEqual({ kind: 'opening' });
    await user.click(shared);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /lost to/ }));
    expect(now().selection).toEqual(opened('ada.lost-to.ben', 'gazette.c2').selection);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(number('2. Ada Quill lost to Ben Marsh'));
  });

  it('is shown as selected when the article is opened with it, and leads to its line', async () => {
    const {
      user,
      view: now,
      container,
    } = renderAtDesk(view(), {
      record: harbour(),
      view: { mode: 'articles', article: 'gazette', ...opened('ada.endorses.ben', 'gazette.c1') },
    });
    const lit = [...container.querySelectorAll('.lit')];
    expect(lit.map((one) => one.hasAttribute('data-selected'))).toEqual([true, true]);
    await user.click(screen.getByRole('button', { name: 'See its line' }));
    expect(now()).toMatchObject({
      mode: 'graph',
      article: null,
      ...opened('ada.endorses.ben', 'gazette.c1'),
    });
  });

  it('of another article selects nothing here', () => {
    const { container } = renderAtDesk(view(), {
      record: town(),
      view: opened('ada.endorses.ben', 'lamp.c1'),
    });
    expect(container.querySelectorAll('.lit').length).toBeGreaterThan(0);
    expect(container.querySelectorAll('[data-selected]')).toHaveLength(0);
  });
});

describe('every shipped article', () => {
  const record = shippedRecord();
  it.each(record.dataset.articles.map(({ id }) => id))(
    '%s has each of its claims and its entries once',
    (id) => {
      const { container } = renderAtDesk(view(id), { record });
      const claims = record.dataset.claims.filter((one) => one.article === id);
      const numbers = [...container.querySelectorAll('[data-number]')].map((one) => Number(one.textContent));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(claims.map((_, index) => index + 1));
      expect(container.querySelectorAll('[data-note]')).toHaveLength(claims.length);
      expect(container.querySelectorAll('.reason')).toHaveLength(
        record.articles.get(id)?.notCoded.length ?? -1,
      );
      const words = container.querySelector('.article-body')?.textContent ?? '';
      for (const { reason } of record.articles.get(id)?.notCoded ?? []) expect(words).toContain(reason);
    },
  );
});
