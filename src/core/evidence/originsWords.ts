import { inOneStyle } from '../english/numerals';
import type { EvidenceCounts } from './countEvidence';

/** "two of five origins affirm it outright", "all three origins affirm it outright". */
export function originsWords({ origins, telling, posting }: EvidenceCounts): string {
  const { say } = inOneStyle([origins]);
  if (telling === 0 && posting > 0) {
    return posting === 1
      ? 'only a post by an unidentified account affirms it'
      : 'only posts by unidentified accounts affirm it';
  }
  if (telling === 0) {
    return origins === 1
      ? 'its one origin does not affirm it outright'
      : `none of its ${say(origins)} origins affirms it outright`;
  }
  const affirm = telling === 1 ? 'affirms it outright' : 'affirm it outright';
  if (telling < origins) return `${say(telling)} of ${say(origins)} origins ${affirm}`;
  if (origins === 1) return `one origin ${affirm}`;
  return `${origins === 2 ? 'both' : `all ${say(origins)}`} origins ${affirm}`;
}
