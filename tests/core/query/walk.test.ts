import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { otherEnd, relationsOf } from '../../../src/core/query/relationsOf';
import { visibleRelations } from '../../../src/core/query/visibility';
import {
  isInRange,
  settleWalk,
  startWalk,
  type Walk,
  type WalkRange,
  type WalkStep,
  walkRange,
  walkStep,
} from '../../../src/core/query/walk';
import { datasets, filters, partialDates, relationTypeIds } from '../../support/arbitraries';
import { crowd, crowdId, dataset, person, tie } from '../../support/dataset';
import { noFilter } from '../../support/pictures';

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
const range = walkRange(graph, all, false);
const only = (...relations: number[]) => walkRange(graph, relations, false);
const line = (relation: number) => ({ kind: 'relation' as const, relation });
const steps = (walk: Walk, ...taken: WalkStep[]) =>
  taken.reduce((now, step) => walkStep(range, now, step), walk);

/** Between whom lines run, by number of person: a net of any shape, or a star whose rays may be double. */
const nets = (people: number) =>
  fc.array(
    fc.record({
      from: fc.nat({ max: people - 1 }),
      step: fc.integer({ min: 1, max: Math.max(1, people - 1) }),
      type: relationTypeIds,
      when: fc.option(partialDates),
    }),
    { maxLength: 2 * people },
  );
const stars = (people: number) =>
  nets(people).map((lines) =>
    lines.map((line, ray) => ({ ...line, from: 0, step: 1 + (ray % (people - 1)) })),
  );

/** Up to 200 people: isolated people, stars, parallel and opposite lines, several components, one person, nobody. */
const crowds = fc.integer({ min: 0, max: 200 }).chain((people) => {
  if (people < 2) return fc.constant(dataset([], { people: crowd(people) }));
  // Where lines run among the first few only, the others are isolated.
  const tied = fc.integer({ min: 2, max: people });
  return tied
    .chain((some) => fc.tuple(fc.constant(some), fc.oneof(nets(some), stars(some))))
    .map(([some, lines]) => {
      const claims = lines.map(({ from, step, type, when }, number) =>
        tie(crowdId(from), type, crowdId((from + step) % some), { id: `gazette.c${number}`, when }),
      );
      return dataset(claims, { people: crowd(people) });
    });
});

/** A random graph with what a random filter or focus lets through, with or without the people who have no line. */
const grounds = fc
  .tuple(
    fc.oneof({ arbitrary: datasets({ mostPeople: 8, mostClaims: 20 }), weight: 2 }, crowds),
    fc.option(filters),
    fc.boolean(),
  )
  .map(([data, filter, isolates]) => {
    const some = buildGraph(data);
    const { index: visible } = visibleRelations(some, yearsOfRelations(some), filter ?? noFilter);
    return { some, visible, loners: isolates, ground: walkRange(some, visible, isolates) };
  });

/** Who is drawn, said without the code under test: whoever a visible relation names, and those without any. */
function drawnIn(some: Graph, visible: readonly number[], isolates: boolean): number[] {
  const named = new Set(visible.flatMap((one) => [some.from[one] ?? -1, some.to[one] ?? -1]));
  const tied = new Set(some.relations.flatMap(({ from, to }) => [from, to]));
  return [...some.people.entries()]
    .filter(([index, { id }]) => named.has(index) || (isolates && !tied.has(id)))
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

/** Everything that these steps lead to from a walk, and to which places each place leads. */
function explore(on: WalkRange, start: Walk, taken: readonly WalkStep[]) {
  const places = new Map<string, Walk>();
  const ways = new Map<string, string[]>();
  const open = [start];
  for (let walk = open.pop(); walk; walk = open.pop()) {
    // Where one stands is what counts here; how one came there only grows.
    const here = { ...walk, trail: [] };
    if (places.has(nameOf(here))) continue;
    places.set(nameOf(here), here);
    const there = taken.map((step) => walkStep(on, here, step));
    ways.set(nameOf(here), there.map(nameOf));
    open.push(...there);
  }
  const found = [...places.values()];
  const relations = found.flatMap(({ at, relation }) =>
    at === 'relation' && relation !== null ? [relation] : [],
  );
  return {
    people: sorted(new Set(found.map((walk) => walk.person))),
    relations: sorted(new Set(relations)),
    places: found,
    ways,
  };
}

function nameOf({ person, relation, at }: Walk): string {
  return `${person} ${relation} ${at}`;
}

/** Places from which a place can be come to, itself among them. */
function leadingTo(ways: ReadonlyMap<string, readonly string[]>, goal: string): Set<string> {
  const back = new Map<string, string[]>();
  for (const [from, tos] of ways) for (const to of tos) back.set(to, [...(back.get(to) ?? []), from]);
  const found = new Set([goal]);
  for (const place of found) for (const from of back.get(place) ?? []) found.add(from);
  return found;
}

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

describe('relationsOf', () => {
  it('go by type, then by the other person, then by direction, where none has a date', () => {
    expect(relationsOf(graph, all, who('ada')).map((one) => graph.relations[one]?.id)).toEqual([
      'ada.endorses.ben',
      'ben.endorses.ada',
      'ada.advises.dora',
      'cleo.lost-to.ada',
    ]);
  });

  it('go within a type by when they happened, those without a date last', () => {
    const dates = ['2024-07', null, '2016~', '../2012', '2016-05-01', '2020/..'];
    const dated = buildGraph(
      dataset(
        dates.map((when, number) =>
          tie('ada', 'endorses', crowdId(number), { id: `gazette.c${number}`, when }),
        ),
      ),
    );
    const order = relationsOf(dated, [...dated.relations.keys()], dated.personIndex.get('ada') ?? -1);
    expect(order.map((one) => dated.relations[one]?.claims[0]?.when)).toEqual([
      '../2012',
      '2016~',
      '2016-05-01',
      '2020/..',
      '2024-07',
      null,
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
    expect(startWalk(range, null)).toEqual({
      person: who('ada'),
      relation: index('ada.endorses.ben'),
      at: 'relation',
      trail: [],
    });
    expect(startWalk(only(index('ella.worked-for.finn')), null).person).toBe(who('ella'));
  });

  it('starts at a selected relation from the person who acts, and elsewhere if it is hidden', () => {
    expect(startWalk(range, line(index('cleo.lost-to.ada')))).toMatchObject({
      person: who('cleo'),
      relation: index('cleo.lost-to.ada'),
    });
    expect(startWalk(only(index('ada.advises.dora')), line(index('cleo.lost-to.ada'))).relation).toBe(
      index('ada.advises.dora'),
    );
  });

  it('goes round a person’s relations and back', () => {
    const start = startWalk(range, null);
    expect(steps(start, 'next').relation).toBe(index('ben.endorses.ada'));
    expect(steps(start, 'next', 'next', 'next', 'next')).toEqual(start);
    expect(steps(start, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(start, 'next', 'previous')).toEqual(start);
  });

  it('travels along a relation against its direction, too, and keeps looking along it', () => {
    const there = steps(startWalk(range, null), 'next', 'travel');
    expect(there.person).toBe(who('ben'));
    expect(there.relation).toBe(index('ben.endorses.ada'));
    expect(steps(there, 'travel').person).toBe(who('ada'));
  });

  it('goes home from anywhere, to the person with most relations, and can be retraced from there', () => {
    const away = steps(startWalk(range, null), 'next', 'travel');
    const home = steps(away, 'home');
    expect(home).toMatchObject({ person: who('ada'), at: 'person' });
    expect(steps(home, 'home')).toBe(home);
    expect(steps(home, 'retrace')).toEqual(away);
  });

  it('comes from a person reached by name to their first relation, or back round to their last', () => {
    const ada = startWalk(range, { kind: 'person', person: who('ada') });
    expect(steps(ada, 'next').relation).toBe(index('ada.endorses.ben'));
    expect(steps(ada, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(ada, 'travel')).toMatchObject({ person: who('ben'), at: 'person' });
  });

  it('comes to the first relation when it looked along one that is hidden now', () => {
    const lost: Walk = { person: who('ada'), relation: null, at: 'person', trail: [] };
    expect(steps(lost, 'next').relation).toBe(index('ada.endorses.ben'));
    expect(steps(lost, 'previous').relation).toBe(index('cleo.lost-to.ada'));
    expect(steps(lost, 'travel')).toMatchObject({ person: who('ben'), relation: index('ada.endorses.ben') });
  });

  it('starts at a person who is open, and elsewhere if they are not drawn', () => {
    const alone = buildGraph(dataset([tie('ben', 'endorses', 'ada')], { people: [person('eve')] }));
    const eve = alone.personIndex.get('eve') ?? -1;
    const entry = { kind: 'person' as const, person: eve };
    expect(startWalk(walkRange(alone, [0], true), entry)).toMatchObject({ person: eve, relation: null });
    expect(startWalk(walkRange(alone, [0], false), entry)).toMatchObject({ relation: 0 });
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
      fc.property(grounds, ({ some, visible, loners: isolates, ground: on }) => {
        const drawn = drawnIn(some, visible, isolates);
        fc.pre(drawn.length > 0);
        const start = startWalk(on, null);
        const found = explore(on, start, everywhere);
        expect(found.people).toEqual(drawn);
        expect(found.relations).toEqual(visible);
        // From everywhere one comes back to the start, and so on to everything.
        expect(leadingTo(found.ways, nameOf(start)).size).toBe(found.places.length);
      }),
    );
  });

  it('has no dead end: some step leads from each place to another, unless there is only one', () => {
    fc.assert(
      fc.property(grounds, ({ ground: on }) => {
        fc.pre(on.people.length > 0);
        const { ways } = explore(on, startWalk(on, null), everywhere);
        for (const [place, there] of ways) {
          const leaves = there.some((other) => other !== place);
          expect(leaves).toBe(on.people.length > 1);
        }
      }),
    );
  });

  it('goes once round through everybody who is drawn, and the other way back', () => {
    fc.assert(
      fc.property(grounds, ({ some, visible, loners: isolates, ground: on }) => {
        const drawn = drawnIn(some, visible, isolates);
        fc.pre(drawn.length > 0);
        const round = (start: Walk, step: WalkStep) => {
          const met = [start];
          for (const _ of drawn.slice(1)) met.push(walkStep(on, met.at(-1) ?? start, step));
          return met;
        };
        const there = round(startWalk(on, null), 'next-person');
        const last = there.at(-1) ?? startWalk(on, null);
        expect(sorted(there.map((walk) => walk.person))).toEqual(drawn);
        expect(walkStep(on, last, 'next-person').person).toBe(there[0]?.person);
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
    const names = (isolates: boolean) =>
      walkRange(named, [0], isolates).people.map((one) => named.people[one]?.name);
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
          walk = walkStep(on, walk, step);
          expect(isInRange(on, walk)).toBe(true);
        }
      }),
    );
  });

  it('is undone step by step by retracing', () => {
    const taken = fc.array(
      fc.constantFrom<WalkStep[]>('next', 'previous', 'travel', 'next-person', 'previous-person', 'home'),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(grounds, taken, ({ ground: on }, list) => {
        let walk = startWalk(on, null);
        const before: Walk[] = [];
        for (const step of list) {
          const next = walkStep(on, walk, step);
          if (!['next', 'previous'].includes(step) && next !== walk) before.push(walk);
          walk = next;
        }
        for (const earlier of before.toReversed()) {
          walk = walkStep(on, walk, 'retrace');
          expect(walk).toEqual(earlier);
        }
        expect(walkStep(on, walk, 'retrace')).toBe(walk);
      }),
    );
  });

  it('stays with its person where a filter takes its relation, else with the other, else nowhere', () => {
    const at = (relation: string, person: string): Walk => ({
      person: who(person),
      relation: index(relation),
      at: 'relation',
      trail: [],
    });
    const here = at('cleo.lost-to.ada', 'cleo');
    expect(settleWalk(range, here)).toBe(here);
    const without = only(...all.filter((one) => one !== index('cleo.lost-to.ada')));
    expect(settleWalk(without, at('cleo.lost-to.ada', 'ada'))).toMatchObject({
      person: who('ada'),
      at: 'person',
    });
    expect(settleWalk(without, here)).toMatchObject({ person: who('ada'), relation: null, at: 'person' });
    expect(settleWalk(only(index('ella.worked-for.finn')), here)).toBeNull();
  });

  it('retraces only to what is still in view', () => {
    const away = steps(
      startWalk(range, line(index('cleo.lost-to.ada'))),
      'travel',
      'next-person',
      'next-person',
    );
    expect(away.person).toBe(who('cleo'));
    const without = only(...all.filter((one) => one !== index('cleo.lost-to.ada')));
    const settled = settleWalk(without, away);
    expect(settled).toMatchObject({ person: who('ben'), at: 'person' });
    const back = walkStep(without, settled ?? away, 'retrace');
    expect(back).toMatchObject({ person: who('ada'), relation: null, at: 'person' });
    expect(walkStep(without, back, 'retrace')).toBe(back);
  });

  it('stands after any change of filter on what is in view, with a trail that leads only there', () => {
    const taken = fc.array(fc.constantFrom<WalkStep[]>(...everywhere, 'previous', 'home'), { maxLength: 12 });
    fc.assert(
      fc.property(
        grounds,
        taken,
        fc.func(fc.boolean()),
        ({ some, visible, loners: isolates, ground: on }, list, keeps) => {
          fc.pre(on.people.length > 0);
          const walked = list.reduce((walk, step) => walkStep(on, walk, step), startWalk(on, null));
          const less = walkRange(
            some,
            visible.filter((one) => keeps(one)),
            isolates,
          );
          let walk = settleWalk(less, walked) ?? startWalk(less, null);
          fc.pre(less.people.length > 0);
          for (let back = 0; back <= walked.trail.length; back++) {
            expect(isInRange(less, walk)).toBe(true);
            walk = walkStep(less, walk, 'retrace');
          }
          expect(walkStep(less, walk, 'retrace')).toBe(walk);
        },
      ),
    );
  });

  it.each<WalkStep>(['next', 'previous', 'travel', 'next-person', 'previous-person', 'retrace', 'home'])(
    'stands still at %s where there is nothing to walk on',
    (step) => {
      for (const people of [0, 1, 3]) {
        const empty = buildGraph(dataset([], { people: crowd(people) }));
        const on = walkRange(empty, [], false);
        expect(walkStep(on, startWalk(on, null), step)).toEqual({
          person: 0,
          relation: null,
          at: 'person',
          trail: [],
        });
      }
    },
  );
});
