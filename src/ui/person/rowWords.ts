import { sidePhrase, withNumber } from '../../core/evidence/sidePhrase';
import type { TimeRow } from '../../core/query/timeLine';
import type { OpenRecord } from '../../core/record/record';

/** "endorses 2", "1 worked for them"; what nobody says outright is not worded as a fact. */
export function rowWords({ standings, graph }: OpenRecord, { type: index, end, relations }: TimeRow): string {
  const type = graph.types[index];
  if (!type) return '';
  const tentative = relations.every((one) => standings[one]?.id === 'tentative');
  return withNumber(sidePhrase(type, end, tentative), `${relations.length}`);
}
