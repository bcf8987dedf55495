import { bylineWords, lengthWords } from '../../core/evidence/audit';
import { type Article, articleName } from '../../core/model/dataset';
import { ViewLink } from '../base/ViewLink';

/** An article's name, what is stated about it, how long it is, and the way into it. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { id, title, opens } = article;
  return (
    <div className="article-head">
      <h2 translate="no">
        <bdi>{title ?? (opens === '' ? articleName(article) : <q>“{opens}…”</q>)}</bdi>
      </h2>
      <p className="byline">
        <bdi>{bylineWords(article)}</bdi>.{' '}
        {article.text && <span className="length">{lengthWords(article)}.</span>}
      </p>
      <ViewLink
        id={`article-${id}`}
        className="text-link"
        to={(view) => ({ ...view, mode: 'articles', article: id })}
      >
        {article.text ? 'Open the article' : 'What is held of it'}
        <span className="unseen">
          : <bdi>{articleName(article)}</bdi>
        </span>
      </ViewLink>
    </div>
  );
}
