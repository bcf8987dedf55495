import type { Graph } from '../model/graph';

/** Who is tied to whom, in numbers: all that a layout knows of a graph. */
export interface Topology {
  readonly people: number;
  /** Person at the start and at the end of each line. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Per person, the people at the other ends of their lines, one after another. */
export interface Neighbours {
  /** Where in `list` the neighbours of a person begin; one more entry than people. */
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** The net of a graph; shares the graph's columns. */
export function topologyOf({ people, from, to }: Graph): Topology {
  return { people: people.length, from, to };
}

/** Lines per person. A line from a person to themselves counts twice. */
export function nodeDegrees({ people, from, to }: Topology): Uint32Array {
  const degrees = new Uint32Array(people);
  for (const ends of [from, to]) {
    for (const person of ends) degrees[person] = (degrees[person] ?? 0) + 1;
  }
  return degrees;
}

export function neighboursOf(topology: Topology): Neighbours {
  const degrees = nodeDegrees(topology);
  const start = new Uint32Array(topology.people + 1);
  for (let person = 0; person < topology.people; person++) {
    start[person + 1] = (start[person] ?? 0) + (degrees[person] ?? 0);
  }
  const next = start.slice();
  const list = new Uint32Array(2 * topology.from.length);
  for (let line = 0; line < topology.from.length; line++) {
    const a = topology.from[line] ?? 0;
    const b = topology.to[line] ?? 0;
    list[next[a] ?? 0] = b;
    next[a] = (next[a] ?? 0) + 1;
    list[next[b] ?? 0] = a;
    next[b] = (next[b] ?? 0) + 1;
  }
  return { start, list };
}

/**
 * Steps from one person to each other, breadth first, into `steps`; what was -1 there and is not connected stays so.
 * Returns how many were reached, who stand in `reached` in the order of their steps.
 */
export function walkFrom(
  person: number,
  { start, list }: Neighbours,
  steps: Int32Array,
  reached: Uint32Array,
): number {
  steps[person] = 0;
  reached[0] = person;
  let count = 1;
  for (let head = 0; head < count; head++) {
    const one = reached[head] ?? 0;
    const next = (steps[one] ?? 0) + 1;
    const end = start[one + 1] ?? 0;
    for (let at = start[one] ?? 0; at < end; at++) {
      const other = list[at] ?? 0;
      if ((steps[other] ?? 0) >= 0) continue;
      steps[other] = next;
      reached[count++] = other;
    }
  }
  return count;
}
