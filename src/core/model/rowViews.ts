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
import { type PackedColumn, type PackedTable, readCell } from './packedColumn';

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

  #cell<Name extends keyof Claims>(name: Name) {
    return readCell(this.#claims[name] as PackedColumn<CompiledTables['claims'][Name][number]>, this.#row);
  }

  get id() {
    return this.#cell('id');
  }
  get article() {
    const article = this.#cell('article');
    return article === null ? null : idIn(this.#held.articles, article);
  }
  get from() {
    return idIn(this.#held.people, this.#cell('from'));
  }
  get type() {
    return this.#cell('type');
  }
  get named() {
    return this.#cell('named');
  }
  get to() {
    return idIn(this.#held.people, this.#cell('to'));
  }
  get when() {
    return this.#cell('when');
  }
  get held() {
    return this.#cell('held');
  }
  get basis() {
    return this.#cell('basis');
  }
  get via() {
    return this.#cell('via');
  }
  get polarity() {
    return this.#cell('polarity');
  }
  get reading() {
    return this.#cell('reading');
  }
  get role() {
    return this.#cell('role');
  }
  get quote(): Quote | null {
    const exact = this.#cell('exact');
    if (exact === null) return null;
    const prefix = this.#cell('prefix');
    return { exact, prefix, suffix: this.#cell('suffix') };
  }
  get note() {
    return this.#cell('note');
  }
  get check(): QuoteCheck {
    const how = this.#cell('how');
    const at = this.#cell('at');
    return how === 'none' && at === null ? comparedWithNothing : { how, at };
  }
  get earlier() {
    return this.#cell('earlier');
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

  #cell<Name extends keyof Articles>(name: Name) {
    return readCell(
      this.#articles[name] as PackedColumn<CompiledTables['articles'][Name][number]>,
      this.#row,
    );
  }

  get id() {
    return this.#cell('id');
  }
  get title() {
    return this.#cell('title');
  }
  get opens() {
    return this.#cell('opens');
  }
  get publisher() {
    return this.#cell('publisher');
  }
  get published() {
    return this.#cell('published');
  }
  get url() {
    return this.#cell('url');
  }
  get text(): Article['text'] {
    const sha256 = this.#cell('sha256');
    if (sha256 === null) return null;
    const chars = this.#cell('chars') ?? 0;
    return { sha256, chars, folded: this.#cell('folded') };
  }
  get notCoded() {
    return this.#cell('notCoded');
  }
  get retells() {
    return this.#cell('retells');
  }
  toJSON(): Article {
    return copyArticle(this);
  }
}

function idIn(things: readonly { readonly id: string }[], row: number): string {
  // The lengths of the columns have been compared, so the row exists.
  return (things[row] as { readonly id: string }).id;
}
