import type { Article } from '../../core/model/dataset';

/** An article's title, or the first words of one that has none. */
export function ArticleName({ article }: { readonly article: Article }) {
  if (article.title !== null) return <cite>{article.title}</cite>;
  return (
    <>
      Untitled article, beginning <q>“{article.opens}…”</q>
    </>
  );
}
