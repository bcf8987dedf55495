import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportFile, ImportOrder, ImportReport } from '../core/ingest/importProtocol';
import { bytesWords, limits } from '../core/ingest/limits';
import type { Preview } from '../core/ingest/preview/preview';
import type { Answer } from '../core/ingest/preview/question';
import type { Problem } from '../core/ingest/problem';
import type { OpenRecord } from '../core/view/record';
import type { Importing, TakenRecord } from './importClient';
import { rememberDecisions, rememberedDecisions } from './rememberedDecisions';

/** What is happening to the reader's own data; what is shown stays until the new record is whole. */
export type Taking =
  | { readonly stage: 'none' }
  /** A place to drop, paste or pick. `wanted`: a link names data that is not in this browser. */
  | { readonly stage: 'waiting'; readonly wanted: string | null }
  /** `share` from 0 to 1; null while it cannot be told. */
  | { readonly stage: 'working'; readonly words: string; readonly share: number | null }
  | { readonly stage: 'asking'; readonly preview: Preview }
  | { readonly stage: 'refused'; readonly problems: readonly Problem[] }
  | { readonly stage: 'failed'; readonly problem: string }
  | { readonly stage: 'taken'; readonly report: ImportReport; readonly unkept: string | null };

export interface OwnData {
  readonly taking: Taking;
  /** Of the file that is shown; null for the shipped record, and for data that was kept. */
  readonly report: ImportReport | null;
}

export interface OwnDataDesk {
  readonly store: StoreApi<OwnData>;
  /** Reads files, or pasted words. What was being read before is dropped. */
  readonly take: (content: readonly File[] | string) => void;
  readonly answer: (question: string, answer: Answer) => void;
  readonly build: () => void;
  /** Ends whatever is being done, and closes what is open for it. What is shown stays. */
  readonly cancel: () => void;
  /** Opens the place to drop, paste or pick. */
  readonly ask: (wanted: string | null) => void;
  /** Back to the shipped record. */
  readonly leave: () => void;
  /** Shows again what came of the file. */
  readonly reopenReport: () => void;
  /** Opens what was kept in this browser, by the beginning of its fingerprint; a link to it may name more. */
  readonly find: (data: string) => void;
}

/** What the page does for it. */
export interface OwnDataActs {
  /** Shows a record in place of the one that is shown, and again as its people settle. */
  readonly lay: (record: OpenRecord, arrival: Arrival) => void;
  /** Shows the shipped record. */
  readonly leave: () => void;
  /** This year. */
  readonly year: () => number;
}

export interface Arrival {
  readonly first: boolean;
  /** Everybody has their place. */
  readonly settled: boolean;
}

export function createOwnDataDesk({ lay, leave, year }: OwnDataActs): OwnDataDesk {
  const store = createStore<OwnData>(() => ({ taking: { stage: 'none' }, report: null }));
  const setTaking = (taking: Taking) => store.setState({ taking });
  let importing: Importing | null = null;
  let work = new AbortController();
  let header = '';

  const stop = () => {
    importing?.cancel();
    importing = null;
    work.abort();
    work = new AbortController();
    return work.signal;
  };

  const settle = async (taken: TakenRecord, signal: AbortSignal) => {
    const { layRecord } = await import('./layRecord');
    let first = true;
    const show = (record: OpenRecord, settled: boolean) => {
      lay(record, { first, settled });
      first = false;
      // The graph can be used while it settles.
      if (store.getState().taking.stage === 'working') finish(taken);
    };
    try {
      await layRecord(
        taken,
        show,
        (share) => {
          if (first) setTaking({ stage: 'working', words: 'Finding everybody a place', share });
        },
        signal,
      );
    } catch (error) {
      if (!signal.aborted) setTaking({ stage: 'failed', problem: (error as Error).message });
    }
  };

  const finish = ({ report, unkept }: TakenRecord) => {
    const toTell = report !== null && (report.problems.length + report.doubles.length > 0 || unkept !== null);
    store.setState({
      report,
      taking: report && toTell ? { stage: 'taken', report, unkept } : { stage: 'none' },
    });
  };

  const start = async (order: Extract<ImportOrder, { kind: 'read' | 'find' }>, signal: AbortSignal) => {
    const { startImport } = await import('./importClient');
    if (signal.aborted) return;
    importing = startImport(order, {
      onPreview: (preview) => {
        header = preview.header;
        setTaking({ stage: 'asking', preview });
      },
      onShare: (share) => setTaking({ stage: 'working', words: 'Taking it in', share }),
      onRecord: (taken) => void settle(taken, signal),
      onRefused: (problems) => setTaking({ stage: 'refused', problems }),
      onAbsent: () => setTaking({ stage: 'waiting', wanted: order.kind === 'find' ? order.data : null }),
      onFailed: (problem) => setTaking({ stage: 'failed', problem }),
    });
  };

  const take = async (content: readonly File[] | string) => {
    const signal = stop();
    setTaking({ stage: 'working', words: 'Reading the file', share: null });
    const read = typeof content === 'string' ? pasted(content) : await readFiles(content);
    if (signal.aborted) return;
    if (!read.ok) return setTaking({ stage: 'failed', problem: read.problem });
    const { files } = read;
    await start({ kind: 'read', files, year: year(), known: rememberedDecisions() }, signal);
  };

  return {
    store,
    take: (content) => void take(content),
    answer: (question, answer) => importing?.answer(question, answer),
    build: () => {
      const { taking } = store.getState();
      if (taking.stage === 'asking') rememberDecisions(header, taking.preview.decisions);
      setTaking({ stage: 'working', words: 'Making claims of it', share: null });
      importing?.build();
    },
    cancel: () => {
      stop();
      setTaking({ stage: 'none' });
    },
    ask: (wanted) => {
      stop();
      setTaking({ stage: 'waiting', wanted });
    },
    leave: () => {
      stop();
      store.setState({ taking: { stage: 'none' }, report: null });
      leave();
    },
    reopenReport: () => {
      const { report } = store.getState();
      if (report) setTaking({ stage: 'taken', report, unkept: null });
    },
    find: (data) => {
      const signal = stop();
      setTaking({ stage: 'working', words: 'Opening your data', share: null });
      void start({ kind: 'find', data }, signal);
    },
  };
}

type ReadFiles =
  | { readonly ok: true; readonly files: readonly ImportFile[] }
  | { readonly ok: false; readonly problem: string };

function pasted(text: string): ReadFiles {
  if (text.trim() === '') return { ok: false, problem: 'Nothing was pasted.' };
  return { ok: true, files: [{ name: '', content: text }] };
}

async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const refuse = (problem: string): ReadFiles => ({ ok: false, problem });
  if (files.length === 0) return refuse('No file came. Choose one, or drop one.');
  const large = files.find(({ size }) => size > limits.bytes);
  if (large) {
    const is = `“${large.name}” is ${Math.round(large.size / 1024 / 1024)} MB large.`;
    return refuse(`${is} ${bytesWords} is the most that is read. Import a part of it.`);
  }
  try {
    const read = files.map(async (file) => ({ name: file.name, content: await file.arrayBuffer() }));
    return { ok: true, files: await Promise.all(read) };
  } catch {
    const names = files.map(({ name }) => `“${name}”`).join(', ');
    return refuse(`${names} could not be read. Is it a folder, or has it been moved or changed since?`);
  }
}
