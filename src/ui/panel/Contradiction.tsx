import type { ReactNode } from 'react';
import { originOf } from '../../core/evidence/origins';
import { originHeading } from '../../core/evidence/originVoice';
import { sidesOf } from '../../core/evidence/sides';
import type { Standing } from '../../core/evidence/standing';
import type { Claim } from '../../core/model/dataset';
import type { RemainingEvidence } from '../../core/record/remainingEvidence';
import { useDesk } from '../base/desk';
import { Section } from '../parts/Section';
import { Sides } from './Sides';
import './contradiction.css';

interface Props {
  readonly relation: number;
  readonly standing: Standing;
  readonly evidence: RemainingEvidence;
  /** The claim that is shown large. */
  readonly reading: Claim | null;
  readonly quotes: (claims: readonly Claim[]) => ReactNode;
}

/** The sides first, alike; then the one that is being read, with its context; then what takes no side. */
export default function Contradiction({ relation, standing, evidence, reading, quotes }: Props) {
  const { record } = useDesk();
  const sides = sidesOf(standing);
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
