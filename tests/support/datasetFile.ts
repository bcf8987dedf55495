import { existsSync, readFileSync } from 'node:fs';
import type { DecodeBytes } from '../../src/core/ingest/encodings';

/** The folder of data sets that others wrote: the one in DATASETS, else the one beside the repository. */
const folder = process.env.DATASETS ?? '../shared/datasets';

/** Tests on real files run only where the files are; where they are not, each test file says so once. */
export const datasetsAtHand = existsSync(folder);
if (!datasetsAtHand) console.warn(`${folder} is not at hand: promises about real files were not tried.`);

/** Bytes of a file in that folder. */
export function datasetFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}/${name}`));
}

/** The platform's decoder, as the page passes it. */
export const decode: DecodeBytes = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
