import type { Graph } from '../model/graph';
import { lehmer } from './random';
import { mostFew, type Positions, settle } from './settle';
import { untangle } from './untangle';

/** How many start orders are tried: many for few people, one where the gain no longer pays for the time. */
const candidates = { few: 320, crowd: 1000 } as const;
/** Steps of work that untangling may take, a second or two; so many lines that one round needs more stay as settled. */
const untanglingWork = 250_000_000;
/** Width over height of the ground a graph is usually seen on. */
const aspect = 1.75;
/** A person nearer than this to the chord of a line that is not theirs looks as if on it. World units. */
const clearance = 62;

/**
 * Settles the graph from several start orders and returns the picture that reads best: fewest crossings, nobody on
 * a line that is not theirs, lines at a person spread apart, a shape that fits a screen. People without a relation
 * then stand in rows below. Deterministic: the orders come from a fixed generator over people sorted by id.
 */
export function pickLayout(graph: Graph): Positions {
  const tied = graph.people.flatMap((_, person) => ((graph.degree[person] ?? 0) > 0 ? [person] : []));
  const random = lehmer(20241106);
  let best = settle(graph, tied);
  let bestCost = Infinity;
  const isCrowd = tied.length > mostFew;
  const rounds = isCrowd ? Math.floor(candidates.crowd / tied.length) : candidates.few;
  for (let round = 0; round < rounds; round++) {
    const positions = round === 0 ? best : settle(graph, shuffled(tied, random));
    const cost = readingCost(graph, tied, positions);
    if (cost < bestCost) {
      best = positions;
      bestCost = cost;
    }
  }
  return withLonersBelow(graph, tied, isCrowd ? untangled(graph, tied, best) : best);
}

function untangled(graph: Graph, tied: readonly number[], positions: Positions): Positions {
  const lines = graph.relations.length;
  const perRound = 52 * lines * (lines + tied.length);
  return untangle(graph, tied, positions, Math.min(12, Math.floor(untanglingWork / Math.max(1, perRound))));
}

/** What a reader pays for a picture; lower is better. The unit is one crossing. */
export function readingCost(graph: Graph, tied: readonly number[], { x, y }: Positions): number {
  const chords = distinctChords(graph);
  let cost = 0;
  for (const [index, [a, b, lanes]] of chords.entries()) {
    cost += 1.6 * (lanes - 1) * steepness(x, y, a, b);
    for (const [c, d] of chords.slice(index + 1)) {
      const shared = [a, b].find((end) => end === c || end === d);
      if (shared === undefined) cost += crosses(x, y, a, b, c, d) ? 1 : 0;
      else cost += narrowAngle(x, y, shared, a === shared ? b : a, c === shared ? d : c);
    }
    for (const person of tied) {
      if (person === a || person === b) continue;
      const gap = distanceToChord(x, y, person, a, b);
      if (gap < clearance) cost += 3 * (1 - gap / clearance) + 1;
    }
  }
  const width = extent(tied, x);
  const height = extent(tied, y);
  return cost + 2 * Math.abs(width / Math.max(height, 1) - aspect) + (width * height) / 600_000;
}

/** Pairs of people with a line between them, and how many lines it is. */
function distinctChords(graph: Graph): [number, number, number][] {
  const seen = new Map<string, [number, number, number]>();
  for (const index of graph.relations.keys()) {
    const a = Math.min(graph.from[index] ?? 0, graph.to[index] ?? 0);
    const b = Math.max(graph.from[index] ?? 0, graph.to[index] ?? 0);
    const key = `${a}-${b}`;
    const lanes = seen.get(key)?.[2] ?? 0;
    seen.set(key, [a, b, lanes + 1]);
  }
  return [...seen.values()];
}

type Column = Float64Array;

function crosses(x: Column, y: Column, a: number, b: number, c: number, d: number): boolean {
  return turn(x, y, a, b, c) !== turn(x, y, a, b, d) && turn(x, y, c, d, a) !== turn(x, y, c, d, b);
}

function turn(x: Column, y: Column, a: number, b: number, c: number): boolean {
  return (at(x, b) - at(x, a)) * (at(y, c) - at(y, a)) - (at(y, b) - at(y, a)) * (at(x, c) - at(x, a)) > 0;
}

/** 1 for an upright chord, 0 for a level one: a label, which is level, covers the neighbours of upright lines. */
function steepness(x: Column, y: Column, a: number, b: number): number {
  const dx = at(x, b) - at(x, a);
  const dy = at(y, b) - at(y, a);
  return (dy * dy) / Math.max(dx * dx + dy * dy, 1e-9);
}

/** Up to 1 for two lines that leave a person in the same direction, 0 from 40 degrees on. */
function narrowAngle(x: Column, y: Column, at_: number, b: number, c: number): number {
  const bx = at(x, b) - at(x, at_);
  const by = at(y, b) - at(y, at_);
  const cx = at(x, c) - at(x, at_);
  const cy = at(y, c) - at(y, at_);
  const cosine = (bx * cx + by * cy) / Math.max(Math.sqrt((bx * bx + by * by) * (cx * cx + cy * cy)), 1e-9);
  return Math.max(0, (cosine - 0.766) / 0.234);
}

function distanceToChord(x: Column, y: Column, person: number, a: number, b: number): number {
  const dx = at(x, b) - at(x, a);
  const dy = at(y, b) - at(y, a);
  const px = at(x, person) - at(x, a);
  const py = at(y, person) - at(y, a);
  const t = Math.min(1, Math.max(0, (px * dx + py * dy) / Math.max(dx * dx + dy * dy, 1e-9)));
  const ex = px - t * dx;
  const ey = py - t * dy;
  return Math.sqrt(ex * ex + ey * ey);
}

function extent(people: readonly number[], column: Column): number {
  let least = Infinity;
  let most = -Infinity;
  for (const person of people) {
    least = Math.min(least, at(column, person));
    most = Math.max(most, at(column, person));
  }
  return people.length > 0 ? most - least : 0;
}

function at(column: Column, index: number): number {
  return column[index] ?? 0;
}

/** Far enough below the others to leave their names room at any zoom the whole picture is seen at. */
const lonersBelow = 210;
/** Their names stand to the right of them. */
const lonerGap = { x: 290, y: 66 };

function withLonersBelow(graph: Graph, tied: readonly number[], { x, y }: Positions): Positions {
  const loners = [...graph.people.keys()].filter((person) => (graph.degree[person] ?? 0) === 0);
  const perRow = Math.max(3, Math.round(extent(tied, x) / lonerGap.x));
  const bottom = tied.reduce((most, person) => Math.max(most, at(y, person)), 0);
  const middle = tied.length > 0 ? tied.reduce((sum, person) => sum + at(x, person), 0) / tied.length : 0;
  for (const [place, person] of loners.entries()) {
    const row = Math.floor(place / perRow);
    x[person] = Math.round(middle + ((place % perRow) - perRow / 2 + 0.25) * lonerGap.x);
    y[person] = Math.round(bottom + lonersBelow + row * lonerGap.y);
  }
  return { x, y };
}

function shuffled(items: readonly number[], random: () => number): number[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const held = copy[last] ?? 0;
    copy[last] = copy[pick] ?? 0;
    copy[pick] = held;
  }
  return copy;
}
