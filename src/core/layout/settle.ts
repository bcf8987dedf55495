import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Graph } from '../model/graph';

/** World coordinates: x right, y down, one unit is one CSS pixel at zoom 1. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Body extends SimulationNodeDatum {
  readonly room: number;
}

/** Lines that share a pair of people need length to fan out in. */
interface Link extends SimulationLinkDatum<Body> {
  readonly lanes: number;
}

const ticks = 300;
/** 1 - 0.001^(1/300), written out: engines may round the last bit of a power differently. */
const alphaDecay = 0.0227628;
const grid = 1024;

/**
 * Settles the people who have relations with d3-force, from the given order of start places. The same graph and
 * order give the same bits: start places are integers, nothing calls a function whose last bit engines may round
 * differently, and results are rounded to 1/1024. People without a relation get no body and stay at 0, 0.
 */
export function settle(graph: Graph, order: readonly number[]): Positions {
  const bodies = new Map<number, Body>();
  for (const [place, person] of order.entries()) {
    const degree = graph.degree[person] ?? 0;
    if (degree === 0) continue;
    const start = spiralPlace(place);
    bodies.set(person, { x: start.x * 90, y: start.y * 70, room: 44 + 6 * Math.min(degree, 6) });
  }
  const lanes = lanesByPair(graph);
  const links: Link[] = graph.relations.flatMap((_, index) => {
    const source = bodies.get(graph.from[index] ?? -1);
    const target = bodies.get(graph.to[index] ?? -1);
    return source && target ? [{ source, target, lanes: lanes.get(pairOf(graph, index)) ?? 1 }] : [];
  });
  const simulation = forceSimulation([...bodies.values()])
    .stop()
    .alphaDecay(alphaDecay)
    .force(
      'link',
      forceLink<Body, Link>(links)
        .distance((link) => 190 + 45 * (link.lanes - 1))
        .strength((link) => 0.35 / link.lanes),
    )
    .force('charge', forceManyBody<Body>().strength(-1150).distanceMax(900))
    .force(
      'room',
      forceCollide<Body>((body) => body.room),
    )
    .force('x', forceX<Body>(0).strength(0.035))
    .force('y', forceY<Body>(0).strength(0.13));
  simulation.tick(ticks);
  const x = new Float64Array(graph.people.length);
  const y = new Float64Array(graph.people.length);
  for (const [person, body] of bodies) {
    x[person] = Math.round((body.x ?? 0) * grid) / grid;
    y[person] = Math.round((body.y ?? 0) * grid) / grid;
  }
  return { x, y };
}

function pairOf(graph: Graph, relation: number): string {
  const a = graph.from[relation] ?? 0;
  const b = graph.to[relation] ?? 0;
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

function lanesByPair(graph: Graph): Map<string, number> {
  const lanes = new Map<string, number>();
  for (const relation of graph.relations.keys()) {
    const pair = pairOf(graph, relation);
    lanes.set(pair, (lanes.get(pair) ?? 0) + 1);
  }
  return lanes;
}

/** The n-th place of a square spiral round the origin, in whole steps. */
function spiralPlace(n: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let dx = 1;
  let dy = 0;
  let leg = 1;
  let walked = 0;
  let turns = 0;
  for (let step = 0; step < n; step++) {
    x += dx;
    y += dy;
    walked++;
    if (walked === leg) {
      walked = 0;
      [dx, dy] = [-dy, dx];
      turns++;
      if (turns % 2 === 0) leg++;
    }
  }
  return { x, y };
}
