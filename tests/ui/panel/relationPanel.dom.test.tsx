import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { defined } from '../../support/defined';
import { opened, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';

function renderRelation(relation: string, claim: string | null = null) {
  return renderAtDesk(<Panel />, { record: town(), view: opened(relation, claim) });
}

const quotes = () => screen.getAllByRole('blockquote');

/** What a quote's article and the heading over its origin say before the words themselves. */
function introductionOf(words: string): string {
  const claim = screen.getByText(words).closest('article');
  const heading = claim?.closest('section')?.querySelector('h3')?.textContent ?? '';
  return `${heading} | ${claim?.querySelector('.basis')?.textContent ?? ''}`;
}

// What contradicts each other comes later than the rest of the page.
beforeAll(fetchTheRest);

describe('the panel of a relation', () => {
  it('has the sentence for a heading, with the occasion and the day it happened', () => {
    renderRelation('ada.endorses.ben');
    expect(screen.getByRole('heading', { level: 2, name: 'Ada Quill endorses Ben Marsh' })).toBeTruthy();
    expect(screen.getByText('Mayoral election, 3 May 2021')).toBeTruthy();
  });

  it('says the standing and which rule made it', () => {
    renderRelation('ada.endorses.ben');
    expect(screen.getByText('Established.').parentElement?.textContent).toBe(
      'Established. Two of three origins affirm it outright: The Gazette (quote 1) and The Bell (quote 2). The other is a post by an unidentified account.',
    );
  });

  it('says that an unnamed source is the only one', () => {
    renderRelation('dot.worked-for.ben');
    expect(screen.getByText('Reported.').parentElement?.textContent).toBe(
      'Reported. Affirmed outright by unnamed sources (quote 1). Rests on one source.',
    );
  });

  it('never words a tentative relation as a fact, and says that no source states it', () => {
    renderRelation('cyd.advises.ada');
    const heading = screen.getByRole('heading', { level: 2 });
    expect(heading.textContent).toBe('Cyd Oakes may advise Ada Quill');
    expect(screen.getByTestId('panel').textContent).not.toContain('Cyd Oakes advises');
    expect(screen.getByText('Tentative.').parentElement?.textContent).toBe(
      '? Tentative. No source says it outright: one quote is read as pointing to it (quote 1); one quote speculates about it (quote 3); one quote leaves it open (quote 2).',
    );
  });

  it('marks a contested relation with ≠ and shows the quote that affirms beside the one that denies', () => {
    renderRelation('ben.endorses.ada');
    expect(screen.getByText('Contested.').parentElement?.textContent).toBe(
      '≠ Contested. Sources disagree: affirmed by The Gazette (quote 1), denied by Ben Marsh (quote 2).',
    );
    const sides = within(screen.getByRole('region', { name: 'Side by side' }));
    const words = (side: string) =>
      within(sides.getByRole('region', { name: side }))
        .getAllByRole('blockquote')
        .map((quote) => quote.textContent);
    expect(words('Affirms it')).toEqual(['Ben Marsh returned the favour at once.']);
    expect(words('Denies it')).toEqual(['“I never endorsed her,” Marsh said.']);
  });

  it('keeps a withdrawn relation, with the reason', () => {
    renderRelation('ben.advises.dot');
    expect(screen.getByText('Withdrawn.').parentElement?.textContent).toBe(
      'Withdrawn. Withdrawn by the editors: The Tide took it back.',
    );
    expect(quotes()).toHaveLength(1);
  });

  it('opens each quote that its standing names', async () => {
    const { user, view } = renderRelation('ada.endorses.ben');
    const reason = within(screen.getByText('Established.').closest('p') as HTMLElement);
    expect(reason.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Quote 1',
      'Quote 2',
    ]);
    await user.click(reason.getByRole('button', { name: 'Quote 2' }));
    expect(view().selection).toEqual(opened('ada.endorses.ben', 'lamp.c1').selection);
    expect(screen.getByText('Quote 2 of 3')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Quote being read' }));
  });

  it('counts its quotes and origins as the list and the walk do', () => {
    const record = shippedRecord();
    const advises = 'hillary-clinton.advises.kamala-harris';
    renderAtDesk(<Panel />, { record, view: opened(advises) });
    expect(screen.getByText('Established.').parentElement?.textContent).toMatch(
      /^Established\. Two of three origins affirm it outright: Brian Fallon \(quotes 1 and 2\) and New York Magazine \(quote 3\)\. The other is speculation\. Two articles overlap \(quotes [\d, ]+ and \d+\): counted once\.$/,
    );
    expect(screen.getByText(/go back to/).textContent).toContain(
      '10 quotes from 3 articles go back to 3 origins.',
    );
    expect(screen.getAllByRole('region').at(-1)?.getAttribute('aria-label')).toBe('Origin 3 of 3');
  });

  it('says “goes back” of a single quote', () => {
    renderRelation('cyd.lost-to.ben');
    expect(screen.getByText(/back to/).textContent).toContain(
      'One quote from one article goes back to one origin.',
    );
  });

  it('names beside the date an article gives the other one that a post gives, with its source', () => {
    const record = shippedRecord();
    renderAtDesk(<Panel />, { record, view: opened('kamala-harris.endorses.hillary-clinton') });
    expect(screen.getByText('About 2016; August 2015, according to a post')).toBeTruthy();
  });

  it('names no date that is only read in without saying so', () => {
    const record = shippedRecord();
    renderAtDesk(<Panel />, { record, view: opened('hillary-clinton.advises.elizabeth-warren') });
    expect(screen.getByText('About 2019 in our reading of one quote')).toBeTruthy();
    expect(screen.queryByText('No date stated')).toBeNull();
  });

  it('calls an origin by its name, not by how it puts one of its quotes', () => {
    const record = shippedRecord();
    renderAtDesk(<Panel />, { record, view: opened('hillary-clinton.advises.kamala-harris') });
    const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(headings).toEqual([
      'Origin 1 of 3Brian Fallon',
      'Origin 2 of 3New York Magazine',
      'Follows another articleThe writer of “Kamala Harris and Hillary…”',
      'Follows another articleUnnamed sources',
      "Origin 3 of 3The writer of “Kamala Harris' 2024 Election…”",
    ]);
    expect(screen.getByTestId('panel').textContent).not.toContain('Speculation. Speculation');
  });

  it('groups the quotes by origin and counts origins, not articles', () => {
    renderRelation('ada.endorses.ben');
    const names = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
    expect(names).toEqual(['Origin 1 of 3', 'Origin 2 of 3', 'Origin 3 of 3']);
  });

  it('begins the sentence that adds the quotes up with a capital letter', () => {
    renderRelation('ada.endorses.ben');
    expect(screen.getByText(/go back to/).textContent).toBe(
      'An origin is whoever first said it; an article that only relays is not one. Three quotes from three articles go back to three origins.',
    );
  });
});

describe('each quote in the panel', () => {
  it.each([
    ['ada.endorses.ben', 'Ada Quill endorsed Ben Marsh on the third of May.', 'Stated by the outlet'],
    ['ada.endorses.ben', 'The Bell reported that Quill backed Marsh.', 'Reported by The Bell, relayed here'],
    [
      'ada.endorses.ben',
      'Quill is for Marsh, says our quay.',
      'Posted by @harbourwatch, embedded in the article',
    ],
    ['ben.endorses.ada', '“I never endorsed her,” Marsh said.', 'Said by Ben Marsh'],
    ['cyd.advises.ada', 'Cyd Oakes walked the pier with Quill.', 'Our reading.'],
    [
      'cyd.advises.ada',
      'Oakes may well have told her to stay.',
      'Speculation in the article (“it was guessed”)',
    ],
    ['cyd.advises.ada', 'What Oakes advised is not known.', 'Leaves it open.'],
    ['dot.worked-for.ben', 'Vane kept Marsh’s books, an aide said.', 'From unnamed sources (“an aide”)'],
  ])('of %s says whose words it is: %s', (relation, words, whose) => {
    renderRelation(relation);
    expect(introductionOf(words)).toContain(whose);
  });

  it('of a reported or stated fact carries no reservation', () => {
    renderRelation('ada.endorses.ben');
    expect(screen.getByTestId('panel').textContent).not.toMatch(/our reading|speculation|denies/i);
  });

  it('stands in a blockquote that is not to be translated, the exact words alone marked', () => {
    renderRelation('ada.endorses.ben');
    for (const quote of quotes()) expect(quote.getAttribute('translate')).toBe('no');
    const [large] = quotes();
    expect(large?.querySelector('q')?.textContent).toBe('Ada Quill endorsed Ben Marsh on the third of May.');
    expect(large?.querySelector('mark')?.textContent).toBe(
      'Ada Quill endorsed Ben Marsh on the third of May.',
    );
    expect(large?.textContent).toBe(
      'It rained. Ada Quill endorsed Ben Marsh on the third of May. Nobody clapped.',
    );
  });

  it('keeps the day it happened and the day it was published apart', () => {
    renderRelation('ada.endorses.ben');
    expect(definitions()).toEqual({ Happened: '3 May 2021', Published: '5 March 2022' });
    const hero = screen.getByRole('article', { name: 'Quote being read' });
    expect(within(hero).getByText('A Day at the Harbour').tagName).toBe('CITE');
    expect(within(hero).getByText('The Gazette')).toBeTruthy();
  });

  it('says that a title, an outlet, a day and a date of publication are not stated', () => {
    renderRelation('dot.worked-for.ben');
    const hero = screen.getByRole('article', { name: 'Quote being read' });
    expect(within(hero).getByText(/^Untitled article, beginning/).textContent).toContain(
      'The lamps were lit early…',
    );
    expect(within(hero).getByText('Outlet not stated in the text that was read')).toBeTruthy();
    expect(definitions()).toEqual({ Happened: 'Not stated', Published: 'Not stated' });
  });

  it('says that the date is not stated where it is not the large one, too', () => {
    renderRelation('ada.endorses.ben');
    const small = screen.getByRole('article', { name: 'Quote from Tidings' });
    expect(within(small).getByText(/date not stated/)).toBeTruthy();
  });

  it('shows the editor’s words as the editor’s', () => {
    renderRelation('ada.endorses.ben');
    expect(screen.getByText('Editor’s note.').parentElement?.textContent).toBe(
      'Editor’s note. The day is the article’s own.',
    );
  });

  it('leads to its place in the article, being selected there, as a step that Back undoes', async () => {
    const { user, view, views } = renderAtDesk(<Panel />, {
      record: town(),
      view: opened('ada.endorses.ben', 'lamp.c1'),
    });
    await user.click(screen.getByRole('button', { name: 'Read in the article' }));
    expect(view()).toMatchObject({
      mode: 'articles',
      article: 'lamp',
      ...opened('ada.endorses.ben', 'lamp.c1'),
    });
    expect(views.getState().step).toBe('push');
  });
});

function definitions(): Record<string, string> {
  const terms = screen.getAllByRole('term');
  const values = screen.getAllByRole('definition');
  return Object.fromEntries(terms.map((term, index) => [term.textContent, values[index]?.textContent ?? '']));
}

describe('the shipped record', () => {
  it('shows every quote of every relation, word for word', () => {
    const record = shippedRecord();
    for (const relation of record.graph.relations) {
      const { container } = renderAtDesk(<Panel />, { record, view: opened(relation.id) });
      const shown = [...container.querySelectorAll('blockquote q')].map((one) => one.textContent);
      expect(shown.toSorted()).toEqual(relation.claims.map((claim) => defined(claim.quote).exact).toSorted());
    }
  });
});
