import type { Clock } from '../../core/query/visibility';
import { useChange, useView } from '../desk';

const clocks: readonly { readonly id: Clock; readonly words: string }[] = [
  { id: 'happened', words: 'When it happened' },
  { id: 'known', words: 'When it was known' },
];

/** Which of the two clocks the strip shows: they never mix. */
export function ClockSwitch() {
  const clock = useView((view) => view.clock);
  const change = useChange();
  return (
    <fieldset className="clocks">
      <legend className="unseen">Clock</legend>
      {clocks.map(({ id, words }) => (
        <label key={id} className="clock">
          <input
            type="radio"
            name="clock"
            className="unseen"
            checked={clock === id}
            onChange={() => change((view) => ({ ...view, clock: id }), 'push')}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
