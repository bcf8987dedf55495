import { claimDateWords } from '../../core/evidence/relationDate';
import { caveat, chainWords, noteLabel } from '../../core/evidence/wording';
import type { Claim, Quote } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { useDesk, useView } from '../base/desk';
import { PrintedSource } from './PrintedSource';

interface Props {
  readonly claim: Claim;
  /** The article's place in the list at the end, from one. */
  readonly place: number | undefined;
  /** By which the reason of the standing names it, from one. */
  readonly number: number;
}

/** One quote whole, in its context, with whose words they are, where they stand and both its dates. */
export function PrintedQuote({ claim, place, number }: Props) {
  const { record } = useDesk();
  const wasOpen = useView(({ selection }) => selection.kind === 'relation' && selection.claim === claim.id);
  const article = claim.article === null ? undefined : record.articles.get(claim.article);
  const objection = caveat(claim);
  return (
    <figure className="printed-quote">
      {claim.quote && <PrintedWords {...claim.quote} />}
      <figcaption>
        {record.excludedClaims.has(claim.id) && (
          <p>
            <b>Set aside.</b> Its source is switched off in this view.
          </p>
        )}
        {wasOpen && <p>Open when this was printed.</p>}
        <p>
          {claim.quote ? 'Quote' : 'Claim'} {number}. {objection && <b>{objection}. </b>}
          {claim.quote && <bdi>{chainWords(claim, record.naming)}.</bdi>}
        </p>
        {article && <PrintedSource article={article} place={place} />}
        <p>
          Happened: {claimDateWords(claim) ?? 'not stated'}. Published:{' '}
          {article?.published ? dateWords(article.published) : 'not stated'}.
        </p>
        {claim.note && (
          <p>
            <b>{noteLabel(record.dataset.edition)}.</b> <bdi>{claim.note}</bdi>
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function PrintedWords({ exact, prefix, suffix }: Quote) {
  return (
    <blockquote translate="no">
      {prefix && <span className="printed-context">{prefix}</span>}
      <q>{exact}</q>
      {suffix && <span className="printed-context">{suffix}</span>}
    </blockquote>
  );
}
