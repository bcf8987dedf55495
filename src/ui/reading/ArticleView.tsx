import { articleName } from '../../core/model/dataset';
import { useDesk } from '../desk';

/** One article in its own order. */
export function ArticleView({ id }: { readonly id: string }) {
  const { record } = useDesk();
  const article = record.articles.get(id);
  if (!article) return null;
  return (
    <article className="article-view">
      <h1>{articleName(article)}</h1>
    </article>
  );
}
