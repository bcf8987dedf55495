import { useId, useState } from 'react';
import type { YearRange } from '../../core/query/presence';
import { withYears } from '../../core/view/viewState';
import { useChange, useDesk, useView, useVisibility } from '../desk';
import { ClockSwitch } from './ClockSwitch';
import { KnownStrip } from './KnownStrip';
import { placeOfYear } from './placeOfYear';
import { YearHistogram } from './YearHistogram';
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

function DatedYears({ domain }: { readonly domain: YearRange }) {
  const years = useView((view) => view.years) ?? domain;
  const change = useChange();
  const set = (range: YearRange) => change((view) => withYears(view, range, domain), 'replace');
  return (
    <>
      <div className="years-typed">
        <ClockSwitch />
        <div>
          <YearField
            label="First year"
            value={years.from}
            domain={domain}
            onYear={(from) => set({ from, to: Math.max(from, years.to) })}
          />
          <span>to</span>
          <YearField
            label="Last year"
            value={years.to}
            domain={domain}
            onYear={(to) => set({ from: Math.min(to, years.from), to })}
          />
        </div>
      </div>
      <div className="years-picture">
        <YearHistogram years={years} onYears={set} />
        <div className="thumbs" data-stacked={years.from === years.to || undefined}>
          <div className="track" aria-hidden="true">
            <div
              className="range"
              style={{
                left: placeOfYear(years.from, domain),
                right: `calc(100% - ${placeOfYear(years.to, domain)})`,
              }}
            />
          </div>
          <input
            type="range"
            aria-label="First year"
            min={domain.from}
            max={domain.to}
            value={years.from}
            onChange={(event) => set({ from: Math.min(Number(event.target.value), years.to), to: years.to })}
          />
          <input
            type="range"
            aria-label="Last year"
            min={domain.from}
            max={domain.to}
            value={years.to}
            onChange={(event) =>
              set({ from: years.from, to: Math.max(Number(event.target.value), years.from) })
            }
          />
        </div>
      </div>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly domain: YearRange;
  readonly onYear: (year: number) => void;
}

/** A year typed by hand; it takes effect with Enter or on leaving, clamped to the years there are. */
function YearField({ label, value, domain, onYear }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const commit = () => {
    const year = Number(typed);
    if (typed !== null && /^\s*\d{1,4}\s*$/.test(typed))
      onYear(Math.min(domain.to, Math.max(domain.from, year)));
    setTyped(null);
  };
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}, typed
      </label>
      <input
        id={id}
        className="year-field"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </>
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
          {undatedCount} <span className="undated-word">undated</span> {shown ? 'shown' : 'hidden'}
        </span>
      </label>
      {clock === 'known' ? (
        <p className="possibly">said only by articles without a date</p>
      ) : (
        <p className="possibly">
          <span className="possibly-block" aria-hidden="true" /> possibly
        </p>
      )}
    </div>
  );
}
