import { knownDays, knownStops, stopAt } from '../../core/query/knownDays';
import { type View, withPicture } from '../../core/view/viewState';
import { useChange, useDesk, useFilter } from '../base/desk';

/** The day as of which the record is shown, and the days it can be set to. */
export function useKnown() {
  const { whole } = useDesk();
  const change = useChange();
  const knownBy = useFilter((filter) => filter.knownBy);
  const days = knownDays(whole.years);
  const stops = knownStops(days);
  const last = stops.length - 1;
  const placeIn = (view: View) => stopAt(stops, view.picture.filter.knownBy);
  const to = (view: View, place: number): View => withPicture(view, { knownBy: stops[place] ?? null });
  return {
    knownBy,
    days,
    last,
    place: stopAt(stops, knownBy),
    setDay: (day: string | null) => change((view) => withPicture(view, { knownBy: day }), 'replace'),
    setPlace: (place: number) => change((view) => to(view, place), 'replace'),
    steps: {
      first: (view: View) => to(view, placeIn(view) < last ? placeIn(view) + 1 : 0),
      next: (view: View) => (placeIn(view) < last ? to(view, placeIn(view) + 1) : null),
    },
  };
}
