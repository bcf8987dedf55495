import { type Claim, isQuoted } from '../model/dataset';
import { isPlain, isTelling } from '../model/plainClaim';
import { inOneStyle } from './numerals';
import { countOrigins, type Retells } from './origins';

/** What a relation stands on, in numbers: the only place they are counted, so that no two places disagree. */
export interface EvidenceCounts {
  readonly quotes: number;
  readonly articles: number;
  /** Whoever first said any of it, by the quotes; where there is none, the sources that are named. */
  readonly origins: number;
  /** Those of them that affirm it outright: what a standing and a line's weight go by. */
  readonly telling: number;
  /** Those that affirm it outright and are nothing but posts of unidentified accounts: they are not telling. */
  readonly posting: number;
}

export function countEvidence(claims: readonly Claim[], retells: Retells): EvidenceCounts {
  const telling = countOrigins(claims.filter(isTelling), retells);
  const quoted = claims.filter(isQuoted);
  return {
    quotes: quoted.length,
    articles: new Set(claims.flatMap(({ article }) => article ?? [])).size,
    // Who tells is an origin, also where the article it closely follows leaves the matter open.
    origins: Math.max(telling, countOrigins(quoted.length > 0 ? quoted : claims, retells)),
    telling,
    // A post that others follow leaves fewer origins than they are without it.
    posting: Math.max(0, countOrigins(claims.filter(isPlain), retells) - telling),
  };
}

/** Every claim comes from one article, or goes back to one origin. */
export function restsOnOneSource({ articles, origins }: EvidenceCounts): boolean {
  return articles === 1 || origins === 1;
}

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

/** "2", or "2 of 5" where others do not affirm it outright; of sources whose words are not on record just how many. */
export function originsFigure({ quotes, origins, telling }: EvidenceCounts): string {
  return telling === origins || quotes === 0 ? `${origins}` : `${telling} of ${origins}`;
}

/** What `origins` counts: nobody is known to have said what no words are on record of. */
export function originsNoun({ quotes }: EvidenceCounts): 'origin' | 'source' {
  return quotes === 0 ? 'source' : 'origin';
}
