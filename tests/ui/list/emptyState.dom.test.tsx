import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type ViewParts, viewPartsOf } from '../../../src/core/view/viewParts';
import { RelationList } from '../../../src/ui/list/RelationList';
import { renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

const emptied: Partial<ViewParts> = { years: inYears(2022), undated: false };
const everyType: ViewParts['hiddenTypes'] = ['endorses', 'advises', 'lost-to', 'worked-for'];

function renderEmpty(view: Partial<ViewParts>) {
  return renderAtDesk(<RelationList />, { record: town(), view: { selection: { kind: 'none' }, ...view } });
}

const message = () => screen.getByRole('status');
const offers = () =>
  within(message())
    .getAllByRole('button')
    .map((one) => one.textContent);
const offer = (name: RegExp) => within(message()).getByRole('button', { name });

describe('a list that filters have emptied', () => {
  it('says so in place of the table', () => {
    renderEmpty(emptied);
    expect(message().textContent).toContain('No relation is left.');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('names each filter, and says what undoing it alone would bring back', () => {
    renderEmpty(emptied);
    expect(message().textContent).toContain(
      'With only the year 2022 and undated relations hidden, nothing is left to show.',
    );
    expect(offers()).toEqual(['Show all years (4 relations)', 'Show undated relations (3 relations)']);
  });

  it('undoes exactly the years, which brings back what was said', async () => {
    const { user, view } = renderEmpty(emptied);
    await user.click(offer(/^Show all years/));
    expect(viewPartsOf(view())).toMatchObject({ years: null, undated: false, hiddenTypes: [] });
    expect(screen.getByRole('table', { name: /^Relations, 4 of 7/ })).toBeTruthy();
  });

  it('undoes exactly the undated switch', async () => {
    const { user, view } = renderEmpty(emptied);
    await user.click(offer(/^Show undated relations/));
    expect(viewPartsOf(view())).toMatchObject({ years: emptied.years, undated: true, hiddenTypes: [] });
    expect(screen.getByRole('table', { name: /^Relations, 3 of 7/ })).toBeTruthy();
  });

  it('undoes exactly the kinds of line, named in words, as a step that Back undoes', async () => {
    const years = inYears(2019);
    const { user, view, views } = renderEmpty({ years, undated: false, hiddenTypes: ['lost-to'] });
    expect(message().textContent).toContain('“lost to” hidden');
    await user.click(offer(/^Show “lost to” \(1 relation\)$/));
    expect(viewPartsOf(view())).toMatchObject({ years, undated: false, hiddenTypes: [] });
    expect(views.getState().step).toBe('push');
  });

  it('undoes exactly the focus on one person, named', async () => {
    const { user, view } = renderEmpty({ focus: 'dot', hiddenTypes: ['worked-for', 'advises'] });
    expect(message().textContent).toContain('only relations of Dot Vane');
    await user.click(offer(/^Show everybody’s \(3 relations\)$/));
    expect(viewPartsOf(view())).toMatchObject({ focus: null, hiddenTypes: ['worked-for', 'advises'] });
  });

  it('names a span of years as a span', () => {
    renderEmpty({
      years: inYears(2020, 2022),
      undated: false,
      hiddenTypes: ['endorses', 'advises'],
    });
    expect(message().textContent).toContain('only the years 2020 to 2022');
    expect(message().textContent).toContain('“endorses”, “advises” hidden');
  });

  it('does not list four kinds of line where all are hidden', async () => {
    const { user, view } = renderEmpty({ hiddenTypes: everyType });
    expect(message().textContent).toContain('With all kinds of line hidden, nothing is left to show.');
    await user.click(offer(/^Show all kinds of line \(7 relations\)$/));
    expect(view().picture.filter.hiddenTypes).toEqual([]);
  });

  it('offers everything where no single filter is to blame', async () => {
    const { user, view } = renderEmpty({ ...emptied, hiddenTypes: everyType });
    expect(message().textContent).toContain('Several filters together hide everything.');
    await user.click(offer(/^Show everything$/));
    expect(viewPartsOf(view())).toMatchObject({ years: null, undated: true, hiddenTypes: [] });
  });
});
