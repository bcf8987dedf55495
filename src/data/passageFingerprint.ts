import { createHash } from 'node:crypto';

/** SHA-256 of folded words, as UTF-8, in hexadecimal. */
export function passageFingerprint(foldedWords: string): string {
  return createHash('sha256').update(foldedWords, 'utf8').digest('hex');
}
