import { capital } from '../../core/english/capital';
import { type ArticleAudit, auditOf, auditWords, quotesByType } from '../../core/evidence/audit';
import { count } from '../../core/evidence/wording';
import { useDesk } from '../base/desk';
import { LineSample } from '../key/LineSample';
import { ArticleHead } from './ArticleHead';
import { Passages } from './Passages';
import './ledger.css';

/** The ledger: every article that was read, what was made of it, and what was not. */
export function ArticleIndex() {
  const { record } = useDesk();
  const audit = auditOf(record.dataset);
  return (
    <section className="ledger" aria-labelledby="reading-title">
      <header className="reading-head">
        <h1 id="reading-title">{record.nouns.source === 'article' ? 'What was read' : 'Sources'}</h1>
        <p>{auditWords(audit)}</p>
      </header>
      {audit.articles.map((one) => (
        <LedgerEntry key={one.article.id} audit={one} />
      ))}
    </section>
  );
}

function LedgerEntry({ audit }: { readonly audit: ArticleAudit }) {
  const { types } = useDesk().record.graph;
  const { article, quotes, passages, bare } = audit;
  return (
    <article className="entry" data-testid="entry">
      <div>
        <ArticleHead article={article} />
        {passages.length > 0 && (
          <details>
            <summary>{capital(count(passages.length, 'passage'))} read and not used</summary>
            <Passages passages={passages} />
          </details>
        )}
      </div>
      <div className="coded">
        <p>{codedWords(quotes.length, bare.length, article.text !== null)}</p>
        <ul>
          {quotesByType([...quotes, ...bare], types).map(({ type, quotes: number }) => (
            <li key={type.id}>
              <LineSample type={type} width={40} />
              <span>{type.phrase}</span>
              <b>{number}</b>
              <Blocks number={number} colour={type.look.token} />
            </li>
          ))}
          {passages.length > 0 && (
            <li>
              <span />
              <span>not used</span>
              <b>{passages.length}</b>
              <Blocks number={passages.length} colour="edge" />
            </li>
          )}
        </ul>
      </div>
    </article>
  );
}

function codedWords(quotes: number, bare: number, isRead: boolean): string {
  if (!isRead && bare === 0) return capital(count(quotes, 'claim with a quote', 'claims with a quote'));
  if (bare > 0) {
    const claims = capital(count(quotes + bare, 'claim'));
    return `${claims}, ${quotes === 0 ? 'no quote on record' : `${count(quotes, 'quote')} on record`}`;
  }
  return quotes === 0 ? 'No quote is used' : `${capital(count(quotes, 'quote'))} used`;
}

/** One block for each quote, as in the histogram of the years: the figure beside it says the same. */
function Blocks({ number, colour }: { readonly number: number; readonly colour: string }) {
  const [size, gap] = [8, 3];
  return (
    <svg
      className="blocks"
      width={number * (size + gap)}
      height={size}
      fill={`var(--${colour})`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: number }, (_, place) => place * (size + gap)).map((x) => (
        <rect key={x} x={x} width={size} height={size} />
      ))}
    </svg>
  );
}
