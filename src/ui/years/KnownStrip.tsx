import { useId } from 'react';
import { count } from '../../core/evidence/wording';
import { dateWords } from '../../core/model/partialDate';
import { knownDays, knownStops, stopAt } from '../../core/query/knownDays';
import type { View } from '../../core/view/viewState';
import type { Steps } from '../../shell/playSteps';
import { useChange, useDesk, useView } from '../desk';
import { ClockSwitch } from './ClockSwitch';
import { PaceChoice } from './PaceChoice';
import { Play } from './Play';

/** As known on a day: steps through the days on which the articles that give their date were published. */
export function KnownStrip() {
  const { whole } = useDesk();
  const knownBy = useView((view) => view.knownBy);
  const change = useChange();
  const field = useId();
  const days = knownDays(whole.years);
  const set = (day: string | null) => change((view) => ({ ...view, knownBy: day }), 'replace');
  const stops = knownStops(days);
  const last = stops.length - 1;
  const place = stopAt(stops, knownBy);
  const words = knownBy === null ? 'now' : dateWords(knownBy);
  return (
    <>
      <div className="years-typed">
        <ClockSwitch />
        <div className="player">
          {last > 0 && (
            <Play
              steps={stepsOf(stops)}
              words="Play: one day of publication after another"
              begins="Playing what was known, one day of publication after another."
            />
          )}
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
        {last > 0 && (
          <div className="manner">
            <PaceChoice />
          </div>
        )}
      </div>
      <div className="known-picture">
        <input
          type="range"
          className="known-slider"
          aria-label="As known on"
          aria-valuetext={words}
          min={0}
          max={last}
          value={place}
          onChange={(event) => set(stops[Number(event.target.value)] ?? null)}
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
    </>
  );
}

function stepsOf(stops: readonly (string | null)[]): Steps {
  const last = stops.length - 1;
  const to = (view: View, place: number): View => ({ ...view, knownBy: stops[place] ?? null });
  const place = (view: View) => stopAt(stops, view.knownBy);
  return {
    first: (view) => to(view, place(view) < last ? place(view) + 1 : 0),
    next: (view) => (place(view) < last ? to(view, place(view) + 1) : null),
  };
}
