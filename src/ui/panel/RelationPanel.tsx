import { type RefObject, useEffect, useRef } from 'react';
import { groupByOrigin, type OriginGroup } from '../../core/evidence/orderClaims';
import {
  chainWords,
  count,
  type Naming,
  originName,
  relationDateWords,
  relationRole,
  relationVerb,
  standingReason,
  standingWords,
} from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import { relationType } from '../../core/model/relationTypes';
import { hiddenBecause } from '../../core/query/visibility';
import { filterOf, withoutFilter } from '../../core/view/viewState';
import { useChange, useDesk, useView, useVisibility } from '../desk';
import { focusAfter, focusPlace } from '../focusAfter';
import { BackIcon, ForwardIcon } from '../icons';
import { useOpen } from '../openItem';
import { ClaimView } from './ClaimView';
import { PersonLink } from './PersonLink';
import { RelationPlace } from './RelationPlace';

interface Props {
  readonly relation: number;
  /** Id of the claim shown large; null for the best one. */
  readonly claim: string | null;
}

/** Brings the large quote into view; the first one is read from the panel's top. */
function useHeroInView(body: RefObject<HTMLDivElement | null>, relation: number, place: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each relation that is opened.
  useEffect(() => {
    const frame = body.current;
    const hero = frame?.querySelector('[data-hero]');
    if (!frame || !hero) return;
    const top = hero.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTop = place === 0 ? 0 : frame.scrollTop + top - 24;
  }, [body, relation, place]);
}

/** One relation: the sentence, how sure the record is of it and why, and every quote it stands on. */
export function RelationPanel({ relation: index, claim: claimId }: Props) {
  const { record } = useDesk();
  const body = useRef<HTMLDivElement>(null);
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  const groups = (relation ? groupByOrigin(relation) : []).map((group) => ({
    ...group,
    lead: leadWords(group, record.naming),
  }));
  const ordered = groups.flatMap((group) => group.claims);
  const place = Math.max(
    0,
    ordered.findIndex((one) => one.id === claimId),
  );
  useHeroInView(body, index, place);
  if (!relation || !standing) return null;
  const role = relationRole(relation);
  const type = relationType(relation.type);
  return (
    <>
      <div className="panel-body" ref={body}>
        <RelationPlace relation={index} />
        <h2 tabIndex={-1} className="sentence">
          <PersonLink id={relation.from} />{' '}
          <span className="verb" style={{ color: `var(--${type.token})` }}>
            {relationVerb(relation, standing.id)}
          </span>{' '}
          <PersonLink id={relation.to} />
        </h2>
        <p className="occasion">
          {capital(role ? `${role}, ${relationDateWords(relation)}` : relationDateWords(relation))}
        </p>
        <p className="standing">
          <StandingMark id={standing.id} />
          <b>{standingWords[standing.id]}.</b> {standingReason(relation, standing, record.naming)}
        </p>
        <HiddenNote relation={index} />
        <hr className="ink-rule" />
        {groups.map(({ origin, claims, lead }, group) => (
          <section key={origin.key} className="origin" aria-label={`Origin ${group + 1} of ${groups.length}`}>
            <h3>
              <span>
                Origin {group + 1} of {groups.length}
              </span>
              <span className="origin-name">{lead}</span>
            </h3>
            {claims.map((one) => (
              <ClaimView
                key={one.id}
                claim={one}
                relation={index}
                hero={one.id === ordered[place]?.id}
                lead={lead}
              />
            ))}
          </section>
        ))}
        <p className="rule-note">
          An origin is whoever first said it. {capital(count(ordered.length, 'quote'))} from{' '}
          {count(new Set(ordered.map((one) => one.article)).size, 'article')} go back to{' '}
          {count(groups.length, 'origin')}.
        </p>
      </div>
      {ordered.length > 1 && <QuoteSteps relation={index} ids={ordered.map((one) => one.id)} place={place} />}
    </>
  );
}

function StandingMark({ id }: { readonly id: string }) {
  if (id !== 'tentative' && id !== 'contested') return null;
  return <b aria-hidden="true">{id === 'tentative' ? '? ' : '≠ '}</b>;
}

/** Who an origin is: its name, or, where that is the article itself, how the article puts it. */
function leadWords({ origin, claims }: OriginGroup, naming: Naming): string {
  const [first] = claims;
  return origin.kind === 'article' && first ? chainWords(first, naming) : capital(originName(origin, naming));
}

/** A selection that a filter hides stays open, and the panel says so. */
function HiddenNote({ relation }: { readonly relation: number }) {
  const { record } = useDesk();
  const view = useView((state) => state);
  const visibility = useVisibility();
  const change = useChange();
  const part = hiddenBecause(record.graph, record.years, visibility, filterOf(view), relation);
  if (!part) return null;
  const words = {
    years: 'It lies outside the years chosen, so its line is not drawn.',
    types: 'Its kind of line is hidden, so it is not drawn.',
    basis: 'No quote of it is as sure as you asked for, so its line is not drawn.',
    undated: 'It has no date, and undated relations are hidden, so its line is not drawn.',
  }[part];
  return (
    <p className="hidden-note">
      {words}{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => focusAfter(() => change(withoutFilter, 'push'), focusPlace.panel)}
      >
        Show everything
      </button>
    </p>
  );
}

interface StepsProps {
  readonly relation: number;
  readonly ids: readonly string[];
  readonly place: number;
}

/** At either end a button stays where it is and does nothing: one that disabled itself would drop the focus. */
function QuoteSteps({ relation, ids, place }: StepsProps) {
  const open = useOpen();
  const go = (to: number) => {
    const claim = ids[to];
    if (claim !== undefined) open({ kind: 'relation', relation }, claim);
  };
  return (
    <nav className="quote-steps" aria-label="Quotes">
      <button type="button" aria-disabled={place === 0} onClick={() => go(place - 1)}>
        <BackIcon /> Previous
      </button>
      <span data-testid="quote-place">
        Quote {place + 1} of {ids.length}
      </span>
      <button type="button" aria-disabled={place === ids.length - 1} onClick={() => go(place + 1)}>
        Next <ForwardIcon />
      </button>
    </nav>
  );
}
