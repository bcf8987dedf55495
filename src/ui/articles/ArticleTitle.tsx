import { Fragment, type RefObject } from 'react';
import { capital } from '../../core/english/capital';
import { shortArticleName } from '../../core/evidence/originVoice';
import { safeHref } from '../../core/evidence/safeHref';
import { type Article, articleName } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { useChange, useDesk } from '../base/desk';
import { BackIcon, ForwardIcon } from '../base/icons';
import { ViewLink } from '../base/ViewLink';

/** Back to all articles, and on to the next. */
export function ArticleSteps({ article }: { readonly article: Article }) {
  const { record } = useDesk();
  const change = useChange();
  const { nouns } = record;
  const { articles } = record.dataset;
  const place = articles.findIndex(({ id }) => id === article.id);
  const go = (id: string | null) => change((view) => ({ ...view, mode: 'articles', article: id }), 'push');
  const before = articles[place - 1];
  const after = articles[place + 1];
  return (
    <nav className="article-steps" aria-label={`${capital(nouns.source)}s`}>
      <button type="button" className="text-button" onClick={() => go(null)}>
        All {nouns.source}s
      </button>
      <span>
        {capital(nouns.source)} {place + 1} of {articles.length.toLocaleString('en')}
      </span>
      <button
        type="button"
        className="icon-button"
        disabled={!before}
        aria-label={`Previous ${nouns.source}${before ? `: ${articleName(before)}` : ''}`}
        onClick={() => before && go(before.id)}
      >
        <BackIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={!after}
        aria-label={`Next ${nouns.source}${after ? `: ${articleName(after)}` : ''}`}
        onClick={() => after && go(after.id)}
      >
        <ForwardIcon />
      </button>
    </nav>
  );
}

/** Where the article stood and when, and what it is called; what the text does not state is said to be so. */
export function ArticleTitle({
  article,
  heading,
}: {
  readonly article: Article;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { session } = useDesk();
  const { id, title, opens, publisher, published, url, retells } = article;
  const safe = url === null ? null : safeHref(url);
  return (
    <header className="article-title">
      <p>
        {publisher === null ? (
          `Outlet not stated${article.text ? ' in the text that was read' : ''}. `
        ) : (
          <b>{publisher}</b>
        )}
        {publisher !== null && (published === null ? '. ' : ', ')}
        {published === null ? 'Date not stated.' : dateWords(published)}
        {safe?.ok && (
          <>
            {' '}
            <a href={safe.href} rel="noopener noreferrer">
              Where it was published, {safe.host}
            </a>
          </>
        )}{' '}
        <button
          type="button"
          className="text-button"
          aria-haspopup="dialog"
          onClick={() =>
            session.setState({ dialog: { kind: 'citation', of: { kind: 'article', article: id } } })
          }
        >
          Cite it
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1} translate="no">
        {title ??
          (opens === '' ? (
            articleName(article)
          ) : (
            <>
              <span className="untitled">Untitled article beginning</span> “{opens}…”
            </>
          ))}
      </h1>
      {retells.length > 0 && <Retells articles={retells} />}
    </header>
  );
}

/** An article that follows another so closely that it is no second source for what both say. */
function Retells({ articles }: { readonly articles: readonly string[] }) {
  const { record } = useDesk();
  return (
    <p className="retells">
      Closely follows{' '}
      {articles.map((id, place) => {
        const other = record.articles.get(id);
        return (
          other && (
            <Fragment key={id}>
              {place > 0 && ', '}
              <ViewLink
                id={`retold-${id}`}
                className="text-link"
                to={(view) => ({ ...view, mode: 'articles', article: id })}
              >
                {shortArticleName(other)}
              </ViewLink>
            </Fragment>
          )
        );
      })}
      : what both say counts as from one source.
    </p>
  );
}
