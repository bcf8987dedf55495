import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unitAt } from '../../../src/core/model/timeUnit';
import { viewOf } from '../../../src/core/view/viewParts';
import { defaultView, type View } from '../../../src/core/view/viewState';
import { playSteps } from '../../../src/shell/page/playSteps';
import { createSessionStore, type Pace, put } from '../../../src/shell/stores/sessionStore';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { inYears } from '../../support/years';

const at = (year: number): View => viewOf({ years: inYears(year) });
const yearIn = ({ picture }: View) => picture.filter.years && unitAt(picture.filter.years.first, 'year');
const last = 2024;
/** From 2020 to 2024. */
const steps = {
  first: () => at(2020),
  next: (view: View) => {
    const year = yearIn(view);
    return year !== null && year < last ? at(year + 1) : null;
  },
};

let strip: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="strip"><input><button data-plays><i></i></button></div>';
  strip = document.querySelector<HTMLElement>('#strip') ?? document.body;
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

function playing(pace: Pace = 'normal') {
  const views = createViewStore(defaultView);
  const session = createSessionStore([]);
  put(session, { years: { pace } });
  const recorded: string[] = [];
  views.subscribe(({ view, step }) => recorded.push(`${step} ${yearIn(view) ?? 'all'}`));
  playSteps({ views, session, steps, strip });
  return {
    views,
    session,
    recorded,
    year: () => yearIn(views.getState().view),
    isPlaying: () => session.getState().years.playing,
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const press = (selector: string) =>
  strip.querySelector(selector)?.dispatchEvent(new Event('pointerdown', { bubbles: true }));

describe('playing through the time', () => {
  it('shows each step for a second, each in the place of the one before, and ends with the last', () => {
    const { recorded, isPlaying } = playing();
    expect(recorded).toEqual(['replace 2020']);
    pass(999);
    expect(recorded).toHaveLength(1);
    pass(3001);
    expect(recorded).toEqual([
      'replace 2020',
      'replace 2021',
      'replace 2022',
      'replace 2023',
      'replace 2024',
    ]);
    expect(isPlaying()).toBe(false);
    pass(10_000);
    expect(recorded).toHaveLength(5);
  });

  it.each<[Pace, number]>([
    ['slow', 2000],
    ['fast', 500],
  ])('goes %s, and at another pace from the step that is shown', (pace, stay) => {
    const { year, session } = playing(pace);
    pass(stay - 1);
    expect(year()).toBe(2020);
    pass(1);
    expect(year()).toBe(2021);
    put(session, { years: { pace: 'normal' } });
    pass(999);
    expect(year()).toBe(2021);
    pass(1);
    expect(year()).toBe(2022);
  });

  it('stops where anybody else sets the time, and leaves that as it was set', () => {
    const { views, isPlaying, year } = playing();
    views.getState().change(() => at(1999), 'push');
    expect(isPlaying()).toBe(false);
    pass(10_000);
    expect(year()).toBe(1999);
  });

  it('goes on where something else of the view changes', () => {
    const { views, isPlaying, year } = playing();
    views.getState().change((view) => ({ ...view, selection: { kind: 'none' } }), 'push');
    expect(isPlaying()).toBe(true);
    pass(1000);
    expect(year()).toBe(2021);
  });

  it('stops where the strip is touched, but for what plays', () => {
    const one = playing();
    press('[data-plays] i');
    expect(one.isPlaying()).toBe(true);
    press('input');
    expect(one.isPlaying()).toBe(false);
    pass(10_000);
    expect(one.year()).toBe(2020);
  });

  it.each<[string, () => void]>([
    [
      'the tab is hidden',
      () => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    ['the strip goes', () => strip.remove()],
    ['the strip goes out of sight', () => Object.assign(strip, { checkVisibility: () => false })],
  ])('stops where %s', (_, happens) => {
    const { isPlaying, year } = playing();
    happens();
    pass(1000);
    expect(isPlaying()).toBe(false);
    pass(10_000);
    expect(year()).toBe(2020);
  });

  it('goes on where the tab is shown again', () => {
    const { isPlaying } = playing();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isPlaying()).toBe(true);
  });

  it('stops where the years are folded away, and not where they are unfolded', () => {
    const { session, isPlaying } = playing();
    put(session, { years: { open: true } });
    expect(isPlaying()).toBe(true);
    put(session, { years: { open: false } });
    expect(isPlaying()).toBe(false);
  });

  it('leaves nothing behind: what happens afterwards is no business of it', () => {
    const { session, views, isPlaying } = playing();
    put(session, { years: { playing: false } });
    // Playing anew is somebody else's: nothing of the first may stop it.
    put(session, { years: { playing: true } });
    press('input');
    views.getState().change(() => at(1999), 'push');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isPlaying()).toBe(true);
  });
});
