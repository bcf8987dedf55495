import { forceLink, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Positions } from '../geometry/point';
import { alignLongAxis } from './alignLongAxis';
import { collide } from './collide';
import { type Component, componentsOf } from './components';
import { keepDistances } from './keepDistances';
import { findLandmarks } from './landmarks';
import { manyBody } from './manyBody';
import { packComponents } from './packComponents';
import { lehmer } from './random';
import { rounded, type Watch } from './settle';
import { scatteredPositions, stressLayout } from './stressLayout';
import { neighboursOf, nodeDegrees, type Topology } from './topology';

/**
 * What pulls and pushes; world units. Hubs pull less, as d3-force has it by itself, and everybody pushes everybody, the
 * harder the more they are: groups come apart, and so whose lines lead into one stand in it. Two alone stand nearer to
 * each other than the next part stands to them.
 */
const forces = { length: 120, push: { least: 1_200, perPerson: 13, most: 2_500 } } as const;
/** So slow that groups find together before the picture is stiff. */
const decay = 0.04;
/** The picture is flat once a tick moves people by less than this share of their distance from the middle. */
const flat = 0.001;
const mostTicks = 120;
const collideRounds = 10;
/** For who tries only one picture. */
export const usualSeed = 2;
/** Thousands of pairs and small stars are settled once for all that are alike. */
const mostAlike = 12;
/** The share of the work that lies behind once all steps are counted, and once everybody has a place; only for the eye. */
const begun = { counted: 0.15, placed: 0.4 } as const;

/**
 * Settles however many people have lines: each connected part by itself, then all parts in rows. A part starts from
 * places of little stress (`stressLayout`), from where d3-force needs few ticks, and ends when the picture is flat.
 * People without a line stay at 0, 0. The same net and seed give the same bits in every engine; results are rounded
 * to 1/1024. Another seed gives another picture, about as good. `watch` hears how far it is and sees the places, which are overwritten as the work goes on.
 */
export function settleComponents(topology: Topology, seed: number, watch: Watch): Positions {
  const all = { x: new Float64Array(topology.people), y: new Float64Array(topology.people) };
  const components = componentsOf(topology);
  let done = 0;
  const tied = components.reduce((sum, component) => sum + component.people.length, 0);
  const known = new Map<string, Positions>();
  const settled = components.map((component) => {
    const likeness =
      component.people.length > mostAlike ? null : `${component.topology.from} ${component.topology.to}`;
    const alike = likeness === null ? undefined : known.get(likeness);
    const positions = alike
      ? { x: alike.x.slice(), y: alike.y.slice() }
      : settlePart(component, seed, (share, now) => {
          show(component, now, all);
          watch((done + share * component.people.length) / tied, all);
        });
    if (likeness !== null && !alike) known.set(likeness, { x: positions.x.slice(), y: positions.y.slice() });
    done += component.people.length;
    return positions;
  });
  packComponents(settled);
  for (const [index, component] of components.entries()) show(component, settled[index] ?? all, all);
  return all;
}

function show({ people }: Component, from: Positions, into: Positions): void {
  for (let index = 0; index < people.length; index++) {
    const person = people[index] ?? 0;
    into.x[person] = rounded(from.x[index] ?? 0);
    into.y[person] = rounded(from.y[index] ?? 0);
  }
}

function settlePart({ topology }: Component, seed: number, watch: Watch): Positions {
  const { people } = topology;
  const random = lehmer(seed);
  const positions = scatteredPositions(people, random);
  const landmarks = findLandmarks(people, neighboursOf(topology), random, (share) =>
    watch(share * begun.counted, positions),
  );
  stressLayout(positions, landmarks, random, (share) =>
    watch(begun.counted + (begun.placed - begun.counted) * share, positions),
  );
  const bodies: SimulationNodeDatum[] = Array.from(positions.x, (x, person) => {
    return { x, y: positions.y[person] ?? 0, vx: 0, vy: 0 };
  });
  const simulation = forceSimulation(bodies)
    .stop()
    .alpha(heatFor(people))
    .alphaDecay(decay)
    .force('link', forceLink(linksOf(topology, bodies)).distance(forces.length))
    .force('charge', manyBody(pushFor(people)))
    .force('distances', keepDistances(landmarks));
  // People may move more than in the tick before, and then more ticks are left than it seemed: the share waits.
  let share: number = begun.placed;
  for (let tick = 1; tick <= mostTicks; tick++) {
    simulation.tick();
    const moved = readPlaces(bodies, positions);
    share = Math.max(share, begun.placed + ((1 - begun.placed) * tick) / (tick + ticksLeft(moved)));
    watch(share, positions);
    if (moved < flat) break;
  }
  collide(positions, nodeDegrees(topology), collideRounds);
  alignLongAxis(positions);
  return positions;
}

/** About how many ticks it still takes until the picture is flat; only told, and nothing depends on it. */
function ticksLeft(moved: number): number {
  let ticks = 0;
  for (let left = moved; left > flat && ticks < mostTicks; left *= 1 - decay) ticks++;
  return ticks;
}

function linksOf(
  topology: Topology,
  bodies: SimulationNodeDatum[],
): SimulationLinkDatum<SimulationNodeDatum>[] {
  const links: SimulationLinkDatum<SimulationNodeDatum>[] = [];
  for (let line = 0; line < topology.from.length; line++) {
    const source = bodies[topology.from[line] ?? 0];
    const target = bodies[topology.to[line] ?? 0];
    if (source && target && source !== target) links.push({ source, target });
  }
  return links;
}

/**
 * How hot the simulation begins. Hot, it draws people to those they have lines to, so that groups are kept and fewer
 * lines cross; landmarks keep the whole in shape meanwhile. Among few, untangling does that better.
 */
function heatFor(people: number): number {
  return Math.min(1, 0.2 + people / 100);
}

function pushFor(people: number): number {
  const { least, perPerson, most } = forces.push;
  return Math.min(most, least + perPerson * people);
}

/** Copies where the bodies are; returns how far the tick moved them, as a share of their distance from the middle. */
function readPlaces(bodies: readonly SimulationNodeDatum[], { x, y }: Positions): number {
  let moved = 0;
  let size = 1e-9;
  for (let person = 0; person < bodies.length; person++) {
    const { x: px = 0, y: py = 0, vx = 0, vy = 0 } = bodies[person] ?? {};
    x[person] = px;
    y[person] = py;
    moved += vx * vx + vy * vy;
    size += px * px + py * py;
  }
  return Math.sqrt(moved / size);
}
