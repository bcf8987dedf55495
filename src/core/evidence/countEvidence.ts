import { type Claim, isQuoted } from '../model/dataset';
import { isPlain, isTelling } from '../model/plainClaim';
import { partByOrigin } from './countedOrigins';
import { countOrigins, originOf, type Retells } from './origins';

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
  const { carrying, others } = partByOrigin(claims, retells);
  const carried = countKeys(carrying);
  const telling = carrying.some(isTelling) ? carried : 0;
  return {
    quotes: claims.filter(isQuoted).length,
    articles: new Set(claims.flatMap(({ article }) => article ?? [])).size,
    origins: carried + countKeys(others),
    telling,
    // A post that others follow leaves fewer origins than they are without it.
    posting: Math.max(0, countOrigins(claims.filter(isPlain), retells) - telling),
  };
}

/** Where no source is given, there is none to count. */
function countKeys(claims: readonly Claim[]): number {
  return new Set(claims.map(originOf).flatMap(({ kind, key }) => (kind === 'unsourced' ? [] : key))).size;
}

/** Every claim comes from one article, or goes back to one origin. */
export function restsOnOneSource({ articles, origins }: EvidenceCounts): boolean {
  return articles === 1 || origins === 1;
}

/** "2", or "2 of 5" where others do not affirm it outright; of sources whose words are not on record just how many. */
export function originsFigure({ quotes, origins, telling }: EvidenceCounts): string {
  return telling === origins || quotes === 0 ? `${origins}` : `${telling} of ${origins}`;
}

/** What `origins` counts: nobody is known to have said what no words are on record of. */
export function originsNoun({ quotes }: EvidenceCounts): 'origin' | 'source' {
  return quotes === 0 ? 'source' : 'origin';
}
