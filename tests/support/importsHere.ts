import { createStore } from 'zustand/vanilla';
import { nothingImported } from '../../src/core/import/importSession';
import { createImporter } from '../../src/core/ingest/importer';
import type { ImportEvent, ImportRequest } from '../../src/core/ingest/importProtocol';
import { quickLayout } from '../../src/core/layout/quickLayout';
import type { OpenRecord } from '../../src/core/record/record';
import { unpackText } from '../../src/shell/files/unpackText';
import type { ImportDesk } from '../../src/shell/workers/importDesk';
import { runImport } from '../../src/shell/workers/runImport';
import type { OpenPort } from '../../src/shell/workers/workerPort';
import { decode } from './datasetFile';

/** The whole way of a file to the desk, with its workers in this thread. `opened`: the records that came on the desk. */
export function importsHere(): { readonly imports: ImportDesk; readonly opened: readonly OpenRecord[] } {
  const opened: OpenRecord[] = [];
  const store = createStore(() => nothingImported);
  const page = {
    show: (record: OpenRecord) => void opened.push(record),
    place: () => {},
    bend: () => {},
    showShipped: () => {},
  };
  const openImport: OpenPort<ImportRequest, ImportEvent> = ({ hear }) => {
    let isOpen = true;
    const importer = createImporter(
      {
        unpack: unpackText,
        decode,
        fingerprint: async (text) => `f${text.length}`,
        keep: async () => null,
        find: async () => null,
      },
      (event) => isOpen && hear(structuredClone(event)),
    );
    return {
      send: (request) => void Promise.resolve().then(() => importer(request)),
      close: () => {
        isOpen = false;
      },
    };
  };
  const send = runImport(store, page, {
    openImport,
    openLayoutAhead:
      () =>
      ({ hear }) => ({
        send: (request) => hear({ kind: 'done', positions: quickLayout(request, () => {}) }),
        close: () => {},
      }),
  });
  return { imports: { store, send }, opened };
}
