import type { TimeUnit } from '../../core/model/timeUnit';
import { withPicture } from '../../core/view/viewState';
import { useChange, useDesk, useFilter, useVisibility } from '../base/desk';

/** What has no date: how much of it there is, and whether it is shown. `unit`: what the strip is counted in. */
export function Undated({ unit }: { readonly unit: TimeUnit | null }) {
  const shown = useFilter((filter) => filter.undated);
  const change = useChange();
  const { undatedCount } = useVisibility();
  const { nouns } = useDesk().record;
  const clock = useFilter((filter) => filter.clock);
  return (
    <div className="undated">
      <p className="years-title">Without a date</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={shown}
          onChange={() => change((view) => withPicture(view, { undated: !shown }), 'replace')}
        />
        <span data-testid="undated">
          {undatedCount.toLocaleString('en')} <span className="undated-word">without a date</span>{' '}
          {shown ? 'shown' : 'hidden'}
        </span>
      </label>
      {clock === 'known' && <p className="possibly">said only by {nouns.source}s without a date</p>}
      {unit && (
        <ul className="blocks-key" aria-label="Blocks">
          <li>
            <span className="key-block" aria-hidden="true" /> one {nouns.claim}
          </li>
          <li>
            <span className="key-block uncertain" aria-hidden="true" /> may be this {unit}
          </li>
        </ul>
      )}
    </div>
  );
}
