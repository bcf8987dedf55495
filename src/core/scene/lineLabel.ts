import { overlaps } from '../geometry/box';
import { lengthOf, pointAt } from './curve';
import type { LabelBlock } from './drawPlan';
import type { MeasureText } from './names';
import { occupiedCells } from './occupancy';
import { lineIn, type Scene } from './scene';
import type { LineShape } from './shapes';

/** What the block on a selected line says: the verb, and when it happened in words. */
export interface LabelWords {
  readonly verb: string;
  readonly when: string | null;
}

const blockHeight = 24;
const blockPadding = 8;
/** Least length of line to be seen either side of its block. */
const blockMargin = 14;

type Block = Pick<LabelBlock, 'text' | 'width'>;

/**
 * The block on a line while it is selected, in scaled space. A block as long as its line would hide what it names, and
 * one on a name would make both unreadable: then the date goes, then the block. The panel has both.
 */
export function labelOf(
  scene: Scene,
  relation: number,
  { verb, when }: LabelWords,
  measure: MeasureText,
): LabelBlock | null {
  const line = lineIn(scene, relation);
  if (!line) return null;
  const room = lengthOf(line.visible) - 2 * blockMargin;
  for (const text of when ? [`${verb} · ${when}`, verb] : [verb]) {
    const width = measure(text, 'label') + 2 * blockPadding;
    const block = width <= room ? placeBlock(scene, line, { text, width }) : null;
    if (block) return block;
  }
  return null;
}

/** At the middle, or a little along the line where it then covers clearly less; null where it would lie on a name. */
function placeBlock(scene: Scene, line: LineShape, { text, width }: Block): LabelBlock | null {
  let best: LabelBlock | null = null;
  let least = Infinity;
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const { x, y } = pointAt(line.visible, t);
    const box = { x: x - width / 2, y: y - blockHeight / 2, width, height: blockHeight };
    if (scene.names.within(box).some((name) => overlaps(name.box, box))) continue;
    const covered = occupiedCells(scene.names.occupancyAt(box), box);
    if (covered < least * 0.75) {
      best = { text, x, y, width, height: blockHeight };
      least = covered;
    }
  }
  return best;
}
