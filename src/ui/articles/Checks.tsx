import { capital } from '../../core/english/capital';
import { inOneStyle } from '../../core/english/numerals';
import {
  type ArticleAudit,
  type Audit,
  auditOf,
  characterWords,
  quotesIn,
  sumWords,
  uncheckedWords,
} from '../../core/evidence/audit';
import { checkWords, isHearsay, waysToCheck } from '../../core/evidence/checkWords';
import { caveat, count } from '../../core/evidence/wording';
import type { Edition, QuoteCheck, QuotedClaim } from '../../core/model/dataset';
import { relationId } from '../../core/model/relations';
import { besideView } from '../../core/view/quoteView';
import { useDesk } from '../base/desk';
import { RelationSentence } from '../base/RelationSentence';
import { ViewLink } from '../base/ViewLink';
import { ArticleHead } from './ArticleHead';
import { CheckSign } from './CheckSign';
import { CheckSums, HowCompared } from './ChecksSummary';
import { Passages } from './Passages';
import './checks.css';

/** The audit: every quote, and how it was compared with the text it stands in. */
export function Checks() {
  const { record } = useDesk();
  const audit = auditOf(record.dataset);
  const isUnread = !audit.articles.some(({ article }) => article.text !== null) && quotesIn(audit.claims) > 0;
  return (
    <section className="checks" aria-labelledby="reading-title">
      <header className="reading-head">
        <h1 id="reading-title">Checks</h1>
        {hasHearsay(audit, record.dataset.edition) && (
          <p>What follows is what your file says of its quotes. None of them was compared here.</p>
        )}
        <p>
          {isUnread ? unreadWords(quotesIn(audit.claims)) : sumWords(audit)}
          {audit.bare.length > 0 && ` ${bareWords(audit)}`}
        </p>
      </header>
      {quotesIn(audit.claims) + quotesIn(audit.notCoded) > 0 && (
        <div className="checks-summary">
          <CheckSums audit={audit} />
          <HowCompared audit={audit} />
        </div>
      )}
      {audit.articles.filter(isCompared).map((one) => (
        <ArticleChecks key={one.article.id} audit={one} />
      ))}
    </section>
  );
}

/** Of quotes from sources that nobody read. */
function unreadWords(quotes: number): string {
  return quotes === 1
    ? 'The one quote was compared with nothing: its source was not read here.'
    : `All ${quotes.toLocaleString('en')} quotes were compared with nothing: their sources were not read here.`;
}

/** A source without a quote has nothing that could be compared. In the shipped record every article was read. */
function isCompared({ article, quotes, passages }: ArticleAudit): boolean {
  return article.text !== null || quotes.length + passages.length > 0;
}

/** "81 claims have no quote on record: 80 of them name a source, one does not." */
function bareWords({ bare, claims }: Audit): string {
  const sourced = bare.filter(({ article }) => article !== null).length;
  const unsourced = bare.length - sourced;
  const numerals = inOneStyle([bare.length, sourced, unsourced]);
  const all =
    quotesIn(claims) === 0
      ? `All ${numerals.say(bare.length)} claims`
      : capital(numerals.count(bare.length, 'claim'));
  const words = bare.length === 1 ? 'One claim has no quote on record' : `${all} have no quote on record`;
  if (unsourced === 0) return `${words}, only a source.`;
  if (sourced === 0) return `${words}, and no source.`;
  return `${words}: ${numerals.say(sourced)} with a source, ${numerals.say(unsourced)} without.`;
}

function hasHearsay({ claims, notCoded }: Audit, edition: Edition): boolean {
  return waysToCheck.some((how) => isHearsay({ how }, edition) && claims[how] + notCoded[how] > 0);
}

function Check({ check }: { readonly check: QuoteCheck }) {
  const { edition } = useDesk().record.dataset;
  const place = characterWords(check);
  return (
    <p className="check">
      <CheckSign how={check.how} />
      {checkWords(check, edition)}.{place !== null && ` ${place}.`}
    </p>
  );
}

function ArticleChecks({ audit }: { readonly audit: ArticleAudit }) {
  const { article, quotes, passages } = audit;
  const unchecked = uncheckedWords(audit);
  return (
    <article className="article-checks" data-testid="article-checks">
      <div className="row">
        <ArticleHead article={article} />
        {article.text && (
          <dl className="fingerprint">
            <dt>SHA-256 of the text that was read</dt>
            <dd>
              <code translate="no">{article.text.sha256}</code>
            </dd>
          </dl>
        )}
      </div>
      {unchecked !== null && <p className="unchecked">{unchecked}</p>}
      <h3>
        {capital(count(quotes.length, 'quote'))} {article.text ? 'used' : 'on record'}
      </h3>
      <ol>
        {quotes.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ol>
      {passages.length > 0 && (
        <>
          <h3>{capital(count(passages.length, 'passage'))} read and not used</h3>
          <Passages passages={passages} beside={({ check }) => <Check check={check} />} />
        </>
      )}
    </article>
  );
}

function ClaimRow({ claim }: { readonly claim: QuotedClaim }) {
  const { record } = useDesk();
  const relation = record.graph.relationIndex.get(relationId(claim));
  if (relation === undefined) return null;
  const objection = caveat(claim);
  const key = claim.id.slice((claim.article ?? '').length + 1);
  return (
    <li className="row" data-testid="claim-row">
      <blockquote translate="no">
        <q>{claim.quote.exact}</q>
      </blockquote>
      <div>
        <ViewLink id={`claim-${claim.id}`} className="claim-link" to={(view) => besideView(claim, view)}>
          <RelationSentence relation={relation} />
          <span className="unseen">, quote {key}</span>
        </ViewLink>
        {objection !== null && (
          <p className="caveat">
            <b>{objection}.</b>
          </p>
        )}
        <Check check={claim.check} />
      </div>
    </li>
  );
}
