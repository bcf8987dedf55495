import type { StoreApi } from 'zustand/vanilla';
import { compareRecords, type RecordChanges } from '../core/ingest/compareRecords';
import type { ImportFile, ImportOrder } from '../core/ingest/importProtocol';
import { bytesWords, limits } from '../core/ingest/limits';
import type { OpenRecord } from '../core/view/record';
import { type Importing, startImport, type TakenRecord } from './importClient';
import { type Laying, startLaying } from './layRecord';
import type { Arrival, OwnData, OwnDataActs, OwnDataDesk, Taking } from './ownDataDesk';
import { rememberDecisions, rememberedDecisions } from './rememberedDecisions';

/** What the desk lets be done with files. */
export interface OwnWork extends Pick<OwnDataDesk, 'take' | 'answer' | 'build' | 'find'> {
  /** Ends whatever is being done. */
  readonly stop: () => void;
  /** Leaves everybody where they stand now, while they settle. */
  readonly rest: () => void;
}

const reading = (share: number | null): Taking => ({ stage: 'working', words: 'Reading the file', share });
const makingClaims: Taking = { stage: 'working', words: 'Making claims of it', share: null };

/** Takes files from the reader's hands to the desk; what happens meanwhile stands in `store`. */
export function createOwnWork(store: StoreApi<OwnData>, { lay, shown, year }: OwnDataActs): OwnWork {
  const setTaking = (taking: Taking) => store.setState({ taking });
  let importing: Importing | null = null;
  let work = new AbortController();
  let rest = () => {};
  let header = '';

  const stop = () => {
    importing?.cancel();
    importing = null;
    work.abort();
    work = new AbortController();
    store.setState({ settling: null });
    return work.signal;
  };

  const settle = async (taken: TakenRecord, laying: Laying, dataAt: number, signal: AbortSignal) => {
    const older = shown().dataset;
    const changes = older.edition.file === undefined ? null : compareRecords(older, taken.dataset);
    const show = (record: OpenRecord, state: Arrival['state']) => {
      lay(record, { dataAt, state });
      if (state === 'settled') store.setState({ settling: null });
      // The graph can be used while it settles.
      if (store.getState().taking.stage === 'working') finish(taken, changes);
    };
    rest = laying.rest;
    try {
      await laying.lay(taken, show, (settling) => store.setState({ settling }));
    } catch (error) {
      if (!signal.aborted) setTaking({ stage: 'failed', problem: (error as Error).message });
    }
  };

  const finish = ({ report }: TakenRecord, changes: RecordChanges | null) => {
    // What was only read in some way is told on request; what is missing or in doubt must be seen.
    const toTell =
      report !== null &&
      (store.getState().unkept !== null ||
        changes !== null ||
        report.doubles.length > 0 ||
        report.problems.some(({ severity }) => severity !== 'note'));
    store.setState({ report, changes, taking: { stage: toTell ? 'taken' : 'none' } });
  };

  const onKept = (unkept: string | null) => {
    store.setState({ unkept });
    const { taking, report } = store.getState();
    if (unkept !== null && report && taking.stage === 'none') setTaking({ stage: 'taken' });
  };

  const start = (order: Extract<ImportOrder, { kind: 'read' | 'find' }>, signal: AbortSignal) => {
    if (signal.aborted) return;
    store.setState({ unkept: null });
    let dataAt = 0;
    importing = startImport(order, {
      onPreview: (preview) => {
        header = preview.header;
        setTaking({ stage: 'asking', preview });
      },
      onReading: (share) => setTaking(share < 1 ? reading(share) : makingClaims),
      onOrder: (order) => {
        dataAt = performance.now();
        laying.begin(order);
      },
      onShare: (share) => setTaking({ stage: 'working', words: 'Taking it in', share }),
      onRecord: (taken) => void settle(taken, laying, dataAt, signal),
      onKept,
      onRefused: (problems) => setTaking({ stage: 'refused', problems }),
      onAbsent: () => setTaking({ stage: 'waiting', wanted: order.kind === 'find' ? order.data : null }),
      onFailed: (problem) => setTaking({ stage: 'failed', problem }),
    });
    // After the worker that reads: it is needed first.
    const laying = startLaying(signal);
  };

  const take = async (content: readonly File[] | string) => {
    const signal = stop();
    setTaking(reading(null));
    const read = typeof content === 'string' ? pasted(content) : await readFiles(content);
    if (signal.aborted) return;
    if (!read.ok) return setTaking({ stage: 'failed', problem: read.problem });
    const { files } = read;
    start({ kind: 'read', files, year: year(), known: rememberedDecisions() }, signal);
  };

  return {
    take: (content) => void take(content),
    answer: (question, answer) => importing?.answer(question, answer),
    build: () => {
      const { taking } = store.getState();
      if (taking.stage === 'asking') rememberDecisions(header, taking.preview.decisions);
      setTaking(makingClaims);
      importing?.build();
    },
    find: (data) => {
      const signal = stop();
      setTaking({ stage: 'working', words: 'Opening your data', share: null });
      start({ kind: 'find', data }, signal);
    },
    stop: () => void stop(),
    rest: () => rest(),
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
