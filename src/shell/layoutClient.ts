import { degreesOf, type Net } from '../core/layout/net';
import {
  afterFailure,
  heldByPins,
  type LayoutNews,
  type LayoutOrder,
  longestSilence,
  type Pin,
} from '../core/layout/protocol';
import type { Positions } from '../core/layout/settle';
import { areBent, lineBows } from '../core/scene/bows';
import workerUrl from './layout.worker?worker&url';
import { startWorker } from './startWorker';

/** A worker, or what a test puts in its place. */
interface LayoutPort {
  send(order: LayoutOrder): void;
  close(): void;
}

/** Opens a port; the handlers are called with what comes from it, and when it dies. May throw. */
export type OpenLayoutPort = (
  hear: (news: LayoutNews) => void,
  fail: (problem: string) => void,
) => LayoutPort;

export interface LayoutWish extends Net {
  /** Who stands where they were put, and stays there. */
  readonly pins?: readonly Pin[];
}

export interface LayoutWatch {
  /**
   * Called about ten times a second with the share that is done, which never falls, and with where people stand by
   * then: the receiver's own arrays, to draw and to keep.
   */
  readonly onProgress?: (share: number, places: Positions) => void;
  /** After the promise, how each line bows past people, where lines are so few that they do; never if that fails. */
  readonly onBows?: (bows: Float64Array) => void;
  /** Ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Lays out a graph that somebody brings, away from the page: `quickLayout` in a worker. The same graph gives the same
 * bits on every device, whatever arrives when. Pinned people stand at their pins in all that is handed out, and nobody
 * else stands elsewhere because of them. A worker that does not start, throws, or is silent for four seconds is
 * started once more; then the page does it by itself if the people are few, and else the promise is rejected with an
 * Error whose message is a sentence for the reader. The columns are not changed.
 */
export async function settleInWorker(
  { pins = [], people, from, to }: LayoutWish,
  { onProgress, onBows, signal }: LayoutWatch = {},
  open: OpenLayoutPort = openWorker,
): Promise<Positions> {
  const order: LayoutOrder = { people, from, to };
  let shown = 0;
  const onNews = (share: number, places: Positions) => {
    shown = Math.max(shown, share);
    onProgress?.(shown, heldByPins(places, pins));
  };
  for (let failures = 0; ; ) {
    signal?.throwIfAborted();
    try {
      return heldByPins(await settleOnce(order, onNews, onBows, signal, open), pins);
    } catch (error) {
      signal?.throwIfAborted();
      failures++;
      const next = afterFailure(failures, people);
      if (next === 'again') continue;
      if (next === 'here') return heldByPins(await settleHere(order, onBows), pins);
      throw new Error('This graph could not be laid out in this browser. Reload the page to try again.', {
        cause: error,
      });
    }
  }
}

function settleOnce(
  order: LayoutOrder,
  onNews: (share: number, places: Positions) => void,
  onBows: LayoutWatch['onBows'],
  signal: AbortSignal | undefined,
  open: OpenLayoutPort,
): Promise<Positions> {
  return new Promise((resolve, reject) => {
    let port: LayoutPort | undefined;
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
    const fail = (problem: string) => end(() => reject(new Error(problem)));
    const abort = () => end(() => reject(signal?.reason));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => fail('The worker fell silent.'), longestSilence);
    };
    const hear = (news: LayoutNews) => {
      if (ended) return;
      listen();
      if (news.kind === 'progress') onNews(news.share, news.places);
      else if (news.kind === 'failed') fail(news.problem);
      else if (news.kind === 'bows') end(() => onBows?.(news.bows));
      else if (onBows && areBent(order)) resolve(news.places);
      else end(() => resolve(news.places));
    };
    listen();
    signal?.addEventListener('abort', abort);
    try {
      port = open(hear, fail);
      if (ended) port.close();
      else port.send(order);
    } catch (error) {
      fail(String(error));
    }
  });
}

/** Fetched only when it is needed: a page whose workers work never carries the layout itself. */
async function settleHere(order: LayoutOrder, onBows: LayoutWatch['onBows']): Promise<Positions> {
  const { quickLayout } = await import('../core/layout/quickLayout');
  const places = quickLayout(order, () => {});
  if (areBent(order)) onBows?.(lineBows({ ...order, degree: degreesOf(order) }, places));
  return places;
}

function openWorker(hear: (news: LayoutNews) => void, fail: (problem: string) => void): LayoutPort {
  return portOf(startWorker(workerUrl, 'layout'), hear, fail);
}

/**
 * Starts a worker for a graph that is still on its way, so that nobody waits for it then: the first port that is opened
 * is this worker's. It ends with the signal if it was not asked for.
 */
export function openedAhead(signal: AbortSignal): OpenLayoutPort {
  let ready: Worker | null = null;
  try {
    ready = startWorker(workerUrl, 'layout');
  } catch {
    // Whoever opens a port hears of it.
  }
  signal.addEventListener('abort', () => ready?.terminate());
  return (hear, fail) => {
    const worker = ready;
    ready = null;
    return worker ? portOf(worker, hear, fail) : openWorker(hear, fail);
  };
}

function portOf(
  worker: Worker,
  hear: (news: LayoutNews) => void,
  fail: (problem: string) => void,
): LayoutPort {
  worker.onmessage = ({ data }: MessageEvent<LayoutNews>) => hear(data);
  worker.onmessageerror = () => fail('The worker sent what could not be read.');
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'The worker did not start.');
  };
  return { send: (order) => worker.postMessage(order), close: () => worker.terminate() };
}
