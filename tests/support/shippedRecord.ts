import { readFileSync } from 'node:fs';
import { decodeCompiled } from '../../src/core/model/compiled';
import { type OpenRecord, openRecord } from '../../src/core/record/record';
import { compileData } from '../../src/data/compileData';
import { findTexts } from '../../src/data/findTexts';

/** The shipped data the way a reader gets it: compiled (once for all tests, see compileOnce), decoded, opened. */
export function shippedRecord(): OpenRecord {
  const compiled = process.env.COMPILED_RECORD;
  const text = compiled ? readFileSync(compiled, 'utf8') : compileData('data', findTexts());
  const decoded = decodeCompiled(JSON.parse(text));
  if (!decoded.ok) throw new Error(decoded.problem);
  return openRecord(decoded.dataset, { x: decoded.x, y: decoded.y }, decoded.fingerprint, decoded.bows);
}
