import type { Graph } from '../model/graph';
import type { Positions } from './settle';

/**
 * Normalised stress: 0 where distances in the picture are in proportion to steps in the graph. The mean over all
 * pairs that are connected of (s·|pᵢ − pⱼ| / dᵢⱼ − 1)², at the scale s that makes it least. Kamada and Kawai's energy
 * with weights d⁻² (Gansner, Koren and North, "Graph drawing by stress majorization", 2004), free of scale.
 */
export function stressOf(graph: Graph, { x, y }: Positions): number {
  const neighbours = neighbourLists(graph);
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (const start of graph.people.keys()) {
    const steps = stepsFrom(neighbours, start);
    for (let person = start + 1; person < steps.length; person++) {
      const d = steps[person] ?? -1;
      if (d <= 0) continue;
      const dx = (x[person] ?? 0) - (x[start] ?? 0);
      const dy = (y[person] ?? 0) - (y[start] ?? 0);
      const ratio = Math.sqrt(dx * dx + dy * dy) / d;
      sum += ratio;
      squares += ratio * ratio;
      pairs++;
    }
  }
  // Least squares: s = Σe / Σe², which leaves 1 − (Σe)² / (n Σe²) of the mean.
  return squares > 0 ? 1 - (sum * sum) / (pairs * squares) : 0;
}

function neighbourLists(graph: Graph): number[][] {
  const lists: number[][] = graph.people.map(() => []);
  for (const relation of graph.relations.keys()) {
    const from = graph.from[relation] ?? 0;
    const to = graph.to[relation] ?? 0;
    lists[from]?.push(to);
    lists[to]?.push(from);
  }
  return lists;
}

/** Steps from one person to each, breadth first; -1 for those who are not connected. */
function stepsFrom(neighbours: readonly (readonly number[])[], start: number): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  const queue = [start];
  steps[start] = 0;
  for (let head = 0; head < queue.length; head++) {
    const person = queue[head] ?? 0;
    for (const other of neighbours[person] ?? []) {
      if (steps[other] !== -1) continue;
      steps[other] = (steps[person] ?? 0) + 1;
      queue.push(other);
    }
  }
  return steps;
}
