import { type Claim, isQuoted } from '../model/dataset';
import { isPlain, isTelling } from '../model/plainClaim';
import { isArticleVoice, originOf, partEchoes, type Retells } from './origins';

/** Claims by what they are to the number of origins. What is counted and what is said of it both go by this. */
export interface CountedOrigins {
  /** Those with a quote or, where there is none, all: no other counts. */
  readonly heard: readonly Claim[];
  /** They affirm outright: those that tell or, where none does, the posts of unidentified accounts. */
  readonly carrying: readonly Claim[];
  /** From other origins than these. */
  readonly others: readonly Claim[];
  /** An article's own words, of which one that closely follows it carries: counted with that one. */
  readonly followed: readonly Claim[];
  /** Articles that closely follow another, by that other. */
  readonly echoes: readonly { readonly of: string; readonly claims: readonly Claim[] }[];
}

/**
 * Who affirms outright is an origin, also where
 * the article it closely follows leaves the matter open; then the two are one origin, and it is the one that affirms.
 */
export function partByOrigin(claims: readonly Claim[], retells: Retells): CountedOrigins {
  const quoted = claims.filter(isQuoted);
  const heard = quoted.length > 0 ? quoted : claims;
  const { independent, echoes } = partEchoes(heard, retells);
  const telling = quoted.filter(isTelling);
  const carrying = partEchoes(telling.length > 0 ? telling : quoted.filter(isPlain), retells).independent;
  const told = new Set(carrying.map((claim) => originOf(claim).key));
  const beside = independent.filter((claim) => !told.has(originOf(claim).key));
  if (echoes.length === 0) return { heard, carrying, others: beside, followed: [], echoes };
  const followedBy = new Set(
    carrying.filter(isArticleVoice).flatMap(({ article }) => retells(article ?? '')),
  );
  const isFollowed = (claim: Claim) => isArticleVoice(claim) && followedBy.has(claim.article ?? '');
  return {
    heard,
    carrying,
    others: beside.filter((claim) => !isFollowed(claim)),
    followed: beside.filter(isFollowed),
    echoes,
  };
}
