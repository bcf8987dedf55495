import { withPicture } from '../../core/view/viewState';
import { useChange, useFilter } from '../base/desk';
import { focusAfter, focusTarget } from '../base/focusAfter';
import { PersonLink } from '../parts/PersonLink';
import './focusNote.css';

/** Whose relations alone are shown, and the way back to everybody's. It stands over the drawing and above the list. */
export default function FocusNote() {
  const focus = useFilter((filter) => filter.focus);
  const change = useChange();
  if (focus === null) return null;
  const showAll = () => change((view) => withPicture(view, { focus: null }), 'push');
  return (
    <p className="focus-note">
      <span>
        Only relations of <PersonLink id={focus} />
      </span>{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => focusAfter(showAll, focusTarget.count, focusTarget.graph)}
      >
        Show everybody’s
      </button>
    </p>
  );
}
