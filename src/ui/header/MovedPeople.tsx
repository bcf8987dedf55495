import { withoutPin } from '../../core/view/viewState';
import { useChange, useDesk, useView } from '../base/desk';
import { focusAfter } from '../base/focusAfter';

/** Whoever is kept in a place of their own, moved or not, each with the way back to their own place. */
export default function MovedPeople() {
  const { naming } = useDesk().record;
  const pins = useView((view) => view.picture.pins);
  const change = useChange();
  return (
    <ul className="moved" aria-label="Kept in place">
      {pins.map(({ person }) => (
        <li key={person}>
          <span>
            <bdi>{naming.person(person)}</bdi>, kept in place
          </span>
          <button
            type="button"
            className="text-button"
            aria-label={`Put ${naming.person(person)} back`}
            onClick={() =>
              focusAfter(
                () => change((view) => withoutPin(view, person), 'replace'),
                '.menu .moved button',
                '.menu input[type="checkbox"]',
              )
            }
          >
            Put back
          </button>
        </li>
      ))}
    </ul>
  );
}
