import { type Claim, isQuoted } from './dataset';

/** What a claim can carry: a standing, a weight, a date. */

/** It affirms, in plain words that are on record, and is not speculation. */
export function isPlain(claim: Claim): boolean {
  return isQuoted(claim) && isOutright(claim);
}

/** It affirms, explicitly, and is not speculation; whether its words are on record or not. */
export function isOutright({ polarity, reading, basis }: Claim): boolean {
  return polarity === 'affirms' && reading === 'explicit' && basis !== 'speculated';
}

/** A post of an account that no text says who it is: its words stand in the article, and nobody stands behind them. */
export function isUnidentifiedPost({ via, basis }: Claim): boolean {
  const first = via.findLast(({ kind }) => kind !== 'unnamed')?.kind;
  if (first === 'person' || first === 'outlet') return false;
  return first === 'post' || basis === 'social';
}

/** A claim that can raise a standing: a plain one that somebody identified, or the article itself, answers for. */
export function isTelling(claim: Claim): boolean {
  return isPlain(claim) && !isUnidentifiedPost(claim);
}

/**
 * A claim whose date counts as certain: it affirms outright, and somebody identified, or the article itself, answers for
 * it. Others make a relation at most possible in a year, and never put it out of one.
 */
export function isFirmlyDated(claim: Claim): boolean {
  return isOutright(claim) && !isUnidentifiedPost(claim);
}
