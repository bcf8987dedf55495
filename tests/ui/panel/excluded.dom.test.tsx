import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuoteCheck, QuotedClaim } from '../../../src/core/model/dataset';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { RelationList } from '../../../src/ui/list/RelationList';
import { Panel } from '../../../src/ui/panel/Panel';
import { claim, dataset, person } from '../../support/dataset';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';

const people = [person('ada', { name: 'Ada Quill' }), person('ben', { name: 'Ben Marsh' })];
const exact = (words: string) => ({ exact: words, prefix: '', suffix: '' });

function renderClaims(rows: readonly Partial<QuotedClaim>[], view: Partial<ViewParts> = {}) {
  const claims = rows.map((row, index) => claim({ id: `text${index}.c1`, article: `text${index}`, ...row }));
  const record = openInvented(dataset(claims, { people }));
  const [first] = record.graph.relations;
  return renderAtDesk(<Panel />, { record, view: { ...opened(first?.id ?? ''), ...view } });
}

const standing = () => document.querySelector('.standing')?.textContent;
const hero = () => within(screen.getByRole('article', { name: 'Quote being read' }));

// What contradicts each other comes later than the rest of the page.
beforeAll(fetchTheRest);

describe('how a quote was compared', () => {
  it.each<[QuoteCheck['how'], RegExp, boolean]>([
    ['text', /^✓ Word for word in the fingerprinted text/, true],
    ['context', /^○ Only inside its own context/, false],
    ['none', /^– Compared with nothing/, false],
  ])('(%s) stands under it in words, with a tick only for its text', (how, words, ticked) => {
    const at = how === 'text' ? 3 : null;
    renderClaims([{ check: { how, at } }, { check: { how, at } }]);
    expect(hero().getByRole('button', { name: /how quotes are checked/ }).textContent).toMatch(words);
    const small = screen.getByRole('article', { name: 'Quote from About text1' });
    expect(small.querySelector('.audit-sign .unseen')?.textContent).toMatch(/^\. [A-Z].+\.$/);
    expect(screen.getByTestId('panel').textContent?.includes('✓')).toBe(ticked);
  });

  it('leads to the page that says what that means', async () => {
    const { user, view } = renderClaims([{}]);
    await user.click(screen.getByRole('button', { name: /how quotes are checked/ }));
    expect(view()).toMatchObject({ mode: 'checks', article: null });
  });
});

describe('the way a claim took', () => {
  it('is drawn from who said it to the article, and said in words', () => {
    renderClaims([
      {
        basis: 'on-record',
        via: [
          { kind: 'outlet', name: 'The Bell' },
          { kind: 'person', id: 'ben' },
        ],
      },
    ]);
    const chain = document.querySelector('ol.chain');
    expect([...(chain?.querySelectorAll('li') ?? [])].map((step) => step.textContent)).toEqual([
      'Ben Marsh',
      'The Bell',
      'this article',
    ]);
    expect(chain?.getAttribute('aria-hidden')).toBe('true');
    expect(hero().getByText('Said by Ben Marsh, via The Bell')).toBeTruthy();
  });
});

describe('a contested relation', () => {
  const rows: Partial<QuotedClaim>[] = [
    { quote: exact('She was for him from the first.') },
    { quote: exact('She never was for him.'), polarity: 'denies' },
    { quote: exact('Nobody knows whom she was for.'), polarity: 'unknown' },
  ];

  it('has its sides side by side, the quote being read below, and then what takes no side', () => {
    renderClaims(rows);
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
      'Side by side',
      'Affirms it',
      'Denies it',
      'Quote 1 in its context',
      'On neither side',
    ]);
    expect(document.querySelector('[data-hero] q')?.textContent).toBe('She was for him from the first.');
    const left = screen.getByRole('region', { name: 'On neither side' });
    expect(within(left).getByText('Leaves it open.')).toBeTruthy();
    expect(screen.queryByText('Denies it.')).toBeNull();
  });

  it('opens a quote of either side below, and says in its side that it is read', async () => {
    const { user } = renderClaims(rows);
    const denying = within(screen.getByRole('region', { name: 'Denies it' }));
    await user.click(denying.getByRole('button', { name: 'Read in context' }));
    expect(document.querySelector('[data-hero] q')?.textContent).toBe('She never was for him.');
    expect(screen.getByRole('region', { name: 'Quote 2 in its context' })).toBeTruthy();
    const side = denying.getByRole('article');
    expect(side.getAttribute('aria-current')).toBe('true');
    expect(within(side).getByText('Read below')).toBeTruthy();
    expect(hero().getByText('Denies it.')).toBeTruthy();
  });

  it('has dates that exclude each other side by side, and no date between them', () => {
    renderClaims([{ when: '2016' }, { when: '2020' }]);
    expect(standing()).toBe('≠ Contested. Sources disagree on the date: 2016 (quote 1) or 2020 (quote 2).');
    expect(screen.getByRole('region', { name: 'Puts it in 2016' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Puts it in 2020' })).toBeTruthy();
    expect(screen.getByText('2016 or 2020')).toBeTruthy();
  });
});

describe('sources that are switched off', () => {
  it('leave their quotes last, dimmed and named, and the standing speaks of what is left', () => {
    renderClaims([{ type: 'advises' }, { type: 'advises' }], { excluded: ['article:text0'] });
    expect(standing()).toBe(
      'Reported. Affirmed outright by the writer of “About text1” (quote 1). Rests on one source.',
    );
    const off = screen.getByRole('region', { name: 'Switched off' });
    expect(off.className).toContain('set-aside');
    expect(within(off).getByText('“About text0”')).toBeTruthy();
    expect(within(off).getAllByRole('blockquote')).toHaveLength(1);
    expect(screen.getByText(/back to/).textContent).toContain('One quote from one article goes back');
    expect(screen.getByText('Quote 1 of 2')).toBeTruthy();
  });

  it('say what is switched off where nothing is left, and keep the quotes to be read', () => {
    renderClaims([{}, {}], { excluded: ['article:text0', 'article:text1'] });
    expect(standing()).toBe(
      'Unsupported. Nothing is left to support it while “About text0” and “About text1” are switched off.',
    );
    expect(screen.getAllByRole('blockquote')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: /Origin/ })).toBeNull();
  });

  it('are said to have left nothing where only a denial is left', () => {
    renderClaims([{}, { polarity: 'denies' }], { excluded: ['article:text0'] });
    expect(standing()).toBe(
      'Unsupported. Nothing is left to support it while “About text0” is switched off. No source says it outright: one quote denies it (quote 1). Rests on one source.',
    );
    expect(screen.queryByRole('region', { name: 'Side by side' })).toBeNull();
  });

  it('count in the list as in the panel', () => {
    const record = openInvented(dataset([claim(), claim({ id: 'lamp.c1', article: 'lamp' })], { people }));
    renderAtDesk(<RelationList />, { record, view: { excluded: ['article:gazette', 'article:lamp'] } });
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells.slice(3)).toEqual(['Unsupported', '0 origins', '0 quotes']);
  });
});

describe('a relation of a single source', () => {
  it.each<[string, Partial<QuotedClaim>[], boolean]>([
    [
      'one article',
      [{ article: 'bell' }, { article: 'bell', basis: 'relayed', via: [{ kind: 'outlet', name: 'Lamp' }] }],
      true,
    ],
    ['two articles', [{}, {}], false],
    [
      'two articles that relay one outlet',
      [0, 1].map(() => ({ basis: 'relayed', via: [{ kind: 'outlet', name: 'Lamp' }] })),
      true,
    ],
  ])('(%s) says so', (_, rows, one) => {
    renderClaims(rows);
    expect(standing()?.includes('Rests on one source.')).toBe(one);
  });
});

describe('the record of the town', () => {
  it('counts every relation in the panel as its standing does', () => {
    const record = town();
    for (const [index, relation] of record.graph.relations.entries()) {
      const { container } = renderAtDesk(<Panel />, { record, view: opened(relation.id) });
      const origins = container.querySelectorAll('section[aria-label^="Origin"]').length;
      const contested = record.standings[index]?.id === 'contested';
      const sum = container.querySelector('.rule-note')?.textContent ?? '';
      const said = sum.match(/back to (\w+) origins?/)?.[1];
      if (!contested) expect(['no', 'one', 'two', 'three'].indexOf(said ?? '')).toBe(origins);
    }
  });
});
