import type { Positions } from '../layout/settle';
import type { Graph } from '../model/graph';
import { bowedCurve, distanceTo } from './curve';

/** How far a lone line bows, and what it tries where somebody stands in the way. World units. */
const loneBows = [22, -22, 54, -54, 86, -86, 120, -120];
const oppositeStep = 88;
const parallelStep = 132;
const manyStep = 66;
/** A disc, its outline and a breath. World units. */
const clearance = 44;
/** Beyond this many people, looking for somebody in the way of every line costs more than it shows. */
const mostPeopleForAvoidance = 500;

/**
 * Per relation, the signed offset of its curve's control point from the chord, in world units, seen from its start.
 * Lines between the same two people fan out evenly; a lone line bows away from people who are not its own.
 */
export function lineBows(graph: Graph, positions: Positions): Float64Array {
  const bows = new Float64Array(graph.relations.length);
  for (const lanes of linesByPair(graph).values()) {
    const [first] = lanes;
    if (first === undefined) continue;
    if (lanes.length === 1) {
      bows[first] = loneBow(graph, positions, first);
      continue;
    }
    const opposite = lanes.length === 2 && graph.from[lanes[0] ?? 0] !== graph.from[lanes[1] ?? 0];
    const step = lanes.length > 2 ? manyStep : opposite ? oppositeStep : parallelStep;
    const reference = graph.from[first];
    for (const [lane, relation] of lanes.entries()) {
      const offset = (lane - (lanes.length - 1) / 2) * step;
      bows[relation] = graph.from[relation] === reference ? offset : -offset;
    }
  }
  return bows;
}

function linesByPair(graph: Graph): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (const relation of graph.relations.keys()) {
    const a = graph.from[relation] ?? 0;
    const b = graph.to[relation] ?? 0;
    const key = a < b ? `${a}-${b}` : `${b}-${a}`;
    const lanes = pairs.get(key);
    if (lanes) lanes.push(relation);
    else pairs.set(key, [relation]);
  }
  return pairs;
}

function loneBow(graph: Graph, { x, y }: Positions, relation: number): number {
  const a = graph.from[relation] ?? 0;
  const b = graph.to[relation] ?? 0;
  if (graph.people.length > mostPeopleForAvoidance) return loneBows[0] ?? 0;
  const place = (person: number) => ({ x: x[person] ?? 0, y: y[person] ?? 0 });
  let best = 0;
  let bestGap = -1;
  for (const bow of loneBows) {
    const curve = bowedCurve(place(a), place(b), bow);
    let gap = Infinity;
    for (const person of graph.people.keys()) {
      if (person === a || person === b || (graph.degree[person] ?? 0) === 0) continue;
      gap = Math.min(gap, distanceTo(curve, x[person] ?? 0, y[person] ?? 0));
    }
    if (gap >= clearance) return bow;
    if (gap > bestGap) {
      best = bow;
      bestGap = gap;
    }
  }
  return best;
}
