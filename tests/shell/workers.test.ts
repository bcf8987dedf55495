import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportEvent, ImportRequest } from '../../src/core/ingest/importProtocol';
import type { LayoutEvent, LayoutRequest } from '../../src/core/layout/protocol';
import { quickLayout } from '../../src/core/layout/quickLayout';

/** The scope of a worker: what is said is copied or handed over, as between threads. */
function scope<Request, Reply>() {
  const said: Reply[] = [];
  vi.stubGlobal('onmessage', null);
  vi.stubGlobal('postMessage', (reply: Reply, transfer: Transferable[]) =>
    said.push(structuredClone(reply, { transfer })),
  );
  vi.stubGlobal('IDBKeyRange', { bound: (lower: string, upper: string) => ({ lower, upper }) });
  const ask = (data: Request) =>
    (globalThis as unknown as { onmessage(event: unknown): Promise<void> }).onmessage({ data });
  return { said, ask };
}

let memory: typeof import('../support/memoryIdb')['memory'];

// A worker of its own for each test, and what it keeps with it.
beforeEach(async () => {
  vi.resetModules();
  vi.doMock('idb', () => import('../support/memoryIdb'));
  ({ memory } = await import('../support/memoryIdb'));
  memory.empty();
});
afterEach(() => void vi.unstubAllGlobals());

describe('the worker that looks for places', () => {
  const star = (people: number): LayoutRequest => ({
    people,
    from: Uint32Array.from({ length: people - 1 }, (_, at) => at + 1),
    to: new Uint32Array(people - 1),
  });

  it('finds what the layout finds, says how far it is now and then, and bends lines last', async () => {
    const { said, ask } = scope<LayoutRequest, LayoutEvent>();
    // Every piece of news is late: all of it is said.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    await import('../../src/shell/workers/layout.worker');
    await ask(star(12));
    vi.mocked(performance.now).mockRestore();
    const done = said.find((event) => event.kind === 'done');
    expect(said.map(({ kind }) => kind).slice(-2)).toEqual(['done', 'bows']);
    expect(done?.positions).toEqual(quickLayout(star(12), () => {}));
    const shares = said.flatMap((event) => (event.kind === 'progress' ? [event.share] : []));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const offsets = said.find((event) => event.kind === 'bows');
    expect(offsets?.offsets).toHaveLength(11);
  });

  it('says no more than ten times a second how far it is', async () => {
    const { said, ask } = scope<LayoutRequest, LayoutEvent>();
    vi.spyOn(performance, 'now').mockReturnValue(50);
    await import('../../src/shell/workers/layout.worker');
    await ask(star(12));
    vi.mocked(performance.now).mockRestore();
    expect(said.map(({ kind }) => kind)).toEqual(['done', 'bows']);
  });

  it('says that it has failed', async () => {
    const { said, ask } = scope<unknown, LayoutEvent>();
    await import('../../src/shell/workers/layout.worker');
    await ask(null);
    expect(said).toMatchObject([{ kind: 'failed', problem: expect.stringMatching(/^TypeError/) }]);
  });
});

describe('the worker that reads', () => {
  const order = (text: string): ImportRequest => ({
    kind: 'read',
    files: [{ name: 'ties.csv', content: new TextEncoder().encode(text).buffer }],
    year: 2026,
    known: [],
  });

  it('reads a file, keeps its record, and finds it again by its fingerprint, bit for bit', async () => {
    const { said, ask } = scope<ImportRequest, ImportEvent>();
    await import('../../src/shell/workers/import.worker');
    await ask(order('from,type,to\nAda Quill,endorses,Ben Marsh\n'));
    const kinds = said.map(({ kind }) => kind).filter((kind) => kind !== 'reading');
    expect(kinds).toEqual(['order', 'part', 'part', 'record', 'kept']);
    const [fingerprint = ''] = memory.keysOf('records');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const parts = (event: readonly ImportEvent[]) => event.filter(({ kind }) => kind === 'part');
    const before = said.splice(0);
    await ask({ kind: 'find', data: fingerprint.slice(0, 12) });
    expect(parts(said)).toEqual(parts(before));
    expect(said.find((event) => event.kind === 'record')).toMatchObject({ fingerprint, report: null });
  });

  it('keeps what was decided from one order to the next', async () => {
    const { said, ask } = scope<ImportRequest, ImportEvent>();
    await import('../../src/shell/workers/import.worker');
    await ask(order('endorser,endorsee\nAda Quill,Ben Marsh\n'));
    expect(said.at(-1)?.kind).toBe('preview');
    await ask({ kind: 'build' });
    expect(said.at(-1)).toEqual({ kind: 'kept', unkept: null });
  });

  it('says why a record is not kept, after the record', async () => {
    const { said, ask } = scope<ImportRequest, ImportEvent>();
    memory.breakAt('open', new DOMException('private', 'SecurityError'));
    await import('../../src/shell/workers/import.worker');
    await ask(order('from,type,to\nAda Quill,endorses,Ben Marsh\n'));
    expect(said.slice(-2)).toMatchObject([
      { kind: 'record' },
      { kind: 'kept', unkept: expect.stringMatching(/does not allow/) },
    ]);
  });

  it('tells files apart where the browser computes no fingerprints', async () => {
    vi.stubGlobal('crypto', {});
    const { ask } = scope<ImportRequest, ImportEvent>();
    await import('../../src/shell/workers/import.worker');
    await ask(order('from,type,to\nAda Quill,endorses,Ben Marsh\n'));
    await ask(order('from,type,to\nAda Quill,endorses,Cyd Oakes\n'));
    expect(new Set(memory.keysOf('records')).size).toBe(2);
  });
});
