import { isFiltered, withoutFilter } from '../core/view/viewState';
import { useChange, useDesk, useView, useVisibility } from './desk';
import { focusAfter, focusPlace } from './focusAfter';

/** "8 of 12 relations shown", and Reset where a filter is set. */
export function ShownCount() {
  const { record } = useDesk();
  const shown = useVisibility().index.length;
  const filtered = useView(isFiltered);
  const change = useChange();
  return (
    <p className="shown-count">
      {filtered && (
        <button
          type="button"
          className="text-button"
          onClick={() => focusAfter(() => change(withoutFilter, 'push'), focusPlace.count)}
        >
          Reset
        </button>
      )}
      <span data-testid="count" tabIndex={-1}>
        <b>
          {shown} of {record.graph.relations.length}
        </b>{' '}
        relations shown
      </span>
    </p>
  );
}
