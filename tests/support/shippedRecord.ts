import { compileData } from '../../src/build/compileData';
import { findTexts } from '../../src/build/findTexts';
import { decodeCompiled } from '../../src/core/model/compiled';
import { type OpenRecord, openRecord } from '../../src/core/view/record';

/** The shipped data the way a reader gets it: compiled, decoded, opened. */
export function shippedRecord(): OpenRecord {
  const decoded = decodeCompiled(JSON.parse(compileData('data', findTexts())));
  if (!decoded.ok) throw new Error(decoded.problem);
  return openRecord(decoded.dataset, { x: decoded.x, y: decoded.y }, decoded.fingerprint, decoded.bows);
}
