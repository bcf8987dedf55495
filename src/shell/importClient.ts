import type { ImportNews, ImportOrder, ImportReport } from '../core/ingest/importProtocol';
import type { Preview } from '../core/ingest/preview/preview';
import type { Answer } from '../core/ingest/preview/question';
import type { Problem } from '../core/ingest/problem';
import { createRows } from '../core/model/compiledRows';
import type { Dataset } from '../core/model/dataset';
import type { GraphOrder } from '../core/model/graph';
import workerUrl from './import.worker?worker&url';
import { startWorker } from './startWorker';

/** What comes of handing a file, or the name of kept data, to the worker. */
export interface ImportHandlers {
  /** Something has to be decided; called again after each answer. */
  readonly onPreview: (preview: Preview) => void;
  /** The file has been read; the record it gives is on its way. */
  readonly onOrder: (order: GraphOrder) => void;
  /** How much of the record has arrived, 0 to 1. */
  readonly onShare: (share: number) => void;
  readonly onRecord: (taken: TakenRecord) => void;
  /** After the record: why it will be gone after the visit; null where it is kept. */
  readonly onKept: (unkept: string | null) => void;
  readonly onRefused: (problems: readonly Problem[]) => void;
  readonly onAbsent: () => void;
  /** A sentence: the worker did not start, broke, or was silent for too long. */
  readonly onFailed: (problem: string) => void;
}

export interface TakenRecord {
  readonly dataset: Dataset;
  readonly fingerprint: string;
  readonly report: ImportReport | null;
}

export interface Importing {
  readonly answer: (question: string, answer: Answer) => void;
  readonly build: () => void;
  /** Ends the worker, whatever it is doing; nothing is heard of it any more. */
  readonly cancel: () => void;
}

/** A worker, or what a test puts in its place. */
interface ImportPort {
  send(order: ImportOrder): void;
  close(): void;
}

/** Opens a port; `hear` is called with what comes from it, `fail` when it dies. May throw. */
export type OpenImportPort = (
  hear: (news: ImportNews) => void,
  fail: (problem: string) => void,
) => ImportPort;

/** No file within the limits takes so long; milliseconds. */
const patience = 60_000;

const broke =
  'The file could not be read in this browser. Nothing was changed. Reload the page and try again, or take a smaller part of it.';
const notKept = 'It could not be kept in this browser. It stays until you close the page.';
const tooLong = 'Reading the file took longer than a minute, so it was stopped. Nothing was changed.';

/** Hands an order to a worker of its own, and gathers what comes of it. Nothing is taken until all of it has come. */
export function startImport(
  order: Extract<ImportOrder, { kind: 'read' | 'find' }>,
  handlers: ImportHandlers,
  open: OpenImportPort = openWorker,
): Importing {
  const rows = createRows();
  let isHere = false;
  let port: ImportPort | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const end = (then: () => void) => {
    if (ended) return;
    ended = true;
    clearTimeout(silence);
    port?.close();
    then();
  };
  const fail = (problem: string) =>
    end(() => (isHere ? handlers.onKept(notKept) : handlers.onFailed(problem)));
  const send = (next: ImportOrder) => {
    if (ended) return;
    clearTimeout(silence);
    silence = setTimeout(() => fail(tooLong), patience);
    port?.send(next);
  };
  const hear = (news: ImportNews) => {
    if (ended) return;
    clearTimeout(silence);
    switch (news.kind) {
      case 'order':
        handlers.onOrder(news.order);
        return;
      case 'part':
        rows.take(news.stretch);
        handlers.onShare(news.share);
        return;
      case 'preview':
        handlers.onPreview(news.preview);
        return;
      case 'record': {
        const { edition, fingerprint, report } = news;
        isHere = true;
        handlers.onRecord({ dataset: { ...rows.taken, edition }, fingerprint, report });
        return;
      }
      case 'kept':
        end(() => handlers.onKept(news.unkept));
        return;
      case 'refused':
        end(() => handlers.onRefused(news.problems));
        return;
      case 'absent':
        end(handlers.onAbsent);
        return;
      case 'failed':
        fail(broke);
    }
  };
  try {
    port = open(hear, () => fail(broke));
    send(order);
  } catch {
    fail(broke);
  }
  return {
    answer: (question, answer) => send({ kind: 'answer', question, answer }),
    build: () => send({ kind: 'build' }),
    cancel: () => end(() => {}),
  };
}

function openWorker(hear: (news: ImportNews) => void, fail: (problem: string) => void): ImportPort {
  const worker = startWorker(workerUrl, 'import');
  worker.onmessage = ({ data }: MessageEvent<ImportNews>) => hear(data);
  worker.onmessageerror = () => fail('The worker sent what could not be read.');
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'The worker did not start.');
  };
  return { send: (order) => worker.postMessage(order), close: () => worker.terminate() };
}
