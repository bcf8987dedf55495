import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../src/core/import/importSession';
import { createImportDesk } from '../../../src/shell/workers/importDesk';

/** What the script that does the work was told, and whether it can be fetched. */
const script = vi.hoisted(() => ({ heard: [] as string[], isThere: true, started: 0 }));

vi.mock('../../../src/shell/workers/runImport', () => ({
  get runImport() {
    if (!script.isThere) throw new TypeError('Failed to fetch');
    return () => {
      script.started++;
      return ({ kind }: ReaderEvent) => void script.heard.push(kind);
    };
  },
}));

const page = { show: () => {}, place: () => {}, bend: () => {}, showShipped: () => {} };
const find: ReaderEvent = { kind: 'find', data: 'abc' };

beforeEach(() => Object.assign(script, { heard: [], isThere: true, started: 0 }));
afterEach(() => void vi.restoreAllMocks());

describe('the way to what reads files', () => {
  it('starts it once, when it is first needed, and tells it everything in its order', async () => {
    const desk = createImportDesk(page);
    expect(script.started).toBe(0);
    desk.send(find);
    desk.send({ kind: 'close' });
    desk.send({ kind: 'ask' });
    expect(script.heard).toEqual([]);
    await vi.waitFor(() => expect(script.heard).toEqual(['find', 'close', 'ask']));
    expect(script.started).toBe(1);
  });

  it('tells it at once from then on: whoever closes something may go on from there', async () => {
    const desk = createImportDesk(page);
    desk.send(find);
    await vi.waitFor(() => expect(script.heard).toHaveLength(1));
    desk.send({ kind: 'rest' });
    expect(script.heard).toEqual(['find', 'rest']);
  });

  it('says that it cannot be fetched, lets that be closed, and tries again', async () => {
    script.isThere = false;
    const desk = createImportDesk(page);
    const { getState } = desk.store;
    desk.send(find);
    await vi.waitFor(() =>
      expect(getState().job).toMatchObject({ stage: 'failed', problem: expect.stringMatching(/offline/) }),
    );
    desk.send({ kind: 'close' });
    await vi.waitFor(() => expect(getState().job.stage).toBe('none'));
    script.isThere = true;
    desk.send(find);
    await vi.waitFor(() => expect(script.heard).toEqual(['find']));
  });
});
