import type { Positions } from '../geometry/point';
import { neighboursOf, type Topology, walkFrom } from './topology';

/**
 * Normalised stress: 0 where distances in the picture are in proportion to steps in the graph. The mean over all
 * pairs that are connected of (s·|pᵢ − pⱼ| / dᵢⱼ − 1)², at the scale s that makes it least. Kamada and Kawai's energy
 * with weights d⁻² (Gansner, Koren and North, "Graph drawing by stress majorization", 2004), free of scale. Given
 * `some` people, only the pairs that one of them is in are counted: all pairs of 50,000 would take minutes.
 */
export function stressOf(topology: Topology, { x, y }: Positions, some?: readonly number[]): number {
  const neighbours = neighboursOf(topology);
  const steps = new Int32Array(topology.people);
  const reached = new Uint32Array(topology.people);
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (const start of some ?? Array.from({ length: topology.people }, (_, person) => person)) {
    steps.fill(-1);
    const count = walkFrom(start, neighbours, steps, reached);
    for (let at = 1; at < count; at++) {
      const person = reached[at] ?? 0;
      const d = steps[person] ?? 1;
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
