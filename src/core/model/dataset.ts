import type { Basis } from './basis';
import type { DeclaredKind, RelationTypeId } from './relationTypes';

/** A politician or political staffer; in a reader's own data anybody, or an organisation. */
export interface Person {
  readonly id: string;
  /** What they are shown as, in words of a text. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly described: Description | null;
  readonly note: string | null;
  /** Where the source says so; null for a person, and where it does not say. */
  readonly kind: 'organisation' | null;
  /** What else the source says of them, no name twice; their order says nothing. Absent where it says nothing. */
  readonly attributes?: readonly Attribute[];
}

/** Something that a source says of somebody: the name it has there, and the words ("party", "Green"). */
export type Attribute = readonly [name: string, words: string];

/** How one held article describes somebody. */
interface Description {
  /** Verbatim. */
  readonly as: string;
  readonly article: string;
  /** A partial date at which it is true; null where the words are true at any time ("former president"). */
  readonly on: string | null;
}

/** Words taken from an article. `prefix` and `suffix` keep the spacing that stands between them and `exact`. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How a quote was compared with its article when this record was made. Never surer than what was done. */
export interface QuoteCheck {
  /**
   * `text`: stands exactly once, word for word, in the fingerprinted text. `context`: the text was not at hand; the
   * quote stands whole inside the context that is held with it. `none`: compared with nothing.
   */
  readonly how: 'text' | 'context' | 'none';
  /** Where it begins in the folded text (quoteMatch.ts), UTF-16 units; null unless `how` is `text`. */
  readonly at: number | null;
}

/** One step of the way a claim took before it reached the article, nearest step first. */
export type ChainLink =
  | { readonly kind: 'outlet'; readonly name: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'post'; readonly account: string }
  | { readonly kind: 'unnamed'; readonly words: string };

/**
 * One quote in one article saying that one person stands in one relation to another. Readers' own data may hold less:
 * a source without its words, or neither. Then that is said; nothing is made up.
 */
export interface Claim {
  /** `<article id>.<key in its file>`: unique in the dataset, stable in links. */
  readonly id: string;
  /** Null: no source is given. */
  readonly article: string | null;
  readonly from: string;
  readonly type: RelationTypeId;
  /** What the source calls a relation that has a name and no kind (relationTypes.ts); null for all others. */
  readonly named: string | null;
  readonly to: string;
  /** When it happened, as a partial date; null where the article gives no date. */
  readonly when: string | null;
  /**
   * A day (or month, or year) on which the article shows the relation in force; nothing is said of its beginning or
   * end. Only of relations over time, and never beside `when`.
   */
  readonly held: string | null;
  readonly basis: Basis;
  readonly via: readonly ChainLink[];
  readonly polarity: 'affirms' | 'denies' | 'unknown';
  readonly reading: 'explicit' | 'inferred';
  /** The occasion or post: "press secretary", "presidential election". */
  readonly role: string | null;
  /** Null: no quote is on record. */
  readonly quote: Quote | null;
  /** The editor's words; always shown as such. */
  readonly note: string | null;
  readonly check: QuoteCheck;
  /** What `quote.exact` was before an editor mended it, oldest first: for links that were made for those words. */
  readonly earlier: readonly string[];
}

/** A claim whose words are on record. */
export interface QuotedClaim extends Claim {
  readonly quote: Quote;
}

export function isQuoted(claim: Claim): claim is QuotedClaim {
  return claim.quote !== null;
}

/** A passage that was read and not used: told by its place, its length and its ends, never by all of its words. */
export interface NotCoded {
  /** Length in UTF-16 units of the folded text. */
  readonly chars: number;
  /** SHA-256 of the passage's folded words as UTF-8; null where an older record gave none. */
  readonly sha256: string | null;
  /** Its first and its last words, three at most. */
  readonly fromWords: string;
  readonly toWords: string;
  readonly people: readonly string[];
  readonly reason: string;
  /** `text`: length, ends and fingerprint are those of the fingerprinted text at this place. */
  readonly check: QuoteCheck;
}

/** One text that was read, or a source that a reader's own data names. Null means: not stated in what we hold. */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  /** The first words of the text, verbatim: the name of an article that has no title; empty for a source nobody read. */
  readonly opens: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /**
   * Fingerprint of the text that was read: SHA-256 of its UTF-8 bytes, and its length in characters. `folded`: its
   * length with white space folded, in which quotes are counted; null where it was not at hand. Null as a whole for a
   * source that a reader's own data names: no text of it was read.
   */
  readonly text: { readonly sha256: string; readonly chars: number; readonly folded: number | null } | null;
  readonly notCoded: readonly NotCoded[];
  /** Articles that this one closely follows: it adds no independent source to what they hold (origins.ts). */
  readonly retells: readonly string[];
}

/** A question to start from. `link`: the query of the view that answers it. */
export interface Question {
  readonly ask: string;
  readonly link: string;
  readonly restsOn: readonly string[];
}

/** One step of the tour. `link`: the query of the view it speaks of. Its text is to be read alone. */
export interface TourStep {
  readonly heading: string;
  readonly text: string;
  readonly link: string;
  readonly restsOn: readonly string[];
}

/** The words of the front page. */
export interface Edition {
  readonly headline: string;
  readonly howToRead: string;
  /** Claims the headline rests on. */
  readonly restsOn: readonly string[];
  /** The claim that is open when nobody has chosen one; null where nobody has picked one. */
  readonly opening: string | null;
  /** Relations an editor has withdrawn, with the reason. */
  readonly withdrawn: readonly { readonly relation: string; readonly reason: string }[];
  /** Name of the reader's own file that all of this came from; absent in the shipped record. */
  readonly file?: string;
  /** Kinds of relation that the record brings beside the four; absent where it brings none. */
  readonly kinds?: readonly DeclaredKind[];
  /** Older records have neither. */
  readonly questions?: readonly Question[];
  readonly tour?: readonly TourStep[];
}

/** Everything held. Immutable; replaced whole. */
export interface Dataset {
  readonly people: readonly Person[];
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly edition: Edition;
}

/** All fields of a claim as its own, wherever they are (rowViews.ts): what is to be spread. */
export function copyClaim(claim: Claim): Claim {
  return {
    id: claim.id,
    article: claim.article,
    from: claim.from,
    type: claim.type,
    named: claim.named,
    to: claim.to,
    when: claim.when,
    held: claim.held,
    basis: claim.basis,
    via: claim.via,
    polarity: claim.polarity,
    reading: claim.reading,
    role: claim.role,
    quote: claim.quote,
    note: claim.note,
    check: claim.check,
    earlier: claim.earlier,
  };
}

/** All fields of an article as its own. */
export function copyArticle(article: Article): Article {
  return {
    id: article.id,
    title: article.title,
    opens: article.opens,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
    text: article.text,
    notCoded: article.notCoded,
    retells: article.retells,
  };
}

/** Some of the articles; what they retell is named only where it is among them. The same objects where they can be. */
export function onlyThese(articles: readonly Article[], ids: ReadonlySet<string | null>): Article[] {
  return articles
    .filter(({ id }) => ids.has(id))
    .map((article) => {
      const retells = article.retells.filter((id) => ids.has(id));
      return retells.length === article.retells.length ? article : { ...copyArticle(article), retells };
    });
}

/** Articles that retell each other in a ring, by what each retells: then none of them would be the one that counts. */
export function inRing(retells: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ring = [...retells.keys()].filter((article) => {
    const followed = new Set(retells.get(article));
    for (const one of followed) for (const next of retells.get(one) ?? []) followed.add(next);
    return followed.has(article);
  });
  return new Set(ring);
}

/** What an article is called: its title, or its first words in quotation marks, or where it is. */
export function articleName(article: Article): string {
  if (article.title !== null) return article.title;
  return article.opens === '' ? sourceName(article) : `“${article.opens}…”`;
}

/** A source of which nothing but an address or an outlet is known: "example.org/page". */
function sourceName({ url, publisher, id }: Article): string {
  return url?.replace(/^https?:\/\/(www\.)?/, '') ?? publisher ?? id;
}
