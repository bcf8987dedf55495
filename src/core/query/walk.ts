import type { Graph } from '../model/graph';
import { compareIds } from '../model/relations';
import { drawnPeople } from './drawnPeople';
import { peopleByName } from './peopleByName';

/**
 * A walk through the graph by keyboard: standing at a person, looking along one of their relations, or along none
 * where they have none in view. `trail` holds the steps taken, so that they can be retraced.
 */
export interface Walk {
  readonly person: number;
  readonly relation: number | null;
  readonly trail: readonly { readonly person: number; readonly relation: number | null }[];
}

/**
 * `next`, `previous` and `travel` go along relations and so stay among those who are connected; `next-person` and
 * `previous-person` go through everybody by name, and so reach whoever has no line, too.
 */
export type WalkStep =
  | 'next'
  | 'previous'
  | 'travel'
  | 'next-person'
  | 'previous-person'
  | 'retrace'
  | 'home';

/** What there is to walk on: the relations in view, ascending, and everybody who is drawn, by name. */
export interface WalkGround {
  readonly graph: Graph;
  readonly relations: readonly number[];
  readonly people: readonly number[];
}

/** What is open beside the picture, by index. */
type WalkEntry =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relation'; readonly relation: number };

/** `loners`: people without any relation are drawn, too. */
export function walkGround(graph: Graph, relations: readonly number[], loners: boolean): WalkGround {
  const drawn = drawnPeople(graph, relations, loners);
  const people = [...graph.people.keys()].filter((person) => drawn[person]);
  return { graph, relations, people: peopleByName(graph, people) };
}

/** A person's relations among those given: by type, then by the other person's id. */
export function relationsOf(graph: Graph, visible: readonly number[], person: number): number[] {
  return visible
    .filter((relation) => graph.from[relation] === person || graph.to[relation] === person)
    .sort(
      (a, b) =>
        (graph.type[a] ?? 0) - (graph.type[b] ?? 0) ||
        compareIds(otherName(graph, a, person), otherName(graph, b, person)) ||
        a - b,
    );
}

/** The person at the other end. */
export function otherEnd(graph: Graph, relation: number, person: number): number {
  const from = graph.from[relation] ?? 0;
  return from === person ? (graph.to[relation] ?? 0) : from;
}

function otherName(graph: Graph, relation: number, person: number): string {
  return graph.people[otherEnd(graph, relation, person)]?.id ?? '';
}

/** Whether a walk still stands on what is in view. */
export function isOnGround({ relations, people }: WalkGround, { person, relation }: Walk): boolean {
  return people.includes(person) && (relation === null || relations.includes(relation));
}

/**
 * Starts at what is open, a relation from the end of the person who acts; where nothing is, or it is not in view, at
 * the person with the most relations in view.
 */
export function startWalk(ground: WalkGround, entry: WalkEntry | null): Walk {
  const { graph, relations, people } = ground;
  if (entry?.kind === 'relation' && relations.includes(entry.relation)) {
    return { person: graph.from[entry.relation] ?? 0, relation: entry.relation, trail: [] };
  }
  if (entry?.kind === 'person' && people.includes(entry.person)) return standAt(ground, entry.person, []);
  return standAt(ground, busiest(ground), []);
}

function busiest({ graph, relations, people }: WalkGround): number {
  const counts = new Map<number, number>();
  for (const index of relations) {
    for (const person of [graph.from[index] ?? 0, graph.to[index] ?? 0]) {
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  let person = people[0] ?? 0;
  for (const [candidate, count] of counts) {
    const best = counts.get(person) ?? 0;
    if (count > best || (count === best && candidate < person)) person = candidate;
  }
  return person;
}

function standAt({ graph, relations }: WalkGround, person: number, trail: Walk['trail']): Walk {
  return { person, relation: relationsOf(graph, relations, person)[0] ?? null, trail };
}

/** Takes one step; a step that leads nowhere returns the walk unchanged. */
export function takeStep(ground: WalkGround, walk: Walk, step: WalkStep): Walk {
  const { graph } = ground;
  const mine = relationsOf(graph, ground.relations, walk.person);
  const place = walk.relation === null ? -1 : mine.indexOf(walk.relation);
  switch (step) {
    case 'next':
    case 'previous': {
      if (mine.length === 0) return walk;
      if (place < 0) return { ...walk, relation: mine.at(step === 'next' ? 0 : -1) ?? null };
      const move = step === 'next' ? 1 : mine.length - 1;
      return { ...walk, relation: mine[(place + move) % mine.length] ?? null };
    }
    case 'travel': {
      if (walk.relation === null || place < 0) return walk;
      const person = otherEnd(graph, walk.relation, walk.person);
      return { person, relation: walk.relation, trail: trailFrom(walk) };
    }
    case 'next-person':
      return byName(ground, walk, 1);
    case 'previous-person':
      return byName(ground, walk, -1);
    case 'retrace': {
      const last = walk.trail.at(-1);
      return last ? { ...last, trail: walk.trail.slice(0, -1) } : walk;
    }
    case 'home':
      return startWalk(ground, null);
  }
}

/** Round through everybody who is drawn. */
function byName(ground: WalkGround, walk: Walk, by: 1 | -1): Walk {
  const { people } = ground;
  const place = people.indexOf(walk.person);
  // From somebody who is not drawn, to the first; a place before the first is the last.
  const person = people.at(place < 0 ? 0 : (place + by) % people.length);
  if (person === undefined || person === walk.person) return walk;
  return standAt(ground, person, trailFrom(walk));
}

function trailFrom({ person, relation, trail }: Walk): Walk['trail'] {
  return [...trail, { person, relation }];
}
