import { netOf } from '../core/layout/net';
import type { Positions } from '../core/layout/settle';
import { bowsInSteps } from '../core/scene/bows';
import { type OpenRecord, openInSteps } from '../core/view/record';
import type { TakenRecord } from './importClient';
import { inSteps } from './inSteps';
import { settleInWorker } from './layoutClient';

/** What is told while a record is laid out. */
interface LayWatch {
  /** Called as soon as there is something to see, and once with `settled` when all stand where they stay. */
  readonly show: (record: OpenRecord, settled: boolean) => void;
  /** How much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** How laying out is ended before it is done. */
interface LayEnds {
  /** Drops the record; the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** Leaves everybody where they stand by then. */
  readonly enough: AbortSignal;
}

/**
 * Opens a record that has come from a file and finds everybody a place; lines that have somebody in their way are bent
 * after that. Rejects with a sentence, or as `signal` says.
 */
export async function layRecord(
  { dataset, fingerprint }: TakenRecord,
  { show, onShare }: LayWatch,
  { signal, enough }: LayEnds,
): Promise<void> {
  const nowhere = () => new Float64Array(dataset.people.length);
  const record = await inSteps(openInSteps(dataset, { x: nowhere(), y: nowhere() }, fingerprint));
  signal.throwIfAborted();
  let seen: Positions | null = null;
  const onProgress = (share: number, places: Positions) => {
    if (record.graph.people.length > mostAtOnce) {
      seen = places;
      show(settledAt(record, places), false);
    }
    onShare(share);
  };
  const places = await settleInWorker(netOf(record.graph), {
    onProgress,
    signal: either(signal, enough),
  }).catch((error: unknown) => {
    if (seen && enough.aborted && !signal.aborted) return seen;
    throw error;
  });
  signal.throwIfAborted();
  const settled = settledAt(record, places);
  show(settled, true);
  const bows = await inSteps(bowsInSteps(record.graph, places));
  if (!signal.aborted) show({ ...settled, subject: { ...settled.subject, bows } }, true);
}

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

/** Aborts as soon as one of two does. `AbortSignal.any` is missing in browsers that are still used. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const one of signals) {
    if (one.aborted) both.abort(one.reason);
    one.addEventListener('abort', () => both.abort(one.reason), { once: true });
  }
  return both.signal;
}

function settledAt(record: OpenRecord, positions: Positions): OpenRecord {
  return { ...record, positions, subject: { ...record.subject, positions } };
}
