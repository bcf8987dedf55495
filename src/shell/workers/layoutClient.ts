import type { Positions } from '../../core/geometry/point';
import {
  afterFailure,
  type LayoutEvent,
  type LayoutRequest,
  longestSilence,
} from '../../core/layout/protocol';
import { nodeDegrees, type Topology } from '../../core/layout/topology';
import { avoidPeople, curveOffsets } from '../../core/scene/curveOffsets';
import workerUrl from './layout.worker?worker&url';
import { type OpenPort, portAhead, portTo, type WorkerPort } from './workerPort';

export type OpenLayoutPort = OpenPort<LayoutRequest, LayoutEvent>;

export interface LayoutWatch {
  /**
   * Called about ten times a second with the share that is done, which never falls, and with where people stand by
   * then: the receiver's own arrays, to draw and to keep.
   */
  readonly onProgress?: (share: number, positions: Positions) => void;
  /** After the promise, how each line bends past people, where lines are so few that they do; never if that fails. */
  readonly onOffsets?: (offsets: Float64Array) => void;
  /** Ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Starts the worker of a layout whose graph is still on its way; it ends with the signal if it was not asked for. */
export function openLayoutAhead(signal: AbortSignal): OpenLayoutPort {
  return portAhead(workerUrl, 'layout', signal);
}

/**
 * Lays out a graph that somebody brings, away from the page: `quickLayout` in a worker. The same graph gives the same
 * bits on every device, whatever arrives when. A worker that does not start, throws, or is silent for four seconds is
 * started once more; then the page does it by itself if the people are few, and else the promise is rejected with an
 * Error whose message is a sentence for the reader. The columns are not changed.
 */
export async function settleInWorker(
  { people, from, to }: Topology,
  { onProgress, onOffsets, signal }: LayoutWatch = {},
  open: OpenLayoutPort = portTo(workerUrl, 'layout'),
): Promise<Positions> {
  const request: LayoutRequest = { people, from, to };
  let shown = 0;
  const watch = {
    onProgress: (share: number, positions: Positions) => {
      shown = Math.max(shown, share);
      onProgress?.(shown, positions);
    },
    onOffsets,
    signal,
  };
  for (let failures = 0; ; ) {
    signal?.throwIfAborted();
    try {
      return await settleOnce(request, watch, open);
    } catch (error) {
      signal?.throwIfAborted();
      failures++;
      const next = afterFailure(failures, people);
      if (next === 'again') continue;
      if (next === 'here') return await settleHere(request, watch);
      throw new Error('This graph could not be laid out in this browser. Reload the page to try again.', {
        cause: error,
      });
    }
  }
}

type WatchOnce = Pick<Required<LayoutWatch>, 'onProgress'> & {
  readonly [Name in 'onOffsets' | 'signal']: LayoutWatch[Name] | undefined;
};

function settleOnce(
  request: LayoutRequest,
  { onProgress, onOffsets, signal }: WatchOnce,
  open: OpenLayoutPort,
): Promise<Positions> {
  return new Promise((resolve, reject) => {
    let port: WorkerPort<LayoutRequest> | undefined;
    let silence: ReturnType<typeof setTimeout>;
    let ended = false;
    const end = (then: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(silence);
      signal?.removeEventListener('abort', abort);
      port?.close();
      then();
    };
    const fail = (reason: string) => end(() => reject(new Error(reason)));
    const abort = () => end(() => reject(signal?.reason));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => fail('The worker fell silent.'), longestSilence);
    };
    const hear = (event: LayoutEvent) => {
      if (ended) return;
      listen();
      if (event.kind === 'progress') onProgress(event.share, event.positions);
      else if (event.kind === 'failed') fail(event.problem);
      else if (event.kind === 'bows') end(() => onOffsets?.(event.offsets));
      else if (onOffsets && avoidPeople(request)) resolve(event.positions);
      else end(() => resolve(event.positions));
    };
    listen();
    signal?.addEventListener('abort', abort);
    try {
      port = open({ hear, fail });
      if (ended) port.close();
      else port.send(request);
    } catch (error) {
      fail(String(error));
    }
  });
}

/** Fetched only when it is needed: a page whose workers work never carries the layout itself. */
async function settleHere(request: LayoutRequest, { onOffsets, signal }: WatchOnce): Promise<Positions> {
  const { quickLayout } = await import('../../core/layout/quickLayout');
  const positions = quickLayout(request, () => {});
  const bend = () => {
    if (!signal?.aborted) onOffsets?.(curveOffsets({ ...request, degree: nodeDegrees(request) }, positions));
  };
  if (avoidPeople(request)) setTimeout(bend);
  return positions;
}
