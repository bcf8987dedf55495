import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../../src/core/query/relationsOf';
import { visibleRelations } from '../../../src/core/query/visibility';
import { type WalkPosition, walkRange } from '../../../src/core/query/walk';
import { openRecord } from '../../../src/core/record/record';
import { walkWords } from '../../../src/ui/graph/walkWords';
import { datasets, filters } from '../../support/arbitraries';

describe('what is spoken on the walk', () => {
  it('tells every place from every other, whatever is shown', () => {
    const records = datasets({ mostPeople: 40, mostClaims: 90 }).map((data) => {
      const nowhere = Float64Array.from(data.people, () => 0);
      return openRecord(data, { x: nowhere, y: nowhere });
    });
    fc.assert(
      fc.property(records, fc.option(filters), fc.boolean(), (record, filter, isolates) => {
        const all = [...record.graph.relations.keys()];
        const visible = filter ? visibleRelations(record.graph, record.years, filter).index : all;
        const range = walkRange(record.graph, visible, isolates);
        const places = range.people.flatMap((person): WalkPosition[] => [
          { person, relation: null, at: 'person' },
          ...relationsOf(record.graph, visible, person).map((relation) => ({
            person,
            relation,
            at: 'relation' as const,
          })),
        ]);
        const words = places.map((place) => walkWords(record, range, place));
        expect(new Set(words).size).toBe(places.length);
        for (const [index, { person, at }] of places.entries()) {
          const name = record.graph.people[person]?.name ?? '';
          expect(words[index]).toContain(at === 'person' ? `${name}. ` : ` of ${name}.`);
          expect(words[index]).toMatch(/(Relation|Person) \d+ of \d+ (of|by) /);
        }
      }),
      { numRuns: 60 },
    );
  });
});
