import type { TimeUnit } from '../model/timeUnit';
import type { Clock } from '../query/visibility';

/** What the times of the record and what is chosen of them are called, wherever they are spoken of. */
export const timeNames = {
  /** The two clocks: on the switch between them, as the name of the strip, over a person's time. */
  clocks: {
    happened: 'When it happened',
    known: 'When it was known',
  } satisfies Readonly<Record<Clock, string>>,
  /** Nothing is left out by when it happened. */
  allYears: { year: 'All years', month: 'All months' } satisfies Readonly<Record<TimeUnit, string>>,
  /** What a relation lies in, outside of, or possibly in. */
  yearsChosen: {
    year: 'the years chosen',
    month: 'the months chosen',
  } satisfies Readonly<Record<TimeUnit, string>>,
  /** What is known by now, or by a day. */
  asKnown: 'As known',
} as const;
