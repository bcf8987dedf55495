import { useDesk } from '../base/desk';
import { CloseIcon } from '../base/icons';
import { PersonFacts } from '../person/PersonFacts';
import { useClosePanel } from './useClosePanel';

/** One person: the name, which is where the reading begins, and below it what is held of them. */
export default function PersonPanel({ person: index }: { readonly person: number }) {
  const { graph } = useDesk().record;
  const close = useClosePanel();
  const person = graph.people[index];
  if (!person) return null;
  const relations = graph.degree[index] ?? 0;
  const kind = person.kind === 'organisation' ? 'Organisation' : 'Person';
  return (
    <div className="panel-body" key={person.id}>
      <div className="place">
        <p>
          {relations === 0
            ? `${kind} without a line`
            : `${kind}, ${relations} ${relations === 1 ? 'relation' : 'relations'}`}
        </p>
        <button type="button" className="icon-button" aria-label="Close the evidence" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <h2 tabIndex={-1} className="sentence">
        <bdi>{person.name}</bdi>
      </h2>
      <PersonFacts person={index} />
    </div>
  );
}
