import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveBlob, saveFile } from '../../../src/shell/files/saveFile';

/** Addresses that are alive, with what they stand for, and the files that were clicked. */
const alive = new Map<string, Blob>();
let clicked: { name: string; href: string; wasAlive: boolean }[];

beforeEach(() => {
  vi.useFakeTimers();
  alive.clear();
  clicked = [];
  let count = 0;
  URL.createObjectURL = (blob: Blob) => {
    const address = `blob:${count++}`;
    alive.set(address, blob);
    return address;
  };
  URL.revokeObjectURL = (address: string) => void alive.delete(address);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, href: this.href, wasAlive: alive.has(this.href) });
  });
});
afterEach(() => void vi.useRealTimers());

describe('a file to keep', () => {
  it('is handed to the browser under its name, as UTF-8', async () => {
    saveFile('ties.csv', 'text/csv', 'from,to\nÄda,Ben\n');
    expect(clicked).toEqual([{ name: 'ties.csv', href: 'blob:0', wasAlive: true }]);
    const blob = alive.get('blob:0');
    expect(blob?.type).toBe('text/csv;charset=utf-8');
    vi.useRealTimers();
    expect(new TextDecoder().decode(await blob?.arrayBuffer())).toBe('from,to\nÄda,Ben\n');
  });

  it('can still be read for a while after the click, and then holds no memory', () => {
    saveBlob('a.png', new Blob(['a']));
    saveBlob('b.png', new Blob(['b']));
    vi.advanceTimersByTime(5_000);
    expect([...alive.keys()]).toEqual(['blob:0', 'blob:1']);
    vi.advanceTimersByTime(60_000);
    expect(alive.size).toBe(0);
  });
});
