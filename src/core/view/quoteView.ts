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
