import { capital } from '../../core/english/capital';
import { citeArticle } from '../../core/evidence/citeArticle';
import type { Article } from '../../core/model/dataset';
import { useDesk } from '../base/desk';

interface Props {
  readonly articles: readonly Article[];
  /** The day of printing, YYYY-MM-DD. */
  readonly day: string;
}

/** The articles that are quoted, numbered as the quotes name them, each with the text it was read in. */
export function PrintedArticles({ articles, day }: Props) {
  const { record } = useDesk();
  if (articles.length === 0) return null;
  const { nouns } = record;
  const isRead = nouns.source === 'article';
  const what = isRead ? 'article that was read' : 'source that your file names';
  const held = record.dataset.articles.length;
  return (
    <section className="printed-articles">
      <h2>{capital(nouns.source)}s</h2>
      <p>
        {articles.length === held
          ? `Every ${what} is named above.`
          : `${articles.length} of the ${held} ${nouns.source}s that ${isRead ? 'were read' : 'your file names'} are named above.`}
        {isRead && ' The fingerprint tells whether a text is the one that was read.'}
      </p>
      <ol>
        {articles.map((article) => (
          <li key={article.id}>
            <p>
              <bdi>{citeArticle(article, day).text}</bdi>
            </p>
            {article.text && (
              <p className="printed-text">
                {article.text.chars.toLocaleString('en')} characters, SHA-256 {article.text.sha256}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
