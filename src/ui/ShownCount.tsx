import { recededWords } from '../core/view/shownWords';
import { isFiltered, withoutFilter } from '../core/view/viewState';
import { useChange, useDesk, useView, useVisibility } from './desk';
import { focusAfter, focusPlace } from './focusAfter';

/** "8 of 12 relations shown", and Reset where a filter is set. */
export function ShownCount() {
  const { record } = useDesk();
  const visibility = useVisibility();
  const shown = visibility.index.length;
  const filtered = useView(isFiltered);
  const change = useChange();
  const receded = recededWords(record, visibility);
  return (
    <div className="shown-count">
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
          {shown.toLocaleString('en')} of {record.graph.relations.length.toLocaleString('en')}
        </b>{' '}
        {receded ? `shown, ${receded}` : 'relations shown'}
      </span>
    </div>
  );
}
