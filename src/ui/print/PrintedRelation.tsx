import { capital } from '../../core/english/capital';
import { standingReason } from '../../core/evidence/explainStanding';
import { claimsInOrder, groupByOrigin, placeWords } from '../../core/evidence/orderClaims';
import { relationDateWords } from '../../core/evidence/relationDate';
import { standings } from '../../core/evidence/standings';
import { originName, relationRole } from '../../core/evidence/wording';
import { isQuoted } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import type { PrintedNumbers } from '../../core/view/dossier';
import { timeNames } from '../../core/words/timeNames';
import { useDesk, useFilter, useVisibility } from '../base/desk';
import { PrintedQuote } from './PrintedQuote';
import { PrintedSentence } from './PrintedSentence';

interface Props {
  readonly relation: number;
  readonly places: PrintedNumbers;
}

/** One relation: the sentence, when, how sure the record is of it and why, and every quote by its origin. */
export function PrintedRelation({ relation: index, places }: Props) {
  const { record } = useDesk();
  const relation = record.graph.relations[index];
  if (!relation) return null;
  const role = relationRole(relation);
  const when = relationDateWords(relation, record.excludedClaims);
  const groups = groupByOrigin(relation, record.retells);
  const origins = groups.filter(({ claims, place }) => place === 'counts' && claims.some(isQuoted));
  const order = claimsInOrder(relation, record.excludedClaims);
  return (
    <section className="printed-relation">
      <h3>
        <PrintedSentence relation={index} />
      </h3>
      <p className="printed-when">
        <bdi>{capital(role ? `${role}, ${when}` : when)}</bdi>.
      </p>
      <PrintedStanding relation={index} />
      {groups.map(({ origin, claims, place }) => (
        <section key={origin.key} className="printed-origin">
          <h4>
            {place !== 'counts'
              ? placeWords[place]
              : claims.some(isQuoted)
                ? `Origin ${origins.findIndex((one) => one.origin.key === origin.key) + 1} of ${origins.length}`
                : 'Claims without a quote'}
            :{' '}
            {origin.kind === 'article' ? (
              `${record.nouns.source} ${places.get(origin.article)}`
            ) : (
              <bdi>{originName(origin, record.naming)}</bdi>
            )}
          </h4>
          {claims.map((claim) => (
            <PrintedQuote
              key={claim.id}
              claim={claim}
              place={claim.article === null ? undefined : places.get(claim.article)}
              number={order.indexOf(claim) + 1}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

/** The standing in this view, and what the view's time and sources make of the relation. */
function PrintedStanding({ relation: index }: { readonly relation: number }) {
  const { record, whole } = useDesk();
  const visibility = useVisibility();
  const knownBy = useFilter((filter) => filter.knownBy);
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  return (
    <p className="printed-standing">
      {record.unsupported[index] ? (
        <>
          <b>Without support in this view.</b> Every source that carries it is switched off; with all of them
          it is {whole.standings[index]?.id}.
        </>
      ) : (
        <>
          <b>{standings[standing.id].label}.</b>{' '}
          <bdi>{standingReason(relation, standing, record.naming)}</bdi>
        </>
      )}
      {visibility.narrowed && visibility.presence[index] === 'possibly' && (
        <>
          {' '}
          Possibly within {timeNames.yearsChosen[record.yearCounts.unit]}: its date is not certain enough to
          tell.
        </>
      )}
      {visibility.faded[index] && knownBy !== null && (
        <> No dated article had said so by {dateWords(knownBy)}.</>
      )}
    </p>
  );
}
