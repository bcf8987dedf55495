import type { SelectedPath } from '../../core/view/selected';
import { useDesk } from '../desk';
import { useOpen, useOpenPair } from '../openItem';
import { RelationSentence } from '../RelationSentence';

/** How two people are connected, step by step. */
export default function PathBody({ path: { path } }: { readonly path: SelectedPath }) {
  const { people } = useDesk().record.graph;
  const open = useOpen();
  const openPair = useOpenPair();
  if (!path) return <p className="occasion">No evidence held of a connection.</p>;
  return (
    <section className="person-relations">
      <ol>
        {path.relations.map((relation, step) => (
          <li key={relation}>
            <button type="button" data-opens onClick={() => open({ kind: 'relation', relation })}>
              <RelationSentence relation={relation} />
            </button>
            <button
              type="button"
              className="text-button"
              data-opens
              onClick={() =>
                openPair(
                  people[path.people[step] ?? 0]?.id ?? '',
                  people[path.people[step + 1] ?? 0]?.id ?? '',
                )
              }
            >
              Everything held between the two
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
