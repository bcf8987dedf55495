import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/evidence/foldText';
import { countWords } from '../../src/core/evidence/quoteMatch';
import { compileData } from '../../src/data/compileData';
import { findTexts } from '../../src/data/findTexts';

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** How much of a text can be put together from these, 0 to 1; each of its letters counted once. */
function readOut(text: string, pieces: readonly string[]): number {
  const seen = new Uint8Array(text.length);
  for (const piece of pieces) {
    const words = foldText(piece);
    // Fewer words can be taken to mean anything: names, posts, the ends of passages.
    if (countWords(words) < 4) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      seen.fill(1, at, at + words.length);
  }
  return seen.reduce((sum, one) => sum + one, 0) / text.length;
}

const folder = findTexts();
const names = [
  '000_5dfd998935dfd298',
  '001_4ed56cca851698d7',
  '002_83909e6c340dfa9e',
  '003_cfe8279cb01af1aa',
  '004_21e4d95225946657',
];
const hasTexts = folder !== null && existsSync(join(folder, `${names[0]}.txt`));

describe.runIf(hasTexts)('what the build ships', () => {
  const compiled: unknown = hasTexts ? JSON.parse(compileData('data', folder)) : null;
  it.each(names)('lets less than 60 %% of %s be read out, whatever field it is looked for in', (name) => {
    const text = foldText(readFileSync(join(folder ?? '', `${name}.txt`), 'utf8'));
    expect(readOut(text, textsIn(compiled))).toBeLessThan(0.6);
  });
});
