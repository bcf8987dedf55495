import type { Article, ChainLink, Claim } from '../model/dataset';

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

/** Who one step of the way is. */
export function originOfLink(link: ChainLink): Origin {
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

/** The articles that an article closely follows; none for one that follows no other, and for one that is not held. */
export type Retells = (article: string) => readonly string[];

const followsNone: readonly string[] = [];

export function retellsOf(articleOf: (id: string) => Article | undefined): Retells {
  return (id) => articleOf(id)?.retells ?? followsNone;
}

/**
 * How many independent origins the claims have; where no source is given, there is none to count. What an article says
 * in its own voice, or by nobody's name, counts nothing where an article that it closely follows is among the claims,
 * too. Words ascribed to somebody stay theirs, whoever prints them.
 */
export function countOrigins(claims: readonly Claim[], retells: Retells): number {
  const [only] = claims;
  if (!only) return 0;
  if (claims.length === 1) return Number(originOf(only).kind !== 'unsourced');
  const counted = partEchoes(claims, retells).independent.map(originOf);
  return new Set(counted.flatMap(({ kind, key }) => (kind === 'unsourced' ? [] : key))).size;
}

/** What an article says in its own voice, or by nobody's name. */
export function isArticleVoice(claim: Claim): boolean {
  const { kind } = originOf(claim);
  return kind === 'article' || kind === 'unknown';
}

/** Claims that count as what somebody independent says, and by the article that closely follows another those that do not. */
export function partEchoes(
  claims: readonly Claim[],
  retells: Retells,
): {
  readonly independent: readonly Claim[];
  readonly echoes: readonly { readonly of: string; readonly claims: readonly Claim[] }[];
} {
  const echoing = echoesIn(claims, retells);
  if (echoing.size === 0) return { independent: claims, echoes: [] };
  const isEcho = (claim: Claim) =>
    isArticleVoice(claim) && claim.article !== null && echoing.has(claim.article);
  const echoes = [...echoing].map(([article, of]) => ({
    of,
    claims: claims.filter((claim) => claim.article === article && isEcho(claim)),
  }));
  return {
    independent: claims.filter((claim) => !isEcho(claim)),
    echoes: echoes.filter((echo) => echo.claims.length > 0),
  };
}

/**
 * The articles of the claims that closely follow another one among them, each with the first of those. Articles never
 * follow each other in a ring: no check lets one through.
 */
function echoesIn(claims: readonly Claim[], retells: Retells): ReadonlyMap<string, string> {
  const articles = new Set(claims.flatMap(({ article }) => article ?? []));
  const echoes = new Map<string, string>();
  for (const article of articles) {
    const of = retells(article).find((other) => articles.has(other));
    if (of !== undefined) echoes.set(article, of);
  }
  return echoes;
}
