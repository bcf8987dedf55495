import type { YearRange } from '../../core/query/presence';
import { firstYears, nextYears, type YearsMode, yearToShow } from '../../core/query/yearSteps';
import { type View, withYears } from '../../core/view/viewState';
import type { Steps } from '../../shell/page/playSteps';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useFilter, useLit, useSession } from '../base/desk';

/** The years that are chosen, how they are chosen, and the ways to choose others. */
export interface Years {
  readonly years: YearRange;
  readonly domain: YearRange;
  readonly mode: YearsMode;
  /** Keeps the mode: a range whose thumbs meet is still a range. */
  readonly setYears: (range: YearRange) => void;
  /** One year alone; null for the one that suits what is open. */
  readonly showOne: (year: number | null) => void;
  /** The range that was left for one year, or all years. */
  readonly showRange: () => void;
  readonly steps: Steps;
  /** To be called before the steps are played. */
  readonly keepMode: () => void;
}

/**
 * One year is shown with one thumb, so that a link to it needs no word on how it was chosen. Only two thumbs that
 * meet under the reader's hand remain two, for as long as the visit lasts.
 */
export function useYears(domain: YearRange): Years {
  const { session, record } = useDesk();
  const change = useChange();
  const { relations: lit } = useLit();
  const years = useFilter((filter) => filter.years) ?? domain;
  const rangeOnOneYear = useSession((state) => state.years.rangeOnOneYear);
  const isOne = years.from === years.to && domain.from < domain.to;
  const mode = isOne && !rangeOnOneYear ? 'one' : 'range';
  const keepMode = () => put(session, { years: { rangeOnOneYear: mode === 'range' } });
  const choose = (range: YearRange) => change((view) => withYears(view, range, domain), 'replace');
  const chosen = (view: View) => view.picture.filter.years ?? domain;
  return {
    years,
    domain,
    mode,
    setYears: (range) => {
      keepMode();
      choose(range);
    },
    showOne: (asked) => {
      const year = asked ?? yearToShow(record.yearCounts, years, lit);
      put(session, { years: { rangeOnOneYear: false, ...(mode === 'range' && { rangeLeft: years }) } });
      choose({ from: year, to: year });
    },
    showRange: () => {
      const { rangeLeft } = session.getState().years;
      put(session, { years: { rangeOnOneYear: true } });
      choose(mode === 'one' && rangeLeft ? rangeLeft : domain);
    },
    steps: {
      first: (view) => withYears(view, firstYears(chosen(view), domain, mode), domain),
      next: (view) => {
        const next = nextYears(chosen(view), domain, mode);
        return next && withYears(view, next, domain);
      },
    },
    keepMode,
  };
}
