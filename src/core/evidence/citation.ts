import { type Article, articleName, type Claim } from '../model/dataset';
import { dateWords } from '../model/partialDate';

/** A quote with where it stands, in one line of plain text. What the article does not state is said to be so. */
export function citeQuote(claim: Claim, article: Article, link: string): string {
  const title =
    article.title === null ? `untitled article beginning ${articleName(article)}` : `“${article.title}”`;
  const publisher = article.publisher ?? 'outlet not stated';
  const published = article.published === null ? 'date not stated' : dateWords(article.published);
  return `“${claim.quote.exact}” ${title}, ${publisher}, ${published}. On the Record, ${link}`;
}
