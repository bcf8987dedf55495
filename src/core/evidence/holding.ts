import type { Article, QuotedClaim } from '../model/dataset';
import { type ArticlePart, isSpace } from './passages';
import { splitPassages } from './splitPassages';

/**
 * How much of a text its quotes and their contexts hold together, 0 to 1, in characters with white space folded; null for
 * a source whose text was not read. Where the text was not at hand its length as it was read stands for the folded one.
 */
export function shareOfText(article: Article, claims: readonly QuotedClaim[]): number | null {
  const length = article.text?.folded ?? article.text?.chars ?? 0;
  if (length === 0) return null;
  const parts = splitPassages(article, claims);
  const held = parts.reduce((sum, part) => sum + (part.kind === 'passage' ? part.passage.text.length : 0), 0);
  return Math.min(1, held / length);
}

/** How much of an article is held. */
export interface Holding {
  /** Passages with something missing between them. */
  readonly passages: number;
  /** Share of the folded text, 0 to 1; null where a place or the length of the text is not known. */
  readonly share: number | null;
}

export function measureHolding(parts: readonly ArticlePart[], folded: number | null): Holding {
  let passages = 0;
  let held = 0;
  let known = folded !== null && folded > 0;
  let apart = true;
  for (const part of parts) {
    if (part.kind === 'passage') {
      if (apart) passages += 1;
      apart = false;
      held += part.passage.text.length;
      known &&= part.passage.at !== null;
    } else if (isSpace(part)) {
      held += 1;
    } else {
      apart = true;
    }
  }
  return { passages, share: known && folded !== null ? Math.min(1, held / folded) : null };
}
