import { foldText } from './foldText';

/**
 * Fingerprint of a quote's words, for a link to say which words it was made for: FNV-1a, 32 bits (Fowler, Noll, Vo
 * 1991), over the UTF-16 units of the folded words, low byte first; eight hex digits. It tells words apart that an
 * editor has mended; it is no safeguard against somebody who wants two texts to share one.
 */
export function wordsFingerprint(words: string): string {
  const folded = foldText(words);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >>> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
