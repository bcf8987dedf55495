import { capital } from '../../core/english/capital';
import { relationDateWords } from '../../core/evidence/relationDate';
import { relationRole } from '../../core/evidence/wording';
import type { TimeRow } from '../../core/query/timeLine';
import { standingLabel } from '../../core/record/remainingEvidence';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useVisibility } from '../base/desk';
import { useOpen } from '../base/openItem';
import { RelationSentence } from '../base/RelationSentence';
import { LineSample } from '../key/LineSample';
import { rowWords } from './rowWords';
import { usePoint, usePointedRelation } from './usePointed';

interface Props {
  readonly person: number;
  readonly rows: readonly TimeRow[];
}

/** By type, then by direction: what they did first, then what was done to them. Each leads to its quotes. */
export function PersonRelations({ person, rows }: Props) {
  const { record } = useDesk();
  return rows.map((row) => {
    const type = record.graph.types[row.type];
    if (!type) return null;
    return (
      <section key={`${type.id} ${row.end}`} className="person-relations">
        <h3>
          <LineSample type={type} width={34} /> {rowWords(record, row)}
        </h3>
        <ul>
          {row.relations.map((relation) => (
            <RelationRow key={relation} relation={relation} person={person} />
          ))}
        </ul>
      </section>
    );
  });
}

function RelationRow({ relation: index, person }: { readonly relation: number; readonly person: number }) {
  const { record, session } = useDesk();
  const { shown } = useVisibility();
  const open = useOpen();
  const point = usePoint();
  const isPointed = usePointedRelation() === index;
  const relation = record.graph.relations[index];
  if (!relation) return null;
  const item = { kind: 'relation', relation: index } as const;
  const role = relationRole(relation);
  const date = relationDateWords(relation, record.excludedClaims);
  return (
    <li data-pointed={isPointed || undefined}>
      <button
        type="button"
        data-opens
        onPointerEnter={() => point(item)}
        onPointerLeave={() => point(null)}
        onFocus={() => point(item)}
        onBlur={() => point(null)}
        onClick={() => {
          put(session, { panel: { companion: person } });
          open(item);
        }}
      >
        <RelationSentence relation={index} />
        <span className="relation-meta">
          {capital(role ? `${role}, ${date}` : date)}. <b>{standingLabel(record, index)}</b>
          {!shown[index] && <span>. Hidden by a filter</span>}
        </span>
      </button>
    </li>
  );
}
