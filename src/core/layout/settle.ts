import {
  type Force,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point, Positions } from '../geometry/point';
import { spiralPositions } from './spiralPositions';
import { nodeDegrees, type Topology } from './topology';

/**
 * Hears the share of the work that is done, from 0 up to 1, and sees where people stand meanwhile. The arrays are the
 * layout's own: copy them, and do not write into them.
 */
export type Watch = (share: number, positions: Positions) => void;

interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

/** Lines that share a pair of people need length to fan out in. */
interface Link extends SimulationLinkDatum<Body> {
  readonly lanes: number;
}

/** What pulls and pushes; world units. */
interface Forces {
  /** Between the places that people start from. */
  readonly start: Point;
  readonly length: number;
  /** What each line beside another adds to its length. */
  readonly perLane: number;
  /** Of a lone line; lines that lie beside each other share it. */
  readonly pull: number;
  readonly push: number;
  readonly pushReach: number;
  /** Radius that nobody else may stand in; the lines of up to six relations each add to it. */
  readonly radius: { readonly least: number; readonly perLine: number };
  /** Towards the middle; more from above and below, as screens are wide. */
  readonly middle: Point;
}

/** Few people stand on a wide ground with room for every name. */
const forces: Forces = {
  start: { x: 90, y: 70 },
  length: 190,
  perLane: 45,
  pull: 0.35,
  push: 1150,
  pushReach: 900,
  radius: { least: 44, perLine: 6 },
  middle: { x: 0.035, y: 0.13 },
};

const ticks = 300;
/** 1 - 0.001^(1/300), written out: engines may round the last bit of a power differently. */
const alphaDecay = 0.0227628;
const grid = 1024;

/**
 * Settles the few people who have relations with d3-force, from the given order of start places. The same net and
 * order give the same bits: start places are integers, nothing calls a function whose last bit engines may round
 * differently, and results are rounded to 1/1024. People without a relation get no body and stay at 0, 0.
 */
export function settleFew(topology: Topology, order: readonly number[]): Positions {
  const degrees = nodeDegrees(topology);
  const bodies = new Map<number, Body>();
  const starts = spiralPositions(order.length);
  for (const [place, person] of order.entries()) {
    const degree = degrees[person] ?? 0;
    if (degree === 0) continue;
    const x = (starts.x[place] ?? 0) * forces.start.x;
    const y = (starts.y[place] ?? 0) * forces.start.y;
    const { least, perLine } = forces.radius;
    bodies.set(person, { x, y, radius: least + perLine * Math.min(degree, 6) });
  }
  const simulation = forceSimulation([...bodies.values()])
    .stop()
    .alphaDecay(alphaDecay)
    .force('link', pullOf(topology, bodies))
    .force('charge', forceManyBody<Body>().strength(-forces.push).distanceMax(forces.pushReach))
    .force(
      'room',
      forceCollide<Body>((body) => body.radius),
    )
    .force('x', forceX<Body>(0).strength(forces.middle.x))
    .force('y', forceY<Body>(0).strength(forces.middle.y));
  simulation.tick(ticks);
  const x = new Float64Array(topology.people);
  const y = new Float64Array(topology.people);
  for (const [person, body] of bodies) {
    x[person] = rounded(body.x ?? 0);
    y[person] = rounded(body.y ?? 0);
  }
  return { x, y };
}

function pullOf(topology: Topology, bodies: ReadonlyMap<number, Body>): Force<Body, Link> {
  const lanes = lanesOf(topology);
  const links: Link[] = [];
  for (let line = 0; line < topology.from.length; line++) {
    const source = bodies.get(topology.from[line] ?? -1);
    const target = bodies.get(topology.to[line] ?? -1);
    if (source && target) links.push({ source, target, lanes: lanes[line] ?? 1 });
  }
  return forceLink<Body, Link>(links)
    .distance((link) => forces.length + forces.perLane * (link.lanes - 1))
    .strength((link) => forces.pull / link.lanes);
}

/** A coordinate on a grid so coarse that no last bit decides it. */
export function rounded(value: number): number {
  return Math.round(value * grid) / grid;
}

/** Per line, how many lines there are between its two people. */
function lanesOf({ people, from, to }: Topology): number[] {
  const counts = new Map<number, number>();
  const pairs = Array.from(from, (one, line) => {
    const other = to[line] ?? 0;
    return Math.min(one, other) * people + Math.max(one, other);
  });
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return pairs.map((pair) => counts.get(pair) ?? 1);
}
