import type { Graph } from '../model/graph';

/** Two people, by index. */
export type Pair = readonly [number, number];

/** Every relation held between two people, either way; ascending. */
export function relationsBetween(graph: Graph, [one, other]: Pair): number[] {
  return [...graph.relations.keys()].filter((relation) => {
    const [from, to] = [graph.from[relation], graph.to[relation]];
    return (from === one && to === other) || (from === other && to === one);
  });
}
