import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportHeard } from '../../../src/core/import/importSession';
import type { ImportEvent, ImportRequest } from '../../../src/core/ingest/importProtocol';
import { stretchesOf } from '../../../src/core/model/compiledRows';
import { encodeCompiled } from '../../../src/core/model/encodeCompiled';
import { openImport } from '../../../src/shell/workers/importClient';
import { claim, dataset } from '../../support/dataset';
import { playedPort } from '../../support/playedPort';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const edition = { headline: 'h', howToRead: 'r', restsOn: [], opening: null, withdrawn: [] };
const record: ImportEvent = { kind: 'record', edition, fingerprint: 'f', report: null };
const seconds = (count: number) => vi.advanceTimersByTime(1000 * count);

/** A client whose worker is played by the test, sent a first order. */
function played() {
  const worker = playedPort<ImportRequest, ImportEvent>();
  const heard: ImportHeard[] = [];
  const client = openImport((event) => heard.push(event), worker.open);
  client.send({ kind: 'find', data: 'abc' });
  return { worker, heard, client, kinds: () => heard.map(({ kind }) => kind) };
}

describe('the client of the worker that reads', () => {
  it('gives it a minute for each reply', () => {
    const { worker, heard, client } = played();
    seconds(50);
    worker.say({ kind: 'reading', share: 0.5 });
    seconds(9);
    worker.say({
      kind: 'order',
      order: {
        people: new Uint32Array(),
        from: new Uint32Array(),
        to: new Uint32Array(),
        claims: new Uint32Array(),
        start: new Uint32Array(),
      },
    });
    // Nothing is asked of it now.
    seconds(100);
    expect(heard.map(({ kind }) => kind)).toEqual(['reading', 'order']);
    client.send({ kind: 'build' });
    seconds(59);
    expect(worker.isOpen()).toBe(true);
    seconds(1);
    expect(heard.at(-1)).toEqual({ kind: 'broken', why: 'slow' });
    expect(worker.isOpen()).toBe(false);
  });

  it('does not take it for a reply how far the reading is', () => {
    const { worker, heard } = played();
    seconds(50);
    worker.say({ kind: 'reading', share: 0.5 });
    seconds(10);
    expect(heard.at(-1)).toEqual({ kind: 'broken', why: 'slow' });
    expect(worker.isOpen()).toBe(false);
  });

  it('puts the parts of a record together, and begins with none for the next', () => {
    const { worker, heard } = played();
    const whole = dataset([claim({ id: 'gazette.c1' }), claim({ id: 'gazette.c2', from: 'cyd' })]);
    const stretches = [...stretchesOf(encodeCompiled(whole, [], [], [], ''), 1)];
    for (const stretch of stretches) worker.say({ kind: 'part', stretch, share: 0.5 });
    worker.say(record);
    worker.say({ ...record, fingerprint: 'g' });
    const arrived = heard.filter((event) => event.kind === 'arrived').map((event) => event.record);
    expect(heard.filter(({ kind }) => kind === 'share')).toHaveLength(stretches.length);
    expect(arrived[0]?.dataset).toEqual({ ...whole, edition });
    expect(arrived[1]?.dataset).toEqual({ people: [], articles: [], claims: [], edition });
  });

  it.each<ImportEvent>([
    { kind: 'kept', unkept: null },
    { kind: 'refused', problems: [] },
    { kind: 'absent' },
    { kind: 'failed', problem: 'RangeError' },
  ])('ends the worker with what is the last: %j', (last) => {
    const { worker, heard } = played();
    worker.say(last);
    expect(heard).toEqual([last.kind === 'failed' ? { kind: 'broken', why: 'died' } : last]);
    expect(worker.isOpen()).toBe(false);
    seconds(100);
    expect(heard).toHaveLength(1);
  });

  it('says once that the worker died, and nothing that comes after it', () => {
    const { worker, heard } = played();
    worker.die();
    worker.say(record);
    worker.die();
    seconds(100);
    expect(heard).toEqual([{ kind: 'broken', why: 'died' }]);
  });

  it('says nothing more once it is closed, whatever was on its way, and sends nothing', () => {
    const { worker, heard, client } = played();
    client.close();
    worker.say(record);
    worker.die();
    client.send({ kind: 'build' });
    seconds(100);
    expect(heard).toEqual([]);
    expect(worker.sent).toEqual([{ kind: 'find', data: 'abc' }]);
    expect(worker.isOpen()).toBe(false);
  });

  it('hands over the bytes of files, and no text', () => {
    const { worker, client } = played();
    const content = new ArrayBuffer(3);
    const files = [
      { name: 'a.csv', content },
      { name: '', content: 'from,to' },
    ];
    client.send({ kind: 'read', files, year: 2026, known: [] });
    expect(worker.transferred.at(-1)).toEqual([content]);
  });

  it('says that no worker starts', () => {
    const heard: ImportHeard[] = [];
    const client = openImport(
      (event) => heard.push(event),
      () => {
        throw new Error('forbidden');
      },
    );
    client.send({ kind: 'find', data: 'abc' });
    seconds(100);
    expect(heard).toEqual([{ kind: 'broken', why: 'died' }]);
  });
});
