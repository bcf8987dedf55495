import { useMemo } from 'react';
import { mostLines, type PersonLines } from '../../core/query/mostLines';
import { useDesk, useVisibility } from '../base/desk';
import { useOpen } from '../base/openItem';
import { InitialsDisc } from '../person/InitialsDisc';
import { usePoint } from '../person/usePointed';

const mostNames = 8;

/** Who has the most of the lines that are shown now. Each leads to the person, and lights them in the drawing. */
export function Busiest() {
  const { graph } = useDesk().whole;
  const { index } = useVisibility();
  const busiest = useMemo(() => mostLines(graph, index, mostNames), [graph, index]);
  const isPart = index.length < graph.relations.length;
  return (
    <section className="overview-part">
      <h3>Who has the most lines</h3>
      {isPart && (
        <p className="quiet">
          {index.length === 0
            ? 'No line is shown, so nobody has one.'
            : `Of the ${index.length.toLocaleString('en')} shown now.`}
        </p>
      )}
      <ul>
        {busiest.map((one) => (
          <PersonRow key={one.person} {...one} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ person: index, lines }: PersonLines) {
  const person = useDesk().whole.graph.people[index];
  const open = useOpen();
  const point = usePoint();
  if (!person) return null;
  const item = { kind: 'person', person: index } as const;
  return (
    <li>
      <button
        type="button"
        id={`busiest-${person.id}`}
        className="overview-person"
        data-opens
        onPointerEnter={() => point(item)}
        onPointerLeave={() => point(null)}
        // The focus that comes back here when the person is closed again points at nobody.
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && point(item)}
        onBlur={() => point(null)}
        onClick={() => open(item)}
      >
        <InitialsDisc name={person.name} />
        <span className="overview-name">
          <bdi>{person.name}</bdi>
        </span>{' '}
        <span className="overview-lines">
          {lines.toLocaleString('en')} {lines === 1 ? 'line' : 'lines'}
        </span>
      </button>
    </li>
  );
}
