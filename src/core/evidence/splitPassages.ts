import type { Article, NotCoded, QuotedClaim } from '../model/dataset';
import { toParts } from './articleParts';
import {
  claimIsland,
  type Island,
  islandEnd,
  islandStart,
  joinAt,
  joinLoose,
  type Mark,
  numbered,
} from './islands';
import type { ArticlePart, Passage } from './passages';

/**
 * Lays out what is held of an article. Words whose place is known stand at their place; the others follow in the order
 * of the file, joined where one holds the quote of the other. A place that contradicts the words already laid there,
 * or lies outside the text, is not believed.
 */
export function splitPassages(article: Article, claims: readonly QuotedClaim[]): ArticlePart[] {
  const fits = (island: Island) =>
    island.at !== null &&
    island.at >= 0 &&
    island.at + island.text.length <= (article.text?.folded ?? Number.POSITIVE_INFINITY);
  const single = claims.map(claimIsland);
  const placed: Island[] = [];
  const loose: Island[] = single.filter((island) => !fits(island));
  for (const island of single.filter(fits).toSorted((a, b) => islandStart(a) - islandStart(b))) {
    const last = placed.at(-1);
    if (!last || islandStart(island) > islandEnd(last)) {
      placed.push(island);
      continue;
    }
    const joined = joinAt(last, island, islandStart(island) - islandStart(last));
    if (joined) placed[placed.length - 1] = joined;
    else loose.push(island);
  }
  return toParts(numbered([...placed, ...joinLoose(loose)]), article);
}

/** The whole text, in one passage, with every quote that stands in it exactly once at its place. */
export function splitWhole(
  foldedText: string,
  places: readonly { readonly of: QuotedClaim | NotCoded; readonly at: number; readonly length: number }[],
): Passage {
  const marks = places.map(({ of, at, length }): Mark => {
    const stretch = { from: at, to: at + length };
    return 'quote' in of ? { ...stretch, claim: of } : { ...stretch, entry: of };
  });
  const [passage] = numbered([{ at: 0, text: foldedText, marks }]);
  return passage ?? { at: 0, text: foldedText, claims: [], notCoded: [] };
}
