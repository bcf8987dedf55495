import type { Positions } from '../core/layout/settle';
import type { GraphOrder } from '../core/model/graph';
import { type OpenRecord, openInSteps, placedAt } from '../core/view/record';
import type { TakenRecord } from './importClient';
import { inSteps } from './inSteps';
import { openedAhead, settleInWorker } from './layoutClient';
import type { Arrival } from './ownDataDesk';

/** Finds places for a record that is still on its way, and shows it when it has come. */
export interface Laying {
  /** Who stands where in its graph: their places can be looked for from now on. */
  readonly begin: (order: GraphOrder) => void;
  /**
   * All of it has come. `show` is called at once, so that the page is there by the time people have places, then as these
   * change where they are many, and with `settled` when all stand where they stay; lines that had somebody in their way
   * are bent after that. Rejects with a sentence, or as the signal says.
   */
  readonly lay: (
    taken: TakenRecord,
    show: (record: OpenRecord, state: Arrival['state']) => void,
    onShare: (share: number) => void,
  ) => Promise<void>;
  /** Leaves everybody where they stand by now. */
  readonly rest: () => void;
}

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

interface Begun {
  readonly order: GraphOrder;
  readonly places: Promise<Positions>;
  readonly bows: Promise<Float64Array>;
}

export function startLaying(signal: AbortSignal): Laying {
  const open = openedAhead(signal);
  const enough = new AbortController();
  let begun: Begun | null = null;
  let onProgress = (_share: number, _places: Positions) => {};
  let latest: Parameters<typeof onProgress> | null = null;
  return {
    begin: (order) => {
      const hear: typeof onProgress = (...news) => {
        latest = news;
        onProgress(...news);
      };
      const net = { people: order.people.length, from: order.from, to: order.to };
      let onBows = (_: Float64Array) => {};
      const bows = new Promise<Float64Array>((resolve) => {
        onBows = resolve;
      });
      const watch = { onProgress: hear, onBows, signal: either(signal, enough.signal) };
      const places = settleInWorker(net, watch, open).catch((error: unknown) => {
        if (enough.signal.aborted && !signal.aborted && latest) return latest[1];
        throw error;
      });
      // Whoever lays the record hears of a failure; until then nobody listens.
      places.catch(() => {});
      begun = { order, places, bows };
    },
    lay: async ({ dataset, fingerprint }, show, onShare) => {
      if (!begun) throw new Error('A record came before its order.');
      const nowhere = {
        x: new Float64Array(dataset.people.length),
        y: new Float64Array(dataset.people.length),
      };
      const record = await inSteps(openInSteps(dataset, nowhere, fingerprint, null, begun.order));
      signal.throwIfAborted();
      show(record, 'unplaced');
      const { bows: fans } = record.subject;
      if (record.graph.people.length > mostAtOnce) {
        onProgress = (share, places) => {
          show(placedAt(record, { positions: places, bows: fans }), 'settling');
          onShare(share);
        };
        if (latest) onProgress(...latest);
      }
      const places = await begun.places;
      signal.throwIfAborted();
      show(placedAt(record, { positions: places, bows: fans }), 'settled');
      // Where lines do not look at anybody, or that failed, these never come.
      void begun.bows.then((bows) => {
        if (!signal.aborted) show(placedAt(record, { positions: places, bows }), 'settled');
      });
    },
    rest: () => enough.abort(),
  };
}

/** Aborts as soon as one of two does. `AbortSignal.any` is missing in browsers that are still used. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const one of signals) {
    if (one.aborted) both.abort(one.reason);
    one.addEventListener('abort', () => both.abort(one.reason), { once: true });
  }
  return both.signal;
}
