import type { Positions } from '../core/layout/settle';
import type { GraphOrder } from '../core/model/graph';
import { bowsInSteps } from '../core/scene/bows';
import { type OpenRecord, openInSteps, placedAt } from '../core/view/record';
import type { TakenRecord } from './importClient';
import { inSteps } from './inSteps';
import { openedAhead, settleInWorker } from './layoutClient';

/** Finds places for a record that is still on its way, and shows it when it has come. */
export interface Laying {
  /** Who stands where in its graph: their places can be looked for from now on. */
  readonly begin: (order: GraphOrder) => void;
  /**
   * All of it has come. `show` is called as soon as there is something to see, and once with `settled` when all stand
   * where they stay; lines that had somebody in their way are bent after that. Rejects with a sentence, or as the
   * signal says.
   */
  readonly lay: (
    taken: TakenRecord,
    show: (record: OpenRecord, settled: boolean) => void,
    onShare: (share: number) => void,
  ) => Promise<void>;
}

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

export function startLaying(signal: AbortSignal): Laying {
  const open = openedAhead(signal);
  let begun: { readonly order: GraphOrder; readonly places: Promise<Positions> } | null = null;
  let onProgress = (_share: number, _places: Positions) => {};
  let latest: Parameters<typeof onProgress> | null = null;
  return {
    begin: (order) => {
      const hear: typeof onProgress = (...news) => {
        latest = news;
        onProgress(...news);
      };
      const net = { people: order.people.length, from: order.from, to: order.to };
      const places = settleInWorker(net, { onProgress: hear, signal }, open);
      // Whoever lays the record hears of a failure; until then nobody listens.
      places.catch(() => {});
      begun = { order, places };
    },
    lay: async ({ dataset, fingerprint }, show, onShare) => {
      if (!begun) throw new Error('A record came before its order.');
      const nowhere = {
        x: new Float64Array(dataset.people.length),
        y: new Float64Array(dataset.people.length),
      };
      const record = await inSteps(openInSteps(dataset, nowhere, fingerprint, null, begun.order));
      signal.throwIfAborted();
      onProgress = (share, places) => {
        if (record.graph.people.length > mostAtOnce) show(placedAt(record, places), false);
        else onShare(share);
      };
      if (latest) onProgress(...latest);
      const places = await begun.places;
      signal.throwIfAborted();
      const settled = placedAt(record, places);
      show(settled, true);
      const bows = await inSteps(bowsInSteps(record.graph, places));
      if (!signal.aborted) show({ ...settled, subject: { ...settled.subject, bows } }, true);
    },
  };
}
