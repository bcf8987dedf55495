import type { Graph } from '../model/graph';

interface Ends {
  readonly starts: Uint32Array;
  readonly relations: Uint32Array;
}

const known = new WeakMap<Graph, Ends>();

/** The relations of a person, ascending, whatever a filter hides. Not to be written into. */
export function linesAt(graph: Graph, person: number): Uint32Array {
  let ends = known.get(graph);
  if (!ends) {
    ends = endsOf(graph);
    known.set(graph, ends);
  }
  return ends.relations.subarray(ends.starts[person] ?? 0, ends.starts[person + 1] ?? 0);
}

function endsOf({ from, to, degree }: Graph): Ends {
  const starts = new Uint32Array(degree.length + 1);
  for (let person = 0; person < degree.length; person++) {
    starts[person + 1] = (starts[person] ?? 0) + (degree[person] ?? 0);
  }
  const next = starts.slice();
  const relations = new Uint32Array(starts.at(-1) ?? 0);
  for (let relation = 0; relation < from.length; relation++) {
    for (const person of [from[relation] ?? 0, to[relation] ?? 0]) {
      const at = next[person] ?? 0;
      relations[at] = relation;
      next[person] = at + 1;
    }
  }
  return { starts, relations };
}
