import { useDesk } from '../base/desk';
import { useOpen } from '../base/openItem';

/** A person's name that opens the person. */
export function PersonLink({ id }: { readonly id: string }) {
  const { record } = useDesk();
  const open = useOpen();
  const person = record.graph.personIndex.get(id);
  const name = record.naming.person(id);
  if (person === undefined) return <bdi>{name}</bdi>;
  return (
    <button type="button" className="person-link" data-opens onClick={() => open({ kind: 'person', person })}>
      <bdi>{name}</bdi>
    </button>
  );
}
