import { citeQuote } from '../../core/evidence/citation';
import { caveat, chainWords } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import type { Claim } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { encodeView } from '../../core/view/link';
import { defaultView } from '../../core/view/viewState';
import { copyText } from '../../shell/clipboard';
import { say } from '../../shell/sessionStore';
import { useChange, useDesk } from '../desk';
import { useOpen } from '../openItem';
import { ArticleName } from './ArticleName';

interface Props {
  readonly claim: Claim;
  readonly relation: number;
  /** The one shown large, with its context. */
  readonly hero: boolean;
}

/** One claim: whose words, the words, where they stand, when it happened and when it was published. */
export function ClaimView({ claim, relation, hero }: Props) {
  const { record } = useDesk();
  const open = useOpen();
  const article = record.articles.get(claim.article);
  const objection = caveat(claim);
  const chain = chainWords(claim, record.naming);
  if (!article) return null;
  const body = (
    <>
      <p className="basis">
        {objection && !chain.startsWith(objection) && <b>{objection}. </b>}
        {chain}
      </p>
      <blockquote translate="no" className={hero ? 'quote' : 'quote small'}>
        {hero && claim.quote.prefix && <span className="context">{claim.quote.prefix}</span>}
        <q>
          <mark>{claim.quote.exact}</mark>
        </q>
        {hero && claim.quote.suffix && <span className="context">{claim.quote.suffix}</span>}
      </blockquote>
    </>
  );
  if (!hero) {
    return (
      <article className="claim" aria-label={`Quote from ${article.title ?? article.opens}`}>
        {body}
        <p className="source">
          <ArticleName article={article} />,{' '}
          {article.published ? dateWords(article.published) : 'date not stated'}
        </p>
        <button
          type="button"
          className="text-button"
          data-opens
          onClick={() => open({ kind: 'relation', relation }, claim.id)}
        >
          Read in context
        </button>
      </article>
    );
  }
  return (
    <article className="claim hero" data-hero tabIndex={-1} aria-label="Quote being read">
      {body}
      <p className="article-name">
        <ArticleName article={article} />
      </p>
      <p className="outlet">{article.publisher ?? 'Outlet not stated in the text that was read'}</p>
      <dl className="dates">
        <div>
          <dt>Happened</dt>
          <dd>{claim.when === null ? 'Not stated' : capital(dateWords(claim.when))}</dd>
        </div>
        <div>
          <dt>Published</dt>
          <dd>{article.published === null ? 'Not stated' : dateWords(article.published)}</dd>
        </div>
      </dl>
      {claim.note && (
        <p className="note">
          <b>Editor’s note.</b> {claim.note}
        </p>
      )}
      <ClaimActions claim={claim} />
    </article>
  );
}

function ClaimActions({ claim }: { readonly claim: Claim }) {
  const { record, session } = useDesk();
  const change = useChange();
  const article = record.articles.get(claim.article);
  const relation = `${claim.from}.${claim.type}.${claim.to}`;
  const link = () => {
    const query = encodeView({ ...defaultView, selection: { kind: 'relation', relation, claim: claim.id } });
    return `${window.location.origin}${window.location.pathname}?${query}`;
  };
  const copy = async (text: string, done: string) => {
    const copied = await copyText(text);
    say(session, copied ? done : 'This could not be copied: the browser does not allow it here.');
  };
  const readInArticle = () =>
    change(
      (view) => ({
        ...view,
        mode: 'articles',
        article: claim.article,
        selection: { kind: 'relation', relation, claim: claim.id },
      }),
      'push',
    );
  if (!article) return null;
  return (
    <div className="claim-actions">
      <button type="button" className="text-button" onClick={readInArticle}>
        Read in the article
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => void copy(citeQuote(claim, article, link()), 'Quote copied with its source.')}
      >
        Copy quote
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => void copy(link(), 'Link to this quote copied.')}
      >
        Copy link to it
      </button>
      <button
        type="button"
        className="text-button"
        aria-haspopup="dialog"
        onClick={() => session.setState({ citing: { kind: 'quote', claim: claim.id } })}
      >
        Cite
      </button>
    </div>
  );
}
