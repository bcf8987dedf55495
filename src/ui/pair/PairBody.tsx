import type { SelectedPair } from '../../core/view/selected';
import { useDesk } from '../desk';
import { useOpen, useOpenPath } from '../openItem';
import { RelationSentence } from '../RelationSentence';

/** Every relation held between two people. */
export default function PairBody({ pair }: { readonly pair: SelectedPair }) {
  const { people } = useDesk().record.graph;
  const open = useOpen();
  const openPath = useOpenPath();
  const [from, to] = pair.people.map((person) => people[person]?.id ?? '');
  return (
    <section className="person-relations">
      <ul>
        {pair.relations.map((relation) => (
          <li key={relation}>
            <button type="button" data-opens onClick={() => open({ kind: 'relation', relation })}>
              <RelationSentence relation={relation} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button" data-opens onClick={() => openPath(from ?? '', to ?? '')}>
        How are they connected otherwise?
      </button>
    </section>
  );
}
