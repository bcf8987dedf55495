import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { visibleRelations } from '../../../src/core/query/visibility';
import {
  isOnGround,
  otherEnd,
  relationsOf,
  startWalk,
  takeStep,
  type Walk,
  type WalkGround,
  type WalkStep,
  walkGround,
} from '../../../src/core/query/walk';
import { datasets, filters } from '../../support/arbitraries';
import { crowd, crowdId, dataset, person, tie } from '../../support/dataset';

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
const ground = walkGround(graph, all, false);
const only = (...relations: number[]) => walkGround(graph, relations, false);
const line = (relation: number) => ({ kind: 'relation' as const, relation });
const steps = (walk: Walk, ...taken: WalkStep[]) =>
  taken.reduce((now, step) => takeStep(ground, now, step), walk);

/** Everybody is tied to the first person, some of them twice; some further people have no relation at all. */
const stars = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 3 }), fc.boolean())
  .map(([rays, loners, twice]) => {
    const ties = Array.from({ length: rays }, (_, ray) => [
      tie(crowdId(ray + 1), 'endorses', crowdId(0)),
      ...(twice && ray % 2 === 0 ? [tie(crowdId(0), 'endorses', crowdId(ray + 1))] : []),
    ]);
    return dataset(ties.flat(), { people: crowd(rays + 1 + loners) });
  });

/** A random graph with what a random filter lets through, with or without the people who have no line. */
const grounds = fc
  .tuple(
    fc.oneof({ arbitrary: datasets({ mostPeople: 8, mostClaims: 20 }), weight: 3 }, stars),
    filters,
    fc.boolean(),
  )
  .map(([data, filter, loners]) => {
    const some = buildGraph(data);
    const { index: visible } = visibleRelations(some, yearsOfRelations(some), filter);
    return { some, visible, loners, ground: walkGround(some, visible, loners) };
  });

/** Who is drawn, said without the code under test: whoever a visible relation names, and those without any. */
function drawnIn(some: Graph, visible: readonly number[], loners: boolean): number[] {
  const named = new Set(visible.flatMap((one) => [some.from[one] ?? -1, some.to[one] ?? -1]));
  const tied = new Set(some.relations.flatMap(({ from, to }) => [from, to]));
  return [...some.people.entries()]
    .filter(([index, { id }]) => named.has(index) || (loners && !tied.has(id)))
    .map(([index]) => index);
}

const along: readonly WalkStep[] = ['next', 'travel'];
const everywhere: readonly WalkStep[] = [...along, 'next-person'];

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

/** Everything that these steps lead to from a walk. */
function explore(on: WalkGround, start: Walk, taken: readonly WalkStep[]) {
  const people = new Set<number>();
  const relations = new Set<number>();
  const places = new Map<string, Walk>();
  const open = [start];
  for (let walk = open.pop(); walk; walk = open.pop()) {
    const key = `${walk.person} ${walk.relation}`;
    if (places.has(key)) continue;
    // Where one stands is what counts here; how one came there only grows.
    const here = { ...walk, trail: [] };
    places.set(key, here);
    people.add(here.person);
    if (here.relation !== null) relations.add(here.relation);
    open.push(...taken.map((step) => takeStep(on, here, step)));
  }
  return { people: sorted(people), relations: sorted(relations), places };
}

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
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
    expect(startWalk(ground, null)).toEqual({
      person: who('ada'),
      relation: index('ada.endorses.ben'),
      trail: [],
    });
    expect(startWalk(only(index('ella.worked-for.finn')), null).person).toBe(who('ella'));
  });

  it('starts at a selected relation from the person who acts, and elsewhere if it is hidden', () => {
    expect(startWalk(ground, line(index('cleo.lost-to.ada')))).toMatchObject({
      person: who('cleo'),
      relation: index('cleo.lost-to.ada'),
    });
    expect(startWalk(only(index('ada.advises.dora')), line(index('cleo.lost-to.ada'))).relation).toBe(
      index('ada.advises.dora'),
    );
  });

  it('goes round a person’s relations and back', () => {
    const start = startWalk(ground, null);
    expect(steps(start, 'next').relation).toBe(index('ben.endorses.ada'));
    expect(steps(start, 'next', 'next', 'next', 'next')).toEqual(start);
    expect(steps(start, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(start, 'next', 'previous')).toEqual(start);
  });

  it('travels along a relation against its direction, too, and keeps looking along it', () => {
    const there = steps(startWalk(ground, null), 'next', 'travel');
    expect(there.person).toBe(who('ben'));
    expect(there.relation).toBe(index('ben.endorses.ada'));
    expect(steps(there, 'travel').person).toBe(who('ada'));
  });

  it('goes home from anywhere', () => {
    const start = startWalk(ground, null);
    expect(steps(start, 'next', 'travel', 'travel', 'next', 'home')).toEqual(start);
  });

  it('comes to the first relation when it looked along one that is hidden now', () => {
    const lost: Walk = { person: who('ada'), relation: null, trail: [] };
    expect(steps(lost, 'next').relation).toBe(index('ada.endorses.ben'));
    expect(steps(lost, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(lost, 'travel')).toEqual(lost);
  });

  it('starts at a person who is open, and elsewhere if they are not drawn', () => {
    const alone = buildGraph(dataset([tie('ben', 'endorses', 'ada')], { people: [person('eve')] }));
    const eve = alone.personIndex.get('eve') ?? -1;
    const entry = { kind: 'person' as const, person: eve };
    expect(startWalk(walkGround(alone, [0], true), entry)).toMatchObject({ person: eve, relation: null });
    expect(startWalk(walkGround(alone, [0], false), entry)).toMatchObject({ relation: 0 });
  });

  it('reaches along the lines every visible relation and person of its component', () => {
    fc.assert(
      fc.property(grounds, ({ some, visible, ground: on }) => {
        const start = startWalk(on, null);
        const reach = component(some, visible, start.person);
        const found = explore(on, start, along);
        expect(found.people).toEqual(sorted(reach));
        expect(found.relations).toEqual(visible.filter((one) => reach.has(some.from[one] ?? -1)));
      }),
    );
  });

  it('reaches everybody who is drawn and every visible relation, and leaves each again for all others', () => {
    fc.assert(
      fc.property(grounds, ({ some, visible, loners, ground: on }) => {
        const drawn = drawnIn(some, visible, loners);
        fc.pre(drawn.length > 0);
        const first = explore(on, startWalk(on, null), everywhere);
        expect(first.people).toEqual(drawn);
        expect(first.relations).toEqual(visible);
        for (const place of first.places.values()) {
          const found = explore(on, place, everywhere);
          expect(found.people).toEqual(drawn);
          expect(found.relations).toEqual(visible);
        }
      }),
    );
  });

  it('goes once round through everybody who is drawn, and the other way back', () => {
    fc.assert(
      fc.property(grounds, ({ some, visible, loners, ground: on }) => {
        const drawn = drawnIn(some, visible, loners);
        fc.pre(drawn.length > 0);
        const round = (start: Walk, step: WalkStep) => {
          const met = [start];
          for (const _ of drawn.slice(1)) met.push(takeStep(on, met.at(-1) ?? start, step));
          return met;
        };
        const there = round(startWalk(on, null), 'next-person');
        const last = there.at(-1) ?? startWalk(on, null);
        expect(sorted(there.map((walk) => walk.person))).toEqual(drawn);
        expect(takeStep(on, last, 'next-person').person).toBe(there[0]?.person);
        const back = round(last, 'previous-person');
        expect(back.map((walk) => walk.person)).toEqual(there.map((walk) => walk.person).toReversed());
      }),
    );
  });

  it('goes through people by name, not by id', () => {
    const named = buildGraph(
      dataset([tie('b', 'endorses', 'c')], {
        people: [person('a', { name: 'Zoe' }), person('b', { name: 'Moe' }), person('c', { name: 'Ada' })],
      }),
    );
    const names = (loners: boolean) =>
      walkGround(named, [0], loners).people.map((one) => named.people[one]?.name);
    expect(names(true)).toEqual(['Ada', 'Moe', 'Zoe']);
    expect(names(false)).toEqual(['Ada', 'Moe']);
  });

  it('reaches every visible relation if it may start at any', () => {
    fc.assert(
      fc.property(grounds, ({ some, visible, ground: on }) => {
        for (const relation of visible) {
          const start = startWalk(on, line(relation));
          expect(start.relation).toBe(relation);
          expect(otherEnd(some, relation, start.person)).toBe(some.to[relation]);
        }
      }),
    );
  });

  it('stands on what is in view after every step', () => {
    const taken = fc.array(
      fc.constantFrom<WalkStep[]>(...everywhere, 'previous', 'previous-person', 'retrace', 'home'),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(grounds, taken, ({ ground: on }, list) => {
        fc.pre(on.people.length > 0);
        let walk = startWalk(on, null);
        for (const step of list) {
          walk = takeStep(on, walk, step);
          expect(isOnGround(on, walk)).toBe(true);
        }
      }),
    );
  });

  it('is undone step by step by retracing', () => {
    const taken = fc.array(
      fc.constantFrom<WalkStep[]>('next', 'previous', 'travel', 'next-person', 'previous-person'),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(grounds, taken, ({ ground: on }, list) => {
        let walk = startWalk(on, null);
        const before: Walk[] = [];
        for (const step of list) {
          const next = takeStep(on, walk, step);
          if (!['next', 'previous'].includes(step) && next !== walk) before.push(walk);
          walk = next;
        }
        for (const earlier of before.toReversed()) {
          walk = takeStep(on, walk, 'retrace');
          expect(walk).toEqual(earlier);
        }
        expect(takeStep(on, walk, 'retrace')).toBe(walk);
      }),
    );
  });

  it.each<WalkStep>(['next', 'previous', 'travel', 'next-person', 'previous-person', 'retrace', 'home'])(
    'stands still at %s where there is nothing to walk on',
    (step) => {
      for (const people of [0, 1, 3]) {
        const empty = buildGraph(dataset([], { people: crowd(people) }));
        const on = walkGround(empty, [], false);
        expect(takeStep(on, startWalk(on, null), step)).toEqual({ person: 0, relation: null, trail: [] });
      }
    },
  );
});
