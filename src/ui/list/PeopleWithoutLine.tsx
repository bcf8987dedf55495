import { describedWords } from '../../core/model/names';
import { peopleWithoutLine } from '../../core/query/peopleByName';
import { isolatesShown } from '../../core/view/viewState';
import { useDesk, useLit, useView } from '../base/desk';
import { useOpen } from '../base/openItem';

/** Below the table, on request: those the articles name and of whom no relation is held. They count as none. */
export function PeopleWithoutLine() {
  const { graph } = useDesk().record;
  const shown = useView(isolatesShown);
  const lit = useLit();
  const open = useOpen();
  const people = shown ? peopleWithoutLine(graph) : [];
  if (people.length === 0) return null;
  return (
    <section className="without-lines" aria-labelledby="without-lines">
      <h2 id="without-lines">People without a line</h2>
      <ul data-opens>
        {people.map((index) => {
          const person = graph.people[index];
          if (!person) return null;
          const isOpen = lit.people.includes(index);
          return (
            <li key={person.id}>
              <button
                type="button"
                aria-current={isOpen || undefined}
                onClick={() => open({ kind: 'person', person: index })}
              >
                <bdi>{person.name}</bdi> <span className="role">{describedWords(person)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
