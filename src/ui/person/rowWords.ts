import { sidePhrase } from '../../core/evidence/wording';
import { relationTypes } from '../../core/model/relationTypes';
import type { TimeRow } from '../../core/query/timeLine';
import type { OpenRecord } from '../../core/view/record';

/** "endorses 2", "1 worked for them"; what nobody says outright is not worded as a fact. */
export function rowWords({ standings }: OpenRecord, { type: index, end, relations }: TimeRow): string {
  const type = relationTypes[index];
  if (!type) return '';
  const tentative = relations.every((one) => standings[one]?.id === 'tentative');
  return sidePhrase(type, end, tentative).replace('#', `${relations.length}`);
}
