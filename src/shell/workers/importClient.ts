import type { ImportHeard } from '../../core/import/importSession';
import type { ImportEvent, ImportRequest } from '../../core/ingest/importProtocol';
import { createRows } from '../../core/model/compiledRows';
import workerUrl from './import.worker?worker&url';
import { type OpenPort, portTo, type WorkerPort } from './workerPort';

export interface ImportClient {
  readonly send: (order: ImportRequest) => void;
  /** Ends the worker, whatever it is doing; nothing is heard of it any more. */
  readonly close: () => void;
}

export type OpenImportPort = OpenPort<ImportRequest, ImportEvent>;

export const openImportPort: OpenImportPort = portTo(workerUrl, 'import');

/** No file within the limits takes so long; milliseconds. */
const patience = 60_000;

/**
 * Opens a worker that reads, and hears it: the parts of a record are put together here. After each order the worker has a
 * minute to reply; how far the reading is, is no reply. The worker ends with the last that is heard of it, which is said
 * before this returns where no worker starts.
 */
export function openImport(hear: (heard: ImportHeard) => void, open: OpenImportPort): ImportClient {
  let rows = createRows();
  let port: WorkerPort<ImportRequest> | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const close = () => {
    ended = true;
    clearTimeout(silence);
    port?.close();
  };
  const end = (last: ImportHeard) => {
    if (ended) return;
    close();
    hear(last);
  };
  const listen = (event: ImportEvent) => {
    if (ended) return;
    if (event.kind !== 'reading') clearTimeout(silence);
    switch (event.kind) {
      case 'part':
        rows.take(event.stretch);
        return hear({ kind: 'share', share: event.share });
      case 'record': {
        const { edition, fingerprint, report } = event;
        const dataset = { ...rows.taken, edition };
        // Nothing of the record is held here once it is handed on.
        rows = createRows();
        return hear({ kind: 'arrived', record: { dataset, fingerprint, report } });
      }
      case 'failed':
        return end({ kind: 'broken', why: 'died' });
      case 'kept':
      case 'refused':
      case 'absent':
        return end(event);
      default:
        return hear(event);
    }
  };
  const send = (order: ImportRequest) => {
    if (ended) return;
    clearTimeout(silence);
    silence = setTimeout(() => end({ kind: 'broken', why: 'slow' }), patience);
    try {
      port?.send(order, contentsOf(order));
    } catch {
      end({ kind: 'broken', why: 'died' });
    }
  };
  try {
    port = open({ hear: listen, fail: () => end({ kind: 'broken', why: 'died' }) });
  } catch {
    end({ kind: 'broken', why: 'died' });
  }
  return { send, close };
}

/** What is handed over instead of copied: the page has no use for the bytes of a file. */
function contentsOf(order: ImportRequest): Transferable[] {
  const files = order.kind === 'read' ? order.files : [];
  return files.flatMap(({ content }) => (typeof content === 'string' ? [] : [content]));
}
