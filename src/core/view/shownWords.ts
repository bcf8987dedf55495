import type { Visibility } from '../query/visibility';
import type { OpenRecord } from './record';

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
