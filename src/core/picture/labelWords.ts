import { statedDate } from '../evidence/relationDate';
import { relationVerb } from '../evidence/wording';
import type { OpenRecord } from '../record/record';
import type { LabelWords } from '../scene/lineLabel';

/** What the block on the line of a relation says. */
export function labelWords(record: OpenRecord, index: number): LabelWords {
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return { verb: '', when: null };
  return {
    verb: relationVerb(relation, standing.id),
    when: statedDate(relation, record.excludedClaims)?.words ?? null,
  };
}
