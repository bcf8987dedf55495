import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptRecord } from '../../core/ingest/handOver';

/** What is told of a record without opening it. */
export interface KeptTitle {
  readonly fingerprint: string;
  readonly name: string;
}

interface RecordStore extends DBSchema {
  records: { key: string; value: KeptRecord };
  /** Apart, so that listing them opens none. */
  titles: { key: string; value: KeptTitle };
}

const name = 'on-the-record';

function openRecordStore(): Promise<IDBPDatabase<RecordStore>> {
  return openDB<RecordStore>(name, 1, {
    upgrade: (store) => {
      store.createObjectStore('records', { keyPath: 'fingerprint' });
      store.createObjectStore('titles', { keyPath: 'fingerprint' });
    },
    // A page of a newer edition wants to change the store: this one lets go of it.
    blocking: (_from, _to, event) => (event.target as IDBDatabase | null)?.close(),
  });
}

async function inRecordStore<T>(act: (store: IDBPDatabase<RecordStore>) => Promise<T>): Promise<T> {
  const store = await openRecordStore();
  try {
    return await act(store);
  } finally {
    store.close();
  }
}

/** Keeps a record in this browser. Null where it is kept, else a sentence that says why not. */
export async function keepRecord(record: KeptRecord): Promise<string | null> {
  try {
    await inRecordStore(async (store) => {
      const change = store.transaction(['records', 'titles'], 'readwrite');
      const { fingerprint, name } = record;
      await Promise.all([
        change.objectStore('records').put(record),
        change.objectStore('titles').put({ fingerprint, name }),
        change.done,
      ]);
    });
    return null;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? 'This browser has no room left to keep it. It stays until you close the page.'
      : 'This browser does not allow pages to keep anything. It stays until you close the page.';
  }
}

/** The record whose fingerprint begins so; null where there is none, or where nothing can be kept. */
export async function findRecord(data: string): Promise<KeptRecord | null> {
  try {
    return await inRecordStore(async (store) => {
      const range = IDBKeyRange.bound(data, `${data}\uffff`);
      return (await store.get('records', range)) ?? null;
    });
  } catch {
    return null;
  }
}

/** All that is kept; nothing where nothing can be. */
export async function keptTitles(): Promise<readonly KeptTitle[]> {
  try {
    return await inRecordStore((store) => store.getAll('titles'));
  } catch {
    return [];
  }
}

export async function forgetRecord(fingerprint: string): Promise<void> {
  try {
    await inRecordStore(async (store) => {
      const change = store.transaction(['records', 'titles'], 'readwrite');
      await Promise.all([
        change.objectStore('records').delete(fingerprint),
        change.objectStore('titles').delete(fingerprint),
        change.done,
      ]);
    });
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}
