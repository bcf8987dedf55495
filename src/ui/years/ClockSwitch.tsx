import type { Clock } from '../../core/query/visibility';
import { withPicture } from '../../core/view/viewState';
import { timeNames } from '../../core/words/timeNames';
import { useChange, useFilter } from '../base/desk';

const clocks: readonly Clock[] = ['happened', 'known'];

/** Which of the two clocks the strip shows: they never mix. */
export function ClockSwitch() {
  const clock = useFilter((filter) => filter.clock);
  const change = useChange();
  return (
    <fieldset className="clocks">
      <legend className="unseen">Clock</legend>
      {clocks.map((id) => (
        <label key={id} className="clock">
          <input
            type="radio"
            name="clock"
            className="unseen"
            checked={clock === id}
            onChange={() => change((view) => withPicture(view, { clock: id }), 'push')}
          />
          <span>{timeNames.clocks[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
