import { neighboursOf, type Topology, walkFrom } from './topology';

/** People who are connected, as a net of their own. */
export interface Component {
  /** Who they are, in ascending order: a person of the part's net is an index into this. */
  readonly people: Uint32Array;
  readonly topology: Topology;
}

/** The connected parts of two people and more: most people first, then by the first of them. */
export function componentsOf(topology: Topology): Component[] {
  const neighbours = neighboursOf(topology);
  const steps = new Int32Array(topology.people).fill(-1);
  const reached = new Uint32Array(topology.people);
  const groups: Uint32Array[] = [];
  for (let person = 0; person < topology.people; person++) {
    if ((steps[person] ?? 0) >= 0) continue;
    const count = walkFrom(person, neighbours, steps, reached);
    if (count > 1) groups.push(reached.slice(0, count).sort());
  }
  groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return topologiesOf(topology, groups);
}

function topologiesOf(topology: Topology, groups: readonly Uint32Array[]): Component[] {
  const partOf = new Int32Array(topology.people).fill(-1);
  const place = new Uint32Array(topology.people);
  for (const [component, people] of groups.entries()) {
    for (const [index, person] of people.entries()) {
      partOf[person] = component;
      place[person] = index;
    }
  }
  const counts = new Uint32Array(groups.length);
  for (const person of topology.from) {
    const component = partOf[person] ?? -1;
    if (component >= 0) counts[component] = (counts[component] ?? 0) + 1;
  }
  const components = groups.map((people, component) => {
    const lines = counts[component] ?? 0;
    return {
      people,
      topology: { people: people.length, from: new Uint32Array(lines), to: new Uint32Array(lines) },
    };
  });
  counts.fill(0);
  for (let line = 0; line < topology.from.length; line++) {
    const component = partOf[topology.from[line] ?? 0] ?? -1;
    const own = components[component]?.topology;
    if (!own) continue;
    const at = counts[component] ?? 0;
    counts[component] = at + 1;
    own.from[at] = place[topology.from[line] ?? 0] ?? 0;
    own.to[at] = place[topology.to[line] ?? 0] ?? 0;
  }
  return components;
}
