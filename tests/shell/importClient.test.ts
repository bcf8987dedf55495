import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImportNews } from '../../src/core/ingest/importProtocol';
import { type ImportHandlers, startImport } from '../../src/shell/importClient';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('how much of a file has been read is told, and gives it no more than a minute', () => {
  const shares: number[] = [];
  const problems: string[] = [];
  const handlers: Partial<ImportHandlers> = {
    onReading: (share) => shares.push(share),
    onFailed: (problem) => problems.push(problem),
  };
  let hear = (_: ImportNews) => {};
  let open = true;
  startImport({ kind: 'find', data: 'abc' }, handlers as ImportHandlers, (listener) => {
    hear = listener;
    const close = () => {
      open = false;
    };
    return { send: () => {}, close };
  });
  for (let seconds = 0; seconds < 59; seconds++) {
    hear({ kind: 'reading', share: seconds / 60 });
    vi.advanceTimersByTime(1000);
  }
  expect(shares).toHaveLength(59);
  expect(problems).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(problems).toEqual([expect.stringMatching(/longer than a minute/)]);
  expect(open).toBe(false);
});
