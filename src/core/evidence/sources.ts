import type { Claim } from '../model/dataset';
import { type Origin, originOf, originOfLink } from './origins';

/** A source that can be switched off: a whole article, or an origin that articles pass on. */
export type Source =
  | { readonly kind: 'article'; readonly key: string; readonly article: string; readonly claims: number }
  | { readonly kind: 'origin'; readonly key: string; readonly origin: Origin; readonly claims: number };

/**
 * Every article with claims, then everybody else who said or passed on what they print; each in the order of the first
 * claim. An article's key is the key of the origin that it is, but switching it off sets aside all of its claims.
 */
export function sourcesOf(claims: readonly Claim[]): Source[] {
  const articles = new Map<string, Source>();
  const others = new Map<string, Source>();
  for (const claim of claims) {
    if (claim.article !== null) {
      const key = articleKey(claim.article);
      const article = articles.get(key);
      articles.set(key, { kind: 'article', key, article: claim.article, claims: (article?.claims ?? 0) + 1 });
    }
    for (const [key, origin] of voicesOf(claim)) {
      const known = others.get(key);
      others.set(key, { kind: 'origin', key, origin, claims: (known?.claims ?? 0) + 1 });
    }
  }
  return [...articles.values(), ...others.values()];
}

/** By key, the origin of a claim and everybody through whom it came, unnamed sources as one; not its article. */
function voicesOf(claim: Claim): Map<string, Origin> {
  const voices = [originOf(claim), ...claim.via.map(originOfLink)];
  return new Map(voices.flatMap((one) => (one.kind === 'article' ? [] : [[one.key, one] as const])));
}

/** Whoever is switched off takes with them all that they said, and all that came through them. */
export function isExcluded(claim: Claim, excluded: ReadonlySet<string>): boolean {
  const { article } = claim;
  if (article !== null && excluded.has(articleKey(article))) return true;
  return [originOf(claim), ...claim.via.map(originOfLink)].some(({ key }) => excluded.has(key));
}

function articleKey(article: string): string {
  return `article:${article}`;
}
