import type { Claim } from '../model/dataset';
import { type Origin, originOf } from './origins';

/** A source that can be switched off: a whole article, or an origin that articles pass on. */
export type Source =
  | { readonly kind: 'article'; readonly key: string; readonly article: string; readonly claims: number }
  | { readonly kind: 'origin'; readonly key: string; readonly origin: Origin; readonly claims: number };

/**
 * Every article with claims, then every origin other than an article itself; each in the order of its first claim.
 * An article's key is the key of the origin that it is, but switching it off sets aside all of its claims.
 */
export function sourcesOf(claims: readonly Claim[]): Source[] {
  const articles = new Map<string, Source>();
  const origins = new Map<string, Source>();
  for (const claim of claims) {
    if (claim.article !== null) {
      const key = articleKey(claim.article);
      const article = articles.get(key);
      articles.set(key, { kind: 'article', key, article: claim.article, claims: (article?.claims ?? 0) + 1 });
    }
    const origin = originOf(claim);
    if (origin.kind === 'article') continue;
    const known = origins.get(origin.key);
    origins.set(origin.key, { kind: 'origin', key: origin.key, origin, claims: (known?.claims ?? 0) + 1 });
  }
  return [...articles.values(), ...origins.values()];
}

export function isDoubted(claim: Claim, doubted: ReadonlySet<string>): boolean {
  const { article } = claim;
  return (article !== null && doubted.has(articleKey(article))) || doubted.has(originOf(claim).key);
}

function articleKey(article: string): string {
  return `article:${article}`;
}
