import { useMemo } from 'react';
import { placeWords } from '../../core/evidence/compareText';
import { foldText, paragraphStarts } from '../../core/evidence/foldText';
import { type Lane, planLane } from '../../core/evidence/lane';
import {
  type ArticlePart,
  type Holding,
  layPassages,
  layWhole,
  measureHolding,
  type NumberedClaim,
} from '../../core/evidence/passages';
import { type ArticleBlock, blocksOfParts, blocksOfWhole } from '../../core/evidence/readingBlocks';
import type { Article, QuotedClaim } from '../../core/model/dataset';

/** An article laid out for reading. */
export interface LaidArticle {
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
  own: string | null,
): LaidArticle {
  return useMemo(
    () => (own === null ? layHeld(article, claims) : layOwn(article, claims, own)),
    [article, claims, own],
  );
}

function layHeld(article: Article, claims: readonly QuotedClaim[]): LaidArticle {
  const parts = layPassages(article, claims);
  return {
    ...layParts(parts, article.text?.folded ?? null),
    blocks: blocksOfParts(parts),
    lost: 0,
  };
}

function layOwn(article: Article, claims: readonly QuotedClaim[], text: string): LaidArticle {
  const folded = foldText(text);
  const { places, lost } = placeWords(folded, [...claims, ...article.notCoded]);
  const passage = layWhole(folded, places);
  return {
    ...layParts([{ kind: 'passage', passage }], folded.length),
    blocks: blocksOfWhole(passage, paragraphStarts(text)),
    lost: lost.length,
  };
}

function layParts(parts: readonly ArticlePart[], length: number | null) {
  const passages = parts.flatMap((part) => (part.kind === 'passage' ? [part.passage] : []));
  return {
    claims: passages.flatMap((passage) => passage.claims),
    lane: planLane(parts, length),
    holding: measureHolding(parts, length),
    placed: passages.every(({ at }) => at !== null),
  };
}
