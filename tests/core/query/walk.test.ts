import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { visibleRelations } from '../../../src/core/query/visibility';
import {
  otherEnd,
  relationsOf,
  startWalk,
  takeStep,
  type Walk,
  type WalkStep,
} from '../../../src/core/query/walk';
import { datasets, filters } from '../../support/arbitraries';
import { crowd, dataset, tie } from '../../support/dataset';

const graph = buildGraph(
  dataset([
    tie('ben', 'endorses', 'ada'),
    tie('ada', 'endorses', 'ben'),
    tie('cleo', 'lost-to', 'ada'),
    tie('ada', 'advises', 'dora'),
    tie('ella', 'worked-for', 'finn'),
  ]),
);
const all = [...graph.relations.keys()];
const index = (id: string) => graph.relationIndex.get(id) ?? -1;
const who = (id: string) => graph.personIndex.get(id) ?? -1;
const steps = (walk: Walk, ...taken: WalkStep[]) =>
  taken.reduce((now, step) => takeStep(graph, all, now, step), walk);

/** A random graph with what a random filter lets through. */
const filtered = fc.tuple(datasets({ mostPeople: 8, mostClaims: 20 }), filters).map(([data, filter]) => {
  const some = buildGraph(data);
  return { some, visible: visibleRelations(some, yearsOfRelations(some), filter).index };
});

/** What can be reached by going along visible relations, found without the walk. */
function component(some: Graph, visible: readonly number[], start: number): Set<number> {
  const reached = new Set([start]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const relation of visible) {
      const ends = [some.from[relation] ?? -1, some.to[relation] ?? -1];
      if (ends.some((end) => reached.has(end)) && !ends.every((end) => reached.has(end))) {
        for (const end of ends) reached.add(end);
        grew = true;
      }
    }
  }
  return reached;
}

/** Everything `next`, `previous` and `travel` lead to from a walk. */
function explore(some: Graph, visible: readonly number[], start: Walk) {
  const people = new Set<number>();
  const relations = new Set<number>();
  const seen = new Set<string>();
  const open = [start];
  for (let walk = open.pop(); walk; walk = open.pop()) {
    const key = `${walk.person} ${walk.relation}`;
    if (seen.has(key)) continue;
    seen.add(key);
    people.add(walk.person);
    if (walk.relation !== null) relations.add(walk.relation);
    open.push(takeStep(some, visible, walk, 'next'), takeStep(some, visible, walk, 'travel'));
  }
  return { people, relations };
}

describe('relationsOf', () => {
  it('go by type, then by the other person, then by direction', () => {
    expect(relationsOf(graph, all, who('ada')).map((one) => graph.relations[one]?.id)).toEqual([
      'ada.endorses.ben',
      'ben.endorses.ada',
      'ada.advises.dora',
      'cleo.lost-to.ada',
    ]);
  });

  it('are only those in view', () => {
    const visible = [index('cleo.lost-to.ada')];
    expect(relationsOf(graph, visible, who('ada'))).toEqual(visible);
    expect(relationsOf(graph, visible, who('ben'))).toEqual([]);
  });
});

describe('a walk', () => {
  it('starts at the person with the most relations in view', () => {
    expect(startWalk(graph, all, null)).toEqual({
      person: who('ada'),
      relation: index('ada.endorses.ben'),
      trail: [],
    });
    expect(startWalk(graph, [index('ella.worked-for.finn')], null).person).toBe(who('ella'));
  });

  it('starts at a selected relation from the person who acts, and elsewhere if it is hidden', () => {
    expect(startWalk(graph, all, index('cleo.lost-to.ada'))).toMatchObject({
      person: who('cleo'),
      relation: index('cleo.lost-to.ada'),
    });
    expect(startWalk(graph, [index('ada.advises.dora')], index('cleo.lost-to.ada')).relation).toBe(
      index('ada.advises.dora'),
    );
  });

  it('goes round a person’s relations and back', () => {
    const start = startWalk(graph, all, null);
    expect(steps(start, 'next').relation).toBe(index('ben.endorses.ada'));
    expect(steps(start, 'next', 'next', 'next', 'next')).toEqual(start);
    expect(steps(start, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(start, 'next', 'previous')).toEqual(start);
  });

  it('travels along a relation against its direction, too, and keeps looking along it', () => {
    const there = steps(startWalk(graph, all, null), 'next', 'travel');
    expect(there.person).toBe(who('ben'));
    expect(there.relation).toBe(index('ben.endorses.ada'));
    expect(steps(there, 'travel').person).toBe(who('ada'));
  });

  it('goes home from anywhere', () => {
    const start = startWalk(graph, all, null);
    expect(steps(start, 'next', 'travel', 'travel', 'next', 'home')).toEqual(start);
  });

  it('comes to the first relation when it looked along one that is hidden now', () => {
    const lost: Walk = { person: who('ada'), relation: null, trail: [] };
    expect(steps(lost, 'next').relation).toBe(index('ada.endorses.ben'));
    expect(steps(lost, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(lost, 'travel')).toEqual(lost);
  });

  it('reaches every visible relation and person of its component', () => {
    fc.assert(
      fc.property(filtered, ({ some, visible }) => {
        const start = startWalk(some, visible, null);
        const reach = component(some, visible, start.person);
        const found = explore(some, visible, start);
        expect([...found.people].sort((a, b) => a - b)).toEqual([...reach].sort((a, b) => a - b));
        const own = visible.filter((relation) => reach.has(some.from[relation] ?? -1));
        expect([...found.relations].sort((a, b) => a - b)).toEqual(own);
      }),
    );
  });

  it('reaches every visible relation if it may start at any', () => {
    fc.assert(
      fc.property(filtered, ({ some, visible }) => {
        for (const relation of visible) {
          const start = startWalk(some, visible, relation);
          expect(start.relation).toBe(relation);
          expect(otherEnd(some, relation, start.person)).toBe(some.to[relation]);
        }
      }),
    );
  });

  it('is undone step by step by retracing', () => {
    const taken = fc.array(fc.constantFrom<WalkStep[]>('next', 'previous', 'travel'), { maxLength: 15 });
    fc.assert(
      fc.property(filtered, taken, ({ some, visible }, list) => {
        let walk = startWalk(some, visible, null);
        const before: Walk[] = [];
        for (const step of list) {
          const next = takeStep(some, visible, walk, step);
          if (step === 'travel' && next !== walk) before.push(walk);
          walk = next;
        }
        for (const earlier of before.toReversed()) {
          walk = takeStep(some, visible, walk, 'retrace');
          expect(walk).toEqual(earlier);
        }
        expect(takeStep(some, visible, walk, 'retrace')).toBe(walk);
      }),
    );
  });

  it.each<WalkStep>(['next', 'previous', 'travel', 'retrace', 'home'])(
    'stands still at %s where there is nothing to walk on',
    (step) => {
      for (const people of [0, 1, 3]) {
        const empty = buildGraph(dataset([], { people: crowd(people) }));
        const start = startWalk(empty, [], null);
        expect(takeStep(empty, [], start, step)).toEqual({ person: 0, relation: null, trail: [] });
      }
    },
  );
});
