import { type Article, articleName } from '../../core/model/dataset';

/** An article's title, or the first words of one that has none. */
export function ArticleName({ article }: { readonly article: Article }) {
  if (article.title !== null || article.opens === '') return <cite>{articleName(article)}</cite>;
  return (
    <>
      Untitled article, beginning <q>“{article.opens}…”</q>
    </>
  );
}
