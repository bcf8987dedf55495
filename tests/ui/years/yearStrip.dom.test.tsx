import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { withPicture } from '../../../src/core/view/viewState';
import { put, type SessionChange } from '../../../src/shell/stores/sessionStore';
import { YearStrip } from '../../../src/ui/years/YearStrip';
import { claim, dataset } from '../../support/dataset';
import { openInvented, renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

function renderYears(view: Partial<ViewParts> = {}, years: SessionChange['years'] = {}) {
  const rendered = renderAtDesk(<YearStrip />, { record: town(), view });
  act(() => put(rendered.session, { years }));
  const said: string[] = [];
  rendered.session.subscribe((now, before) => {
    if (now.said !== before.said) said.push(now.said.words);
  });
  return { ...rendered, said };
}

const reaches = 'The record runs from 2019 to 2023.';

const firstTyped = () => screen.getByLabelText<HTMLInputElement>('First year, typed');
const lastTyped = () => screen.getByLabelText<HTMLInputElement>('Last year, typed');
const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const typed = () => [firstTyped().value, lastTyped().value];

describe('years typed by hand', () => {
  it('show all years there are until others are chosen', () => {
    renderYears();
    expect(typed()).toEqual(['2019', '2023']);
  });

  it('take effect with Enter', async () => {
    const { user, view } = renderYears();
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2021');
    expect(view().picture.filter.years).toBeNull();
    await user.keyboard('{Enter}');
    expect(view().picture.filter.years).toEqual(inYears(2021, 2023));
  });

  it('take effect on leaving the field', async () => {
    const { user, view } = renderYears();
    await user.clear(lastTyped());
    await user.type(lastTyped(), '2020');
    await user.tab();
    expect(view().picture.filter.years).toEqual(inYears(2019, 2020));
  });

  it('are put in order, aloud, where they were typed the wrong way round', async () => {
    const { user, view, said } = renderYears({ years: inYears(2022, 2023) });
    await user.clear(lastTyped());
    await user.type(lastTyped(), '2020{Enter}');
    expect(view().picture.filter.years).toEqual(inYears(2020, 2022));
    expect(typed()).toEqual(['2020', '2022']);
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2023{Enter}');
    expect(view().picture.filter.years).toEqual(inYears(2022, 2023));
    expect(said).toEqual(['Put in order: 2020 to 2022.', 'Put in order: 2022 to 2023.']);
  });

  const noYear = ['', 'last year', '20x1', '-2020', '20 21', '20212', '2e3', '2020.5', '20', '1066', '9999'];

  it.each(noYear)(
    'that are no year of the record (“%s”) stay as typed, with a sentence beside',
    async (text) => {
      const { user, view, said } = renderYears({ years: inYears(2020, 2021) });
      const field = firstTyped();
      await user.clear(field);
      if (text) await user.type(field, text);
      expect(field.getAttribute('aria-invalid')).toBeNull();
      await user.keyboard('{Enter}');
      expect(view().picture.filter.years).toEqual(inYears(2020, 2021));
      expect(typed()).toEqual([text, '2021']);
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
        reaches,
      );
      expect(lastTyped().getAttribute('aria-invalid')).toBeNull();
      await user.keyboard('{Enter}');
      await user.tab();
      expect(said).toEqual([reaches]);
    },
  );

  it('that are wrong are marked on leaving the field, too', async () => {
    const { user, said } = renderYears();
    await user.clear(lastTyped());
    await user.tab();
    expect(lastTyped().value).toBe('');
    expect(lastTyped().getAttribute('aria-invalid')).toBe('true');
    expect(said).toEqual([reaches]);
  });

  it.each<[string, string]>([
    ['mended', '{Backspace}1'],
    ['given up with Escape', '{Escape}'],
  ])('lose the sentence when they are %s', async (_, keys) => {
    const { user } = renderYears();
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2029{Enter}');
    expect(screen.getByText(reaches)).toBeTruthy();
    await user.keyboard('{Backspace}9');
    expect(screen.getByText(reaches)).toBeTruthy();
    await user.keyboard(keys);
    expect(screen.queryByText(reaches)).toBeNull();
    expect(firstTyped().getAttribute('aria-invalid')).toBeNull();
    expect(firstTyped().getAttribute('aria-describedby')).toBeNull();
  });

  it('give way, with their sentence, to a year that is set in another way', async () => {
    const { user } = renderYears();
    await user.clear(firstTyped());
    await user.type(firstTyped(), '1800{Enter}');
    fireEvent.change(slider('First year'), { target: { value: '2021' } });
    expect(typed()).toEqual(['2021', '2023']);
    expect(screen.queryByText(reaches)).toBeNull();
  });

  it('are given up with Escape, and leaving the field then changes nothing', async () => {
    const { user, view } = renderYears();
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2021{Escape}');
    expect(firstTyped().value).toBe('2019');
    await user.tab();
    expect(view().picture.filter.years).toBeNull();
  });
});

describe('the year buttons', () => {
  it('say how many quotes there are in each year, none left out', () => {
    renderYears();
    const names = screen.getAllByRole('button', { name: /^Only / });
    expect(names.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Only 2019: 1 quote',
      'Only 2020: 1 quote',
      'Only 2021: 2 quotes, one of them possibly',
      'Only 2022: 0 quotes',
      'Only 2023: 1 quote, possibly',
    ]);
  });

  it('say how many of their quotes are drawn as “possibly”', () => {
    const when = ['2020', '2020', '2020?', '2021?', '2021?', '2022', '2022/..', '2023'];
    const claims = when.map((date, index) => claim({ id: `gazette.c${index}`, when: date }));
    renderAtDesk(<YearStrip />, { record: openInvented(dataset(claims)) });
    const names = screen.getAllByRole('button', { name: /^Only / });
    expect(names.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Only 2020: 3 quotes, one of them possibly',
      'Only 2021: 2 quotes, all possibly',
      'Only 2022: 2 quotes',
      'Only 2023: 2 quotes, one of them possibly',
    ]);
    for (const button of names) {
      const hollow = button.querySelectorAll('.block.uncertain').length;
      expect(/possibly/.test(button.getAttribute('aria-label') ?? '')).toBe(hollow > 0);
    }
  });

  it('are explained: a block is a quote, a hollow one a possible one', () => {
    renderYears();
    const key = within(screen.getByRole('list', { name: 'Blocks' }));
    expect(key.getAllByRole('listitem').map((one) => one.textContent?.trim())).toEqual([
      'one quote',
      'may be this year',
    ]);
  });

  it('choose one year; pressing it again shows all years', async () => {
    const { user, view } = renderYears();
    const year = () => screen.getByRole('button', { name: /^Only 2021/ });
    expect(year().getAttribute('aria-pressed')).toBe('false');
    await user.click(year());
    expect(view().picture.filter.years).toEqual(inYears(2021));
    expect(year().getAttribute('aria-pressed')).toBe('true');
    await user.click(year());
    expect(view().picture.filter.years).toBeNull();
    expect(year().getAttribute('aria-pressed')).toBe('false');
  });

  it('are a slide, not forty steps for Back to undo', async () => {
    const { user, views } = renderYears();
    await user.click(screen.getByRole('button', { name: /^Only 2021/ }));
    expect(views.getState().step).toBe('replace');
  });
});

describe('the sliders', () => {
  it('run over the years there are', () => {
    renderYears();
    for (const name of ['First year', 'Last year']) {
      expect(slider(name)).toMatchObject({ min: '2019', max: '2023' });
    }
    expect([slider('First year').value, slider('Last year').value]).toEqual(['2019', '2023']);
  });

  it('never pass each other', () => {
    const { view } = renderYears({ years: inYears(2020, 2021) });
    fireEvent.change(slider('First year'), { target: { value: '2023' } });
    expect(view().picture.filter.years).toEqual(inYears(2021));
    fireEvent.change(slider('Last year'), { target: { value: '2019' } });
    expect(view().picture.filter.years).toEqual(inYears(2021));
  });

  describe('that the reader has brought together on one year', () => {
    const renderMet = (year: number) => renderYears({ years: inYears(year) }, { rangeOnOneYear: true });
    const drag = (name: string, ...values: number[]) => {
      fireEvent.pointerDown(slider(name));
      for (const value of values) fireEvent.change(slider(name), { target: { value: String(value) } });
      fireEvent.pointerUp(slider(name));
    };

    it.each(['First year', 'Last year'])('are dragged apart either way, whichever is taken (%s)', (name) => {
      const { view, views } = renderMet(2021);
      drag(name, 2022);
      expect(view().picture.filter.years).toEqual(inYears(2021, 2022));
      act(() => views.getState().change((now) => withPicture(now, { years: inYears(2021) }), 'replace'));
      drag(name, 2020);
      expect(view().picture.filter.years).toEqual(inYears(2020, 2021));
    });

    it.each([
      ['First year', 2019, 2020],
      ['Last year', 2023, 2022],
    ])('are dragged apart at the end of the record, too (%s, %i)', (name, year, to) => {
      const { view } = renderMet(year);
      drag(name, to);
      expect(view().picture.filter.years).toEqual(inYears(Math.min(year, to), Math.max(year, to)));
    });

    it('move the thumb that the first movement meant until it is let go', () => {
      const { view } = renderMet(2021);
      drag('First year', 2022, 2021, 2020);
      expect(view().picture.filter.years).toEqual(inYears(2021));
      drag('First year', 2020, 2019);
      expect(view().picture.filter.years).toEqual(inYears(2019, 2021));
    });

    it('are told apart by the keyboard: each moves only its own way', () => {
      const { view } = renderMet(2021);
      fireEvent.pointerDown(slider('First year'));
      fireEvent.keyDown(slider('First year'), { key: 'ArrowRight' });
      fireEvent.change(slider('First year'), { target: { value: '2022' } });
      expect(view().picture.filter.years).toEqual(inYears(2021));
      fireEvent.change(slider('First year'), { target: { value: '2020' } });
      expect(view().picture.filter.years).toEqual(inYears(2020, 2021));
    });
  });

  it('set no filter once they stand at both ends', () => {
    const { view } = renderYears({ years: inYears(2019, 2021) });
    fireEvent.change(slider('Last year'), { target: { value: '2023' } });
    expect(view().picture.filter.years).toBeNull();
  });
});

describe('one year', () => {
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

  it('of a link has one thumb and one field', () => {
    renderYears({ years: inYears(2020) });
    expect(radio('One year').checked).toBe(true);
    expect(screen.getAllByRole('slider')).toHaveLength(1);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(slider('Year')).toMatchObject({ min: '2019', max: '2023', value: '2020' });
  });

  it('is stepped with the slider, and typed', async () => {
    const { user, view } = renderYears({ years: inYears(2020) });
    fireEvent.change(slider('Year'), { target: { value: '2021' } });
    expect(view().picture.filter.years).toEqual(inYears(2021));
    const field = screen.getByLabelText('Year, typed');
    await user.clear(field);
    await user.type(field, '2023{Enter}');
    expect(view().picture.filter.years).toEqual(inYears(2023));
    await user.clear(field);
    await user.type(field, '1999{Enter}');
    expect(view().picture.filter.years).toEqual(inYears(2023));
    expect(screen.getByText(reaches)).toBeTruthy();
  });

  it('is the year of what is open, so that it stays drawn, and Range goes back to the range that was left', async () => {
    const { user, view } = renderYears({
      years: inYears(2019, 2022),
      selection: { kind: 'relation', relation: 'ada.endorses.ben', claim: null },
    });
    await user.click(radio('One year'));
    expect(view().picture.filter.years).toEqual(inYears(2021));
    fireEvent.change(slider('Year'), { target: { value: '2020' } });
    await user.click(radio('Range'));
    expect(view().picture.filter.years).toEqual(inYears(2019, 2022));
  });

  it('is given up for all years where no range was left', async () => {
    const { user, view } = renderYears({ years: inYears(2020) });
    await user.click(radio('Range'));
    expect(view().picture.filter.years).toBeNull();
    expect(screen.getAllByRole('slider')).toHaveLength(2);
  });

  it('is not what two thumbs become that meet, or two years typed alike', async () => {
    const { user, view } = renderYears({ years: inYears(2020, 2021) });
    fireEvent.change(slider('First year'), { target: { value: '2021' } });
    expect(view().picture.filter.years).toEqual(inYears(2021));
    expect(radio('Range').checked).toBe(true);
    await user.clear(lastTyped());
    await user.type(lastTyped(), '2021{Enter}');
    expect(screen.getAllByRole('slider')).toHaveLength(2);
    await user.click(radio('One year'));
    expect(slider('Year').value).toBe('2021');
  });

  it('is not offered where the record has no other', () => {
    renderAtDesk(<YearStrip />, { record: openInvented(dataset([claim({ when: '2020' })])) });
    expect(screen.queryByRole('radio', { name: 'One year' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
  });
});

describe('what has no date', () => {
  it('is counted, and said to be shown or hidden', async () => {
    const { user, view } = renderYears();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: '3 without a date shown' });
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(view().picture.filter.undated).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '3 without a date hidden' }).checked).toBe(
      false,
    );
  });

  it('is counted without the kinds of line that are hidden', () => {
    renderYears({ hiddenTypes: ['advises'] });
    expect(screen.getByTestId('undated').textContent).toBe('2 without a date shown');
  });

  it('is all there is where no quote names a date, and no years are offered', () => {
    renderAtDesk(<YearStrip />, { record: openInvented(dataset([claim()])) });
    expect(screen.getByText('No quote names a date.')).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByTestId('undated').textContent).toBe('1 without a date shown');
  });
});

describe('beside one year', () => {
  const lines = () => screen.getByTestId('in-one');

  it('stands how much is in it, how much may be, and what has no date, with a way to show or hide it', async () => {
    const { user, view } = renderYears({ years: inYears(2023) });
    const texts = () => Array.from(lines().children, (one) => one.textContent);
    expect(texts()).toEqual(['0 in 2023', '1 may be this year', '3 without a date: hide']);
    await user.click(screen.getByRole('button', { name: 'hide those without a date' }));
    expect(view().picture.filter.undated).toBe(false);
    expect(texts()).toEqual(['0 in 2023', '1 may be this year', '3 without a date: show']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('lead two arrows, over the years in which there is nothing', async () => {
    const { user, view } = renderYears({ years: inYears(2021) });
    await user.click(screen.getByRole('button', { name: 'Later: 2023' }));
    expect(view().picture.filter.years).toEqual(inYears(2023));
    const last = screen.getByRole('button', { name: 'Nothing later' });
    await user.click(last);
    expect(view().picture.filter.years).toEqual(inYears(2023));
    await user.click(screen.getByRole('button', { name: 'Earlier: 2021' }));
    expect(view().picture.filter.years).toEqual(inYears(2021));
    expect(screen.getByLabelText<HTMLInputElement>('Year, typed').value).toBe('2021');
  });

  it('stand no arrows where there is a range', () => {
    renderYears();
    expect(screen.queryByRole('button', { name: /^(Earlier|Later|Nothing)/ })).toBeNull();
  });
});
