import { relationVerb } from '../../core/evidence/wording';
import { useDesk } from '../base/desk';

/** "Kamala Harris may endorse Hillary Clinton": the kind of relation is told by its words alone. */
export function PrintedSentence({ relation: index }: { readonly relation: number }) {
  const { record } = useDesk();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  const sentence = (
    <>
      <bdi>{record.naming.person(relation.from)}</bdi> {relationVerb(relation, standing.id)}{' '}
      <bdi>{record.naming.person(relation.to)}</bdi>
    </>
  );
  return standing.id === 'withdrawn' ? <s>{sentence}</s> : sentence;
}
