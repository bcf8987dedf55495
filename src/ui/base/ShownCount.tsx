import { isFiltered, withoutFilter } from '../../core/view/viewState';
import { shownInWords } from '../../core/words/shownWords';
import { useChange, useDesk, useFilter, useView, useVisibility } from './desk';
import { focusAfter, focusTarget } from './focusAfter';

/** "8 of 12 relations shown", and Reset where a filter is set. */
export function ShownCount() {
  const { record } = useDesk();
  const visibility = useVisibility();
  const filtered = useView(isFiltered);
  const change = useChange();
  const years = useFilter((filter) => filter.years);
  const { figure, rest } = shownInWords(record, { years }, visibility);
  return (
    <div className="shown-count">
      {filtered && (
        <button
          type="button"
          className="text-button"
          onClick={() => focusAfter(() => change(withoutFilter, 'push'), focusTarget.count)}
        >
          Reset
        </button>
      )}
      <span data-testid="count" tabIndex={-1}>
        <b>{figure}</b> {rest}
      </span>
    </div>
  );
}
