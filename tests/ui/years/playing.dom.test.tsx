import { act, fireEvent, screen } from '@testing-library/react';

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { unitsOf, unitsText } from '../../../src/core/model/timeUnit';

import type { ViewParts } from '../../../src/core/view/viewParts';
import { withPicture } from '../../../src/core/view/viewState';
import AnnouncedCount from '../../../src/ui/base/AnnouncedCount';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { YearStrip } from '../../../src/ui/years/YearStrip';
import { renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

beforeAll(fetchTheRest);
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

function Part() {
  return (
    <>
      <AnnouncedCount />
      <YearStrip />
    </>
  );
}

/** The town’s years run from 2019 to 2023. */
function renderYears(view: Partial<ViewParts> = {}) {
  const desk = renderAtDesk(<Part />, { record: town(), view });
  const said: string[] = [];
  desk.session.subscribe((now, before) => {
    if (now.said !== before.said) said.push(now.said.words);
  });
  const span = () => {
    const years = desk.view().picture.filter.years;
    return years ? unitsText(unitsOf(years, 'year'), 'year').replace(' to ', '..') : 'all';
  };
  return { ...desk, said, span };
}

const play = () => fireEvent.click(screen.getByRole('button', { name: /^Play/ }));
const isPlaying = () => screen.queryByRole('button', { name: 'Stop' }) !== null;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('playing', () => {
  it('adds year after year to a range, begins at once, and stops at the end', () => {
    const { span } = renderYears();
    play();
    const spans = [span()];
    for (let year = 0; year < 4; year++) {
      expect(isPlaying()).toBe(true);
      pass(1000);
      spans.push(span());
    }
    expect(spans).toEqual(['2019', '2019..2020', '2019..2021', '2019..2022', 'all']);
    expect(isPlaying()).toBe(false);
    pass(5000);
    expect(span()).toBe('all');
  });

  it('keeps two thumbs for a range while it grows from a single year', () => {
    renderYears();
    play();
    expect(screen.getByRole('slider', { name: 'First year' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Range' }).checked).toBe(true);
  });

  it('goes from year to year where one is shown, and from the last begins with the first', () => {
    const { span } = renderYears({ years: inYears(2022) });
    play();
    expect(span()).toBe('2023');
    expect(isPlaying()).toBe(false);
    play();
    expect(span()).toBe('2019');
    pass(2000);
    expect(span()).toBe('2021');
    expect(screen.getByRole('slider', { name: 'Year' })).toBeTruthy();
  });

  it.each([
    ['Slow', 2000],
    ['Normal', 1000],
    ['Fast', 500],
  ])('stays %s: %i ms a year, and the speed may change on the way', (words, stay) => {
    const { span } = renderYears({ years: inYears(2019) });
    play();
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), {
      target: { value: words.toLowerCase() },
    });
    expect(span()).toBe('2020');
    pass(stay - 1);
    expect(span()).toBe('2020');
    pass(1);
    expect(span()).toBe('2021');
    expect(isPlaying()).toBe(true);
  });

  it('replaces in the history, as every slide', () => {
    const { views } = renderYears();
    play();
    pass(1000);
    expect(views.getState().step).toBe('replace');
  });

  it('is stopped by its button, and goes on from there', () => {
    const { span } = renderYears({ years: inYears(2019) });
    play();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    pass(5000);
    expect(span()).toBe('2020');
    play();
    expect(span()).toBe('2021');
  });

  const hide = () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
  };
  it.each<[string, () => void]>([
    [
      'a thumb',
      () => fireEvent.change(screen.getByRole('slider', { name: 'Year' }), { target: { value: '2022' } }),
    ],
    ['typing', () => fireEvent.input(screen.getByLabelText('Year, typed'), { target: { value: '20' } })],
    ['a year’s button', () => fireEvent.click(screen.getByRole('button', { name: /^Only 2020/ }))],
    ['the other way to choose', () => fireEvent.click(screen.getByRole('radio', { name: 'Range' }))],
    ['the other clock', () => fireEvent.click(screen.getByRole('radio', { name: 'When it was known' }))],
    ['a finger on the strip', () => fireEvent.pointerDown(screen.getByTestId('in-one'))],
    ['another tab', hide],
  ])('is stopped by %s', (_, touch) => {
    const { view } = renderYears({ years: inYears(2019) });
    play();
    expect(isPlaying()).toBe(true);
    act(touch);
    expect(isPlaying()).toBe(false);
    const { years } = view().picture.filter;
    pass(5000);
    expect(view().picture.filter.years).toEqual(years);
  });

  it('is stopped when the years are set elsewhere, and stays where they were set', () => {
    const { views, span } = renderYears();
    play();
    act(() => views.getState().change((view) => withPicture(view, { years: null }), 'push'));
    expect(isPlaying()).toBe(false);
    pass(5000);
    expect(span()).toBe('all');
  });

  it('does not stop when something else is opened meanwhile', () => {
    const { views, span } = renderYears({ years: inYears(2019) });
    play();
    act(() => views.getState().change((view) => ({ ...view, selection: { kind: 'none' } }), 'push'));
    pass(1000);
    expect(span()).toBe('2021');
    expect(isPlaying()).toBe(true);
  });

  it('ends with the strip', () => {
    const { span, session, unmount } = renderYears({ years: inYears(2019) });
    play();
    unmount();
    pass(5000);
    expect(span()).toBe('2020');
    expect(session.getState().years.playing).toBe(false);
  });

  it('is announced when it begins and when it ends with what is shown, and not on the way', () => {
    const { said } = renderYears({ years: inYears(2019) });
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: 'slow' } });
    play();
    expect(said).toEqual(['Playing, one year after another.']);
    for (let step = 0; step < 12; step++) pass(1000);
    expect(isPlaying()).toBe(false);
    expect(said).toEqual([
      'Playing, one year after another.',
      'Stopped. 2023: 4 of 7 shown: 0 in 2023, 1 possibly, 3 without a date.',
    ]);
  });
});

describe('playing what was known', () => {
  const renderKnown = async () => {
    vi.useRealTimers();
    const desk = renderYears({ clock: 'known' });
    await screen.findByRole('slider', { name: 'As known on' });
    await screen.findByRole('button', { name: /^Play/ });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return desk;
  };

  it('goes from the day before everything through the days of publication to now', async () => {
    const { view, said } = await renderKnown();
    play();
    expect(view().picture.filter.knownBy).toBe('2022-03-04');
    pass(1000);
    expect(view().picture.filter.knownBy).toBe('2022-03-05');
    pass(1000);
    expect(view().picture.filter.knownBy).toBeNull();
    expect(isPlaying()).toBe(false);
    pass(1000);
    expect(said.at(-1)).toMatch(/^Stopped\. As known now: \d of 7 relations shown/);
  });

  it('is stopped by a day that is set by hand', async () => {
    const { view } = await renderKnown();
    play();
    fireEvent.change(screen.getByRole('slider', { name: 'As known on' }), { target: { value: '0' } });
    fireEvent.change(screen.getByRole('slider', { name: 'As known on' }), { target: { value: '1' } });
    expect(isPlaying()).toBe(false);
    pass(5000);
    expect(view().picture.filter.knownBy).toBe('2022-03-05');
  });
});
