import { unitText } from '../../core/model/timeUnit';
import { withPicture } from '../../core/view/viewState';
import { presenceTally } from '../../core/words/shownWords';
import { useChange, useFilter, useVisibility } from '../base/desk';
import type { Years } from './useYears';

/** Of one year or month, how much is in it, how much may be, and what has no date. */
export function InOne({ unit, years }: Pick<Years, 'unit' | 'years'>) {
  const visibility = useVisibility();
  const change = useChange();
  const shown = useFilter((filter) => filter.undated);
  const { inside, possibly } = presenceTally(visibility);
  const { undatedCount } = visibility;
  const turn = shown ? 'hide' : 'show';
  return (
    <div className="undated in-one" data-testid="in-one">
      <p>
        <b>
          {inside.toLocaleString('en')} in {unitText(years.to, unit)}
        </b>
      </p>
      {possibly > 0 && (
        <p>
          {possibly.toLocaleString('en')} may be this {unit}
        </p>
      )}
      {undatedCount > 0 && (
        <p>
          <span data-testid="undated">{undatedCount.toLocaleString('en')} without a date</span>:{' '}
          <button
            type="button"
            className="text-button"
            aria-label={`${turn} those without a date`}
            onClick={() => change((view) => withPicture(view, { undated: !shown }), 'replace')}
          >
            {turn}
          </button>
        </p>
      )}
    </div>
  );
}
