import { useMemo } from 'react';
import { positionWords } from '../../core/evidence/compareText';
import { foldText, paragraphStarts } from '../../core/evidence/foldText';
import { type Holding, measureHolding } from '../../core/evidence/holding';
import { type Lane, planLane } from '../../core/evidence/lane';
import type { ArticlePart, NumberedClaim } from '../../core/evidence/passages';
import { type ArticleBlock, blocksOfParts, blocksOfWhole } from '../../core/evidence/readingBlocks';
import { splitPassages, splitWhole } from '../../core/evidence/splitPassages';
import type { Article, QuotedClaim } from '../../core/model/dataset';

/** An article laid out for reading. */
export interface ArticleBlocks {
  readonly blocks: readonly ArticleBlock[];
  /** In the order of their numbers. */
  readonly claims: readonly NumberedClaim[];
  readonly lane: Lane | null;
  readonly holding: Holding;
  /** False where a passage's place in the article is not known. */
  readonly placed: boolean;
  /** Quotes that do not stand exactly once in the reader's own text. */
  readonly lost: number;
}

/** The held passages, or the whole of the reader's own text where there is one. */
export function useArticleText(
  article: Article,
  claims: readonly QuotedClaim[],
  imports: string | null,
): ArticleBlocks {
  return useMemo(
    () => (imports === null ? blocksOfHeld(article, claims) : blocksOfImported(article, claims, imports)),
    [article, claims, imports],
  );
}

function blocksOfHeld(article: Article, claims: readonly QuotedClaim[]): ArticleBlocks {
  const parts = splitPassages(article, claims);
  return {
    ...blocksOf(parts, article.text?.folded ?? null),
    blocks: blocksOfParts(parts),
    lost: 0,
  };
}

function blocksOfImported(article: Article, claims: readonly QuotedClaim[], text: string): ArticleBlocks {
  const folded = foldText(text);
  const { places, lost } = positionWords(folded, [...claims, ...article.notCoded]);
  const passage = splitWhole(folded, places);
  return {
    ...blocksOf([{ kind: 'passage', passage }], folded.length),
    blocks: blocksOfWhole(passage, paragraphStarts(text)),
    lost: lost.length,
  };
}

function blocksOf(parts: readonly ArticlePart[], length: number | null) {
  const passages = parts.flatMap((part) => (part.kind === 'passage' ? [part.passage] : []));
  return {
    claims: passages.flatMap((passage) => passage.claims),
    lane: planLane(parts, length),
    holding: measureHolding(parts, length),
    placed: passages.every(({ at }) => at !== null),
  };
}
