import type { CompiledTables } from './compiledTables';
import {
  type Article,
  type Claim,
  copyArticle,
  copyClaim,
  type Person,
  type Quote,
  type QuoteCheck,
} from './dataset';
import { cellAt, type PackedTable } from './packedColumn';

/**
 * Claims and articles that hold no more than their table and their row. There may be a hundred thousand of each: as objects
 * with words of their own they are most of what a large record weighs. Nothing of them is their own property: to change a
 * field, spread what `copyClaim` and `copyArticle` give, never the thing itself.
 */

/** Who and what the rows of claims name. */
export interface HeldRows {
  readonly people: Person[];
  readonly articles: Article[];
}

type Claims = PackedTable<CompiledTables['claims']>;
type Articles = PackedTable<CompiledTables['articles']>;

/** The claim in one row. Reads it when asked; a quote and a check are new objects each time. */
export function claimOfRow(claims: Claims, row: number, held: HeldRows): Claim {
  return new ClaimOfRow(claims, row, held);
}

/** The article in one row. */
export function articleOfRow(articles: Articles, row: number): Article {
  return new ArticleOfRow(articles, row);
}

const comparedWithNothing: QuoteCheck = { how: 'none', at: null };

class ClaimOfRow implements Claim {
  readonly #claims: Claims;
  readonly #row: number;
  readonly #held: HeldRows;

  constructor(claims: Claims, row: number, held: HeldRows) {
    this.#claims = claims;
    this.#row = row;
    this.#held = held;
  }

  get id() {
    return cellAt(this.#claims.id, this.#row);
  }
  get article() {
    const article = cellAt(this.#claims.article, this.#row);
    return article === null ? null : idIn(this.#held.articles, article);
  }
  get from() {
    return idIn(this.#held.people, cellAt(this.#claims.from, this.#row));
  }
  get type() {
    return cellAt(this.#claims.type, this.#row);
  }
  get named() {
    return cellAt(this.#claims.named, this.#row);
  }
  get to() {
    return idIn(this.#held.people, cellAt(this.#claims.to, this.#row));
  }
  get when() {
    return cellAt(this.#claims.when, this.#row);
  }
  get held() {
    return cellAt(this.#claims.held, this.#row);
  }
  get basis() {
    return cellAt(this.#claims.basis, this.#row);
  }
  get via() {
    return cellAt(this.#claims.via, this.#row);
  }
  get polarity() {
    return cellAt(this.#claims.polarity, this.#row);
  }
  get reading() {
    return cellAt(this.#claims.reading, this.#row);
  }
  get role() {
    return cellAt(this.#claims.role, this.#row);
  }
  get quote(): Quote | null {
    const exact = cellAt(this.#claims.exact, this.#row);
    if (exact === null) return null;
    const prefix = cellAt(this.#claims.prefix, this.#row);
    return { exact, prefix, suffix: cellAt(this.#claims.suffix, this.#row) };
  }
  get note() {
    return cellAt(this.#claims.note, this.#row);
  }
  get check(): QuoteCheck {
    const how = cellAt(this.#claims.how, this.#row);
    const at = cellAt(this.#claims.at, this.#row);
    return how === 'none' && at === null ? comparedWithNothing : { how, at };
  }
  get earlier() {
    return cellAt(this.#claims.earlier, this.#row);
  }
  toJSON(): Claim {
    return copyClaim(this);
  }
}

class ArticleOfRow implements Article {
  readonly #articles: Articles;
  readonly #row: number;

  constructor(articles: Articles, row: number) {
    this.#articles = articles;
    this.#row = row;
  }

  get id() {
    return cellAt(this.#articles.id, this.#row);
  }
  get title() {
    return cellAt(this.#articles.title, this.#row);
  }
  get opens() {
    return cellAt(this.#articles.opens, this.#row);
  }
  get publisher() {
    return cellAt(this.#articles.publisher, this.#row);
  }
  get published() {
    return cellAt(this.#articles.published, this.#row);
  }
  get url() {
    return cellAt(this.#articles.url, this.#row);
  }
  get text(): Article['text'] {
    const sha256 = cellAt(this.#articles.sha256, this.#row);
    if (sha256 === null) return null;
    const chars = cellAt(this.#articles.chars, this.#row) ?? 0;
    return { sha256, chars, folded: cellAt(this.#articles.folded, this.#row) };
  }
  get notCoded() {
    return cellAt(this.#articles.notCoded, this.#row);
  }
  get retells() {
    return cellAt(this.#articles.retells, this.#row);
  }
  toJSON(): Article {
    return copyArticle(this);
  }
}

function idIn(things: readonly { readonly id: string }[], row: number): string {
  // The lengths of the columns have been compared, so the row exists.
  return (things[row] as { readonly id: string }).id;
}
