import { withoutPin } from '../../core/view/viewState';
import { useChange, useDesk, useView } from '../desk';
import { focusAfter } from '../focusAfter';

/** Whoever was moved by hand, each with the way back to their own place. */
export default function MovedPeople() {
  const { naming } = useDesk().record;
  const pins = useView((view) => view.pins);
  const change = useChange();
  return (
    <ul className="moved" aria-label="Moved by hand">
      {pins.map(({ person }) => (
        <li key={person}>
          <span>
            <bdi>{naming.person(person)}</bdi>, moved by hand
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
