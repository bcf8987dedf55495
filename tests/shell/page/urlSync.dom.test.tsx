import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ViewParts, viewOf, viewPartsOf } from '../../../src/core/view/viewParts';
import { defaultView } from '../../../src/core/view/viewState';
import {
  askedInAddress,
  dataInAddress,
  pushView,
  syncUrl,
  viewFromAddress,
} from '../../../src/shell/page/urlSync';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { opened, town } from '../../support/desk';
import { inYears } from '../../support/years';

const record = town();
const steps = () => window.history.length;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  // Nothing lies ahead: a step would take its place, and the history would be no longer.
  window.history.pushState(null, '', '/');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function synced() {
  const notices: (readonly string[])[] = [];
  const gone: (string | null)[] = [];
  const views = createViewStore(viewFromAddress(record).view);
  stop = syncUrl(
    views,
    record,
    (fresh) => notices.push(fresh),
    (data) => gone.push(data),
  );
  const change = (part: Partial<ViewParts>, step: 'push' | 'replace') =>
    views.getState().change((view) => viewOf({ ...viewPartsOf(view), ...part }), step);
  return { views, notices, gone, change, view: () => views.getState().view };
}

const years = (year: number) => ({ years: inYears(year) });
const goTo = (query: string) => {
  window.history.pushState(null, '', `/${query}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
};
const selected = (relation: string) => ({ selection: expect.objectContaining({ relation }) });

describe('the address', () => {
  it('says a step at once, and Back undoes it', () => {
    const { change } = synced();
    const before = steps();
    change(opened('ada.endorses.ben'), 'push');
    expect(window.location.search).toBe('?sel=ada.endorses.ben');
    expect(steps()).toBe(before + 1);
  });

  it('says a slide a moment later, once, in the place of the step it belongs to', () => {
    const { change } = synced();
    const before = steps();
    const replace = vi.spyOn(window.history, 'replaceState');
    for (let year = 2000; year < 2020; year++) change(years(year), 'replace');
    expect(window.location.search).toBe('');
    vi.advanceTimersByTime(250);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(window.location.search).toContain('2019');
    expect(steps()).toBe(before);
  });

  it('gives a slide that is still waiting to the step before the one that is pushed', () => {
    const { change } = synced();
    const replaced: string[] = [];
    const pushed: string[] = [];
    const { pushState, replaceState } = window.history;
    vi.spyOn(window.history, 'replaceState').mockImplementation((...args) => {
      replaced.push(String(args[2]));
      replaceState.apply(window.history, args);
    });
    vi.spyOn(window.history, 'pushState').mockImplementation((...args) => {
      pushed.push(String(args[2]));
      pushState.apply(window.history, args);
    });
    change(years(2021), 'replace');
    change(opened('ada.endorses.ben'), 'push');
    vi.advanceTimersByTime(1000);
    expect(replaced).toEqual([expect.not.stringContaining('sel=')]);
    expect(replaced[0]).toContain('2021');
    expect(pushed).toEqual([expect.stringContaining('sel=ada.endorses.ben')]);
  });

  it('is left alone where nothing changes that it can hold', () => {
    const { change } = synced();
    const push = vi.spyOn(window.history, 'pushState');
    change({}, 'push');
    expect(push).not.toHaveBeenCalled();
  });

  it('says the last of a slide when the page is left', () => {
    const { change } = synced();
    change(years(2021), 'replace');
    window.dispatchEvent(new Event('pagehide'));
    expect(window.location.search).toContain('2021');
  });

  it('is written with the next change where the browser has had enough of it', () => {
    const { change } = synced();
    vi.spyOn(window.history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('too many', 'SecurityError');
    });
    change(opened('ada.endorses.ben'), 'push');
    expect(window.location.search).toBe('');
    change(years(2021), 'push');
    expect(window.location.search).toContain('sel=ada.endorses.ben');
  });

  it('is followed by Back and Forward, which drop a slide that is waiting', () => {
    const { change, view, notices } = synced();
    change(years(2021), 'replace');
    goTo('?sel=cyd.advises.ada');
    expect(view()).toMatchObject(selected('cyd.advises.ada'));
    expect(notices).toEqual([[]]);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe('?sel=cyd.advises.ada');
  });

  it('says what of it cannot be followed', () => {
    const { notices } = synced();
    goTo('?sel=nobody.endorses.ben');
    expect(notices.at(-1)).toHaveLength(1);
  });

  it('of other data is somebody else’s: this view stays as it is', () => {
    const { view, gone } = synced();
    const before = view();
    goTo('?data=abc0abc0abc0');
    expect(gone).toEqual(['abc0abc0abc0']);
    expect(view()).toBe(before);
  });

  it('is let go of: neither follows the other any more', () => {
    const { change, view } = synced();
    change(years(2021), 'replace');
    stop();
    vi.advanceTimersByTime(1000);
    change(opened('ada.endorses.ben'), 'push');
    expect(window.location.search).toBe('');
    const before = view();
    goTo('?sel=cyd.advises.ada');
    window.dispatchEvent(new Event('pagehide'));
    expect(view()).toBe(before);
    expect(window.location.search).toBe('?sel=cyd.advises.ada');
  });

  it('says which data and which page it is about, if any', () => {
    expect([dataInAddress(), askedInAddress().mode]).toEqual([null, null]);
    pushView({ ...defaultView, data: 'abc0abc0abc0', mode: 'list' });
    expect([dataInAddress(), askedInAddress().mode]).toEqual(['abc0abc0abc0', 'list']);
    // It says nothing of this record, then.
    expect(viewFromAddress(record).view).toEqual(defaultView);
  });
});
