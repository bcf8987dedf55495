import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileData } from '../../src/data/compileData';
import { findTexts } from '../../src/data/findTexts';

/**
 * Compiles data/ before the tests begin: the layout takes longer than most tests, and every file that needs the record
 * would compile it again. Data that does not pass its check is left to the tests, which say what is wrong.
 */
export default function compileOnce(): (() => void) | undefined {
  if (process.env.COMPILED_RECORD) return;
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    const file = join(folder, 'record.json');
    writeFileSync(file, compileData('data', findTexts()));
    process.env.COMPILED_RECORD = file;
  } catch {
    // The tests compile it themselves.
  }
  return () => rmSync(folder, { recursive: true });
}
