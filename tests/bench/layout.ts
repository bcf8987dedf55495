import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import type { Positions } from '../../src/core/geometry/point';
import { quickLayout } from '../../src/core/layout/quickLayout';
import { settleComponents } from '../../src/core/layout/settleComponents';
import { stressOf } from '../../src/core/layout/stress';
import type { Topology } from '../../src/core/layout/topology';
import { median, medianOf } from './median';

/** People whose distances to all others count in the stress of large graphs. */
const sampled = 60;
/** d3-force is let run until a tick moves people as little as we take for flat, or so often. */
const mostTicks = 300;
const flat = 0.001;
/** Above so many people d3-force is only given a few ticks: to flat it takes minutes. */
const mostPlain = 10_000;

/** Our quick layout and d3-force's defaults on one graph; milliseconds, and stress. */
export interface LayoutFigures {
  readonly whole: number;
  readonly tick: number;
  readonly stress: number;
  readonly plainWhole: number | null;
  readonly plainTick: number;
  readonly plainStress: number | null;
}

export function measureLayout(topology: Topology, rounds: number): LayoutFigures {
  const some = Array.from({ length: Math.min(topology.people, sampled) }, (_, index) =>
    Math.floor((index * topology.people) / Math.min(topology.people, sampled)),
  );
  let places: Positions = { x: new Float64Array(0), y: new Float64Array(0) };
  const whole = median(rounds, () => {
    places = quickLayout(topology, () => {});
  });
  const tick = ticksOf(topology);
  const plain = runPlain(topology);
  return {
    whole,
    tick,
    stress: stressOf(topology, places, some),
    plainWhole: plain.ended ? plain.whole : null,
    plainTick: plain.tick,
    plainStress: plain.ended ? stressOf(topology, plain.places, some) : null,
  };
}

/** The median time from one tick to the next: what `watch` hears in the later part of the work are ticks. */
function ticksOf(topology: Topology): number {
  const heard: number[] = [];
  settleComponents(topology, 1, (share) => {
    if (share > 0.5) heard.push(performance.now());
  });
  return medianOf(heard.slice(1).map((time, index) => time - (heard[index] ?? 0)));
}

function runPlain(topology: Topology): { whole: number; tick: number; ended: boolean; places: Positions } {
  const bodies: SimulationNodeDatum[] = Array.from({ length: topology.people }, () => ({}));
  const links = Array.from(topology.from, (from, line) => ({
    source: bodies[from] ?? {},
    target: bodies[topology.to[line] ?? 0] ?? {},
  }));
  const start = performance.now();
  const simulation = forceSimulation(bodies)
    .stop()
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('centre', forceCenter());
  const times: number[] = [];
  const most = topology.people > mostPlain ? 5 : mostTicks;
  let ended = false;
  while (!ended && times.length < most) {
    const before = performance.now();
    simulation.tick();
    times.push(performance.now() - before);
    ended = movement(bodies) < flat || times.length === mostTicks;
  }
  const whole = performance.now() - start;
  const column = (value: (body: SimulationNodeDatum) => number | undefined) =>
    Float64Array.from(bodies, (body) => value(body) ?? 0);
  return {
    whole,
    tick: medianOf(times),
    ended,
    places: { x: column(({ x }) => x), y: column(({ y }) => y) },
  };
}

/** How far the last tick moved people, as a share of their distance from the middle. */
function movement(bodies: readonly SimulationNodeDatum[]): number {
  let moved = 0;
  let size = 1e-9;
  for (const { x = 0, y = 0, vx = 0, vy = 0 } of bodies) {
    moved += vx * vx + vy * vy;
    size += x * x + y * y;
  }
  return Math.sqrt(moved / size);
}
