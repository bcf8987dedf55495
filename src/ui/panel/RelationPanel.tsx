import { type RefObject, useEffect, useRef } from 'react';
import { capital } from '../../core/english/capital';
import { inOneStyle } from '../../core/english/numerals';
import { countEvidence } from '../../core/evidence/countEvidence';
import { relationDateWords } from '../../core/evidence/relationDate';
import { relationRole, relationVerb } from '../../core/evidence/wording';
import { type Claim, isQuoted } from '../../core/model/dataset';
import { remainingEvidence } from '../../core/record/remainingEvidence';
import { useDesk, useVisibility } from '../base/desk';
import { BackIcon, ForwardIcon } from '../base/icons';
import { lazy } from '../base/lazy';
import { useOpen } from '../base/openItem';
import { RegionBoundary } from '../base/RegionBoundary';
import { AllBetween } from '../parts/AllBetween';
import { PersonLink } from '../parts/PersonLink';
import { ClaimSections } from './ClaimSections';
import { RelationPosition } from './RelationPosition';
import { StandingReason } from './StandingReason';

// What is open is hidden only once something has been filtered.
const HiddenNote = lazy(() => import('../parts/HiddenNote'));

interface Props {
  readonly relation: number;
  /** Id of the claim shown large; null for the best one. */
  readonly claim: string | null;
}

/**
 * Brings the large quote into view; the first one is read from the panel's top. A sheet at its least height shows no
 * quote: there the sentence stays.
 */
function useHeroInView(body: RefObject<HTMLDivElement | null>, relation: number, place: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each relation that is opened.
  useEffect(() => {
    const frame = body.current;
    const hero = frame?.querySelector('[data-hero]');
    if (!frame || !hero) return;
    const top = hero.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    const isLeast = frame.closest('[data-height="peek"]') !== null;
    frame.scrollTop = place === 0 || isLeast ? 0 : frame.scrollTop + top - 24;
  }, [body, relation, place]);
}

/** One relation: the sentence, how sure the record is of it and why, and every quote it stands on. */
export function RelationPanel({ relation: index, claim: claimId }: Props) {
  const { record } = useDesk();
  const isShown = useVisibility().shown[index];
  const body = useRef<HTMLDivElement>(null);
  // In a sheet the words come first.
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  const evidence = remainingEvidence(record, index);
  const ordered = evidence?.order ?? [];
  const place = Math.max(
    0,
    ordered.findIndex((one) => one.id === claimId),
  );
  useHeroInView(body, index, place);
  if (!relation || !standing || !evidence) return null;
  const when = relationDateWords(relation, record.excludedClaims);
  const role = relationRole(relation);
  const type = relation.type;
  return (
    <>
      <div className="panel-body" ref={body}>
        <RelationPosition relation={index} />
        <h2 tabIndex={-1} className="sentence">
          <PersonLink id={relation.from} />{' '}
          <span className="verb" style={{ color: `var(--${type.look.token})` }}>
            {relationVerb(relation, standing.id)}
          </span>{' '}
          <PersonLink id={relation.to} />
        </h2>
        <p className="occasion">{capital(role ? `${role}, ${when}` : when)}</p>
        <StandingReason relation={index} evidence={evidence} />
        {!isShown && (
          <RegionBoundary region="note on what is hidden">
            <HiddenNote relation={index} />
          </RegionBoundary>
        )}
        <hr className="ink-rule" />
        <ClaimSections relation={index} evidence={evidence} reading={ordered[place] ?? null} />
        <AllBetween relation={index} />
        <SumNote claims={evidence.relation.claims} />
      </div>
      {ordered.length > 1 && <QuoteSteps relation={index} claims={ordered} place={place} />}
    </>
  );
}

/** What the origins above add up to. */
function SumNote({ claims }: { readonly claims: readonly Claim[] }) {
  const { retells } = useDesk().record;
  const quoted = claims.filter(isQuoted);
  const { quotes, articles, origins } = countEvidence(quoted, retells);
  const { count } = inOneStyle([quotes, articles, origins]);
  const bare = claims.length - quoted.length;
  const without =
    bare > 0 && `${capital(inOneStyle([bare]).count(bare, quotes > 0 ? 'more claim' : 'claim'))}`;
  if (quotes === 0) {
    return (
      bare > 0 && <p className="rule-note">{without} without a quote: what is said is the file’s own word.</p>
    );
  }
  return (
    <p className="rule-note">
      An origin is whoever first said it; an article that only relays is not one.{' '}
      {capital(count(quotes, 'quote'))} from {count(articles, 'article')} {quotes === 1 ? 'goes' : 'go'} back
      to {count(origins, 'origin')}.{without && ` ${without} ${bare === 1 ? 'has' : 'have'} no quote.`}
    </p>
  );
}

interface StepsProps {
  readonly relation: number;
  readonly claims: readonly Claim[];
  readonly place: number;
}

/** At either end a button stays where it is and does nothing: one that disabled itself would drop the focus. */
function QuoteSteps({ relation, claims, place }: StepsProps) {
  const open = useOpen();
  const noun = claims.every(isQuoted) ? 'Quote' : 'Claim';
  const go = (to: number) => {
    const claim = claims[to];
    if (claim) open({ kind: 'relation', relation }, claim.id);
  };
  return (
    <nav className="quote-steps" aria-label={`${noun}s`}>
      <button type="button" aria-disabled={place === 0} onClick={() => go(place - 1)}>
        <BackIcon /> Previous
      </button>
      <span data-testid="quote-place">
        {noun} {place + 1} of {claims.length}
      </span>
      <button type="button" aria-disabled={place === claims.length - 1} onClick={() => go(place + 1)}>
        Next <ForwardIcon />
      </button>
    </nav>
  );
}
