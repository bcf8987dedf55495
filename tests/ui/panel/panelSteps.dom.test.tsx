import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { claimsInOrder } from '../../../src/core/evidence/orderClaims';
import { type ViewParts, viewPartsOf } from '../../../src/core/view/viewParts';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { Panel } from '../../../src/ui/panel/Panel';
import { defined } from '../../support/defined';
import { opened, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

const large = () => document.querySelector('[data-hero] q')?.textContent;
const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

function renderPanel(relation: string, view: Partial<ViewParts> = {}) {
  return renderAtDesk(<Panel />, { record: town(), view: { ...opened(relation), ...view } });
}

describe('Next and Previous under the quotes', () => {
  it('go through every quote of the shipped record’s fullest relation in order, and stop at the ends', async () => {
    const record = shippedRecord();
    const fullest = record.graph.relations.toSorted((a, b) => b.claims.length - a.claims.length)[0];
    if (!fullest) throw new Error('The shipped record holds no relation.');
    const expected = claimsInOrder(fullest).map((claim) => defined(claim.quote).exact);
    expect(expected.length).toBeGreaterThan(2);
    const { user } = renderAtDesk(<Panel />, { record, view: opened(fullest.id) });
    expect(button('Previous').getAttribute('aria-disabled')).toBe('true');
    const next = button('Next');
    const read = [large()];
    while (read.length < expected.length) {
      await user.click(next);
      read.push(large());
    }
    expect(read).toEqual(expected);
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Previous'));
    expect(large()).toBe(expected.at(-2));
  });

  it('keep the focus at either end, where pressing them does nothing', async () => {
    const { user, views } = renderPanel('ada.endorses.ben', opened('ada.endorses.ben', 'lamp.c1'));
    button('Next').focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Quote 3 of 3')).toBeTruthy();
    let steps = 0;
    views.subscribe(() => steps++);
    await user.keyboard('{Enter} ');
    expect(document.activeElement).toBe(button('Next'));
    expect(screen.getByText('Quote 3 of 3')).toBeTruthy();
    expect(steps).toBe(0);
    button('Previous').focus();
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(document.activeElement).toBe(button('Previous'));
    expect(screen.getByText('Quote 1 of 3')).toBeTruthy();
  });

  it('say where one is, and write the quote into the link as a step that Back undoes', async () => {
    const { user, view, views } = renderPanel('ada.endorses.ben');
    expect(screen.getByText('Quote 1 of 3')).toBeTruthy();
    await user.click(button('Next'));
    expect(screen.getByText('Quote 2 of 3')).toBeTruthy();
    expect(view().selection).toEqual(opened('ada.endorses.ben', 'lamp.c1').selection);
    expect(views.getState().step).toBe('push');
  });

  it('are not offered where there is one quote', () => {
    renderPanel('cyd.lost-to.ben');
    expect(screen.queryByRole('navigation', { name: 'Quotes' })).toBeNull();
  });

  it('are joined by a way to each quote below: Read in context', async () => {
    const { user } = renderPanel('ada.endorses.ben');
    const last = screen.getByRole('article', { name: 'Quote from Tidings' });
    await user.click(within(last).getByRole('button', { name: 'Read in context' }));
    expect(large()).toBe('Quill is for Marsh, says our quay.');
    expect(screen.getByText('Quote 3 of 3')).toBeTruthy();
  });
});

describe('the way to the next relation', () => {
  it('goes round all relations of the busier of the two people and says where one is', async () => {
    const { user } = renderPanel('ada.endorses.ben');
    const seen = [heading()];
    expect(screen.getByText(/Relation 1 of 5 of/).textContent).toBe('Relation 1 of 5 of Ben Marsh');
    for (let step = 1; step < 5; step++) {
      await user.click(button('Next relation of Ben Marsh'));
      seen.push(heading());
    }
    expect(seen).toEqual([
      'Ada Quill endorses Ben Marsh',
      'Ben Marsh endorses Ada Quill',
      'Ben Marsh advises Dot Vane',
      'Cyd Oakes lost to Ben Marsh',
      'Dot Vane worked for Ben Marsh',
    ]);
    await user.click(button('Next relation of Ben Marsh'));
    expect(heading()).toBe(seen[0]);
    await user.click(button('Previous relation of Ben Marsh'));
    expect(heading()).toBe(seen[4]);
  });

  it('can be pressed again and again from the keyboard', async () => {
    const { user } = renderPanel('ada.endorses.ben');
    button('Next relation of Ben Marsh').focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    expect(heading()).toBe('Ben Marsh advises Dot Vane');
  });

  it('leaves out what a filter hides', async () => {
    const { user } = renderPanel('ada.endorses.ben', { hiddenTypes: ['endorses', 'worked-for'] });
    expect(screen.getByText(/Hidden by the filter/).textContent).toBe(
      'Hidden by the filter: a relation of Ben Marsh',
    );
    await user.click(button('Previous relation of Ben Marsh'));
    expect(heading()).toBe('Cyd Oakes lost to Ben Marsh');
  });

  it('leads from a hidden relation to the first that is shown', async () => {
    const { user } = renderPanel('ada.endorses.ben', { hiddenTypes: ['endorses', 'worked-for'] });
    await user.click(button('Next relation of Ben Marsh'));
    expect(heading()).toBe('Ben Marsh advises Dot Vane');
  });
});

describe('a relation that a filter hides', () => {
  it.each<[string, RegExp, Partial<ViewParts>]>([
    ['cyd.lost-to.ben', /outside the years chosen/i, { years: inYears(2021) }],
    ['cyd.lost-to.ben', /its kind of line is hidden/i, { hiddenTypes: ['lost-to'] }],
    ['cyd.advises.ada', /no date, and undated relations are hidden/i, { undated: false }],
  ])('(%s) stays open and says %s, and Show everything undoes it', async (relation, reason, filter) => {
    const { user, view } = renderPanel(relation, filter);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.getAllByRole('blockquote').length).toBeGreaterThan(0);
    await user.click(button('Show everything'));
    expect(viewPartsOf(view())).toMatchObject({
      years: null,
      hiddenTypes: [],
      undated: true,
      ...opened(relation),
    });
    expect(screen.queryByText(reason)).toBeNull();
  });

  it('is not said to be hidden while it is shown', () => {
    renderPanel('cyd.lost-to.ben', { years: inYears(2019) });
    expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  });
});

describe('copying from the panel', () => {
  function renderWithVoice(relation: string) {
    return renderAtDesk(
      <>
        <Panel />
        <LiveRegion />
      </>,
      { record: town(), view: opened(relation) },
    );
  }

  it('takes the quote with its source and a link to it', async () => {
    const { user } = renderWithVoice('ada.endorses.ben');
    await user.click(button('Copy quote'));
    expect(await navigator.clipboard.readText()).toMatch(
      /^“Ada Quill endorsed Ben Marsh on the third of May\.” “A Day at the Harbour”, The Gazette, 5 March 2022\. On the Record, http:\/\/localhost\S+gazette\.c1/,
    );
    expect(screen.getByTestId('live').textContent).toContain('Quote copied with its source.');
  });

  it('says in the citation what the article does not state', async () => {
    const { user } = renderWithVoice('dot.worked-for.ben');
    await user.click(button('Copy quote'));
    expect(await navigator.clipboard.readText()).toContain(
      'untitled article beginning “The lamps were lit early…”, outlet not stated, date not stated.',
    );
  });

  it('takes a link that leads to this quote as it stands, with the filters of the view', async () => {
    const { user } = renderWithVoice('ada.endorses.ben');
    await user.click(button('Next'));
    await user.click(button('Copy link to it'));
    expect(await navigator.clipboard.readText()).toMatch(
      /^http:\/\/localhost\S*\?\S*lamp\.c1&words=[0-9a-f]{8}$/,
    );
    expect(screen.getByTestId('live').textContent).toContain('Link to this quote copied.');
  });

  it('says so where the browser will not copy', async () => {
    const { user } = renderWithVoice('ada.endorses.ben');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(button('Copy quote'));
    expect(screen.getByTestId('live').textContent).toContain('could not be copied');
  });
});
