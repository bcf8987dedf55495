import { useId } from 'react';
import { type Pace, put } from '../../shell/stores/sessionStore';
import { useDesk, useSession } from '../base/desk';

const paces: readonly { readonly id: Pace; readonly words: string }[] = [
  { id: 'slow', words: 'Slow' },
  { id: 'normal', words: 'Normal' },
  { id: 'fast', words: 'Fast' },
];

/** How fast the time is played; while it is played, too. */
export default function PaceChoice() {
  const { session } = useDesk();
  const pace = useSession((state) => state.years.pace);
  const id = useId();
  return (
    <span className="pace" data-plays>
      <label htmlFor={id}>Speed</label>
      <select
        id={id}
        value={pace}
        onChange={({ target }) => {
          const chosen = paces.find((one) => one.id === target.value);
          if (chosen) put(session, { years: { pace: chosen.id } });
        }}
      >
        {paces.map(({ id: value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
