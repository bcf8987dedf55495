import { capital } from '../../core/english/capital';
import { relationDateWords } from '../../core/evidence/relationDate';
import { sidesOf } from '../../core/evidence/sides';
import { relationRole } from '../../core/evidence/wording';
import { remainingEvidence } from '../../core/record/remainingEvidence';
import { strengthWords } from '../../core/words/pathAnswer';
import { useDesk } from '../base/desk';
import { useOpen } from '../base/openItem';
import { RelationSentence } from '../base/RelationSentence';
import { ClaimView } from './ClaimView';
import './brief.css';

/** One relation among others: the sentence, which opens it, its standing, and its best quote, or one of each side. */
export function RelationBrief({ relation: index }: { readonly relation: number }) {
  const { record } = useDesk();
  const open = useOpen();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  const evidence = remainingEvidence(record, index);
  if (!relation || !standing || !evidence) return null;
  const role = relationRole(relation);
  const when = relationDateWords(relation, record.excludedClaims);
  const sides = evidence.relation.claims.length > 0 ? sidesOf(standing) : [];
  const [best] = evidence.order;
  const mark = standing.id === 'tentative' ? '? ' : standing.id === 'contested' ? '≠ ' : '';
  return (
    <>
      <h3 className="brief-sentence">
        <button type="button" data-opens onClick={() => open({ kind: 'relation', relation: index })}>
          <RelationSentence relation={index} />
        </button>
      </h3>
      <p className="relation-meta">
        {capital(role ? `${role}, ${when}` : when)}. <b aria-hidden="true">{mark}</b>
        <b>{evidence.label}</b>
        {strengthWords(record, index).slice(evidence.label.length)}.
      </p>
      {standing.id === 'withdrawn' && <p className="relation-meta">{capital(standing.reason)}</p>}
      {sides.length > 0
        ? sides.map(({ words, claims: [claim] }) => (
            <section key={words} className="brief-side" aria-label={words}>
              <h4>{words}</h4>
              {claim && <ClaimView claim={claim} relation={index} shown="small" underDenials />}
            </section>
          ))
        : best && <ClaimView claim={best} relation={index} shown="small" />}
    </>
  );
}
