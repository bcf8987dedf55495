import { netOf } from '../core/layout/net';
import type { Positions } from '../core/layout/settle';
import { bowsInSteps } from '../core/scene/bows';
import { type OpenRecord, openInSteps } from '../core/view/record';
import type { TakenRecord } from './importClient';
import { inSteps } from './inSteps';
import { settleInWorker } from './layoutClient';

/**
 * Opens a record that has come from a file and finds everybody a place. `show` is called as soon as there is something
 * to see, and once with `settled` when all stand where they stay; lines that had somebody in their way are bent after
 * that. Rejects with a sentence, or as `signal` says.
 */
export async function layRecord(
  { dataset, fingerprint }: TakenRecord,
  show: (record: OpenRecord, settled: boolean) => void,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const nowhere = () => new Float64Array(dataset.people.length);
  const record = await inSteps(openInSteps(dataset, { x: nowhere(), y: nowhere() }, fingerprint));
  signal.throwIfAborted();
  const onProgress = (share: number, places: Positions) => {
    if (record.graph.people.length > mostAtOnce) show(settledAt(record, places), false);
    else onShare(share);
  };
  const places = await settleInWorker(netOf(record.graph), { onProgress, signal });
  signal.throwIfAborted();
  const settled = settledAt(record, places);
  show(settled, true);
  const bows = await inSteps(bowsInSteps(record.graph, places));
  if (!signal.aborted) show({ ...settled, subject: { ...settled.subject, bows } }, true);
}

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

function settledAt(record: OpenRecord, positions: Positions): OpenRecord {
  return { ...record, positions, subject: { ...record.subject, positions } };
}
