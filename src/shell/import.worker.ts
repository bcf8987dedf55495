import { shortHash } from '../core/ingest/importedDataset';
import { createImporter } from '../core/ingest/importer';
import type { ImportNews, ImportOrder } from '../core/ingest/importProtocol';
import { findRecord, keepRecord } from './keptRecords';
import { fingerprintOf } from './textFile';

interface Scope {
  onmessage: ((event: MessageEvent<ImportOrder>) => void) | null;
  postMessage(message: ImportNews): void;
}

const scope = globalThis as unknown as Scope;

const importer = createImporter(
  {
    decode: (bytes, encoding) => {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    },
    // Pages that did not come over https cannot compute the one; the other tells a reader's own files apart as well.
    fingerprint: async (text) => (await fingerprintOf(text)) ?? shortHash(text),
    keep: keepRecord,
    find: findRecord,
  },
  (news) => scope.postMessage(news),
);

scope.onmessage = ({ data }) => {
  importer(data).catch((error: unknown) => scope.postMessage({ kind: 'failed', problem: String(error) }));
};
