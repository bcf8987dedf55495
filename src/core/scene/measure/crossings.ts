import type { Box } from '../../geometry/box';
import { segmentsCross } from '../../geometry/crossing';
import { type Curve, partOf, pointAt } from '../curve';
import { gridOf, near } from '../grid';
import { everyLine, type Scene } from '../scene';

interface Segment extends Box {
  readonly line: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const chords = 16;
const cell = 24;
/** So little of either end is left out that lines of one person do not cross where they meet in them. */
const hair = 0.005;

/**
 * How many times two of the lines cross on their way from centre to centre, each as a polyline of 16 chords: a crossing
 * under a disc is one all the same. Two lines that cross twice count twice; lines of the same two people never cross,
 * they only lie on each other.
 */
export function countCrossings(scene: Scene): number {
  const { graph } = scene.subject;
  const lines = everyLine(scene);
  const pairOf = (line: number) => {
    const { relation } = lines[line] ?? { relation: -1 };
    const [a, b] = [graph.from[relation] ?? -1, graph.to[relation] ?? -1];
    return Math.min(a, b) * graph.people.length + Math.max(a, b);
  };
  const segments = lines.flatMap(({ curve }, line) => segmentsOf(partOf(curve, hair, 1 - hair), line));
  const grid = gridOf(segments, cell);
  let count = 0;
  for (const [index, one] of segments.entries()) {
    for (const other of near(grid, one)) {
      const two = segments[other];
      if (other > index && two && cross(one, two) && pairOf(one.line) !== pairOf(two.line)) count++;
    }
  }
  return count;
}

function segmentsOf(curve: Curve, line: number): Segment[] {
  let from = pointAt(curve, 0);
  return Array.from({ length: chords }, (_, index) => {
    const to = pointAt(curve, (index + 1) / chords);
    const segment = {
      line,
      x0: from.x,
      y0: from.y,
      x1: to.x,
      y1: to.y,
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    from = to;
    return segment;
  });
}

function cross(a: Segment, b: Segment): boolean {
  return segmentsCross(a.x0, a.y0, a.x1, a.y1, b.x0, b.y0, b.x1, b.y1);
}
