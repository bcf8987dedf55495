import { createImporter } from '../../core/ingest/importer';
import type { ImportEvent, ImportRequest } from '../../core/ingest/importProtocol';
import { shortHash } from '../../core/model/shortHash';
import { findRecord, keepRecord } from '../files/keptRecords';
import { fingerprintOf } from '../files/textFile';
import { unpackText } from '../files/unpackText';
import { answerPage } from './workerScope';

const tools = {
  unpack: unpackText,
  decode: (bytes: Uint8Array, encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
  // Pages that did not come over https cannot compute the one; the other tells a reader's own files apart as well.
  fingerprint: async (text: string) => (await fingerprintOf(text)) ?? shortHash(text),
  keep: keepRecord,
  find: findRecord,
};

let importer: ReturnType<typeof createImporter> | null = null;

answerPage<ImportRequest, ImportEvent>((order, say) => {
  importer ??= createImporter(tools, say);
  return importer(order);
});
