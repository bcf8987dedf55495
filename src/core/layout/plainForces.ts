import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Positions } from '../geometry/point';
import type { Graph } from '../model/graph';

/**
 * The people who have relations as d3-force places them by its defaults (link, many-body, centre; 300 ticks): what
 * our own layout is compared with. People without a relation stay at 0, 0. In d3's own units, about 30 a line.
 */
export function plainForces(graph: Graph): Positions {
  const bodyOf = new Map<number, SimulationNodeDatum>();
  for (const person of graph.people.keys()) {
    if ((graph.degree[person] ?? 0) === 0) continue;
    bodyOf.set(person, {});
  }
  const links: SimulationLinkDatum<SimulationNodeDatum>[] = graph.relations.flatMap((_, relation) => {
    const source = bodyOf.get(graph.from[relation] ?? -1);
    const target = bodyOf.get(graph.to[relation] ?? -1);
    return source && target ? [{ source, target }] : [];
  });
  forceSimulation([...bodyOf.values()])
    .stop()
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('centre', forceCenter())
    .tick(300);
  const x = new Float64Array(graph.people.length);
  const y = new Float64Array(graph.people.length);
  for (const [person, body] of bodyOf) {
    x[person] = body.x ?? 0;
    y[person] = body.y ?? 0;
  }
  return { x, y };
}
