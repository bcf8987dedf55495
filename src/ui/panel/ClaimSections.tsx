import type { ReactNode } from 'react';
import { inSeries } from '../../core/evidence/numerals';
import { groupByOrigin } from '../../core/evidence/orderClaims';
import { originOf } from '../../core/evidence/origins';
import { originHeading } from '../../core/evidence/originVoice';
import { sidesOf } from '../../core/evidence/sides';
import { capital } from '../../core/model/capital';
import { type Claim, isQuoted } from '../../core/model/dataset';
import { sourcesOff, type WeighedEvidence } from '../../core/view/weighedEvidence';
import { useDesk, useView } from '../desk';
import { ClaimView } from './ClaimView';
import { Sides } from './Sides';

interface Props {
  readonly relation: number;
  readonly evidence: WeighedEvidence;
  /** The claim that is shown large. */
  readonly reading: Claim | null;
}

/** Every quote of a relation: by origin, or side by side where they contradict each other; those set aside last. */
export function ClaimSections({ relation, evidence, reading }: Props) {
  const { record } = useDesk();
  const doubted = useView((view) => view.doubted);
  const standing = record.standings[relation];
  const sides = standing && evidence.relation.claims.length > 0 ? sidesOf(standing) : [];
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
      {sides.length > 0 ? (
        <Contradiction
          sides={sides}
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
            whose={originHeading(origin, record.naming)}
          >
            {quotes(claims)}
          </Section>
        ))
      )}
      {evidence.aside.length > 0 && (
        <Section
          title="Switched off"
          whose={asHeading(inSeries(sourcesOff(evidence.aside, doubted, record.naming)))}
          className="origin set-aside"
        >
          {quotes(evidence.aside)}
        </Section>
      )}
    </>
  );
}

const echoTitle = 'Follows another article';

/** "Origin 1 of 2". Whoever no words are on record of is a source: whether a claim first came from there is not known. */
function groupTitle(groups: ReturnType<typeof groupByOrigin>, at: number): string {
  const nouns = groups.map(({ origin, claims, isEcho }) => {
    if (isEcho) return echoTitle;
    return origin.kind === 'unsourced' ? 'Claims' : claims.some(isQuoted) ? 'Origin' : 'Source';
  });
  const noun = nouns[at];
  if (noun === 'Claims' || noun === echoTitle) return noun;
  const number = nouns.slice(0, at + 1).filter((one) => one === noun).length;
  return `${noun} ${number} of ${nouns.filter((one) => one === noun).length}`;
}

/** Names begin as they are written; an address has no capital. */
function asHeading(words: string): string {
  return /^[^\s/]+\.[^\s]*\//.test(words) ? words : capital(words);
}

interface ContradictionProps extends Props {
  readonly sides: ReturnType<typeof sidesOf>;
  readonly quotes: (claims: readonly Claim[]) => ReactNode;
}

/** The sides first, alike; then the one that is being read, with its context; then what takes no side. */
function Contradiction({ sides, relation, evidence, reading, quotes }: ContradictionProps) {
  const { record } = useDesk();
  const beside = sides.flatMap((side) => side.claims);
  const others = evidence.relation.claims.filter((claim) => !beside.includes(claim));
  const isBeside = reading !== null && beside.includes(reading);
  return (
    <>
      <Sides sides={sides} relation={relation} reading={reading?.id} />
      {isBeside && (
        <Section
          title={
            reading.quote
              ? `Quote ${evidence.order.indexOf(reading) + 1} in its context`
              : `Claim ${evidence.order.indexOf(reading) + 1}`
          }
          whose={originHeading(originOf(reading), record.naming)}
        >
          {quotes([reading])}
        </Section>
      )}
      {others.length > 0 && <Section title="On neither side">{quotes(others)}</Section>}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly whose?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function Section({ title, whose, className = 'origin', children }: SectionProps) {
  return (
    <section className={className} aria-label={title === echoTitle ? `${title}: ${whose}` : title}>
      <h3>
        <span>{title}</span>
        {whose && <bdi className="origin-name">{whose}</bdi>}
      </h3>
      {children}
    </section>
  );
}
