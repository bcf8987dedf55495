import type { Box } from '../../geometry/box';
import { around, overlaps } from '../../geometry/box';
import { discBox } from '../box';
import { gridOf, near } from '../grid';
import type { MeasureText, NameShape } from '../names';
import { everyDisc, everyLine, everyName, type Scene } from '../scene';
import { hasMark } from '../subject';

/** How names lie in a picture; counts. */
export interface NameFaults {
  readonly onDiscs: number;
  readonly onNames: number;
  readonly onMarks: number;
  readonly leftOut: number;
}

const markHalf = 9;
const nameHeight = 16;
const cell = 64;

/**
 * Counts names that lie on somebody's disc, on another name, on a mark at a line's middle, and people with a line
 * whose name is left out. `names`: null where left out.
 */
export function countNameFaults(
  scene: Scene,
  names: readonly (NameShape | null)[] = everyName(scene),
): NameFaults {
  const { graph } = scene.subject;
  const drawn = everyDisc(scene).filter(({ person }) => (graph.degree[person] ?? 0) > 0);
  const set = drawn.flatMap(({ person }) => names[person] ?? []);
  const boxes = set.map(({ box }) => box);
  const marks = everyLine(scene).flatMap(({ relation, middle }) =>
    hasMark(scene.subject.standings[relation]) ? [around(middle, markHalf)] : [],
  );
  return {
    onDiscs: pairs(boxes, drawn.map(discBox)),
    onNames: pairs(boxes, boxes) / 2,
    onMarks: pairs(boxes, marks),
    leftOut: drawn.length - set.length,
  };
}

/** How many boxes of one list overlap one of the other; a box and itself do not count. */
function pairs(some: readonly Box[], others: readonly Box[]): number {
  const grid = gridOf(others, cell);
  let count = 0;
  for (const box of some) {
    for (const index of near(grid, box)) {
      const other = others[index];
      if (other && other !== box && overlaps(box, other)) count++;
    }
  }
  return count;
}

/** Every name to the right of its disc, whatever is there: how names are set in the common examples. */
export function namesToTheRight(scene: Scene, measure: MeasureText): NameShape[] {
  return everyDisc(scene).map(({ person, x, y, r }) => {
    const text = scene.subject.graph.people[person]?.name ?? '';
    const box = { x: x + r + 5, y: y - nameHeight / 2, width: measure(text, 'name'), height: nameHeight };
    return { person, lines: [text], role: null, x: box.x, top: box.y, align: 'left', box, quiet: false };
  });
}
