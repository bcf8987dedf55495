import { useId } from 'react';
import { count } from '../../core/evidence/wording';
import { dateWords } from '../../core/model/partialDate';
import { knownDays } from '../../core/query/knownDays';
import { useChange, useDesk, useView } from '../desk';
import { ClockSwitch } from './ClockSwitch';

/** As known on a day: steps through the days on which the articles that give their date were published. */
export function KnownStrip() {
  const { whole } = useDesk();
  const knownBy = useView((view) => view.knownBy);
  const change = useChange();
  const field = useId();
  const days = knownDays(whole.years);
  const set = (day: string | null) => change((view) => ({ ...view, knownBy: day }), 'replace');
  // The last stop is now; a day between two stops stands at the one before it.
  const place = knownBy === null ? days.length : days.findLastIndex(({ day }) => day <= knownBy);
  const words = knownBy === null ? 'now' : dateWords(knownBy);
  return (
    <>
      <div className="years-typed">
        <ClockSwitch />
        <div>
          <label htmlFor={field} className="unseen">
            As known on
          </label>
          <input
            id={field}
            type="date"
            className="known-field"
            value={knownBy ?? ''}
            onChange={(event) => set(event.target.value || null)}
          />
        </div>
      </div>
      <div className="known-picture">
        <input
          type="range"
          className="known-slider"
          aria-label="As known on"
          aria-valuetext={words}
          min={-1}
          max={days.length}
          value={place}
          onChange={(event) => set(dayAt(Number(event.target.value), days))}
        />
        <ol className="known-days">
          {[null, ...days, 'now' as const].map((stop) => (
            <li key={stop === null ? 'before' : stop === 'now' ? 'now' : stop.day}>
              {stop === null ? 'Before' : stop === 'now' ? 'Now' : dateWords(stop.day)}
              {stop !== null && stop !== 'now' && <span>{count(stop.relations, 'relation')} first said</span>}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Before the first stop lies the day before it; behind the last one, now. */
function dayAt(place: number, days: readonly { readonly day: string }[]): string | null {
  const [first] = days;
  if (place < 0 && first) return dayBefore(first.day);
  return days[place]?.day ?? null;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
