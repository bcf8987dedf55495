import { type WeighedEvidence, weighedReason } from '../../core/view/weighedEvidence';
import { useDesk, useView } from '../desk';
import { useOpen } from '../openItem';

interface Props {
  readonly relation: number;
  readonly evidence: WeighedEvidence;
}

/** How sure the record is of a relation and which quotes made it so; each of them opens. */
export function StandingReason({ relation, evidence }: Props) {
  const { record } = useDesk();
  const doubted = useView((view) => view.doubted);
  const open = useOpen();
  const standing = record.unsupported[relation] ? undefined : record.standings[relation]?.id;
  const mark = standing === 'tentative' ? '?' : standing === 'contested' ? '≠' : null;
  return (
    <p className="standing">
      {mark && <b aria-hidden="true">{mark} </b>}
      <b>{evidence.label}.</b>{' '}
      {weighedReason(record, relation, evidence, doubted).map((part, place) => {
        const key = `${place} ${part.words}`;
        if (part.kind === 'text') return part.words;
        if (part.kind === 'name') return <bdi key={key}>{part.words}</bdi>;
        return (
          <button
            key={key}
            type="button"
            className="quote-link"
            data-opens
            aria-label={`Quote ${part.quote}`}
            onClick={() => open({ kind: 'relation', relation }, part.claim)}
          >
            {part.words}
          </button>
        );
      })}
    </p>
  );
}
