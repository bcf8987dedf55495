import { netOf } from '../core/layout/net';
import type { Positions } from '../core/layout/settle';
import { type OpenRecord, openRecord } from '../core/view/record';
import type { TakenRecord } from './importClient';
import { settleInWorker } from './layoutClient';

/**
 * Opens a record that has come from a file and finds everybody a place. `show` is called as soon as there is something
 * to see, and a last time when all have settled; the promise then resolves. Rejects with a sentence, or as `signal` says.
 */
export async function layRecord(
  { dataset, fingerprint }: TakenRecord,
  show: (record: OpenRecord, settled: boolean) => void,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const nowhere = () => new Float64Array(dataset.people.length);
  const record = openRecord(dataset, { x: nowhere(), y: nowhere() }, fingerprint);
  const onProgress = (share: number, places: Positions) => {
    if (record.graph.people.length > mostAtOnce) show(settledAt(record, places), false);
    else onShare(share);
  };
  const places = await settleInWorker(netOf(record.graph), { onProgress, signal });
  signal.throwIfAborted();
  show(settledAt(record, places), true);
}

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

function settledAt(record: OpenRecord, positions: Positions): OpenRecord {
  return { ...record, positions, subject: { ...record.subject, positions } };
}
