import { capital } from '../../core/english/capital';
import { inSeries } from '../../core/english/numerals';
import { groupByOrigin, placeWords } from '../../core/evidence/orderClaims';
import { originHeading } from '../../core/evidence/originVoice';
import { type Claim, isQuoted } from '../../core/model/dataset';
import { type RemainingEvidence, sourcesOff } from '../../core/record/remainingEvidence';
import { useDesk, useView } from '../base/desk';
import { lazy } from '../base/lazy';
import { ClaimView } from '../parts/ClaimView';
import { Section } from '../parts/Section';

// Nothing in the shipped record is contested.
const Contradiction = lazy(() => import('./Contradiction'));

interface Props {
  readonly relation: number;
  readonly evidence: RemainingEvidence;
  /** The claim that is shown large. */
  readonly reading: Claim | null;
}

/** Every quote of a relation: by origin, or side by side where they contradict each other; the excluded ones last. */
export function ClaimSections({ relation, evidence, reading }: Props) {
  const { record } = useDesk();
  const excluded = useView((view) => view.picture.excluded);
  const standing = record.standings[relation];
  const groups = groupByOrigin(evidence.relation, record.retells);
  const quotes = (claims: readonly Claim[]) =>
    claims.map((claim) => (
      <ClaimView
        key={claim.id}
        claim={claim}
        relation={relation}
        shown={claim === reading ? 'large' : 'small'}
      />
    ));
  return (
    <>
      {standing?.id === 'contested' && evidence.relation.claims.length > 0 ? (
        <Contradiction
          standing={standing}
          relation={relation}
          evidence={evidence}
          reading={reading}
          quotes={quotes}
        />
      ) : (
        groups.map(({ origin, claims }, group) => (
          <Section
            key={origin.key}
            title={groupTitle(groups, group)}
            spoken={spokenTitle(groups, group, originHeading(origin, record.naming))}
            whose={originHeading(origin, record.naming)}
          >
            {quotes(claims)}
          </Section>
        ))
      )}
      {evidence.excluded.length > 0 && (
        <Section
          title="Switched off"
          whose={asHeading(inSeries(sourcesOff(evidence.excluded, excluded, record.naming)))}
          className="origin set-aside"
        >
          {quotes(evidence.excluded)}
        </Section>
      )}
    </>
  );
}

/** "Origin 1 of 2". Whoever no words are on record of is a source: whether a claim first came from there is not known. */
function groupTitle(groups: ReturnType<typeof groupByOrigin>, at: number): string {
  const nouns = groups.map(({ origin, claims, place }) => {
    if (place !== 'counts') return placeWords[place];
    return origin.kind === 'unsourced' ? 'Claims' : claims.some(isQuoted) ? 'Origin' : 'Source';
  });
  const noun = nouns[at];
  if (noun === undefined || (noun !== 'Origin' && noun !== 'Source')) return noun ?? '';
  const number = nouns.slice(0, at + 1).filter((one) => one === noun).length;
  return `${noun} ${number} of ${nouns.filter((one) => one === noun).length}`;
}

/** Of what does not count for itself the ear needs a sign between the two. */
function spokenTitle(
  groups: ReturnType<typeof groupByOrigin>,
  at: number,
  whose: string,
): string | undefined {
  return groups[at]?.place === 'counts' ? undefined : `${groupTitle(groups, at)}: ${whose}`;
}

/** Names begin as they are written; an address has no capital. */
function asHeading(words: string): string {
  return /^[^\s/]+\.[^\s]*\//.test(words) ? words : capital(words);
}
