import { timeNames } from '../../core/words/timeNames';
import { useDesk, useFilter } from '../base/desk';
import { lazy } from '../base/lazy';
import { ClockSwitch } from './ClockSwitch';
import { Undated } from './Undated';

import { YearControls } from './YearControls';
import { YearPicture } from './YearPicture';
import { YearSide } from './YearSide';
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
      {domain && !known ? <YearSide domain={domain} /> : <Undated unit={null} />}
    </section>
  );
}
