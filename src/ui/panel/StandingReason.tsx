import { Fragment } from 'react';
import { capital } from '../../core/english/capital';
import { originsFigure, originsNoun } from '../../core/evidence/countEvidence';
import type { QuoteRef, ReasonPart } from '../../core/evidence/reasonParts';
import { type RemainingEvidence, remainingReason } from '../../core/record/remainingEvidence';
import { useDesk, useView } from '../base/desk';
import { DownIcon } from '../base/icons';
import { useOpen } from '../base/openItem';
import { useWindow } from '../base/useWindow';

interface Props {
  readonly relation: number;
  readonly evidence: RemainingEvidence;
}

/**
 * How sure the record is of a relation and which quotes made it so; each of them opens. In a sheet the quote would be
 * pushed out of sight, so there the reason is a tap away.
 */
export function StandingReason({ relation, evidence }: Props) {
  const { record } = useDesk();
  const excluded = useView((view) => view.picture.excluded);
  const inSheet = useWindow('narrow');
  const standing = record.unsupported[relation] ? undefined : record.standings[relation]?.id;
  const mark = standing === 'tentative' ? '?' : standing === 'contested' ? '≠' : null;
  const sign = mark && <b aria-hidden="true">{mark} </b>;
  const reason = remainingReason(record, relation, evidence, excluded).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have their place for a name.
    <Part key={place} part={part} relation={relation} />
  ));
  if (!inSheet) {
    return (
      <p className="standing">
        {sign}
        <b>{evidence.label}.</b> {reason}
      </p>
    );
  }
  const { counts } = evidence;
  return (
    <details className="standing" key={relation}>
      <summary>
        <span>
          {sign}
          <b>{evidence.label}</b>
          {counts.origins > 0 &&
            `, ${originsFigure(counts)} ${originsNoun(counts)}${counts.origins === 1 ? '' : 's'}`}
        </span>
        <DownIcon />
      </summary>
      <p>{reason}</p>
    </details>
  );
}

function Part({ part, relation }: { readonly part: ReasonPart; readonly relation: number }) {
  if (part.kind === 'text') return part.words;
  if (part.kind === 'name') return <bdi>{part.words}</bdi>;
  const { quotes, noun } = part;
  const [only] = quotes;
  return (
    <span className="quote-links">
      (
      {quotes.length === 1 && only ? (
        <QuoteLink relation={relation} {...only} noun={noun} words={`${noun} ${only.quote}`} />
      ) : (
        <>
          {noun}s{' '}
          {quotes.map((one, index) => (
            <Fragment key={one.claim}>
              {index > 0 && (index === quotes.length - 1 ? ' and ' : ', ')}
              <QuoteLink relation={relation} {...one} noun={noun} words={`${one.quote}`} />
            </Fragment>
          ))}
        </>
      )}
      )
    </span>
  );
}

interface LinkProps extends QuoteRef {
  readonly relation: number;
  readonly noun: 'quote' | 'claim';
  readonly words: string;
}

function QuoteLink({ relation, claim, quote, noun, words }: LinkProps) {
  const open = useOpen();
  return (
    <button
      type="button"
      className="quote-link"
      data-opens
      aria-label={`${capital(noun)} ${quote}`}
      onClick={() => open({ kind: 'relation', relation }, claim)}
    >
      {words}
    </button>
  );
}
