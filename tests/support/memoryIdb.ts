/** A stand-in for the part of `idb` that is used, which keeps everything for as long as the test; the test may break it. */

interface Range {
  readonly lower: string;
  readonly upper: string;
}

interface UpgradeOptions {
  readonly upgrade: (base: MemoryBase) => void;
}

/** What each store holds, by key, of the one base there is. */
const stores = new Map<string, { readonly keyPath: string; readonly rows: Map<string, unknown> }>();
let isOpenedFirst = true;
let openBases = 0;
let failure: { readonly when: 'open' | 'put'; readonly error: Error } | null = null;

export const memory = {
  empty: () => {
    stores.clear();
    isOpenedFirst = true;
    openBases = 0;
    failure = null;
  },
  /** From now on, opening or putting fails so. */
  breakAt: (when: 'open' | 'put', error: Error) => {
    failure = { when, error };
  },
  /** Bases that were opened and not closed. */
  openBases: () => openBases,
  /** Keys of a store. */
  keysOf: (store: string) => [...(stores.get(store)?.rows.keys() ?? [])],
};

const failAt = (when: 'open' | 'put') => {
  if (failure?.when === when) throw failure.error;
};

class MemoryBase {
  createObjectStore(name: string, { keyPath }: { readonly keyPath: string }): void {
    stores.set(name, { keyPath, rows: new Map() });
  }

  /** Nothing of a transaction stays unless all of it does. */
  transaction(names: readonly string[]) {
    const before = new Map(names.map((name) => [name, new Map(stores.get(name)?.rows)]));
    const undo = () => {
      for (const [name, rows] of before) {
        const store = stores.get(name);
        store?.rows.clear();
        for (const [key, row] of rows) store?.rows.set(key, row);
      }
    };
    const acts: Promise<void>[] = [];
    const act = (does: () => void) => {
      const one = Promise.resolve().then(does);
      acts.push(one);
      return one;
    };
    const objectStore = (name: string) => ({
      put: (row: Readonly<Record<string, unknown>>) =>
        act(() => {
          const store = stores.get(name);
          // The second store fails, when the first has been written.
          if (name === names.at(-1)) failAt('put');
          store?.rows.set(String(row[store.keyPath]), structuredClone(row));
        }),
      delete: (key: string) => act(() => void stores.get(name)?.rows.delete(key)),
    });
    const done = Promise.resolve()
      .then(() => Promise.all(acts))
      .catch((error: unknown) => {
        undo();
        throw error;
      });
    return { objectStore, done };
  }

  async get(name: string, { lower, upper }: Range): Promise<unknown> {
    const rows = [...(stores.get(name)?.rows ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return rows.find(([key]) => lower <= key && key <= upper)?.[1];
  }

  async getAll(name: string): Promise<unknown[]> {
    return [...(stores.get(name)?.rows.values() ?? [])];
  }

  close(): void {
    openBases--;
  }
}

export async function openDB(_name: string, _version: number, { upgrade }: UpgradeOptions) {
  failAt('open');
  const base = new MemoryBase();
  if (isOpenedFirst) upgrade(base);
  isOpenedFirst = false;
  openBases++;
  return base;
}
