import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { encodeView } from '../../../src/core/view/link';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { YearStrip } from '../../../src/ui/years/YearStrip';
import { dataset, tie } from '../../support/dataset';
import { openInvented, renderAtDesk } from '../../support/desk';
import { inMonths, inYears } from '../../support/years';

/** Ada advises one after another; each with this date. */
const recordOf = (...dates: (string | null)[]) =>
  openInvented(
    dataset(
      dates.map((when, index) => tie('ada', 'advises', `b${index}`, { id: `gazette.c${index}`, when })),
    ),
  );

/** From March 2015 to August 2016. */
const months = () =>
  recordOf('2015-03-14', '2015-05', '2015-05', '2015-08?', '2016-08', '2016-02-01/2016-04', null);

function renderStrip(record = months(), years: ViewParts['years'] = null) {
  const desk = renderAtDesk(<YearStrip />, { record, view: { years } });
  const said: string[] = [];
  desk.session.subscribe((now, before) => {
    if (now.said !== before.said) said.push(now.said.words);
  });
  return { ...desk, said, chosen: () => desk.view().picture.filter.years };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(`${name}, typed`);
const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });

async function typeIn({ user }: Pick<ReturnType<typeof renderStrip>, 'user'>, name: string, text: string) {
  await user.clear(field(name));
  await user.type(field(name), `${text}{Enter}`);
}

describe('a record of less than three years', () => {
  it('has a column for each month, which says what is in it', () => {
    renderStrip();
    const names = screen
      .getAllByRole('button', { name: /^Only / })
      .map((one) => one.getAttribute('aria-label'));
    expect(names).toHaveLength(18);
    expect(names.slice(0, 6)).toEqual([
      'Only Mar 2015: 1 quote',
      'Only Apr 2015: 0 quotes',
      'Only May 2015: 2 quotes',
      'Only Jun 2015: 0 quotes',
      'Only Jul 2015: 0 quotes',
      'Only Aug 2015: 1 quote, possibly',
    ]);
  });

  it('speaks of months throughout', () => {
    renderStrip();
    expect(screen.getByRole('group', { name: 'Months' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'One month' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Blocks' }).textContent).toContain('may be this month');
    expect(screen.getByRole('button', { name: 'Play: add one month after another' })).toBeTruthy();
    expect([field('First month').value, field('Last month').value]).toEqual(['Mar 2015', 'Aug 2016']);
    expect(slider('First month').getAttribute('aria-valuetext')).toBe('March 2015');
  });

  it.each<[string, string]>([
    ['May 2015', '2015-05'],
    ['2015-06', '2015-06'],
    ['07/2015', '2015-07'],
    ['August 2015', '2015-08'],
    ['3.2016', '2016-03'],
    ['2016', '2016-01'],
  ])('begins with %s where that is typed', async (text, month) => {
    const strip = renderStrip();
    await typeIn(strip, 'First month', text);
    expect(strip.chosen()).toEqual(inMonths(month, '2016-08'));
  });

  it('ends with the last month of a year that is typed, as far as the record goes', async () => {
    const strip = renderStrip();
    await typeIn(strip, 'Last month', '2015');
    expect(strip.chosen()).toEqual(inMonths('2015-03', '2015-12'));
    await typeIn(strip, 'Last month', '2016');
    expect(strip.chosen()).toBeNull();
  });

  it.each(['Feb 2015', 'soon', '2014', 'Mar', '14 Mar 2015'])(
    'keeps “%s” as typed, and says how far it goes',
    async (text) => {
      const strip = renderStrip();
      await typeIn(strip, 'First month', text);
      expect(strip.chosen()).toBeNull();
      expect(field('First month').value).toBe(text);
      expect(strip.said).toEqual(['The record runs from Mar 2015 to Aug 2016.']);
    },
  );

  it('asks for one month where one is shown: a year would be twelve', async () => {
    const strip = renderStrip(months(), inMonths('2015-05'));
    await typeIn(strip, 'Month', '2016');
    expect(strip.chosen()).toEqual(inMonths('2015-05'));
    expect(strip.said).toEqual(['Type one month, from Mar 2015 to Aug 2016.']);
    await typeIn(strip, 'Month', 'aug 2016');
    expect(strip.chosen()).toEqual(inMonths('2016-08'));
  });

  it('is put in order, aloud', async () => {
    const strip = renderStrip(months(), inMonths('2015-05', '2015-08'));
    await typeIn(strip, 'Last month', 'Mar 2015');
    expect(strip.chosen()).toEqual(inMonths('2015-03', '2015-05'));
    expect(strip.said).toEqual(['Put in order: Mar 2015 to May 2015.']);
  });

  it('goes a month at a time, and a year with Page Up and Page Down, no farther than it reaches', () => {
    const { chosen } = renderStrip(months(), inMonths('2015-05'));
    const thumb = slider('Month');
    expect([thumb.step || '1', Number(thumb.max) - Number(thumb.min)]).toEqual(['1', 17]);
    fireEvent.keyDown(thumb, { key: 'PageUp' });
    expect(chosen()).toEqual(inMonths('2016-05'));
    fireEvent.keyDown(thumb, { key: 'PageUp' });
    expect(chosen()).toEqual(inMonths('2016-08'));
    fireEvent.keyDown(thumb, { key: 'PageDown' });
    expect(chosen()).toEqual(inMonths('2015-08'));
    fireEvent.keyDown(thumb, { key: 'PageDown' });
    expect(chosen()).toEqual(inMonths('2015-03'));
  });

  it('is stepped over months without a quote, and says beside one what is in it', async () => {
    const { user, chosen, view } = renderStrip(months(), inMonths('2015-05'));
    await user.click(screen.getByRole('button', { name: 'Later: Aug 2015' }));
    expect(chosen()).toEqual(inMonths('2015-08'));
    expect(screen.getByTestId('in-one').textContent).toBe(
      '0 in Aug 20151 may be this month1 without a date: hide',
    );
    expect(encodeView(view())).toContain('y=2015-08');
  });
});

describe('a record that spans centuries', () => {
  const centuries = () => recordOf('1787', '1793', '1799-11', '1804', '1860/1865', '2024');

  it('has a column for every ten years, which chooses them, and gives all of them back', async () => {
    const { user, chosen } = renderStrip(centuries());
    const nineties = screen.getByRole('button', { name: 'Only 1790 to 1799: 2 quotes' });
    await user.click(nineties);
    expect(chosen()).toEqual(inYears(1790, 1799));
    expect(nineties.getAttribute('aria-pressed')).toBe('true');
    await user.click(nineties);
    expect(chosen()).toBeNull();
  });

  it('reaches every year by thumb and by typing, and ten at a time with Page Up', async () => {
    const strip = renderStrip(centuries());
    expect(slider('First year')).toMatchObject({ min: '1787', max: '2024' });
    fireEvent.change(slider('First year'), { target: { value: '1794' } });
    expect(strip.chosen()).toEqual(inYears(1794, 2024));
    fireEvent.keyDown(slider('First year'), { key: 'PageUp' });
    expect(strip.chosen()).toEqual(inYears(1804, 2024));
    await typeIn(strip, 'Last year', '1861');
    expect(strip.chosen()).toEqual(inYears(1804, 1861));
    expect(screen.getByRole('button', { name: 'Play: add ten years after another' })).toBeTruthy();
  });

  it('takes years before 1000 as they are', async () => {
    const strip = renderStrip(recordOf('0044', '0987', '2024'));
    expect([field('First year').value, field('Last year').value]).toEqual(['44', '2024']);
    await typeIn(strip, 'Last year', '987');
    expect(strip.chosen()).toEqual(inYears(44, 987));
    expect(screen.getAllByRole('button', { name: /^Only / })).toHaveLength(21);
  });
});
