import { type Box, spanning } from '../../geometry/box';
import { chordsCross } from '../../geometry/crossing';
import type { Point, Positions } from '../../geometry/point';
import { partOf, pointAt } from '../curve';
import { gridOf, near } from '../grid';
import { everyLine, type Scene } from '../scene';

/** One chord of a line, from a point of all the lines' to the next, with the box it is filed by. */
interface Piece extends Box {
  readonly line: number;
  readonly from: number;
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
  const points = lines.flatMap(({ curve }) => {
    const drawn = partOf(curve, hair, 1 - hair);
    return Array.from({ length: chords + 1 }, (_, index) => pointAt(drawn, index / chords));
  });
  const positions: Positions = {
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
  };
  const cross = (a: Piece, b: Piece) => chordsCross(positions, a.from, a.from + 1, b.from, b.from + 1);
  const pieces = piecesOf(points);
  const grid = gridOf(pieces, cell);
  let count = 0;
  for (const [index, one] of pieces.entries()) {
    for (const other of near(grid, one)) {
      const two = pieces[other];
      if (other > index && two && cross(one, two) && pairOf(one.line) !== pairOf(two.line)) count++;
    }
  }
  return count;
}

/** The pieces between neighbours among the points, of which each line has one more than it has chords. */
function piecesOf(points: readonly Point[]): Piece[] {
  return points.flatMap((a, from) => {
    const b = points[from + 1];
    if (!b || (from + 1) % (chords + 1) === 0) return [];
    const line = Math.floor(from / (chords + 1));
    return [{ line, from, ...spanning(a, b) }];
  });
}
