import type { StandingId } from '../evidence/standing';
import type { Visibility } from '../query/visibility';
import type { OpenRecord } from './record';

/** From the least that a step can carry to the most. */
const order: readonly StandingId[] = ['withdrawn', 'tentative', 'contested', 'reported', 'established'];
/** Standings that a path goes along only if the reader agrees. */
const doubtfulStandings: readonly StandingId[] = ['withdrawn', 'tentative', 'contested'];
/** More origins than a line's weight can show (1, 2, 3+) make no difference. */
const mostOrigins = 3;

/** The record affirms it, without contradiction and in plain words. */
export function isFirm(standing: StandingId): boolean {
  return !doubtfulStandings.includes(standing);
}

/**
 * Per relation, how much it can carry as a step of a path: its standing, then its origins as its line shows them. Null
 * where it is no step: hidden by the filter, not yet known on the day chosen, without support while its sources are
 * switched off, or doubtful where that is not `allowed`.
 */
export function strengthsOf(record: OpenRecord, visibility: Visibility, allowed: boolean): (number | null)[] {
  return record.standings.map(({ id }, relation) => {
    const stands = visibility.shown[relation] && !visibility.faded[relation] && !record.unsupported[relation];
    if (!stands || (!allowed && !isFirm(id))) return null;
    return order.indexOf(id) * (mostOrigins + 1) + Math.min(record.origins[relation] ?? 0, mostOrigins);
  });
}
