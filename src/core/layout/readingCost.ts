import { chordsCross } from '../geometry/crossing';
import { at, type Positions } from '../geometry/point';
import { distanceToSegment } from '../geometry/segment';
import type { Topology } from './topology';

/** Width over height of the ground a graph is usually seen on. */
export const aspect = 1.75;
/** A person nearer than this to the chord of a line that is not theirs looks as if on it. World units. */
const clearance = 62;

/** What a reader pays for a picture; lower is better. The unit is one crossing. */
export function readingCost(topology: Topology, tied: readonly number[], positions: Positions): number {
  const { x, y } = positions;
  const chords = distinctChords(topology);
  let cost = 0;
  for (const [index, [a, b, lanes]] of chords.entries()) {
    cost += 1.6 * (lanes - 1) * steepness(x, y, a, b);
    for (const [c, d] of chords.slice(index + 1)) {
      const shared = [a, b].find((end) => end === c || end === d);
      if (shared === undefined) cost += chordsCross(positions, a, b, c, d) ? 1 : 0;
      else cost += narrowAngle(x, y, shared, a === shared ? b : a, c === shared ? d : c);
    }
    const segment = { x0: at(x, a), y0: at(y, a), x1: at(x, b), y1: at(y, b) };
    for (const person of tied) {
      if (person === a || person === b) continue;
      const gap = distanceToSegment(at(x, person), at(y, person), segment);
      if (gap < clearance) cost += 3 * (1 - gap / clearance) + 1;
    }
  }
  const width = extentOf(tied, x);
  const height = extentOf(tied, y);
  return cost + 2 * Math.abs(width / Math.max(height, 1) - aspect) + (width * height) / 600_000;
}

/** Pairs of people with a line between them, and how many lines it is. */
function distinctChords(topology: Topology): [number, number, number][] {
  const seen = new Map<number, [number, number, number]>();
  for (let line = 0; line < topology.from.length; line++) {
    const a = Math.min(topology.from[line] ?? 0, topology.to[line] ?? 0);
    const b = Math.max(topology.from[line] ?? 0, topology.to[line] ?? 0);
    const key = a * topology.people + b;
    const lanes = seen.get(key)?.[2] ?? 0;
    seen.set(key, [a, b, lanes + 1]);
  }
  return [...seen.values()];
}

type Column = Float64Array;

/** 1 for an upright chord, 0 for a level one: a label, which is level, covers the neighbours of upright lines. */
function steepness(x: Column, y: Column, a: number, b: number): number {
  const dx = at(x, b) - at(x, a);
  const dy = at(y, b) - at(y, a);
  return (dy * dy) / Math.max(dx * dx + dy * dy, 1e-9);
}

/** Up to 1 for two lines that leave a person in the same direction, 0 from 40 degrees on. */
function narrowAngle(x: Column, y: Column, apex: number, b: number, c: number): number {
  const bx = at(x, b) - at(x, apex);
  const by = at(y, b) - at(y, apex);
  const cx = at(x, c) - at(x, apex);
  const cy = at(y, c) - at(y, apex);
  const cosine = (bx * cx + by * cy) / Math.max(Math.sqrt((bx * bx + by * by) * (cx * cx + cy * cy)), 1e-9);
  return Math.max(0, (cosine - 0.766) / 0.234);
}

/** From the least to the most of some people's coordinates; 0 for nobody. */
export function extentOf(people: readonly number[], column: Column): number {
  let least = Infinity;
  let most = -Infinity;
  for (const person of people) {
    least = Math.min(least, at(column, person));
    most = Math.max(most, at(column, person));
  }
  return people.length > 0 ? most - least : 0;
}
