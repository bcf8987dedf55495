import type { NotCoded, QuotedClaim } from '../model/dataset';

/** A claim with the number it bears in text, notes and lane: 1 for the first in the article's order. */
export interface NumberedClaim {
  readonly number: number;
  readonly claim: QuotedClaim;
}

/** A stretch of a passage's text, in UTF-16 units of that text. */
export interface TextStretch {
  readonly from: number;
  readonly to: number;
}

export interface LitClaim extends NumberedClaim, TextStretch {}

export interface UncodedStretch extends TextStretch {
  readonly entry: NotCoded;
}

/** Words of an article that are held in one piece: quotes with their contexts, overlapping ones joined. */
export interface Passage {
  /** Where it begins in the folded text, UTF-16 units; null where the text was not at hand. */
  readonly at: number | null;
  readonly text: string;
  /** In the order of their numbers. */
  readonly claims: readonly LitClaim[];
  readonly notCoded: readonly UncodedStretch[];
}

/** An article in its own order, as far as it is held. */
export type ArticlePart =
  | { readonly kind: 'passage'; readonly passage: Passage }
  /** What is not held between two passages, in UTF-16 units of the folded text; null where that is not known. */
  | { readonly kind: 'elision'; readonly length: number | null }
  /** What was read and not used, as far as its words are not held beside a quote; `at` is null where that is not known. */
  | {
      readonly kind: 'unused';
      readonly entry: NotCoded;
      readonly at: number | null;
      readonly length: number;
    };

/** A single unit between two passages is the space that folding leaves between sentences: nothing of the text is missing. */
export function isSpace(part: ArticlePart): boolean {
  return part.kind === 'elision' && part.length === 1;
}
