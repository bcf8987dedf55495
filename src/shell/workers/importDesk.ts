import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ImportSession, nothingImported, type ReaderEvent } from '../../core/import/importSession';
import type { ImportPage } from '../stores/importPage';

/** The way of a reader's own data to the desk, for the parts of the page. */
export interface ImportDesk {
  readonly store: StoreApi<ImportSession>;
  /** Says what the reader did. It counts at once, but for the first time: then it waits for the script that does the work. */
  readonly send: (event: ReaderEvent) => void;
}

/** What does the work comes with a script of its own, when it is first needed. */
export function createImportDesk(page: ImportPage): ImportDesk {
  const store = createStore(() => nothingImported);
  let run: ((event: ReaderEvent) => void) | null = null;
  let coming: Promise<void> | null = null;
  const send = (event: ReaderEvent) => {
    if (run) return run(event);
    coming ??= import('./runImport').then(({ runImport }) => {
      run = runImport(store, page);
    });
    coming.then(
      () => run?.(event),
      () => {
        coming = null;
        const problem =
          'The part of this page that reads files could not be fetched. Are you offline? Try again.';
        store.setState({ job: event.kind === 'close' ? { stage: 'none' } : { stage: 'failed', problem } });
      },
    );
  };
  return { store, send };
}
