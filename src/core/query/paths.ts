import type { Graph } from '../model/graph';

/** A chain of people, each tied to the next. No person comes twice. */
export interface Path {
  /** Indices, from one end to the other. */
  readonly people: readonly number[];
  /** Relation of each step: of all that may be used between its two people the strongest. */
  readonly relations: readonly number[];
  /** How much each step can carry. */
  readonly strengths: readonly number[];
}

export interface PathSearch {
  /** The best first. */
  readonly paths: readonly Path[];
  /** There were more ways than were looked through; the first path is the best all the same. */
  readonly cut: boolean;
}

/** Ways looked at before the search for further paths is given up, in people visited. */
const mostVisits = 20_000;
/** Further paths of more steps than this are not looked for. */
const mostSteps = 40;

interface Step {
  readonly person: number;
  readonly relation: number;
  readonly strength: number;
}

/** Per person, the strongest usable tie to each other person, by index of that person. */
type StepsByPerson = readonly (readonly Step[])[];

/**
 * The `most` best paths between two people, whichever way their relations point: first by the strength of the weakest
 * step, then by length, then by the people's indices, seen from the lower end, so that both directions give the same
 * chains. Where all of these are longer than need be, the best of the shortest paths follows as one more.
 * `strengths`: per relation, how much it can carry; null where it may not be used.
 */
export function findPaths(
  graph: Graph,
  strengths: readonly (number | null)[],
  from: number,
  to: number,
  most: number,
): PathSearch {
  if (from === to) return { paths: [], cut: false };
  const ties = tiesOf(graph, strengths);
  const [start, end] = from < to ? [from, to] : [to, from];
  const { chains, cut } = bestChains(ties, start, end, most);
  const paths = chains.map((people) => pathAlong(ties, from === start ? people : people.toReversed()));
  return { paths, cut };
}

/** The path through these people in this order; null where two neighbours have no usable tie, or somebody comes twice. */
export function pathThrough(
  graph: Graph,
  strengths: readonly (number | null)[],
  people: readonly number[],
): Path | null {
  if (new Set(people).size < people.length) return null;
  const ties = tiesOf(graph, strengths);
  const isWhole = people.slice(1).every((person, step) => tieTo(ties, people[step] ?? -1, person));
  return isWhole ? pathAlong(ties, people) : null;
}

function tiesOf(graph: Graph, strengths: readonly (number | null)[]): StepsByPerson {
  const best = graph.people.map(() => new Map<number, Step>());
  for (const [relation, strength] of strengths.entries()) {
    if (strength === null) continue;
    const [a, b] = [graph.from[relation] ?? 0, graph.to[relation] ?? 0];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = best[one]?.get(other);
      if (!known || strength > known.strength) best[one]?.set(other, { person: other, relation, strength });
    }
  }
  return best.map((ties) => [...ties.values()].sort((a, b) => a.person - b.person));
}

/** What a search goes by and what it has found; `visits` are those left to it. */
interface Search {
  readonly ties: StepsByPerson;
  readonly end: number;
  readonly most: number;
  readonly chains: number[][];
  visits: number;
}

/** Chains of people by strength of their weakest step, then length, then indices. */
function bestChains(ties: StepsByPerson, start: number, end: number, most: number) {
  const search: Search = { ties, end, most, chains: [], visits: mostVisits };
  const { chains } = search;
  const shortest = stepsTo(ties, end, -Infinity)[start];
  if (shortest === undefined) return { chains, cut: false };
  const levels = [...new Set(ties.flatMap((mine) => mine.map(({ strength }) => strength)))];
  let cut = false;
  for (const level of levels.sort((a, b) => b - a)) {
    if (chains.length >= most || cut) break;
    cut = addChainsOf(search, start, level);
  }
  if (chains.every((chain) => chain.length - 1 > shortest)) {
    const level = levels.find((one) => stepsTo(ties, end, one)[start] === shortest) ?? -Infinity;
    chains.push(firstChain(ties, stepsTo(ties, end, level), start, level));
  }
  return { chains, cut };
}

/** Adds the chains whose weakest step has just this strength, the shortest first; true where not all were looked at. */
function addChainsOf(search: Search, start: number, level: number): boolean {
  const { ties, end, most, chains } = search;
  const steps = stepsTo(ties, end, level);
  const least = steps[start];
  if (least === undefined) return false;
  if (least > mostSteps) {
    if (chains.length === 0) chains.push(firstChain(ties, steps, start, level));
    return true;
  }
  /** Adds every chain of so many steps that goes on from `chain`. True where a longer one might be found. */
  const extend = (length: number, chain: readonly number[], weakest: number): boolean => {
    const last = chain.at(-1) ?? 0;
    if (last === end) {
      if (chain.length - 1 === length && weakest === level) chains.push([...chain]);
      return false;
    }
    let longer = false;
    for (const { person, strength } of ties[last] ?? []) {
      if (chains.length >= most || search.visits <= 0) return true;
      const left = steps[person];
      if (strength < level || left === undefined || chain.includes(person)) continue;
      if (chain.length + left > length) longer = true;
      else {
        search.visits--;
        const more = extend(length, [...chain, person], Math.min(weakest, strength));
        longer ||= more;
      }
    }
    return longer;
  };
  for (let length = least; chains.length < most; length++) {
    if (length > mostSteps) return true;
    const longer = extend(length, [start], Infinity);
    if (search.visits <= 0) return true;
    if (!longer) return false;
  }
  return false;
}

/** Per person, the number of steps to the end along lines of at least this strength; undefined where none leads there. */
function stepsTo(ties: StepsByPerson, end: number, level: number): (number | undefined)[] {
  const steps: (number | undefined)[] = ties.map(() => undefined);
  steps[end] = 0;
  const queue = [end];
  for (const person of queue) {
    for (const tie of ties[person] ?? []) {
      if (tie.strength < level || steps[tie.person] !== undefined) continue;
      steps[tie.person] = (steps[person] ?? 0) + 1;
      queue.push(tie.person);
    }
  }
  return steps;
}

/** The first by indices of the shortest chains. */
function firstChain(
  ties: StepsByPerson,
  steps: readonly (number | undefined)[],
  start: number,
  level: number,
): number[] {
  const chain = [start];
  for (let left = steps[start] ?? 0; left > 0; left--) {
    const next = ties[chain.at(-1) ?? 0]?.find(
      ({ person, strength }) => strength >= level && steps[person] === left - 1,
    );
    if (next) chain.push(next.person);
  }
  return chain;
}

function tieTo(ties: StepsByPerson, person: number, other: number): Step | undefined {
  return ties[person]?.find((tie) => tie.person === other);
}

function pathAlong(ties: StepsByPerson, people: readonly number[]): Path {
  const along = people.slice(1).flatMap((person, step) => tieTo(ties, people[step] ?? -1, person) ?? []);
  return {
    people,
    relations: along.map(({ relation }) => relation),
    strengths: along.map(({ strength }) => strength),
  };
}
