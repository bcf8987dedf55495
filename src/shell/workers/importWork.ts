import type { GivenFile } from '../../core/import/givenFiles';
import type {
  ArrivedRecord,
  ImportReply,
  ImportSource,
  WorkEvent,
  WorkOutcome,
} from '../../core/import/importSession';
import type { ImportRequest } from '../../core/ingest/importProtocol';
import type { GraphOrder } from '../../core/model/graph';
import { openInSlices } from '../../core/record/record';
import { rememberedDecisions } from '../files/rememberedDecisions';
import { runInSlices } from '../files/runInSlices';
import { today } from '../page/today';
import { type ImportClient, type OpenImportPort, openImport, openImportPort } from './importClient';
import { type LayoutWatch, type OpenLayoutPort, openLayoutAhead, settleInWorker } from './layoutClient';

/** How workers are started, or what a test puts in their place. */
export interface ImportPorts {
  readonly openImport: OpenImportPort;
  /** Starts the worker of a layout before its graph is there. */
  readonly openLayoutAhead: (signal: AbortSignal) => OpenLayoutPort;
}

export const workerPorts: ImportPorts = { openImport: openImportPort, openLayoutAhead };

/** Says what came of the work; the turn is added. */
type Tell = (event: WorkOutcome) => void;

/** What an import does outside of its machine. */
export interface ImportWork {
  /** Starts the worker that reads, then the one that will look for places. */
  readonly begin: (source: ImportSource) => Promise<void>;
  readonly request: (request: ImportReply) => void;
  readonly layOut: (order: GraphOrder) => void;
  readonly open: (record: ArrivedRecord, order: GraphOrder) => void;
  readonly stop: () => void;
  /** Ends the search for places, and nothing else: a record that is being kept is kept. */
  readonly stopLayout: () => void;
}

/** The work for one turn. */
export function createImportWork(
  turn: number,
  send: (event: WorkEvent) => void,
  ports: ImportPorts,
): ImportWork {
  const all = new AbortController();
  const layout = new AbortController();
  let reader: ImportClient | null = null;
  let openLayout: OpenLayoutPort | undefined;
  const tellUnless =
    ({ signal }: AbortController): Tell =>
    (event) => {
      if (!signal.aborted) send({ ...event, turn });
    };
  const tell = tellUnless(all);
  return {
    begin: async (source) => {
      const order = await orderOf(source).catch(() => null);
      if (order === null) return tell({ kind: 'unread', problem: unreadWords(source) });
      if (all.signal.aborted) return;
      reader = openImport((event) => send({ kind: 'heard', news: event, turn }), ports.openImport);
      reader.send(order);
      // After the worker that reads: it is needed first.
      openLayout = ports.openLayoutAhead(layout.signal);
    },
    request: (request) => reader?.send(request),
    layOut: (order) => void layOut(order, tellUnless(layout), layout.signal, openLayout),
    open: (record, order) => void open(record, order, tell, all.signal),
    stop: () => {
      all.abort();
      layout.abort();
      reader?.close();
    },
    stopLayout: () => layout.abort(),
  };
}

/** Rejects where the bytes of a file cannot be had. */
async function orderOf(source: ImportSource): Promise<ImportRequest> {
  if (source.kind === 'find') return source;
  const { content, as, again } = source;
  const files =
    typeof content === 'string'
      ? [{ name: '', content }]
      : await Promise.all(content.map(async (file) => ({ name: file.name, content: await bytesOf(file) })));
  return {
    kind: 'read',
    files,
    year: Number(today().slice(0, 4)),
    known: rememberedDecisions(),
    ...(as && { as }),
    ...(again && { again }),
  };
}

/** What was read of files, for as long as they may be read anew: a file may have been changed or moved since. */
const copies = new WeakMap<GivenFile, Blob>();

async function bytesOf(file: GivenFile): Promise<ArrayBuffer> {
  const copy = copies.get(file);
  if (copy) return copy.arrayBuffer();
  const bytes = await file.arrayBuffer();
  copies.set(file, new Blob([bytes]));
  return bytes;
}

function unreadWords(source: ImportSource): string {
  const files = source.kind === 'give' && typeof source.content !== 'string' ? source.content : [];
  const names = files.map(({ name }) => `“${name}”`).join(', ');
  return `${names} could not be read. Is it a folder, or has it been moved or changed since?`;
}

async function layOut(
  { people, from, to }: GraphOrder,
  tell: Tell,
  signal: AbortSignal,
  openLayout: OpenLayoutPort | undefined,
): Promise<void> {
  const watch: LayoutWatch = {
    onProgress: (share, positions) => tell({ kind: 'moved', share, positions }),
    // Whatever the threads are busy with: lines bend when their people have places.
    onOffsets: (offsets) => void places.then(() => tell({ kind: 'bent', offsets })),
    signal,
  };
  const places = settleInWorker({ people: people.length, from, to }, watch, openLayout);
  await places.then(
    (positions) => tell({ kind: 'placed', positions }),
    (error: Error) => tell({ kind: 'unplaced', problem: error.message }),
  );
}

async function open(
  { dataset, fingerprint }: ArrivedRecord,
  order: GraphOrder,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const { length } = dataset.people;
  const nowhere = { x: new Float64Array(length), y: new Float64Array(length) };
  const work = openInSlices(dataset, nowhere, fingerprint, null, order);
  await runInSlices(work, () => {}, signal).then(
    (record) => tell({ kind: 'opened', record }),
    (error: Error) => tell({ kind: 'unopened', problem: error.message }),
  );
}
