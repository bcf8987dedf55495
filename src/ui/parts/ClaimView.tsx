import { capital } from '../../core/english/capital';
import { citeQuote } from '../../core/evidence/citation';
import { claimDateWords } from '../../core/evidence/relationDate';
import { safeHref } from '../../core/evidence/safeHref';
import { caveat, chainWords, noteLabel } from '../../core/evidence/wording';
import { type Article, articleName, type Claim, type Quote } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { relationId } from '../../core/model/relations';
import type { OpenRecord } from '../../core/record/record';
import { encodeView } from '../../core/view/link';
import { quoteView } from '../../core/view/quoteView';
import { freshView, type View } from '../../core/view/viewState';
import { addressOf } from '../../shell/page/address';
import { useChange, useDesk, useView } from '../base/desk';
import { lazy } from '../base/lazy';
import { useOpen } from '../base/openItem';
import { useCopy } from '../base/useCopy';
import { ArticleName } from './ArticleName';
import { ChainView } from './ChainView';
import { QuoteAudit, QuoteAuditSign } from './QuoteAudit';

// No article of the shipped record states an address.
// Few links name words at all.
const ChangedWordsNotice = lazy(() => import('./ChangedWordsNotice'));
const LiveArticle = lazy(() => import('./LiveArticle'));

interface Props {
  readonly claim: Claim;
  readonly relation: number;
  /** `large`: with its context and all that is known of it. `read below`: a small one that is also shown large. */
  readonly shown: 'large' | 'small' | 'read below';
  /** The heading over it says already that it denies. */
  readonly underDenials?: boolean;
}

/** One claim: whose words, the words, where they stand, when it happened and when it was published. */
export function ClaimView({ claim, relation, shown, underDenials = false }: Props) {
  const { record } = useDesk();
  const article = sourceOf(record, claim);
  if (shown === 'large') return <LargeClaim claim={claim} article={article} />;
  const objection = underDenials && claim.polarity === 'denies' ? null : caveat(claim);
  const isRead = shown === 'read below';
  return <SmallClaim {...{ claim, article, relation, objection, isRead }} />;
}

/** Null where no source is given. */
function sourceOf(record: OpenRecord, { article }: Claim): Article | null {
  return article === null ? null : (record.articles.get(article) ?? null);
}

interface SmallProps {
  readonly claim: Claim;
  readonly article: Article | null;
  readonly relation: number;
  /** Why it carries less than a plain claim. */
  readonly objection: string | null;
  readonly isRead: boolean;
}

function SmallClaim({ claim, article, relation, objection, isRead }: SmallProps) {
  const { record } = useDesk();
  const open = useOpen();
  const chain = chainWords(claim, record.naming);
  return (
    <article
      className={isRead ? 'claim read' : 'claim'}
      aria-label={
        article ? `${claim.quote ? 'Quote' : 'Claim'} from ${articleName(article)}` : 'Claim without a source'
      }
      aria-current={isRead || undefined}
    >
      <p className="basis">
        {objection && !chain.startsWith(objection) && <b>{objection}. </b>}
        {claim.quote && chain}
      </p>
      {claim.quote && (
        <blockquote translate="no" className="quote small" cite={citedFrom(article)}>
          <q>
            <mark>{claim.quote.exact}</mark>
          </q>
        </blockquote>
      )}
      {article && (
        <p className="source">
          <ArticleName article={article} />,{' '}
          <span className="when-checked">
            {article.published ? dateWords(article.published) : 'date not stated'}{' '}
            {claim.quote && <QuoteAuditSign check={claim.check} />}
          </span>
        </p>
      )}
      {isRead ? (
        <p className="basis">Read below</p>
      ) : (
        <button
          type="button"
          className="text-button"
          data-opens
          onClick={() => open({ kind: 'relation', relation }, claim.id)}
        >
          {claim.quote ? 'Read in context' : 'See all that is held of it'}
        </button>
      )}
    </article>
  );
}

function LargeClaim({ claim, article }: { readonly claim: Claim; readonly article: Article | null }) {
  const { record } = useDesk();
  const isLinked = useView(({ words }) => words !== null);
  const objection = caveat(claim);
  const label = claim.quote ? 'Quote being read' : 'Claim being read';
  return (
    <article className="claim hero" data-hero tabIndex={-1} aria-label={label}>
      <div className="basis" data-plain={objection === null || undefined}>
        {objection && <b>{objection}. </b>}
        {claim.quote && <ChainView claim={claim} />}
      </div>
      {isLinked && <ChangedWordsNotice claim={claim} />}
      {claim.quote && <Words quote={claim.quote} cite={citedFrom(article)} />}
      {claim.quote && <QuoteAudit check={claim.check} />}
      {article && <Source article={article} quote={claim.quote} />}
      <dl className="dates">
        <div>
          <dt>Happened</dt>
          <dd>{capital(claimDateWords(claim) ?? 'not stated')}</dd>
        </div>
        <div>
          <dt>Published</dt>
          <dd>{article?.published ? dateWords(article.published) : 'Not stated'}</dd>
        </div>
      </dl>
      {claim.note && (
        <p className="note">
          <b>{noteLabel(record.dataset.edition)}.</b> {claim.note}
        </p>
      )}
      <ClaimActions claim={claim} />
    </article>
  );
}

function Words({ quote, cite }: { readonly quote: Quote; readonly cite: string | undefined }) {
  const { exact, prefix, suffix } = quote;
  return (
    <blockquote translate="no" className="quote" cite={cite}>
      {prefix && <span className="context">{prefix}</span>}
      <q>
        <mark>{exact}</mark>
      </q>
      {suffix && <span className="context">{suffix}</span>}
    </blockquote>
  );
}

function Source({ article, quote }: { readonly article: Article; readonly quote: Quote | null }) {
  const unstated = article.text ? 'Outlet not stated in the text that was read' : 'Outlet not stated';
  return (
    <>
      <p className="article-name">
        <ArticleName article={article} />
      </p>
      <p className="outlet">{article.publisher ?? unstated}</p>
      {article.url !== null && <LiveArticle url={article.url} quote={quote} />}
    </>
  );
}

function citedFrom(article: Article | null): string | undefined {
  const url = article?.url ?? null;
  const safe = url === null ? null : safeHref(url);
  return safe?.ok ? safe.href : undefined;
}

function ClaimActions({ claim }: { readonly claim: Claim }) {
  const { record, session, views } = useDesk();
  const change = useChange();
  const article = sourceOf(record, claim);
  const relation = relationId(claim);
  const link = (around: View) => addressOf(encodeView(quoteView(claim, around)));
  const copy = useCopy();
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
  const noun = claim.quote ? 'quote' : 'claim';
  return (
    <div className="claim-actions">
      {claim.quote && article && (
        <button type="button" className="text-button" onClick={readInArticle}>
          Read in the article
        </button>
      )}
      {article && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            void copy(
              citeQuote(claim, article, link(freshView(views.getState().view))),
              `${capital(noun)} copied with its source.`,
            )
          }
        >
          Copy {noun}
        </button>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => void copy(link(views.getState().view), `Link to this ${noun} copied.`)}
      >
        Copy link to it
      </button>
      <button
        type="button"
        className="text-button"
        aria-haspopup="dialog"
        onClick={() =>
          session.setState({ dialog: { kind: 'citation', of: { kind: 'quote', claim: claim.id } } })
        }
      >
        Cite
      </button>
    </div>
  );
}
