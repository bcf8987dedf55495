import type { ChainLink, Claim } from '../model/dataset';

/** Where a claim first came from. `key` is equal for claims that share an origin. */
export type Origin =
  | { readonly kind: 'article'; readonly key: string; readonly article: string }
  | { readonly kind: 'outlet'; readonly key: string; readonly name: string }
  | { readonly kind: 'person'; readonly key: string; readonly id: string }
  | { readonly kind: 'post'; readonly key: string; readonly account: string }
  | { readonly kind: 'unknown'; readonly key: string }
  /** No source is given at all. */
  | { readonly kind: 'unsourced'; readonly key: string };

/**
 * The outermost identified link of the claim's chain, else the article itself. A chain of nobody but unnamed
 * sources is one unknown origin, the same in every article: two outlets may have spoken to the same person.
 */
export function originOf(claim: Pick<Claim, 'via' | 'article'>): Origin {
  const identified = claim.via.findLast((link) => link.kind !== 'unnamed');
  if (identified) return originOfLink(identified);
  if (claim.via.length > 0) return { kind: 'unknown', key: 'unknown' };
  if (claim.article === null) return { kind: 'unsourced', key: 'unsourced' };
  return { kind: 'article', key: `article:${claim.article}`, article: claim.article };
}

function originOfLink(link: ChainLink): Origin {
  switch (link.kind) {
    case 'outlet':
      return { kind: 'outlet', key: `outlet:${fold(link.name)}`, name: link.name };
    case 'person':
      return { kind: 'person', key: `person:${link.id}`, id: link.id };
    case 'post':
      return { kind: 'post', key: `post:${fold(link.account)}`, account: link.account };
    case 'unnamed':
      return { kind: 'unknown', key: 'unknown' };
  }
}

/** "USA TODAY" and "USA Today" are one outlet. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** How many different origins the claims have; where no source is given, there is none to count. */
export function countOrigins(claims: readonly Claim[]): number {
  const origins = claims.map(originOf).filter(({ kind }) => kind !== 'unsourced');
  return new Set(origins.map(({ key }) => key)).size;
}
