import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRecord, forgetRecord, keepRecord, keptTitles } from '../../../src/shell/files/keptRecords';
import { memory } from '../../support/memoryIdb';

vi.mock('idb', () => import('../../support/memoryIdb'));
vi.stubGlobal('IDBKeyRange', { bound: (lower: string, upper: string) => ({ lower, upper }) });

const record = (fingerprint: string, name = `${fingerprint}.csv`) => ({
  fingerprint,
  name,
  compiled: { of: fingerprint },
});

beforeEach(memory.empty);

describe('records that are kept in this browser', () => {
  it('are found by the beginning of their fingerprint, and listed without being opened', async () => {
    expect(await keepRecord(record('abc1'))).toBeNull();
    expect(await keepRecord(record('abd2'))).toBeNull();
    expect(await findRecord('abd')).toEqual(record('abd2'));
    expect(await findRecord('abc1')).toEqual(record('abc1'));
    expect(await findRecord('abe')).toBeNull();
    expect(await keptTitles()).toEqual([
      { fingerprint: 'abc1', name: 'abc1.csv' },
      { fingerprint: 'abd2', name: 'abd2.csv' },
    ]);
  });

  it('are kept once, under the latest name', async () => {
    await keepRecord(record('abc1', 'january.csv'));
    await keepRecord(record('abc1', 'again.csv'));
    expect(await keptTitles()).toEqual([{ fingerprint: 'abc1', name: 'again.csv' }]);
  });

  it('are gone, and named no more, once they are forgotten; the others stay', async () => {
    await keepRecord(record('abc1'));
    await keepRecord(record('abd2'));
    await forgetRecord('abc1');
    await forgetRecord('nobody');
    expect(await findRecord('abc1')).toBeNull();
    expect(await keptTitles()).toEqual([{ fingerprint: 'abd2', name: 'abd2.csv' }]);
    expect(memory.keysOf('records')).toEqual(['abd2']);
  });

  it.each([
    [new DOMException('full', 'QuotaExceededError'), /no room left/],
    [new DOMException('no', 'InvalidStateError'), /does not allow/],
    [new TypeError('no'), /does not allow/],
  ])('are not kept, not even in part, where %s, and why is said', async (error, words) => {
    await keepRecord(record('abc1'));
    memory.breakAt('put', error);
    expect(await keepRecord(record('abd2'))).toMatch(words);
    expect([memory.keysOf('records'), memory.keysOf('titles')]).toEqual([['abc1'], ['abc1']]);
  });

  it('are none where the browser keeps nothing, and nobody has to catch it', async () => {
    await keepRecord(record('abc1'));
    memory.breakAt('open', new DOMException('private', 'SecurityError'));
    expect(await keepRecord(record('abd2'))).toMatch(/does not allow/);
    expect(await findRecord('abc1')).toBeNull();
    expect(await keptTitles()).toEqual([]);
    await expect(forgetRecord('abc1')).resolves.toBeUndefined();
  });

  it('leave nothing open behind them, whatever comes of it', async () => {
    await keepRecord(record('abc1'));
    await findRecord('abc1');
    await keptTitles();
    await forgetRecord('abc1');
    memory.breakAt('put', new TypeError('no'));
    await keepRecord(record('abd2'));
    expect(memory.openBases()).toBe(0);
  });
});
