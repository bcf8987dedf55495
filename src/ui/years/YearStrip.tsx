import { useChange, useDesk, useView, useVisibility } from '../desk';
import { ClockSwitch } from './ClockSwitch';
import { DatedYears } from './DatedYears';
import { KnownStrip } from './KnownStrip';
import './years.css';

/** When it happened: the years as blocks, a range over them, and what has no date at all. */
export function YearStrip() {
  const { record } = useDesk();
  const { domain } = record.yearCounts;
  const clock = useView((view) => view.clock);
  return (
    <section
      id="years"
      className="years"
      aria-label={clock === 'known' ? 'When it was known' : 'When it happened'}
    >
      {clock === 'known' ? <KnownStrip /> : domain ? <DatedYears domain={domain} /> : <NoYears />}
      <UndatedSwitch />
    </section>
  );
}

function NoYears() {
  return (
    <div className="years-typed">
      <ClockSwitch />
      <p>No quote names a date.</p>
    </div>
  );
}

function UndatedSwitch() {
  const shown = useView((view) => view.undated);
  const change = useChange();
  const { undatedCount } = useVisibility();
  const clock = useView((view) => view.clock);
  return (
    <div className="undated">
      <p className="years-title">Undated</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={shown}
          onChange={() => change((view) => ({ ...view, undated: !view.undated }), 'replace')}
        />
        <span data-testid="undated">
          {undatedCount} <span className="undated-word">undated</span>{' '}
          {undatedCount === 1 ? 'relation' : 'relations'} {shown ? 'shown' : 'hidden'}
        </span>
      </label>
      {clock === 'known' ? (
        <p className="possibly">said only by articles without a date</p>
      ) : (
        <ul className="blocks-key" aria-label="Blocks">
          <li>
            <span className="key-block" aria-hidden="true" /> one quote
          </li>
          <li>
            <span className="key-block uncertain" aria-hidden="true" /> possibly
          </li>
        </ul>
      )}
    </div>
  );
}
