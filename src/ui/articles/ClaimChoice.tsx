import { useEffect, useRef } from 'react';
import type { NumberedClaim } from '../../core/evidence/passages';
import type { Point } from '../../core/geometry/point';
import { typeWith } from '../../core/model/relationTypes';
import { relationOfClaim } from '../../core/record/record';
import { useDesk } from '../base/desk';
import { RelationSentence } from '../base/RelationSentence';
import { LineSample } from '../key/LineSample';

interface Props {
  readonly claims: readonly NumberedClaim[];
  /** CSS pixels from the top left of the text. */
  readonly at: Point;
  readonly onSelect: (claim: string) => void;
  readonly onClose: () => void;
}

/** Where several claims stand on the same words: which one is meant. */
export function ClaimChoice({ claims, at, onSelect, onClose }: Props) {
  const { record } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
    };
    window.addEventListener('pointerdown', onPress);
    return () => window.removeEventListener('pointerdown', onPress);
  }, [onClose]);
  return (
    <div
      ref={list}
      className="claim-choice"
      role="dialog"
      aria-label="Claims on these words"
      style={{ left: at.x, top: at.y }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p>{claims.length} claims on these words</p>
      <ul>
        {claims.map(({ number, claim }) => {
          const relation = relationOfClaim(record, claim.id);
          if (relation === null) return null;
          return (
            <li key={claim.id}>
              <button type="button" onClick={() => onSelect(claim.id)}>
                <b>{number}</b>
                <LineSample type={typeWith(record.graph.types, claim.type)} width={34} />
                <RelationSentence relation={relation} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
