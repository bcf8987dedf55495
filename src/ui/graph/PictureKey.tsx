import { lineMarkWords } from '../../core/scene/lineStyle';
import { useDesk, useFilter } from '../base/desk';
import { ShownCount } from '../base/ShownCount';

/** Under the drawing: what its marks and weights mean, how much of it is shown, and the way back to all of it. */
export function PictureKey() {
  const { unit } = useDesk().record.yearCounts;
  const narrowed = useFilter((filter) => filter.years !== null);
  // Where there is little room, its first word has to do.
  const [word, ...rest] = lineMarkWords.possibly(unit).split(' ');
  return (
    <div className="picture-key">
      <ul aria-label="Marks and weights">
        <li>
          <b aria-hidden="true">?</b> {lineMarkWords.tentative(unit)}
        </li>
        {narrowed && (
          <li className="years-mark">
            <b aria-hidden="true">~</b>{' '}
            <span>
              {word}
              <span className="in-these"> {rest.join(' ')}</span>
            </span>
          </li>
        )}
        <li>
          <svg width="0.8125rem" height="0.875rem" viewBox="0 0 13 14" aria-hidden="true" focusable="false">
            <path d="M1 4.8h11M1 9.2h11M3.7 13 9.3 1" stroke="currentColor" strokeWidth="2" fill="none" />
          </svg>
          {lineMarkWords.contested(unit)}
        </li>
        <li className="weights">
          {[1.75, 2.5, 3.5].map((weight, index) => (
            <span key={weight}>
              <svg width="28" height="6" viewBox="0 0 28 6" aria-hidden="true" focusable="false">
                <path d="M0 3h28" stroke="currentColor" strokeWidth={weight} />
              </svg>
              {['1 ', '2 ', '3+ origins'][index]}
            </span>
          ))}
        </li>
      </ul>
      <ShownCount />
    </div>
  );
}
