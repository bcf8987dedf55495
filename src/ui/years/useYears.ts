import { type DayRange, daysOf, type TimeUnit, type UnitRange, unitsOf } from '../../core/model/timeUnit';
import { firstYears, nextYears, type YearsMode, yearToShow } from '../../core/query/yearSteps';
import { type View, withYears } from '../../core/view/viewState';
import type { Steps } from '../../shell/page/playSteps';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useFilter, useLit, useSession } from '../base/desk';

/** The years or months that are chosen, how they are chosen, and the ways to choose others. */
export interface Years {
  /** What they are counted in. */
  readonly unit: TimeUnit;
  readonly years: UnitRange;
  readonly domain: UnitRange;
  readonly mode: YearsMode;
  /** Keeps the mode: a range whose thumbs meet is still a range. */
  readonly setYears: (range: UnitRange) => void;
  /** One unit alone; null for the one that suits what is open. */
  readonly showOne: (at: number | null) => void;
  /** The range that was left for one unit, or all of them. */
  readonly showRange: () => void;
  readonly steps: Steps;
  /** To be called before the steps are played. */
  readonly keepMode: () => void;
}

/**
 * One year is shown with one thumb, so that a link to it needs no word on how it was chosen. Only two thumbs that
 * meet under the reader's hand remain two, for as long as the visit lasts.
 */
export function useYears(domain: UnitRange): Years {
  const { session, record } = useDesk();
  const change = useChange();
  const { relations: lit } = useLit();
  const { unit, across } = record.yearCounts;
  const all = daysOf(domain, unit);
  const days = useFilter((filter) => filter.years) ?? all;
  const years = unitsOf(days, unit);
  const rangeOnOneYear = useSession((state) => state.years.rangeOnOneYear);
  const isOne = years.from === years.to && domain.from < domain.to;
  const mode = isOne && !rangeOnOneYear ? 'one' : 'range';
  const keepMode = () => put(session, { years: { rangeOnOneYear: mode === 'range' } });
  const choose = (range: DayRange) => change((view) => withYears(view, range, all), 'replace');
  const chosen = (view: View) => unitsOf(view.picture.filter.years ?? all, unit);
  const course = { domain, across };
  return {
    unit,
    years,
    domain,
    mode,
    setYears: (range) => {
      keepMode();
      choose(daysOf(range, unit));
    },
    showOne: (asked) => {
      const at = asked ?? yearToShow(record.years, unit, years, lit);
      put(session, { years: { rangeOnOneYear: false, ...(mode === 'range' && { rangeLeft: days }) } });
      choose(daysOf({ from: at, to: at }, unit));
    },
    showRange: () => {
      const { rangeLeft } = session.getState().years;
      put(session, { years: { rangeOnOneYear: true } });
      choose(mode === 'one' && rangeLeft ? rangeLeft : all);
    },
    steps: {
      first: (view) => withYears(view, daysOf(firstYears(chosen(view), course, mode), unit), all),
      next: (view) => {
        const next = nextYears(chosen(view), course, mode);
        return next && withYears(view, daysOf(next, unit), all);
      },
    },
    keepMode,
  };
}
