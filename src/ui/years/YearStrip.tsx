import { withPicture } from '../../core/view/viewState';
import { timeNames } from '../../core/words/timeNames';
import { useChange, useDesk, useFilter, useVisibility } from '../base/desk';
import { lazy } from '../base/lazy';
import { ClockSwitch } from './ClockSwitch';
import { YearControls } from './YearControls';
import { YearPicture } from './YearPicture';
import './years.css';

// Its clock is not the first that is looked at.
const KnownControls = lazy(() => import('./KnownControls'));
const KnownPicture = lazy(() => import('./KnownPicture'));

/** When it happened, or when it was known: the time of the record, what is chosen of it, and what has no date at all. */
export function YearStrip() {
  const { record } = useDesk();
  const { domain } = record.yearCounts;
  const clock = useFilter((filter) => filter.clock);
  const known = clock === 'known';
  return (
    <section id="years" className="years" aria-label={timeNames.clocks[clock]}>
      <div className="years-typed">
        <ClockSwitch />
        {known ? (
          <KnownControls />
        ) : domain ? (
          <YearControls domain={domain} />
        ) : (
          <p>No {record.nouns.claim} names a date.</p>
        )}
      </div>
      {known ? <KnownPicture /> : domain && <YearPicture domain={domain} />}
      <UndatedSwitch />
    </section>
  );
}

function UndatedSwitch() {
  const shown = useFilter((filter) => filter.undated);
  const change = useChange();
  const { undatedCount } = useVisibility();
  const { nouns } = useDesk().record;
  const clock = useFilter((filter) => filter.clock);
  return (
    <div className="undated">
      <p className="years-title">Undated</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={shown}
          onChange={() => change((view) => withPicture(view, { undated: !shown }), 'replace')}
        />
        <span data-testid="undated">
          {undatedCount.toLocaleString('en')} <span className="undated-word">undated</span>{' '}
          {undatedCount === 1 ? 'relation' : 'relations'} {shown ? 'shown' : 'hidden'}
        </span>
      </label>
      {clock === 'known' ? (
        <p className="possibly">said only by {nouns.source}s without a date</p>
      ) : (
        <ul className="blocks-key" aria-label="Blocks">
          <li>
            <span className="key-block" aria-hidden="true" /> one {nouns.claim}
          </li>
          <li>
            <span className="key-block uncertain" aria-hidden="true" /> possibly
          </li>
        </ul>
      )}
    </div>
  );
}
