import { wordsFingerprint } from '../evidence/wordsFingerprint';
import type { Claim } from '../model/dataset';
import { relationId } from '../model/relations';
import { defaultView, type View } from './viewState';

/** What a link to one quote opens: that quote and nothing else, and it remembers for which words it was made. */
export function quoteView(claim: Claim): View {
  return {
    ...defaultView,
    selection: { kind: 'relation', relation: relationId(claim), claim: claim.id },
    words: wordsFingerprint(claim.quote.exact),
  };
}
