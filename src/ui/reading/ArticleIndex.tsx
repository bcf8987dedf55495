import { articleName } from '../../core/model/dataset';
import { useChange, useDesk } from '../desk';

/** Every article that was read. */
export function ArticleIndex() {
  const { record } = useDesk();
  const change = useChange();
  return (
    <section>
      <h1>What was read</h1>
      <ul>
        {record.dataset.articles.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              className="text-button"
              onClick={() => change((view) => ({ ...view, mode: 'articles', article: article.id }), 'push')}
            >
              {articleName(article)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
