import { type Article, articleName, type Claim } from '../model/dataset';
import { dateWords } from '../model/partialDate';

/** A quote with where it stands, in one line of plain text. What the article does not state is said to be so. */
export function citeQuote(claim: Claim, article: Article, link: string): string {
  const words = claim.quote === null ? 'No quote on record.' : `“${claim.quote.exact}”`;
  return `${words} ${articleInWords(article)}. On the Record, ${link}`;
}

/** Title, outlet and date of an article, in the middle of a line: `“The vote”, The Bell, date not stated`. */
export function articleInWords(article: Article): string {
  const title =
    article.title !== null
      ? `“${article.title}”`
      : article.opens === ''
        ? articleName(article)
        : `untitled article beginning ${articleName(article)}`;
  const publisher = article.publisher ?? 'outlet not stated';
  const published = article.published === null ? 'date not stated' : dateWords(article.published);
  return `${title}, ${publisher}, ${published}`;
}
