import type { Clock } from '../../core/query/visibility';

/** What the time that is shown is called: on its switch, and as the name of the strip. */
export const clockWords: Readonly<Record<Clock, string>> = {
  happened: 'When it happened',
  known: 'When it was known',
};
