import { dateWords } from '../model/partialDate';
import type { YearRange } from '../query/presence';
import type { Visibility } from '../query/visibility';
import type { OpenRecord } from './record';
import type { View } from './viewState';

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

/** The time a view shows, by its clock: "2016", "2015 to 2018", "As known on 2 February 2025". */
export function timeWords({ clock, knownBy, years }: View, domain: YearRange | null): string {
  if (clock === 'known') return knownBy === null ? 'As known now' : `As known on ${dateWords(knownBy)}`;
  const span = years ?? domain;
  if (!span) return 'All years';
  return span.from === span.to ? String(span.from) : `${span.from} to ${span.to}`;
}
