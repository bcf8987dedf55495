import { wordsFingerprint } from '../evidence/wordsFingerprint';
import type { Claim } from '../model/dataset';
import { relationId } from '../model/relations';
import type { View } from './viewState';

/**
 * What a link to one quote opens: the view it was copied from with that quote lit. It remembers for which words it was
 * made. A citation names the quote and nothing else, so that it reads the same wherever it was taken: `freshView`.
 */
export function quoteView(claim: Claim, around: View): View {
  return {
    ...around,
    selection: { kind: 'relation', relation: relationId(claim), claim: claim.id },
    words: claim.quote && wordsFingerprint(claim.quote.exact),
  };
}

/** From a page of articles to a claim beside the picture or the list. Nobody followed a link for its words. */
export function besideView(claim: Claim, around: View): View {
  const selection = { kind: 'relation', relation: relationId(claim), claim: claim.id } as const;
  return { ...around, mode: null, article: null, selection, words: null };
}
