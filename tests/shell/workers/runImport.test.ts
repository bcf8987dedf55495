import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ImportSession, nothingImported } from '../../../src/core/import/importSession';
import type { KeptRecord } from '../../../src/core/ingest/handOver';
import { createImporter } from '../../../src/core/ingest/importer';
import type { ImportEvent, ImportRequest } from '../../../src/core/ingest/importProtocol';
import type { LayoutEvent, LayoutRequest } from '../../../src/core/layout/protocol';
import { quickLayout } from '../../../src/core/layout/quickLayout';
import type { OpenRecord } from '../../../src/core/record/record';
import { unpackText } from '../../../src/shell/files/unpackText';
import { lastMark } from '../../../src/shell/page/marks';
import { runImport } from '../../../src/shell/workers/runImport';
import type { OpenPort, PortListener } from '../../../src/shell/workers/workerPort';

const plain = 'from,type,to,when\nAda Quill,endorses,Ben Marsh,2021\nCyd Oakes,endorses,Ben Marsh,2019\n';
const open = 'endorser,endorsee\nAda Quill,Ben Marsh\n';
const file = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
};

/** A worker that answers a little later, as workers do, until it is closed. The test may hold it, let it go, or kill it. */
class PlayedWorker<Request, Reply> {
  isOpen = true;
  isHeld = false;
  readonly waiting: Request[] = [];
  readonly listener: PortListener<Reply>;
  readonly answer: (request: Request, say: (reply: Reply) => void) => Promise<void>;

  constructor(listener: PortListener<Reply>, answer: PlayedWorker<Request, Reply>['answer']) {
    this.listener = listener;
    this.answer = answer;
  }

  send(request: Request): void {
    if (this.isHeld) this.waiting.push(request);
    else void Promise.resolve().then(() => this.answer(request, (reply) => this.say(reply)));
  }

  say(reply: Reply): void {
    if (this.isOpen) this.listener.hear(reply);
  }

  close(): void {
    this.isOpen = false;
  }

  letGo(): void {
    this.isHeld = false;
    for (const request of this.waiting.splice(0)) this.send(request);
  }
}

let kept: Map<string, KeptRecord>;
let readers: PlayedWorker<ImportRequest, ImportEvent>[];
let layouts: PlayedWorker<LayoutRequest, LayoutEvent>[];
let holdLayouts = false;
let holdKeeping: Promise<void> = Promise.resolve();
let done: string[];
let shown: OpenRecord[];
let store: StoreApi<ImportSession>;
let send: ReturnType<typeof runImport>;

const openImport: OpenPort<ImportRequest, ImportEvent> = (listener) => {
  let importer: ReturnType<typeof createImporter> | null = null;
  const tools = {
    unpack: unpackText,
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
    fingerprint: async (text: string) => `f${text.length}`,
    keep: async (record: KeptRecord) => {
      await holdKeeping;
      kept.set(record.fingerprint, record);
      return null;
    },
    find: async (data: string) => kept.get(data) ?? null,
  };
  const worker = new PlayedWorker<ImportRequest, ImportEvent>(listener, async (order, say) => {
    importer ??= createImporter(tools, say);
    await importer(order);
  });
  readers.push(worker);
  return { send: (order) => worker.send(order), close: () => worker.close() };
};

const openLayout: OpenPort<LayoutRequest, LayoutEvent> = (listener) => {
  const worker = new PlayedWorker<LayoutRequest, LayoutEvent>(listener, async (order, say) => {
    say({ kind: 'done', positions: quickLayout(order, () => {}) });
    say({ kind: 'bows', offsets: new Float64Array(order.from.length) });
  });
  worker.isHeld = holdLayouts;
  layouts.push(worker);
  return { send: (order) => worker.send(order), close: () => worker.close() };
};

beforeEach(() => {
  kept = new Map();
  readers = [];
  layouts = [];
  done = [];
  shown = [];
  holdLayouts = false;
  holdKeeping = Promise.resolve();
  store = createStore(() => nothingImported);
  const page = {
    show: (record: OpenRecord) => {
      shown.push(record);
      done.push(`show ${record.dataset.edition.file}`);
    },
    place: () => void done.push('place'),
    bend: () => void done.push('bend'),
    showShipped: () => void done.push('shipped'),
  };
  send = runImport(store, page, { openImport, openLayoutAhead: () => openLayout });
});
afterEach(() => void vi.useRealTimers());

const job = () => store.getState().job;
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 2 });
const untilDone = (...all: string[]) => until(() => expect(done).toEqual(all));

describe('an import', () => {
  it('brings a plain file to the desk, places its people, keeps it, and ends both workers', async () => {
    const before = performance.now();
    send({ kind: 'give', content: [file('ties.csv', plain)] });
    expect(job()).toMatchObject({ stage: 'working', task: { kind: 'reading' } });
    await untilDone('show ties.csv', 'place', 'bend');
    expect(shown[0]?.dataset.people).toHaveLength(3);
    expect(job().stage).toBe('none');
    await until(() => expect([...readers, ...layouts].map(({ isOpen }) => isOpen)).toEqual([false, false]));
    expect([...kept.values()].map(({ name }) => name)).toEqual(['ties.csv']);
    const [read, settled] = [lastMark('read'), lastMark('settled')];
    expect(read).toBeGreaterThan(before);
    expect(settled).toBeGreaterThanOrEqual(read);
  });

  it('asks where something is open, hears the answers, and takes the file so', async () => {
    send({ kind: 'give', content: [file('list.csv', open)] });
    await until(() => expect(job().stage).toBe('asking'));
    const questions = () => {
      const now = job();
      return now.stage === 'asking' ? now.preview.questions : [];
    };
    const [start] = questions().filter(
      ({ form }) => form.kind === 'choice' && form.answer === 'column:endorser',
    );
    send({ kind: 'answer', question: start?.id ?? '', answer: 'column:endorsee' });
    await until(() =>
      expect(questions().find(({ id }) => id === start?.id)?.form).toMatchObject({
        answer: 'column:endorsee',
      }),
    );
    send({ kind: 'answer', question: start?.id ?? '', answer: 'column:endorser' });
    send({ kind: 'build' });
    await untilDone('show list.csv', 'place', 'bend');
    expect(shown[0]?.dataset.claims).toMatchObject([{ from: 'ada-quill', to: 'ben-marsh' }]);
  });

  it('opens again what was kept, by its fingerprint, and asks for what is not', async () => {
    send({ kind: 'give', content: plain });
    await untilDone('show Pasted data', 'place', 'bend');
    await until(() => expect(kept.size).toBe(1));
    const [fingerprint = ''] = kept.keys();
    send({ kind: 'find', data: fingerprint });
    await until(() => expect(shown).toHaveLength(2));
    expect(shown[1]?.fingerprint).toBe(fingerprint);
    send({ kind: 'find', data: 'f0' });
    await until(() => expect(job()).toEqual({ stage: 'waiting', wanted: 'f0' }));
    expect(shown).toHaveLength(2);
  });

  it('says which files could not be read, and leaves what is shown', async () => {
    const folder = { name: 'folder', size: 0, arrayBuffer: () => Promise.reject(new Error('folder')) };
    send({ kind: 'give', content: [file('ties.csv', plain), folder] });
    await until(() =>
      expect(job()).toMatchObject({
        stage: 'failed',
        problem: expect.stringMatching(/^“ties.csv”, “folder” could not be read/),
      }),
    );
    expect(readers).toHaveLength(0);
    expect(done).toEqual([]);
  });

  it('starts no worker for a file that was closed while its bytes were on their way', async () => {
    let arrive = (_: ArrayBuffer) => {};
    const bytes = new Promise<ArrayBuffer>((resolve) => {
      arrive = resolve;
    });
    send({ kind: 'give', content: [{ name: 'a.csv', size: 3, arrayBuffer: () => bytes }] });
    send({ kind: 'close' });
    arrive(new ArrayBuffer(3));
    send({ kind: 'give', content: [file('b.csv', plain)] });
    await untilDone('show b.csv', 'place', 'bend');
    expect(readers).toHaveLength(1);
  });

  it('lets a later file win, in whatever state the earlier one is', async () => {
    send({ kind: 'give', content: [file('a.csv', plain)] });
    send({ kind: 'give', content: [file('b.csv', plain)] });
    await until(() => expect(shown).toHaveLength(1));
    send({ kind: 'give', content: [file('c.csv', open)] });
    await until(() => expect(job().stage).toBe('asking'));
    send({ kind: 'give', content: [file('d.csv', plain)] });
    await until(() => expect(shown).toHaveLength(2));
    expect(shown.map(({ dataset }) => dataset.edition.file)).toEqual(['b.csv', 'd.csv']);
    // The one that was being asked about is not at work any more.
    expect(readers.filter(({ isOpen }) => isOpen)).toHaveLength(0);
  });

  it('lays nothing on the desk that was closed on the way, and ends its workers', async () => {
    send({ kind: 'give', content: [file('a.csv', plain)] });
    await until(() => expect(readers).toHaveLength(1));
    send({ kind: 'close' });
    expect(job().stage).toBe('none');
    send({ kind: 'give', content: [file('b.csv', plain)] });
    await untilDone('show b.csv', 'place', 'bend');
    expect(readers[0]?.isOpen).toBe(false);
  });

  it('goes on placing the people of the record that is shown while another is read and refused', async () => {
    holdLayouts = true;
    send({ kind: 'give', content: [file('a.csv', plain)] });
    await untilDone('show a.csv');
    send({ kind: 'give', content: [file('broken.json', '{"nodes": [,]}')] });
    await until(() => expect(job().stage).toBe('refused'));
    layouts[0]?.letGo();
    await untilDone('show a.csv', 'place', 'bend');
    expect(job().stage).toBe('refused');
  });

  it('stops placing people who are no longer shown, and places the new ones', async () => {
    holdLayouts = true;
    send({ kind: 'give', content: [file('a.csv', plain)] });
    await untilDone('show a.csv');
    holdLayouts = false;
    send({ kind: 'give', content: [file('b.csv', plain)] });
    await untilDone('show a.csv', 'show b.csv', 'place', 'bend');
    expect(layouts[0]?.isOpen).toBe(false);
    layouts[0]?.letGo();
    send({ kind: 'leave' });
    await untilDone('show a.csv', 'show b.csv', 'place', 'bend', 'shipped');
  });

  it('keeps a record that has come, though another is being read already', async () => {
    let keep = () => {};
    holdKeeping = new Promise((resolve) => {
      keep = resolve;
    });
    send({ kind: 'give', content: [file('a.csv', plain)] });
    await untilDone('show a.csv', 'place', 'bend');
    send({ kind: 'give', content: [file('b.csv', open)] });
    await until(() => expect(job().stage).toBe('asking'));
    keep();
    await until(() => expect([...kept.values()].map(({ name }) => name)).toEqual(['a.csv']));
    expect(job().stage).toBe('asking');
  });

  it('says that the worker died, once, and the record before stays', async () => {
    send({ kind: 'give', content: [file('a.csv', plain)] });
    await untilDone('show a.csv', 'place', 'bend');
    send({ kind: 'give', content: [file('b.csv', open)] });
    await until(() => expect(job().stage).toBe('asking'));
    readers[1]?.listener.fail('out of memory');
    readers[1]?.listener.fail('out of memory');
    expect(job()).toMatchObject({ stage: 'failed', problem: expect.stringContaining('Nothing was changed') });
    expect(store.getState().shown?.dataset.edition.file).toBe('a.csv');
  });

  it('goes on after a worker that cannot be started', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const page = { show: () => {}, place: () => {}, bend: () => {}, showShipped: () => {} };
    send = runImport(store, page, { openImport: forbidden, openLayoutAhead: () => openLayout });
    send({ kind: 'give', content: plain });
    await until(() => expect(job().stage).toBe('failed'));
    send({ kind: 'close' });
    expect(job().stage).toBe('none');
  });

  it('hears an event that comes while it is doing something after all of that', () => {
    const heard: string[] = [];
    const page = {
      show: () => {},
      place: () => {},
      bend: () => {},
      showShipped: () => {
        heard.push(job().stage);
        send({ kind: 'ask' });
        heard.push(job().stage);
      },
    };
    send = runImport(store, page, { openImport, openLayoutAhead: () => openLayout });
    send({ kind: 'leave' });
    expect(heard).toEqual(['none', 'none']);
    expect(job().stage).toBe('waiting');
  });

  it('still hears what comes after the page has failed at something', () => {
    const page = {
      show: () => {},
      place: () => {},
      bend: () => {},
      showShipped: () => {
        throw new Error('no room');
      },
    };
    send = runImport(store, page, { openImport, openLayoutAhead: () => openLayout });
    expect(() => send({ kind: 'leave' })).toThrow('no room');
    send({ kind: 'ask' });
    expect(job().stage).toBe('waiting');
  });
});
