import { relationVerb } from '../../core/evidence/wording';
import { useDesk } from './desk';
import './relationSentence.css';

/** "Kamala Harris endorses Hillary Clinton", the verb in its type's colour, each name keeping its direction of writing to itself. */
export function RelationSentence({ relation: index }: { readonly relation: number }) {
  const { record } = useDesk();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  return (
    <span className="relation-sentence">
      <bdi>{record.naming.person(relation.from)}</bdi>{' '}
      <span style={{ color: `var(--${relation.type.look.token})` }}>
        {relationVerb(relation, standing.id)}
      </span>{' '}
      <bdi>{record.naming.person(relation.to)}</bdi>
    </span>
  );
}
