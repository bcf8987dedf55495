import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { viewPartsOf } from '../../../src/core/view/viewParts';
import { YearStrip } from '../../../src/ui/years/YearStrip';
import { renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

async function renderKnown(view = {}) {
  const desk = renderAtDesk(<YearStrip />, { record: town(), view });
  await desk.user.click(screen.getByRole('radio', { name: 'When it was known' }));
  await screen.findByRole('slider', { name: 'As known on' });
  await screen.findByLabelText('As known on', { selector: 'input[type=date]' });
  return desk;
}

describe('the clock of what was known', () => {
  it('is one of two, and leaves the years chosen on the other as they are', async () => {
    const { user, view } = await renderKnown({ years: inYears(2022) });
    expect(viewPartsOf(view())).toMatchObject({ clock: 'known', years: inYears(2022) });
    expect(screen.queryByRole('slider', { name: 'Year' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'When it happened' }));
    expect(screen.getByRole('slider', { name: 'Year' })).toBeTruthy();
  });

  it('keeps the keyboard’s place when it is chosen, and when it is left', async () => {
    const { user } = await renderKnown();
    for (const name of ['When it happened', 'When it was known']) {
      await user.click(screen.getByRole('radio', { name }));
      expect(document.activeElement).toBe(screen.getByRole('radio', { name }));
    }
  });

  it('stops before, at and after each day of publication, in words', async () => {
    const { view } = await renderKnown();
    const slider = screen.getByRole('slider', { name: 'As known on' });
    expect(slider.getAttribute('aria-valuetext')).toBe('now');
    fireEvent.change(slider, { target: { value: '1' } });
    expect(view().picture.filter.knownBy).toBe('2022-03-05');
    expect(slider.getAttribute('aria-valuetext')).toBe('5 March 2022');
    fireEvent.change(slider, { target: { value: '0' } });
    expect(view().picture.filter.knownBy).toBe('2022-03-04');
    fireEvent.change(slider, { target: { value: '2' } });
    expect(view().picture.filter.knownBy).toBeNull();
  });

  it('takes any day that is typed', async () => {
    const { view } = await renderKnown();
    fireEvent.change(screen.getByLabelText('As known on', { selector: 'input[type=date]' }), {
      target: { value: '2022-06-01' },
    });
    expect(view().picture.filter.knownBy).toBe('2022-06-01');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('1 June 2022');
  });

  it('keeps in its tray what only articles without a date say', async () => {
    await renderKnown();
    expect(screen.getByText('said only by articles without a date')).toBeTruthy();
    expect(screen.getByTestId('undated').textContent).toMatch(/^[1-9]\d* without a date shown$/);
  });
});
