import { relationsBetween } from '../../core/query/pairs';
import { useDesk } from '../base/desk';
import { useOpenPair } from '../base/openItem';

/** Leads from one relation to all that are held between its two people, where there are several. */
export function AllBetween({ relation: index }: { readonly relation: number }) {
  const { graph, naming } = useDesk().record;
  const openPair = useOpenPair();
  const relation = graph.relations[index];
  if (!relation) return null;
  const { from, to } = relation;
  const all = relationsBetween(graph, [graph.from[index] ?? 0, graph.to[index] ?? 0]).length;
  if (all < 2) return null;
  return (
    <p className="all-between">
      <button type="button" className="text-button" data-opens onClick={() => openPair(from, to)}>
        {all === 2 ? 'Both' : `All ${all}`} relations between <bdi>{naming.person(from)}</bdi> and{' '}
        <bdi>{naming.person(to)}</bdi>
      </button>
    </p>
  );
}
