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

/** What pulls and pushes; world units. */
interface Forces {
  /** Between the places that people start from. */
  readonly start: { readonly x: number; readonly y: number };
  readonly length: number;
  /** Of a lone line; null: weaker at people with many lines, as d3-force has it by itself. */
  readonly pull: number | null;
  readonly push: number;
  readonly pushReach: number;
  /** Radius that nobody else may stand in; the lines of up to six relations each add to it. */
  readonly room: { readonly least: number; readonly perLine: number };
  /** Towards the middle; more from above and below, as screens are wide. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** Few people stand on a wide ground with room for every name. */
const amongFew: Forces = {
  start: { x: 90, y: 70 },
  length: 190,
  pull: 0.35,
  push: 1150,
  pushReach: 900,
  room: { least: 44, perLine: 6 },
  middle: { x: 0.035, y: 0.13 },
};
/** In a crowd, circles must come apart before names have room: hubs pull less, and everybody pushes everybody. */
const amongMany: Forces = {
  start: { x: 80, y: 64 },
  length: 120,
  pull: null,
  push: 600,
  pushReach: Infinity,
  room: { least: 36, perLine: 4 },
  middle: { x: 0.015, y: 0.035 },
};
/** More people with a line than this are a crowd. */
export const mostFew = 60;

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
  const forces = order.length > mostFew ? amongMany : amongFew;
  const bodies = new Map<number, Body>();
  for (const [place, person] of order.entries()) {
    const degree = graph.degree[person] ?? 0;
    if (degree === 0) continue;
    const start = spiralPlace(place);
    bodies.set(person, {
      x: start.x * forces.start.x,
      y: start.y * forces.start.y,
      room: roomOf(forces, degree),
    });
  }
  const lanes = lanesByPair(graph);
  const links: Link[] = graph.relations.flatMap((_, index) => {
    const source = bodies.get(graph.from[index] ?? -1);
    const target = bodies.get(graph.to[index] ?? -1);
    return source && target ? [{ source, target, lanes: lanes.get(pairOf(graph, index)) ?? 1 }] : [];
  });
  const pull = forceLink<Body, Link>(links).distance((link) => forces.length + 45 * (link.lanes - 1));
  const ownPull = forces.pull;
  if (ownPull !== null) pull.strength((link) => ownPull / link.lanes);
  const simulation = forceSimulation([...bodies.values()])
    .stop()
    .alphaDecay(alphaDecay)
    .force('link', pull)
    .force('charge', forceManyBody<Body>().strength(-forces.push).distanceMax(forces.pushReach))
    .force(
      'room',
      forceCollide<Body>((body) => body.room),
    )
    .force('x', forceX<Body>(0).strength(forces.middle.x))
    .force('y', forceY<Body>(0).strength(forces.middle.y));
  simulation.tick(ticks);
  const x = new Float64Array(graph.people.length);
  const y = new Float64Array(graph.people.length);
  for (const [person, body] of bodies) {
    x[person] = rounded(body.x ?? 0);
    y[person] = rounded(body.y ?? 0);
  }
  return { x, y };
}

/** The radius round somebody in a crowd in which nobody else should stand; world units. */
export function roomInCrowd(relations: number): number {
  return roomOf(amongMany, relations);
}

function roomOf({ room }: Forces, relations: number): number {
  return room.least + room.perLine * Math.min(relations, 6);
}

/** A coordinate on a grid so coarse that no last bit decides it. */
export function rounded(value: number): number {
  return Math.round(value * grid) / grid;
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
