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
import { type PackedTable, readCell } from './packedColumn';

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
    return readCell(this.#claims.id, this.#row);
  }
  get article() {
    const article = readCell(this.#claims.article, this.#row);
    return article === null ? null : idIn(this.#held.articles, article);
  }
  get from() {
    return idIn(this.#held.people, readCell(this.#claims.from, this.#row));
  }
  get type() {
    return readCell(this.#claims.type, this.#row);
  }
  get named() {
    return readCell(this.#claims.named, this.#row);
  }
  get to() {
    return idIn(this.#held.people, readCell(this.#claims.to, this.#row));
  }
  get when() {
    return readCell(this.#claims.when, this.#row);
  }
  get held() {
    return readCell(this.#claims.held, this.#row);
  }
  get basis() {
    return readCell(this.#claims.basis, this.#row);
  }
  get via() {
    return readCell(this.#claims.via, this.#row);
  }
  get polarity() {
    return readCell(this.#claims.polarity, this.#row);
  }
  get reading() {
    return readCell(this.#claims.reading, this.#row);
  }
  get role() {
    return readCell(this.#claims.role, this.#row);
  }
  get quote(): Quote | null {
    const exact = readCell(this.#claims.exact, this.#row);
    if (exact === null) return null;
    const prefix = readCell(this.#claims.prefix, this.#row);
    return { exact, prefix, suffix: readCell(this.#claims.suffix, this.#row) };
  }
  get note() {
    return readCell(this.#claims.note, this.#row);
  }
  get check(): QuoteCheck {
    const how = readCell(this.#claims.how, this.#row);
    const at = readCell(this.#claims.at, this.#row);
    return how === 'none' && at === null ? comparedWithNothing : { how, at };
  }
  get earlier() {
    return readCell(this.#claims.earlier, this.#row);
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
    return readCell(this.#articles.id, this.#row);
  }
  get title() {
    return readCell(this.#articles.title, this.#row);
  }
  get opens() {
    return readCell(this.#articles.opens, this.#row);
  }
  get publisher() {
    return readCell(this.#articles.publisher, this.#row);
  }
  get published() {
    return readCell(this.#articles.published, this.#row);
  }
  get url() {
    return readCell(this.#articles.url, this.#row);
  }
  get text(): Article['text'] {
    const sha256 = readCell(this.#articles.sha256, this.#row);
    if (sha256 === null) return null;
    const chars = readCell(this.#articles.chars, this.#row) ?? 0;
    return { sha256, chars, folded: readCell(this.#articles.folded, this.#row) };
  }
  get notCoded() {
    return readCell(this.#articles.notCoded, this.#row);
  }
  get retells() {
    return readCell(this.#articles.retells, this.#row);
  }
  toJSON(): Article {
    return copyArticle(this);
  }
}

function idIn(things: readonly { readonly id: string }[], row: number): string {
  // The lengths of the columns have been compared, so the row exists.
  return (things[row] as { readonly id: string }).id;
}
