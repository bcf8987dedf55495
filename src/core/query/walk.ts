import type { Graph } from '../model/graph';
import { compareIds } from '../model/relations';

/**
 * A walk through the graph by keyboard: standing at a person, looking along one of their relations, or along none
 * where they have none in view. `trail` holds the steps taken, so that they can be retraced.
 */
export interface Walk {
  readonly person: number;
  readonly relation: number | null;
  readonly trail: readonly { readonly person: number; readonly relation: number | null }[];
}

export type WalkStep = 'next' | 'previous' | 'travel' | 'retrace' | 'home';

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

/** Starts at a relation, from the end of the person who acts; else at the person with the most relations in view. */
export function startWalk(graph: Graph, visible: readonly number[], relation: number | null): Walk {
  if (relation !== null && visible.includes(relation)) {
    return { person: graph.from[relation] ?? 0, relation, trail: [] };
  }
  const counts = new Map<number, number>();
  for (const index of visible) {
    for (const person of [graph.from[index] ?? 0, graph.to[index] ?? 0]) {
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  let person = 0;
  for (const [candidate, count] of counts) {
    const best = counts.get(person) ?? 0;
    if (count > best || (count === best && candidate < person)) person = candidate;
  }
  return { person, relation: relationsOf(graph, visible, person)[0] ?? null, trail: [] };
}

/** Takes one step; a step that leads nowhere returns the walk unchanged. */
export function takeStep(graph: Graph, visible: readonly number[], walk: Walk, step: WalkStep): Walk {
  const mine = relationsOf(graph, visible, walk.person);
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
      const trail = [...walk.trail, { person: walk.person, relation: walk.relation }];
      return { person: otherEnd(graph, walk.relation, walk.person), relation: walk.relation, trail };
    }
    case 'retrace': {
      const last = walk.trail.at(-1);
      return last ? { ...last, trail: walk.trail.slice(0, -1) } : walk;
    }
    case 'home':
      return startWalk(graph, visible, null);
  }
}
