import type { Graph } from '../model/graph';
import { drawnPeople } from './drawnPeople';
import { peopleByName } from './peopleByName';
import { otherEnd, relationsOf } from './relationsOf';

/** Where one stands on a walk: at a person, or at one of their relations, seen from them. */
export interface WalkPosition {
  readonly person: number;
  /** The relation one stands at or, at a person, has just come along; null at a person reached by name. */
  readonly relation: number | null;
  readonly at: 'person' | 'relation';
}

/** A walk through the graph by keyboard. `trail`: the places it has left for another person, so that they can be retraced. */
export interface Walk extends WalkPosition {
  readonly trail: readonly WalkPosition[];
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
export interface WalkRange {
  readonly graph: Graph;
  readonly relations: readonly number[];
  readonly people: readonly number[];
}

/** What is open beside the picture, by index. */
type WalkEntry =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relation'; readonly relation: number };

/** `isolates`: people without any relation are drawn, too. */
export function walkRange(graph: Graph, relations: readonly number[], isolates: boolean): WalkRange {
  const drawn = drawnPeople(graph, relations, isolates);
  const people = [...graph.people.keys()].filter((person) => drawn[person]);
  return { graph, relations, people: peopleByName(graph, people) };
}

/**
 * The walk after a filter has changed: at its person where the relation has gone, else at whoever is at the other end
 * of it, else back where it came from; null where nobody of them is drawn.
 */
export function settleWalk(range: WalkRange, walk: Walk): Walk | null {
  const { people } = range;
  if (isInRange(range, walk)) return walk;
  const ends = walk.relation === null ? [] : [otherEnd(range.graph, walk.relation, walk.person)];
  const person = [walk.person, ...ends].find((one) => people.includes(one));
  if (person !== undefined) return { ...walk, ...atPerson(person) };
  const back = retrace(range, walk);
  return back === walk ? null : back;
}

/** Whether a place is in view. */
export function isInRange({ relations, people }: WalkRange, { person, relation }: WalkPosition): boolean {
  return people.includes(person) && (relation === null || relations.includes(relation));
}

function atPerson(person: number): WalkPosition {
  return { person, relation: null, at: 'person' };
}

/**
 * Starts at what is open, a relation from the end of the person who acts; where nothing is, or it is not in view, at
 * the first relation of the person with the most in view.
 */
export function startWalk(range: WalkRange, entry: WalkEntry | null): Walk {
  const { graph, relations, people } = range;
  if (entry?.kind === 'relation' && relations.includes(entry.relation)) {
    return { person: graph.from[entry.relation] ?? 0, relation: entry.relation, at: 'relation', trail: [] };
  }
  if (entry?.kind === 'person' && people.includes(entry.person)) {
    return { ...atPerson(entry.person), trail: [] };
  }
  const person = busiest(range);
  const [first] = relationsOf(graph, relations, person);
  return first === undefined
    ? { ...atPerson(person), trail: [] }
    : { person, relation: first, at: 'relation', trail: [] };
}

function busiest({ graph, relations, people }: WalkRange): number {
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

/** Takes one step; a step that leads nowhere returns the walk unchanged. */
export function walkStep(range: WalkRange, walk: Walk, step: WalkStep): Walk {
  switch (step) {
    case 'next':
      return alongRelations(range, walk, 1);
    case 'previous':
      return alongRelations(range, walk, -1);
    case 'travel':
      return travel(range, walk);
    case 'next-person':
      return byName(range, walk, 1);
    case 'previous-person':
      return byName(range, walk, -1);
    case 'retrace':
      return retrace(range, walk);
    case 'home':
      return toPerson(walk, busiest(range));
  }
}

/** Round through the person's relations; from a person reached by name, to the first or the last. */
function alongRelations({ graph, relations }: WalkRange, walk: Walk, by: 1 | -1): Walk {
  const mine = relationsOf(graph, relations, walk.person);
  const place = walk.relation === null ? -1 : mine.indexOf(walk.relation);
  const relation = place < 0 ? mine.at(by > 0 ? 0 : -1) : mine[(place + by + mine.length) % mine.length];
  return relation === undefined ? walk : { ...walk, relation, at: 'relation' };
}

/** To the other end of the relation; at a person reached by name, of their first. */
function travel({ graph, relations }: WalkRange, walk: Walk): Walk {
  const mine = relationsOf(graph, relations, walk.person);
  const relation = mine.find((one) => one === walk.relation) ?? mine[0];
  if (relation === undefined) return walk;
  const person = otherEnd(graph, relation, walk.person);
  return { person, relation, at: 'person', trail: trailFrom(walk) };
}

/** Back to where the walk left for another person, as far as that is still in view. */
function retrace(range: WalkRange, walk: Walk): Walk {
  const back = walk.trail.findLastIndex(({ person }) => range.people.includes(person));
  const place = walk.trail[back];
  if (!place) return walk;
  return {
    ...(isInRange(range, place) ? place : atPerson(place.person)),
    trail: walk.trail.slice(0, back),
  };
}

/** Round through everybody who is drawn. */
function byName({ people }: WalkRange, walk: Walk, by: 1 | -1): Walk {
  const place = people.indexOf(walk.person);
  // From somebody who is not drawn, to the first; a place before the first is the last.
  const person = people.at(place < 0 ? 0 : (place + by) % people.length);
  return person === undefined || person === walk.person ? walk : toPerson(walk, person);
}

function toPerson(walk: Walk, person: number): Walk {
  const isThere = walk.at === 'person' && walk.person === person;
  return isThere ? walk : { ...atPerson(person), trail: trailFrom(walk) };
}

function trailFrom({ person, relation, at, trail }: Walk): Walk['trail'] {
  return [...trail, { person, relation, at }];
}
