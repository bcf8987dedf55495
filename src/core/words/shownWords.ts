import { dateWords } from '../model/partialDate';
import { type DayRange, daysWords } from '../model/timeUnit';
import type { Presence } from '../query/presence';
import type { Filter, Visibility } from '../query/visibility';
import type { OpenRecord } from '../record/record';
import { timeNames } from './timeNames';

/** What is to be said of the picture as a whole, besides how many relations it shows; null where there is nothing. */
export function recededWords(record: OpenRecord, visibility: Visibility): string | null {
  const lost = visibility.index.filter((relation) => record.unsupported[relation]).length;
  const later = visibility.index.filter(
    (relation) => visibility.faded[relation] && !record.unsupported[relation],
  ).length;
  const parts = [
    lost > 0 ? `${lost} without support` : '',
    later > 0 ? `${later} not yet known then` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** Of what is shown, how many relations lie how to the time chosen. */
export function presenceTally({
  index,
  presence,
}: Pick<Visibility, 'index' | 'presence'>): Record<Presence, number> {
  const tally: Record<Presence, number> = { inside: 0, possibly: 0, undated: 0, outside: 0 };
  for (const relation of index) tally[presence[relation] ?? 'outside']++;
  return tally;
}

/**
 * Of a year that only part of what is shown is certain to be in, how many are: "3 in 2016, 1 possibly, 5 without a
 * date". Null where no years are chosen, and where all that is shown is certain to be in them.
 */
export function yearsShownWords({ years }: Pick<Filter, 'years'>, visibility: Visibility): string | null {
  if (!visibility.narrowed || !years) return null;
  const tally = presenceTally(visibility);
  if (tally.inside === visibility.index.length) return null;
  return [
    `${tally.inside.toLocaleString('en')} in ${daysWords(years)}`,
    ...(tally.possibly > 0 ? [`${tally.possibly.toLocaleString('en')} possibly`] : []),
    ...(tally.undated > 0 ? [`${tally.undated.toLocaleString('en')} without a date`] : []),
  ].join(', ');
}

/** How many relations are shown, and of these what is to be said: "9 of 12 shown: 3 in 2016, 1 possibly". */
export function shownInWords(
  record: OpenRecord,
  filter: Pick<Filter, 'years'>,
  visibility: Visibility,
): { readonly figure: string; readonly rest: string } {
  const held = record.graph.relations.length;
  const parts = [yearsShownWords(filter, visibility), recededWords(record, visibility)].filter(Boolean);
  return {
    figure: `${visibility.index.length.toLocaleString('en')} of ${held.toLocaleString('en')}`,
    rest: parts.length > 0 ? `shown: ${parts.join(', ')}` : `${held === 1 ? 'relation' : 'relations'} shown`,
  };
}

/** The time a view shows, by its clock: "2016", "2015 to 2018", "As known on 2 February 2025". */
export function timeWords({ clock, knownBy, years }: Filter, domain: DayRange | null): string {
  if (clock === 'known')
    return knownBy === null ? `${timeNames.asKnown} now` : `${timeNames.asKnown} on ${dateWords(knownBy)}`;
  const span = years ?? domain;
  if (!span) return timeNames.allYears.year;
  return daysWords(span);
}
