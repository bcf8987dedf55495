import { hiddenBecause } from '../../core/query/visibility';
import { withoutFilter } from '../../core/view/viewState';
import { timeNames } from '../../core/words/timeNames';
import { useChange, useDesk, useFilter, useVisibility } from '../base/desk';
import { focusAfter, focusTarget } from '../base/focusAfter';

/** A selection that a filter hides stays open, and the panel says so. */
export default function HiddenNote({ relation }: { readonly relation: number }) {
  const { record } = useDesk();
  const filter = useFilter((all) => all);
  const visibility = useVisibility();
  const change = useChange();
  const part = hiddenBecause(record.graph, record.years, visibility, filter, relation);
  if (!part) return null;
  const words = {
    years: `It lies outside ${timeNames.yearsChosen[record.yearCounts.unit]}, so its line is not drawn.`,
    focus: 'Only the relations of somebody else are shown, so its line is not drawn.',
    types: 'Its kind of line is hidden, so it is not drawn.',
    basis: 'No quote of it is as sure as you asked for, so its line is not drawn.',
    undated: 'It has no date, and undated relations are hidden, so its line is not drawn.',
  }[part];
  return (
    <p className="hidden-note">
      {words}{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => focusAfter(() => change(withoutFilter, 'push'), focusTarget.panel)}
      >
        Show everything
      </button>
    </p>
  );
}
