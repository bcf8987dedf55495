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

/** A client whose worker is played by the test. */
function played() {
  const heard: string[] = [];
  const tell = (words: string) => () => void heard.push(words);
  let hear = (_: ImportNews) => {};
  let die = (_: string) => {};
  const handlers: ImportHandlers = {
    onReading: tell('reading'),
    onPreview: tell('preview'),
    onOrder: tell('order'),
    onShare: tell('share'),
    onRecord: ({ dataset }) => heard.push(`record of ${dataset.claims.length}`),
    onKept: (unkept) => heard.push(unkept ?? 'kept'),
    onRefused: tell('refused'),
    onAbsent: tell('absent'),
    onFailed: (problem) => heard.push(problem),
  };
  startImport({ kind: 'find', data: 'abc' }, handlers, (listener, fail) => {
    [hear, die] = [listener, fail];
    return { send: () => {}, close: () => {} };
  });
  return { heard, hear: (news: ImportNews) => hear(news), die: () => die('gone') };
}

const record: ImportNews = {
  kind: 'record',
  edition: { headline: 'h', howToRead: 'r', restsOn: [], opening: null, withdrawn: [] },
  fingerprint: 'f',
  report: null,
};

it('a record is there before it is kept, and why it is not kept is said after it', () => {
  const { heard, hear } = played();
  hear(record);
  expect(heard).toEqual(['record of 0']);
  hear({ kind: 'kept', unkept: 'No room.' });
  expect(heard).toEqual(['record of 0', 'No room.']);
});

it('a worker that dies costs the record before it has come, and only the keeping of it after', () => {
  const before = played();
  before.die();
  expect(before.heard).toEqual([expect.stringContaining('Nothing was changed')]);
  const after = played();
  after.hear(record);
  after.die();
  expect(after.heard).toEqual(['record of 0', expect.stringContaining('could not be kept')]);
});
