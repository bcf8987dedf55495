import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/view/viewState';
import { YearStrip } from '../../../src/ui/years/YearStrip';
import { claim, dataset } from '../../support/dataset';
import { openInvented, renderAtDesk, town } from '../../support/desk';

function renderYears(view: Partial<View> = {}) {
  return renderAtDesk(<YearStrip />, { record: town(), view });
}

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
    expect(view().years).toBeNull();
    await user.keyboard('{Enter}');
    expect(view().years).toEqual({ from: 2021, to: 2023 });
  });

  it('take effect on leaving the field', async () => {
    const { user, view } = renderYears();
    await user.clear(lastTyped());
    await user.type(lastTyped(), '2020');
    await user.tab();
    expect(view().years).toEqual({ from: 2019, to: 2020 });
  });

  it.each([
    ['First year, typed', '1066', { from: 2019, to: 2021 }, '2019'],
    ['First year, typed', '9999', { from: 2023, to: 2023 }, '2023'],
    ['Last year, typed', '2999', { from: 2020, to: 2023 }, '2023'],
    ['Last year, typed', '1', { from: 2019, to: 2019 }, '2019'],
  ])('are clamped to the years there are: %s %s', async (label, text, years, shown) => {
    const { user, view } = renderYears({ years: { from: 2020, to: 2021 } });
    const field = screen.getByLabelText<HTMLInputElement>(label);
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
    expect(view().years).toEqual(years);
    expect(field.value).toBe(shown);
  });

  it('are put in order: a first year after the last takes the last with it, and the other way round', async () => {
    const { user, view } = renderYears({ years: { from: 2019, to: 2020 } });
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2022{Enter}');
    expect(view().years).toEqual({ from: 2022, to: 2022 });
    await user.clear(lastTyped());
    await user.type(lastTyped(), '2021{Enter}');
    expect(view().years).toEqual({ from: 2021, to: 2021 });
  });

  it.each(['', 'last year', '20x1', '-2020', '20 21', '20212', '2e3', '2020.5'])(
    'are ignored where they are no year (“%s”), and the field shows the old one again',
    async (text) => {
      const { user, view } = renderYears({ years: { from: 2020, to: 2021 } });
      await user.clear(firstTyped());
      if (text) await user.type(firstTyped(), text);
      await user.keyboard('{Enter}');
      expect(view().years).toEqual({ from: 2020, to: 2021 });
      expect(typed()).toEqual(['2020', '2021']);
    },
  );

  it('are given up with Escape, and leaving the field then changes nothing', async () => {
    const { user, view } = renderYears();
    await user.clear(firstTyped());
    await user.type(firstTyped(), '2021{Escape}');
    expect(firstTyped().value).toBe('2019');
    await user.tab();
    expect(view().years).toBeNull();
  });
});

describe('the year buttons', () => {
  it('say how many quotes there are in each year, none left out', () => {
    renderYears();
    const names = within(screen.getByRole('list')).getAllByRole('button');
    expect(names.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Only 2019: 1 quote',
      'Only 2020: 1 quote',
      'Only 2021: 2 quotes',
      'Only 2022: 0 quotes',
      'Only 2023: 1 quote',
    ]);
  });

  it('choose one year; pressing it again shows all years', async () => {
    const { user, view } = renderYears();
    const year = () => screen.getByRole('button', { name: /^Only 2021/ });
    expect(year().getAttribute('aria-pressed')).toBe('false');
    await user.click(year());
    expect(view().years).toEqual({ from: 2021, to: 2021 });
    expect(year().getAttribute('aria-pressed')).toBe('true');
    await user.click(year());
    expect(view().years).toBeNull();
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
    const { view } = renderYears({ years: { from: 2020, to: 2021 } });
    fireEvent.change(slider('First year'), { target: { value: '2023' } });
    expect(view().years).toEqual({ from: 2021, to: 2021 });
    fireEvent.change(slider('Last year'), { target: { value: '2019' } });
    expect(view().years).toEqual({ from: 2021, to: 2021 });
  });

  it('set no filter once they stand at both ends', () => {
    const { view } = renderYears({ years: { from: 2019, to: 2021 } });
    fireEvent.change(slider('Last year'), { target: { value: '2023' } });
    expect(view().years).toBeNull();
  });
});

describe('what has no date', () => {
  it('is counted, and said to be shown or hidden', async () => {
    const { user, view } = renderYears();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: '3 undated shown' });
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(view().undated).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '3 undated hidden' }).checked).toBe(false);
  });

  it('is counted without the kinds of line that are hidden', () => {
    renderYears({ hiddenTypes: ['advises'] });
    expect(screen.getByTestId('undated').textContent).toBe('2 undated shown');
  });

  it('is all there is where no quote names a date, and no years are offered', () => {
    renderAtDesk(<YearStrip />, { record: openInvented(dataset([claim()])) });
    expect(screen.getByText('No quote names a date.')).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByTestId('undated').textContent).toBe('1 undated shown');
  });
});
