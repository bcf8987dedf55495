import { useId } from 'react';
import { timeNames } from '../../core/words/timeNames';
import PaceChoice from './PaceChoice';
import { Play } from './Play';
import { useKnown } from './useKnown';
import './known.css';

/** As known on a day, typed, and a way to play through the days. */
export default function KnownControls() {
  const { knownBy, last, setDay, steps } = useKnown();
  const field = useId();
  return (
    <>
      <div className="player">
        {last > 0 && (
          <Play
            steps={steps}
            words="Play: one day of publication after another"
            begins="Playing what was known, one day of publication after another."
          />
        )}
        <label htmlFor={field} className="unseen">
          {timeNames.asKnown} on
        </label>
        <input
          id={field}
          type="date"
          className="known-field"
          value={knownBy ?? ''}
          onChange={(event) => setDay(event.target.value || null)}
        />
      </div>
      {last > 0 && (
        <div className="manner">
          <PaceChoice />
        </div>
      )}
    </>
  );
}
