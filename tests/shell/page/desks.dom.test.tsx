import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import { createDesks } from '../../../src/shell/page/desks';
import { lastMark } from '../../../src/shell/page/marks';
import { layoutIn } from '../../../src/shell/stores/drawingStore';
import type { OpenDesk } from '../../../src/shell/stores/openDesk';
import { claim, dataset } from '../../support/dataset';
import { openInvented } from '../../support/desk';

const shipped = openInvented(dataset([claim()]));

/** A reader's own record, named by its fingerprint. */
function own(fingerprint: string): OpenRecord {
  const data = dataset([claim({ from: 'cyd' })]);
  return {
    ...openInvented({ ...data, edition: { ...data.edition, file: `${fingerprint}.csv` } }),
    fingerprint,
  };
}

function page() {
  const desks: OpenDesk[] = [];
  const gone: (string | null)[] = [];
  const way = createDesks(shipped, {
    onOpen: (desk) => desks.push(desk),
    onOtherData: (data) => gone.push(data),
  });
  way.showShipped(false);
  return { way, desks, gone, now: () => desks.at(-1) };
}

const layoutNow = (desk: OpenDesk | undefined) => desk && layoutIn(desk.drawing.getState());
const positions = (x: number) => ({ x: Float64Array.of(x), y: Float64Array.of(x) });
const goTo = (query: string) => {
  window.history.pushState(null, '', `/${query}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  delete window.__probe;
});

describe('the desks of the page', () => {
  it('show the shipped record first, as the address has it', () => {
    window.history.replaceState(null, '', '/?sel=ada.endorses.ben');
    const { now } = page();
    expect(now()?.record).toBe(shipped);
    expect(now()?.views.getState().view.selection).toMatchObject({ relation: 'ada.endorses.ben' });
    expect(now()?.drawing.getState().layout).toEqual({ kind: 'recorded' });
  });

  it('show a record as a step of the history, and with nobody placed; each desk has a number of its own', () => {
    const { way, desks, now } = page();
    const before = lastMark('shown');
    way.show(own('abc0abc0abc0'));
    expect(now()?.drawing.getState().layout).toEqual({ kind: 'awaited' });
    expect(window.location.search).toBe('?data=abc0abc0abc0');
    expect(lastMark('shown')).toBeGreaterThan(before);
    way.show(own('def0def0def0'));
    way.showShipped(true);
    expect(window.location.search).toBe('');
    expect(new Set(desks.map(({ number }) => number)).size).toBe(4);
  });

  it('leave the address alone where it is about the record already, selection and all', () => {
    window.history.replaceState(null, '', '/?data=abc0abc0abc0&sel=cyd.endorses.ben');
    const { way, now } = page();
    const steps = window.history.length;
    way.show(own('abc0abc0abc0'));
    expect(window.history.length).toBe(steps);
    expect(now()?.views.getState().view.selection).toMatchObject({ relation: 'cyd.endorses.ben' });
  });

  it('tell the drawing alone where people are, and keep how lines bow until that is found', () => {
    const { way, now } = page();
    const record = own('abc0abc0abc0');
    way.show(record);
    way.place(positions(1));
    expect(layoutNow(now())).toEqual({ positions: positions(1), offsets: record.subject.offsets });
    way.bend(Float64Array.of(9));
    expect(layoutNow(now())).toEqual({ positions: positions(1), offsets: Float64Array.of(9) });
    expect(now()?.record).toBe(record);
  });

  it('leave a desk for good: the address, the places and the probe are the next one’s', () => {
    const { way, desks, gone } = page();
    way.show(own('abc0abc0abc0'));
    way.place(positions(1));
    way.showShipped(true);
    way.place(positions(2));
    expect(layoutNow(desks[1])?.positions).toEqual(positions(1));
    goTo('?data=abc0abc0abc0');
    // One desk heard of it, not three.
    expect(gone).toEqual(['abc0abc0abc0']);
  });

  it('say that the address has gone to the shipped record, and follow it to other views of the same', () => {
    const { way, now, gone } = page();
    way.show(own('abc0abc0abc0'));
    goTo('?data=abc0abc0abc0&sel=cyd.endorses.ben');
    expect(now()?.views.getState().view.selection).toMatchObject({ relation: 'cyd.endorses.ben' });
    expect(gone).toEqual([]);
    goTo('');
    expect(gone).toEqual([null]);
  });

  it('go on offering the probe where the address asked for it first, and never that of a desk that was left', async () => {
    window.history.replaceState(null, '', '/?probe');
    const { way } = page();
    // Left before its probe has come.
    way.show(own('abc0abc0abc0'));
    expect(window.location.search).toBe('?data=abc0abc0abc0');
    await vi.waitFor(() => expect(window.__probe?.positions()).toHaveLength(4));
    const settledBefore = window.__probe?.settledAt;
    performance.mark('record settled');
    expect(settledBefore).toBe(0);
    expect(window.__probe?.settledAt).toBeGreaterThan(0);
    way.showShipped(true);
    await vi.waitFor(() => expect(window.__probe?.positions()).toHaveLength(4));
    expect(window.__probe?.settledAt).toBe(0);
    expect(window.__probe?.mounted).toBe(false);
  });
});
