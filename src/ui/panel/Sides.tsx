import type { Side } from '../../core/evidence/sides';
import { ClaimView } from '../parts/ClaimView';

interface Props {
  readonly sides: readonly Side[];
  readonly relation: number;
  /** Id of the claim that is shown large below. */
  readonly reading: string | undefined;
}

/** What contradicts each other, side by side and alike: we do not pick a winner. */
export function Sides({ sides, relation, reading }: Props) {
  return (
    <section className="sides" aria-label="Side by side">
      {sides.map(({ words, claims }) => (
        <section key={words} aria-label={words}>
          <h3>{words}</h3>
          {claims.map((claim) => (
            <ClaimView
              key={claim.id}
              claim={claim}
              relation={relation}
              shown={claim.id === reading ? 'read below' : 'small'}
              underDenials
            />
          ))}
        </section>
      ))}
    </section>
  );
}
