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
import {
  type Article,
  articleName,
  type Edition,
  type QuoteCheck,
  type QuotedClaim,
} from '../../core/model/dataset';
import { relationId } from '../../core/model/relations';
import { besideView } from '../../core/view/quoteView';
import { useDesk } from '../base/desk';
import { RelationSentence } from '../base/RelationSentence';
import { ViewLink } from '../base/ViewLink';
import { ArticleHead } from './ArticleHead';
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
          <Sums audit={audit} />
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

function Sums({ audit: { claims, notCoded } }: { readonly audit: Audit }) {
  const { edition } = useDesk().record.dataset;
  // Of a reader’s own data only what occurs: nobody looked whether the rest could be so.
  const occurs = (how: QuoteCheck['how']) => edition.file === undefined || claims[how] + notCoded[how] > 0;
  return (
    <table>
      <caption>How quotes were compared</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Used</th>
          <th scope="col">Not used</th>
          <th scope="col">Together</th>
        </tr>
      </thead>
      <tbody>
        {waysToCheck.filter(occurs).map((how) => (
          <tr key={how}>
            <th scope="row">
              <CheckSign how={how} />
              {checkWords({ how }, edition)}
            </th>
            <td>{claims[how]}</td>
            <td>{notCoded[how]}</td>
            <td>{claims[how] + notCoded[how]}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All quotes</th>
          <td>{quotesIn(claims)}</td>
          <td>{quotesIn(notCoded)}</td>
          <td>{quotesIn(claims) + quotesIn(notCoded)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function HowCompared({ audit }: { readonly audit: Audit }) {
  const unchecked = audit.articles.flatMap((one) => {
    const why = uncheckedWords(one);
    return why === null ? [] : [{ article: one.article, why }];
  });
  const isRead = audit.articles.some(({ article }) => article.text !== null);
  const unaddressed = audit.articles.filter(({ article }) => article.url === null).length;
  return (
    <div className="how-compared">
      {audit.claims.text + audit.notCoded.text > 0 && <WordForWord />}
      <h2>What could not be checked</h2>
      <ul>
        {!isRead && <li>Whether the quotes stand in their sources: none of these was read here.</li>}
        {(isRead ? unchecked : []).map(({ article, why }) => (
          <li key={article.id}>
            <ShortName article={article} /> {why}
          </li>
        ))}
        <li>
          Whether a page on the web still has these words.
          {isRead && ' The fingerprint is that of the text that was read'}
          {isRead && unaddressed > 0 && `, and of ${count(unaddressed, 'article')} no address is stated`}
          {isRead && '.'}
        </li>
        <li>
          Whether the words mean what was made of them. Every quote that is used stands below in full, to be
          judged.
        </li>
      </ul>
    </div>
  );
}

function WordForWord() {
  return (
    <>
      <h2>What “word for word” means</h2>
      <p>
        The quote was looked for in the text that was read, letter by letter; only white space, and the way
        accents are encoded, were evened out. It had to stand there exactly once. The fingerprint, a SHA-256,
        says which text that was: one letter more or less, and it would be another.
      </p>
    </>
  );
}

function ShortName({ article }: { readonly article: Article }) {
  return (
    <bdi translate="no">
      <b>{articleName(article)}</b>
    </bdi>
  );
}

/** Full where the text was there, half for the context alone, empty for nothing. The words beside it say the same. */
function CheckSign({ how }: { readonly how: QuoteCheck['how'] }) {
  const { edition } = useDesk().record.dataset;
  const shown = isHearsay({ how }, edition) ? 'none' : how;
  return <span className="check-sign" data-how={shown} aria-hidden="true" />;
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
