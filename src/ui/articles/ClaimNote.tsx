import type { CSSProperties } from 'react';
import { capital } from '../../core/english/capital';
import type { NumberedClaim } from '../../core/evidence/passages';
import { claimDateWords } from '../../core/evidence/relationDate';
import { standings } from '../../core/evidence/standings';
import { caveat, chainWords } from '../../core/evidence/wording';
import { typeWith } from '../../core/model/relationTypes';
import { relationOfClaim } from '../../core/record/record';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk } from '../base/desk';
import { RelationSentence } from '../base/RelationSentence';
import './notes.css';

interface Props extends NumberedClaim {
  readonly selected: boolean;
  /** CSS pixels from the top of the text, where the notes stand beside it. */
  readonly top: number;
  readonly onSelect: (claim: string) => void;
}

/** What a lit passage is taken to say, how sure the record is of it, through whom it came, and when it happened. */
export function ClaimNote({ number, claim, selected, top, onSelect }: Props) {
  const { record, session } = useDesk();
  const change = useChange();
  const relation = relationOfClaim(record, claim.id);
  const standing = relation === null ? undefined : record.standings[relation];
  if (relation === null || !standing) return null;
  const objection = caveat(claim);
  const seeLine = () => {
    put(session, { focus: { readOn: true } });
    change((view) => ({ ...view, mode: 'graph', article: null }), 'push');
  };
  return (
    <li
      className="claim-note"
      data-note={number}
      data-selected={selected || undefined}
      style={{ '--top': `${top}px` } as CSSProperties}
    >
      <button
        type="button"
        className="note-open"
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(claim.id)}
      >
        <span
          className="note-number"
          style={selected ? {} : { color: `var(--${typeWith(record.graph.types, claim.type).look.token})` }}
        >
          {number}
        </span>{' '}
        <RelationSentence relation={relation} />
      </button>
      <p className="note-words">
        <b>
          {standing.id === 'contested' && <span aria-hidden="true">≠ </span>}
          {standing.id === 'tentative' && <span aria-hidden="true">? </span>}
          {standings[standing.id].label}.
        </b>{' '}
        {objection && <>{objection}. </>}
        {chainWords(claim, record.naming)}. {capital(claimDateWords(claim) ?? 'no date stated')}.
        {record.excludedClaims.has(claim.id) && <> Its source is switched off.</>}
      </p>
      {selected && (
        <p className="note-action" data-action>
          <button type="button" className="text-button" onClick={seeLine}>
            See its line
          </button>
        </p>
      )}
    </li>
  );
}
