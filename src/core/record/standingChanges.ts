import type { Standing } from '../evidence/standing';
import type { OpenRecord } from './record';

/** What switching sources off did to one relation. `after` is null where nothing is left to support it. */
export interface StandingChange {
  readonly relation: number;
  readonly before: Standing['id'];
  readonly after: Standing['id'] | null;
}

/** Every relation whose standing has changed or that has lost its support, the lost ones first. */
export function standingChanges(record: OpenRecord, remaining: OpenRecord): StandingChange[] {
  const changes = record.standings.flatMap((before, relation): StandingChange[] => {
    const after = remaining.unsupported[relation] ? null : (remaining.standings[relation]?.id ?? null);
    return after === before.id ? [] : [{ relation, before: before.id, after }];
  });
  return changes.sort(
    (a, b) => Number(a.after !== null) - Number(b.after !== null) || a.relation - b.relation,
  );
}
