import { count } from '../../core/evidence/wording';
import { dateWords } from '../../core/model/partialDate';
import { timeNames } from '../../core/words/timeNames';
import { useKnown } from './useKnown';
import './known.css';

/** The days on which the articles that give their date were published, as the stops of a slider. */
export default function KnownPicture() {
  const { knownBy, days, last, place, setPlace } = useKnown();
  return (
    <div className="known-picture">
      <input
        type="range"
        className="known-slider"
        aria-label={`${timeNames.asKnown} on`}
        aria-valuetext={knownBy === null ? 'now' : dateWords(knownBy)}
        min={0}
        max={last}
        value={place}
        onChange={(event) => setPlace(Number(event.target.value))}
      />
      <ol className="known-days">
        {last > 0 && <li>Before</li>}
        {days.map(({ day, relations }) => (
          <li key={day}>
            {dateWords(day)}
            <span>{count(relations, 'relation')} first said</span>
          </li>
        ))}
        <li>Now</li>
      </ol>
    </div>
  );
}
