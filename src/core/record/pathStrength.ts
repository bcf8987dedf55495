import { standings } from '../evidence/standings';
import type { Visibility } from '../query/visibility';
import type { OpenRecord } from './record';

/** More origins than a line's weight can show (1, 2, 3+) make no difference. */
const mostOrigins = 3;

/**
 * Per relation, how much it can carry as a step of a path: its standing, then its origins as its line shows them. Null
 * where it is no step: hidden by the filter, not yet known on the day chosen, without support while its sources are
 * switched off, or doubtful where that is not `allowed`.
 */
export function strengthsOf(record: OpenRecord, visibility: Visibility, allowed: boolean): (number | null)[] {
  return record.standings.map(({ id }, relation) => {
    const stands = visibility.shown[relation] && !visibility.faded[relation] && !record.unsupported[relation];
    if (!stands || (!allowed && !standings[id].isFirm)) return null;
    const rank = Object.keys(standings).length - standings[id].rank;
    return rank * (mostOrigins + 1) + Math.min(record.origins[relation] ?? 0, mostOrigins);
  });
}
