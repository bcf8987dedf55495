import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Positions } from '../../../src/core/geometry/point';
import { type LayoutEvent, type LayoutRequest, longestSilence } from '../../../src/core/layout/protocol';
import { quickLayout } from '../../../src/core/layout/quickLayout';
import { type OpenLayoutPort, settleInWorker } from '../../../src/shell/workers/layoutClient';

/** What a test does as the worker once it has been sent its order. */
type Acting = (
  order: LayoutRequest,
  hear: (event: LayoutEvent) => void,
  fail: (problem: string) => void,
) => void;

/** A port for each try, the first acted first. What was opened, and what was closed, is counted. */
function ports(...acts: Acting[]): { open: OpenLayoutPort; opened: () => number; closed: () => number } {
  let opened = 0;
  let closed = 0;
  const open: OpenLayoutPort = ({ hear, fail }) => {
    const act = acts[opened++];
    return {
      send: (order) => void setTimeout(() => act?.(order, hear, fail)),
      close: () => closed++,
    };
  };
  return { open, opened: () => opened, closed: () => closed };
}

const pair = { people: 2, from: Uint32Array.of(0), to: Uint32Array.of(1) };
const crowd = { ...pair, people: 30_000 };
const positions = (): Positions => ({ x: Float64Array.of(10, 20), y: Float64Array.of(1, 2) });
const done: Acting = (_, hear) => hear({ kind: 'done', positions: positions() });
const throwing: Acting = (_, hear) => hear({ kind: 'failed', problem: 'RangeError' });
const dying: Acting = (_, _hear, fail) => fail('out of memory');
const silent: Acting = () => {};

describe('settleInWorker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives the places the worker found, and closes it', async () => {
    const worker = ports(done);
    const settled = settleInWorker(pair, {}, worker.open);
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(positions());
    expect([worker.opened(), worker.closed()]).toEqual([1, 1]);
  });

  it('gives the places before it has found how lines bow, and then that, and closes the worker', async () => {
    const worker = ports((order, hear, fail) => {
      done(order, hear, fail);
      setTimeout(() => hear({ kind: 'bows', offsets: Float64Array.of(22) }), 1000);
    });
    const offsets: number[][] = [];
    const settled = settleInWorker(pair, { onOffsets: (found) => offsets.push([...found]) }, worker.open);
    await vi.advanceTimersByTimeAsync(10);
    expect(await settled).toEqual(positions());
    expect([offsets, worker.closed()]).toEqual([[], 0]);
    await vi.runAllTimersAsync();
    expect([offsets, worker.opened(), worker.closed()]).toEqual([[[22]], 1, 1]);
  });

  it('keeps the places where the worker dies before it has found how lines bow', async () => {
    const worker = ports((order, hear, fail) => {
      done(order, hear, fail);
      setTimeout(() => fail('out of memory'), 1000);
    });
    const onOffsets = vi.fn();
    const settled = settleInWorker(pair, { onOffsets }, worker.open);
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(positions());
    expect([onOffsets.mock.calls.length, worker.opened(), worker.closed()]).toEqual([0, 1, 1]);
  });

  it('sends the columns, and leaves them as they are', async () => {
    const heard: LayoutRequest[] = [];
    const worker = ports((order, ...rest) => {
      heard.push(order);
      done(order, ...rest);
    });
    const settled = settleInWorker(pair, {}, worker.open);
    await vi.runAllTimersAsync();
    await settled;
    expect(heard).toEqual([pair]);
    expect([...pair.from, ...pair.to]).toEqual([0, 1]);
  });

  it.each([
    ['throws', throwing],
    ['dies', dying],
    ['falls silent', silent],
  ])('starts a worker that %s once more', async (_, failing) => {
    const worker = ports(failing, done);
    const settled = settleInWorker(crowd, {}, worker.open);
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(positions());
    expect([worker.opened(), worker.closed()]).toEqual([2, 2]);
  });

  it('does not let the share fall when a second worker begins anew', async () => {
    const tell =
      (share: number, then: Acting): Acting =>
      (order, hear, fail) => {
        hear({ kind: 'progress', share, positions: positions() });
        then(order, hear, fail);
      };
    const shares: number[] = [];
    const worker = ports(tell(0.6, throwing), tell(0.1, done));
    const settled = settleInWorker(pair, { onProgress: (share) => shares.push(share) }, worker.open);
    await vi.runAllTimersAsync();
    await settled;
    expect(shares).toEqual([0.6, 0.6]);
  });

  it('lays few people out by itself when no worker starts: the same bits as a worker finds', async () => {
    const settled = settleInWorker(pair, {}, () => {
      throw new Error('forbidden');
    });
    vi.useRealTimers();
    expect(await settled).toEqual(quickLayout(pair, () => {}));
  });

  it('bends lines after the places where it lays few people out by itself, and not once it is called off', async () => {
    const chain = { people: 3, from: Uint32Array.of(0, 1, 0), to: Uint32Array.of(1, 2, 2) };
    const forbidden: OpenLayoutPort = () => {
      throw new Error('forbidden');
    };
    vi.useRealTimers();
    const heard: string[] = [];
    const calling = new AbortController();
    const watch = { onOffsets: (offsets: Float64Array) => heard.push(`${offsets.length} bows`) };
    await settleInWorker(chain, watch, forbidden).then(() => heard.push('places'));
    await vi.waitFor(() => expect(heard).toEqual(['places', '3 bows']));
    await settleInWorker(chain, { ...watch, signal: calling.signal }, forbidden);
    calling.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(2);
  });

  it('says in a sentence that a crowd could not be laid out', async () => {
    const worker = ports(dying, silent);
    const settled = settleInWorker(crowd, {}, worker.open);
    const refused = expect(settled).rejects.toThrow(
      /^This graph could not be laid out in this browser\. Reload/,
    );
    await vi.runAllTimersAsync();
    await refused;
    expect(worker.closed()).toBe(2);
  });

  it('waits for a slow worker as long as it speaks', async () => {
    const worker = ports(async (order, hear, fail) => {
      for (let event = 1; event <= 5; event++) {
        hear({ kind: 'progress', share: event / 5, positions: positions() });
        await new Promise((resolve) => setTimeout(resolve, longestSilence - 1));
      }
      done(order, hear, fail);
    });
    const settled = settleInWorker(crowd, {}, worker.open);
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(positions());
    expect(worker.opened()).toBe(1);
  });

  it('answers within five seconds that a worker is silent', () => {
    expect(longestSilence).toBeLessThan(5_000);
  });

  it('ends the worker at once when it is called off, and starts no other', async () => {
    const worker = ports(silent, done);
    const calling = new AbortController();
    const settled = settleInWorker(crowd, { signal: calling.signal }, worker.open);
    const refused = expect(settled).rejects.toMatchObject({ name: 'AbortError' });
    calling.abort();
    expect(worker.closed()).toBe(1);
    await vi.runAllTimersAsync();
    await refused;
    expect(worker.opened()).toBe(1);
  });

  it('starts nothing that was called off before', async () => {
    const worker = ports(done);
    await expect(settleInWorker(pair, { signal: AbortSignal.abort() }, worker.open)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(worker.opened()).toBe(0);
  });

  it('takes no notice of what comes after the end', async () => {
    const shares: number[] = [];
    const worker = ports((order, hear, fail) => {
      done(order, hear, fail);
      hear({ kind: 'progress', share: 0.2, positions: positions() });
      fail('late');
    });
    const settled = settleInWorker(pair, { onProgress: (share) => shares.push(share) }, worker.open);
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(positions());
    expect(shares).toEqual([]);
    expect(worker.opened()).toBe(1);
  });
});
