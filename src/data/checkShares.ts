import { shareOfText } from '../core/evidence/holding';
import { type Dataset, isQuoted } from '../core/model/dataset';
import type { HeldArticle } from './heldData';
import type { Report } from './problem';

/** How much of one text its quotes and their contexts hold together, 0 to 1. */
export interface TextShare {
  readonly article: string;
  readonly share: number;
}

/** The text of an article is its publisher's: more than this of it is a warning, and more than that is refused. */
const muchOfText = 0.5;
const tooMuchOfText = 0.6;

/** Nobody may read most of an article out of what is held of it. */
export function checkShares(
  { articles, claims }: Dataset,
  held: readonly HeldArticle[],
  report: Report,
): TextShare[] {
  return articles.flatMap((article) => {
    const mine = claims.filter((claim) => claim.article === article.id).filter(isQuoted);
    const share = shareOfText(article, mine);
    if (share === null) return [];
    const source = held.find(({ fileId }) => fileId === article.id)?.source;
    if (source && share > muchOfText) {
      const place = source.locate(['claims']);
      const what = `Quotes and contexts hold ${Math.round(100 * share)} % of the text.`;
      const mend = `Shorten contexts, or drop quotes that add nothing: at most ${100 * muchOfText} %.`;
      if (share > tooMuchOfText) report.error(place, what, mend);
      else report.warn(place, what, mend);
    }
    return [{ article: article.id, share }];
  });
}
