import type { Claim } from '../model/dataset';
import { wordsFingerprint } from './wordsFingerprint';

/** A link was made for other words than the quote has now. */
export interface ChangedWords {
  /** What it was made for; null where these words are not held. */
  readonly before: string | null;
}

/** Null where the quote still has the words of the link, or the link names none. */
export function changedWords(
  claim: Pick<Claim, 'quote' | 'earlier'>,
  fingerprint: string | null,
): ChangedWords | null {
  if (fingerprint === null || claim.quote === null) return null;
  if (wordsFingerprint(claim.quote.exact) === fingerprint) return null;
  return { before: claim.earlier.findLast((words) => wordsFingerprint(words) === fingerprint) ?? null };
}
